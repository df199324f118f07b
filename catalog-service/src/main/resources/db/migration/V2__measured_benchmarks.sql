-- Speeds that finished jobs measured, and how anything was trained.
alter table benchmark
    add column job_id    text,
    add column simulated boolean not null default false,
    add column settings  jsonb;
create index benchmark_job on benchmark (job_id) where job_id is not null;
