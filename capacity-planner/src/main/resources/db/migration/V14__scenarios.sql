-- What-if questions that somebody keeps, as they were written; the answer follows from the text alone.
create table scenario (
    position    bigint generated always as identity primary key,
    scenario_id text        not null unique,
    team        text        not null,
    name        text        not null,
    document    text        not null,
    created_by  text        not null,
    created_at  timestamptz not null
);

create index scenario_by_team on scenario (team, position);
