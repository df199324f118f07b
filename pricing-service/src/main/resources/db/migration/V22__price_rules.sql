-- Discounts and agreed prices. A rule that was taken back stays, so that its id goes on counting versions.
create table price_rule (
    rule_id        text        primary key,
    version        bigint      not null,
    team           text,
    provider       text        not null,
    instance_types text        not null,
    market         text,
    percent_off    numeric(12, 9) check (percent_off > 0 and percent_off < 100),
    usd_per_hour   numeric(18, 9) check (usd_per_hour > 0),
    valid_from     timestamptz not null,
    valid_to       timestamptz check (valid_to > valid_from),
    note           text,
    changed_by     text        not null,
    retired_at     timestamptz,
    check ((percent_off is null) <> (usd_per_hour is null))
);
