-- Reports that are made at the end of each day, week or month, and those that were made.
create table report_schedule (
    schedule_id text primary key,
    kind        text        not null,
    format      text        not null,
    cadence     text        not null,
    team        text,
    created_by  text        not null,
    created_at  timestamptz not null,
    next_at     timestamptz not null
);

create index report_schedule_by_time on report_schedule (next_at);

create table stored_report (
    report_id    text primary key,
    schedule_id  text        not null references report_schedule on delete cascade,
    period_from  timestamptz not null,
    period_to    timestamptz not null,
    generated_at timestamptz not null,
    size_bytes   int         not null,
    content      bytea,
    failure      text,
    unique (schedule_id, period_from)
);
