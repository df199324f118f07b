-- Nodes of the place; null in rows of before, which count as one node.
alter table usage_record add column nodes int;
create index usage_record_by_time on usage_record (interval_start);

-- What each job was predicted to take and what it took; filled in as its events arrive, in any order.
create table run (
    job_id                  text primary key,
    team                    text,
    model_id                text,
    attempts                int not null,
    provider                text,
    region                  text,
    market                  text,
    option_id               text,
    accelerator_id          text,
    simulated               boolean,
    predicted_seconds       bigint,
    predicted_p10_seconds   bigint,
    predicted_p90_seconds   bigint,
    outcome                 text,
    ended_at                timestamptz,
    actual_seconds          bigint,
    cost                    numeric(24, 9),
    accelerator_hours       numeric(24, 9),
    failure_code            text,
    work_model_id           text,
    work_accelerator_id     text,
    work_accelerators       int,
    work_precision          text,
    work_unit               text,
    work_units              double precision,
    work_computing_seconds  bigint
);

create index run_by_end on run (ended_at);

-- Work since the last checkpoint that an interruption destroyed.
create table lost_work (
    job_id            text           not null,
    sequence          bigint         not null,
    occurred_at       timestamptz    not null,
    cause             text           not null,
    accelerator_hours numeric(24, 9) not null,
    cost              numeric(24, 9) not null,
    primary key (job_id, sequence)
);

create index lost_work_by_time on lost_work (occurred_at);

-- What is owned, as the catalog tells, and what an hour of it costs, as pricing tells.
create table owned_asset (
    asset_id       text primary key,
    version        bigint      not null,
    accelerator_id text        not null,
    accelerators   int         not null,
    known_from     timestamptz not null,
    retired_at     timestamptz
);

create table ownership_cost (
    asset_id    text primary key,
    version     bigint           not null,
    full_cost   numeric(24, 9)   not null,
    marginal    numeric(24, 9)   not null,
    utilisation double precision not null
);

create table commitment (
    commitment_id  text primary key,
    version        bigint         not null,
    provider       text           not null,
    region         text           not null,
    instance_type  text           not null,
    instances      int            not null,
    price_per_hour numeric(24, 9) not null,
    starts_at      timestamptz    not null,
    expires_at     timestamptz    not null
);
