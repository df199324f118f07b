create table price_alert (
    number     bigint      generated always as identity primary key,
    alert_id   text        not null unique,
    offer_id   text        not null,
    kind       text        not null,
    before_usd numeric(18, 9),
    after_usd  numeric(18, 9),
    message    text        not null,
    raised_at  timestamptz not null
);
create index price_alert_of_kind on price_alert (kind, raised_at);

-- Of each offer that has moved: from where a move counts, and how often in a row it was stated.
create table price_watch (
    offer_id    text           primary key,
    settled_usd numeric(18, 9) not null,
    rising      boolean,
    stated      int            not null,
    alerted_at  timestamptz
);
