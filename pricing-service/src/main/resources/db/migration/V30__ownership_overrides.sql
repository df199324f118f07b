create table electricity_tariff (
    tariff_id  text        primary key,
    version    bigint      not null,
    body       text        not null,
    changed_by text        not null,
    changed_at timestamptz not null
);

-- What is known better than the assumptions, for one site or one asset.
create table ownership_override (
    override_id  text        primary key,
    scope        text        not null,
    target       text        not null,
    version      bigint      not null,
    known_values text        not null,
    changed_by   text        not null,
    changed_at   timestamptz not null
);
