-- Roadmaps with everything they were computed from, so that each can be computed again. The number orders them and is the
-- version of their events.
create table roadmap (
    roadmap_id        text primary key,
    number            bigint      not null generated always as identity unique,
    name              text        not null,
    team              text        not null,
    accelerator_class text        not null,
    created_at        timestamptz not null,
    created_by        text        not null,
    first_month       date        not null,
    months            int         not null,
    affordable        boolean     not null,
    expected_cost     numeric(24, 9) not null,
    question          text        not null,
    outlook           text        not null,
    answer            text        not null
);

create index roadmap_by_series on roadmap (team, accelerator_class, number desc);
