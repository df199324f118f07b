-- Up to which line of the job's timeline the TrainingJob's Events were written. What happened before this version is not told.
alter table training_job add column told bigint not null default 0;

update training_job set told = coalesce((select max(sequence) from job_event where job_event.job_id = training_job.job_id), 0);
