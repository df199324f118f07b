-- What a team's task files mean where they say nothing, and what the team may hold at once.
create table team_defaults (
    team             text   primary key,
    version          bigint not null,
    policy           text,
    urgency          text,
    job_budget_usd   numeric(20, 9),
    accelerators_max int
);
-- Which of them a job uses.
alter table job add column defaults_used text;
