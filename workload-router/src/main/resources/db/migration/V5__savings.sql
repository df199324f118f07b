-- What a finished job cost and what it would have cost otherwise; worked out once, from its first placement.
create table job_saving (
    job_id            text           primary key references job (id),
    team              text           not null,
    ended_at          timestamptz    not null,
    paid_usd          numeric(20, 9) not null,
    on_demand_usd     numeric(20, 9),
    by_hour_usd       numeric(20, 9),
    hindsight_usd     numeric(20, 9)
);
create index job_saving_by_end on job_saving (ended_at);
