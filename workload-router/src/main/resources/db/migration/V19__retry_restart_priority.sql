-- A job that tries another one again; at most one for each.
alter table job add column retry_of text references job (id) on delete set null;
create unique index job_by_retry on job (retry_of) where retry_of is not null;

-- How often it may start again after an error of its own, and how often it has.
alter table job add column restarts_max int not null default 0;
alter table job add column restarts int not null default 0;

-- Among waiting jobs the higher goes first.
alter table job add column priority int not null default 50;
