-- Which object of which cluster a job came from. No reference to job: the row must outlive the job's record, or the object
-- would be submitted again.
create table training_job (
    uid       text primary key,
    job_id    text not null unique,
    cluster   text not null,
    namespace text not null,
    name      text not null
);
