-- How often spot machines are interrupted, by who measures it; of each machine type and region the last word.
create table interruption_rate (
    provider      text             not null,
    region        text             not null,
    instance_type text             not null,
    per_hour      double precision not null check (per_hour >= 0),
    source_name   text             not null,
    as_of         date             not null,
    primary key (provider, region, instance_type)
);
