-- Thinking placements over: when, how often a job was moved to save money, and why it has no place now.
alter table job add column running_since timestamptz;
alter table job add column review_at timestamptz;
alter table job add column moves int not null default 0;
alter table job add column lost_cause text;
alter table job add column waiting_since timestamptz;
alter table job add column suspended_by text;
create index job_by_review on job (review_at) where state in ('QUEUED', 'STARTING', 'RUNNING');

-- Kubernetes Jobs of attempts that ended while they ran: to be deleted from their cluster.
create table leftover (
    kubernetes_job text primary key,
    cluster        text        not null,
    job_id         text        not null references job (id),
    since          timestamptz not null
);
create index leftover_by_job on leftover (job_id);
