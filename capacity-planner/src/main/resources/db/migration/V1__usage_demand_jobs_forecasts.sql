-- What jobs used, as metered by the router. The accounts; never changed, only added to.
create table usage_record (
    position          bigint generated always as identity primary key,
    usage_id          text           not null unique,
    job_id            text           not null,
    attempt           int            not null,
    team              text           not null,
    user_name         text           not null,
    option_id         text           not null,
    provider          text           not null,
    region            text           not null,
    zone              text,
    instance_type     text           not null,
    market            text           not null,
    cluster           text           not null,
    simulated         boolean        not null,
    accelerator_id    text           not null,
    accelerators      int            not null,
    interval_start    timestamptz    not null,
    interval_end      timestamptz    not null,
    accelerator_hours numeric(24, 9) not null,
    price_per_hour    numeric(24, 9) not null,
    cost              numeric(24, 9) not null,
    currency          text           not null
);

create index usage_record_by_job on usage_record (job_id, position);
create index usage_record_by_team on usage_record (team, position);

-- Accelerator-hours used in each full hour, summed from usage_record as it arrives.
create table metered_demand (
    team              text           not null,
    accelerator_class text           not null,
    market            text           not null,
    hour              timestamptz    not null,
    accelerator_hours numeric(24, 9) not null,
    primary key (team, accelerator_class, hour, market)
);

create index metered_demand_by_hour on metered_demand (hour);

-- History from before Supercargo; a new import replaces the hours it covers.
create table imported_demand (
    team              text           not null,
    accelerator_class text           not null,
    hour              timestamptz    not null,
    accelerator_hours numeric(24, 9) not null,
    primary key (team, accelerator_class, hour)
);

create index imported_demand_by_hour on imported_demand (hour);

-- One row for each pair of team and accelerator class that was ever used. The revision grows with every change of its
-- demand, so that a forecast knows whether it is of yesterday's news.
create table demand_series (
    team              text   not null,
    accelerator_class text   not null,
    metered_from      timestamptz,
    imported_from     timestamptz,
    imported_until    timestamptz,
    revision          bigint not null,
    primary key (team, accelerator_class)
);

-- The newest moment any event told of. A simulated cluster's time runs ahead of the wall's.
create table platform_clock (
    only_row boolean primary key default true check (only_row),
    latest   timestamptz not null
);

-- Jobs as their events tell, to hold the router's own sums against the usage.
create table job (
    job_id                     text primary key,
    sequence                   bigint      not null,
    state                      text        not null,
    occurred_at                timestamptz not null,
    name                       text,
    team                       text,
    user_name                  text,
    reported_cost              numeric(24, 9),
    reported_accelerator_hours numeric(24, 9)
);

-- The latest forecast of each series; '*' stands for all.
create table forecast (
    team              text        not null,
    accelerator_class text        not null,
    version           bigint      not null,
    generated_at      timestamptz not null,
    demand_revision   bigint      not null,
    history_end       timestamptz,
    hours_observed    int         not null,
    hours_needed      int         not null,
    reason            text        not null,
    model             text,
    details           text,
    primary key (team, accelerator_class)
);
