-- Whether a job may make room for others while it runs, by its task file or its team.
alter table job add column preemptible boolean not null default true;
alter table team_defaults add column preemptible boolean;

-- What scarce capacity saves: by the hour of the present place, and as metered. Teams share it over time.
alter table job add column saved_per_hour_usd numeric(20, 9);
alter table usage add column saved_usd numeric(20, 9);
create index usage_by_saving on usage (interval_end) where saved_usd is not null;
alter table team_defaults add column share double precision;

-- How many nodes of a pool jobs use or used a moment ago.
create index attempt_by_end on attempt (ended_at);
