-- What a job holds, so that the database adds it up: a decision asks for all that is held.
alter table job add column option_id text generated always as (place ->> 'optionId') stored;
alter table job add column devices integer generated always as
    ((place ->> 'nodes')::integer * (place ->> 'acceleratorsPerNode')::integer) stored;
create index job_holding on job (option_id) where state in ('PLACED', 'QUEUED', 'STARTING', 'RUNNING');

-- When a job was put off: capacity that was freed later may be for it.
alter table job add column deferred_at timestamptz;
create index job_deferred on job (deferred_at) where state = 'DEFERRED';
