-- What is needed to tell when a job wanted to run: it counts as demand from then on, and not again for as long at its end.
alter table job add column wanted_at timestamptz;
alter table job add column started_at timestamptz;
alter table job add column ended_at timestamptz;
alter table job add column wait_counted boolean not null default false;
alter table job add column accelerator_class text;
alter table job add column accelerators int;

create index job_by_state on job (state) where ended_at is null;

-- What demand was moved from when jobs ran to when they wanted to; each job's rows add up to 0.
create table moved_demand (
    team              text           not null,
    accelerator_class text           not null,
    hour              timestamptz    not null,
    accelerator_hours numeric(24, 9) not null,
    primary key (team, accelerator_class, hour)
);

create index moved_demand_by_hour on moved_demand (hour);
