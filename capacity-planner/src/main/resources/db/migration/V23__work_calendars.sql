-- When people work, as it was written, by team; '*' is for those without a calendar of their own, and for totals.
create table work_calendar (
    team       text primary key,
    document   text        not null,
    changed_by text        not null,
    changed_at timestamptz not null
);

-- Of the calendar that the forecast heeds; null without one.
alter table forecast add column calendar_changed_at timestamptz;
