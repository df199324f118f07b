-- Projects that teams plan: demand that is known before any job is submitted.
create table project (
    position            bigint generated always as identity primary key,
    project_id          text             not null unique,
    team                text             not null,
    name                text             not null,
    accelerator_class   text             not null,
    accelerators        double precision not null,
    starts_on           date             not null,
    ends_on             date             not null,
    probability_percent double precision not null,
    growth_percent      double precision not null,
    created_by          text             not null,
    created_at          timestamptz      not null
);

create index project_by_team on project (team, position);
