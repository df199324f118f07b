-- Looked for twice a second: the few jobs that somebody wants to stop.
create index job_to_stop on job (id) where stop_aim is not null;
