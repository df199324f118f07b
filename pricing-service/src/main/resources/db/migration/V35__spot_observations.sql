-- How long own spot machines ran and how often they were taken back, by day in UTC; never those of simulated clusters.
-- zone: empty if it is not known.
create table spot_observation (
    provider      text           not null,
    region        text           not null,
    zone          text           not null,
    instance_type text           not null,
    day           date           not null,
    interruptions bigint         not null check (interruptions >= 0),
    node_hours    numeric(18, 9) not null check (node_hours >= 0),
    primary key (day, provider, region, instance_type, zone)
);

-- Which job runs on which spot machines, because an interruption names the job only.
create table spot_tenure (
    job_id        text primary key,
    provider      text not null,
    region        text not null,
    zone          text not null,
    instance_type text not null
);

-- Machines of which the offers in force do not know the newest observation yet.
create table spot_news (
    provider      text        not null,
    region        text        not null,
    instance_type text        not null,
    heard_at      timestamptz not null,
    primary key (provider, region, instance_type)
);

-- The facts of jobs are read from their beginning; the hours that belong to them were read before.
insert into spot_observation (provider, region, zone, instance_type, day, interruptions, node_hours)
select provider, region, '', instance_type, cast(hour at time zone 'UTC' as date), 0, sum(instance_hours)
from usage_hour where market = 'SPOT' and not simulated
group by 1, 2, 4, 5;
insert into spot_news (provider, region, instance_type, heard_at)
select distinct provider, region, instance_type, now() from spot_observation;

alter table offer add column interruption_evidence text;
