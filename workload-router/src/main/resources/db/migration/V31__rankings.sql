-- Jobs that ask the same in the same sitting share an answer: what was asked and all candidates are stored once for all of them.
create table ranking (
    id           text primary key,
    asked_at     timestamptz not null,
    job_input    jsonb not null,
    budget_input jsonb not null,
    candidates   jsonb not null
);
insert into ranking (id, asked_at, job_input, budget_input, candidates)
    select id, decided_at, job_input, budget_input, candidates from decision;
alter table decision add column ranking_id text references ranking (id);
update decision set ranking_id = id;
alter table decision alter column ranking_id set not null,
    drop column job_input, drop column budget_input, drop column candidates;
create index decision_by_ranking on decision (ranking_id);
create index ranking_by_time on ranking (asked_at);
