-- With a job goes what is known of it; its facts stay in Kafka.
alter table job_event drop constraint job_event_job_id_fkey,
    add constraint job_event_job_id_fkey foreign key (job_id) references job (id) on delete cascade;
alter table attempt drop constraint attempt_job_id_fkey,
    add constraint attempt_job_id_fkey foreign key (job_id) references job (id) on delete cascade;
alter table exclusion drop constraint exclusion_job_id_fkey,
    add constraint exclusion_job_id_fkey foreign key (job_id) references job (id) on delete cascade;
alter table decision drop constraint decision_job_id_fkey,
    add constraint decision_job_id_fkey foreign key (job_id) references job (id) on delete cascade;
alter table usage drop constraint usage_job_id_fkey,
    add constraint usage_job_id_fkey foreign key (job_id) references job (id) on delete cascade;
alter table job_saving drop constraint job_saving_job_id_fkey,
    add constraint job_saving_job_id_fkey foreign key (job_id) references job (id) on delete cascade;
create index job_by_end on job (ended_at) where ended_at is not null;
create index decision_by_snapshot on decision (snapshot_id);
create index placement_snapshot_by_time on placement_snapshot (taken_at);
