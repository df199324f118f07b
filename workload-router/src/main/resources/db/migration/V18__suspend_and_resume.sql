-- Whoever wants a job to leave its place says so first; the cluster then gives it time to save itself.
alter table job rename column cancel_requested_by to stop_requested_by;
alter table job rename column cancel_reason to stop_reason;
alter table job add column stop_aim text;
alter table job add column stop_at_once boolean not null default false;
alter table job add column stop_until timestamptz;
update job set stop_aim = 'CANCEL' where stop_requested_by is not null;
