alter table known_accelerator add column launched_on date;

create table vendor (
    vendor_id  text        primary key,
    version    bigint      not null,
    body       text        not null,
    changed_by text        not null,
    changed_at timestamptz not null
);

create table purchase_request (
    request_id text        primary key,
    version    bigint      not null,
    body       text        not null,
    changed_by text        not null,
    changed_at timestamptz not null
);

-- A quote is never changed: a new one comes.
create table quote (
    quote_id   text        primary key,
    request_id text        not null references purchase_request,
    vendor_id  text        not null references vendor,
    version    bigint      not null,
    body       text        not null,
    changed_by text        not null,
    changed_at timestamptz not null
);
create index quote_by_request on quote (request_id);
create index quote_by_vendor on quote (vendor_id);

create table contract (
    contract_id text        primary key,
    applied     boolean     not null,
    version     bigint      not null,
    body        text        not null,
    changed_by  text        not null,
    changed_at  timestamptz not null
);

create table hardware_price (
    price_id       text           primary key,
    accelerator_id text           not null,
    condition      text           not null,
    observed_on    date           not null,
    usd            numeric(18, 9) not null check (usd > 0),
    source         text           not null
);
create index hardware_price_by_accelerator on hardware_price (accelerator_id, observed_on);
