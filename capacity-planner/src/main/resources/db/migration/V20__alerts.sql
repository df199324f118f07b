-- Budgets, as the router tells.
create table budget (
    budget_id text primary key,
    version   bigint         not null,
    scope     text           not null,
    cadence   text           not null,
    limit_usd numeric(24, 9) not null
);

-- Everything that is watched, whether it was ever an alert (version above 0) or not.
create table alert (
    alert_id        text primary key,
    version         bigint  not null,
    kind            text    not null,
    subject         text    not null,
    audience        text    not null,
    open            boolean not null,
    severity        text    not null,
    streak          int     not null,
    message         text    not null,
    effect          numeric(24, 9),
    due_at          timestamptz,
    raised_at       timestamptz,
    cleared_at      timestamptz,
    acknowledged_by text,
    acknowledged_at timestamptz
);

create index alert_open on alert (kind) where open;
