-- One row per thing that can be rented, with the price in force copied from offer_price so that search reads one table.
create table offer (
    offer_id               text collate "C" primary key,
    provider               text             not null,
    region                 text             not null,
    zone                   text,
    instance_type          text             not null,
    accelerator_id         text             not null,
    accelerators           int              not null check (accelerators > 0),
    vcpus                  int,
    memory_bytes           bigint,
    market                 text             not null,
    term                   text,
    payment_option         text,
    usd_per_hour           numeric(18, 9)   not null check (usd_per_hour > 0),
    interruptions_per_hour double precision,
    origin                 text             not null,
    source                 text             not null,
    as_of                  date             not null,
    observed_at            timestamptz      not null,
    confidence             text             not null,
    version                bigint           not null,
    withdrawn_at           timestamptz
);
create index offer_by_price on offer (usd_per_hour, offer_id) where withdrawn_at is null;
create index offer_by_accelerator on offer (accelerator_id, usd_per_hour) where withdrawn_at is null;

-- Every price in two times. valid_from..valid_to: when the price held. observed_at..superseded_at: when we believed so.
-- A row is never changed except that superseded_at is set; what is known about a period later goes into a new row.
create table offer_price (
    price_id               bigint           primary key,
    offer_id               text collate "C" not null references offer,
    usd_per_hour           numeric(18, 9)   not null check (usd_per_hour > 0),
    interruptions_per_hour double precision,
    origin                 text             not null,
    source                 text             not null,
    as_of                  date             not null,
    confidence             text             not null,
    valid_from             timestamptz      not null,
    valid_to               timestamptz      check (valid_to >= valid_from),
    observed_at            timestamptz      not null,
    superseded_at          timestamptz      check (superseded_at >= observed_at)
);
create sequence offer_price_seq increment by 200;
create unique index offer_price_in_force on offer_price (offer_id) where valid_to is null and superseded_at is null;
create index offer_price_history on offer_price (offer_id, valid_from);

create table price_sheet (
    sheet_id    text        primary key,
    name        text        not null,
    uploaded_by text        not null,
    uploaded_at timestamptz not null,
    offers      int         not null
);

-- What the catalog has told, as far as the cost of owning needs it.
create table known_accelerator (
    accelerator_id text   primary key,
    version        bigint not null,
    tdp_watts      double precision
);
create table owned_asset (
    asset_id              text   primary key,
    version               bigint not null,
    name                  text   not null,
    site                  text   not null,
    accelerator_id        text   not null,
    accelerators_per_node int    not null check (accelerators_per_node > 0),
    nodes                 int    not null check (nodes > 0),
    purchase_price_usd    numeric(18, 9),
    purchased_on          date,
    system_watts          double precision,
    retired               boolean not null default false
);
create index owned_asset_by_accelerator on owned_asset (accelerator_id);
create table ownership_cost (
    asset_id    text           primary key references owned_asset,
    version     bigint         not null,
    full_usd    numeric(18, 9) not null,
    marginal_usd numeric(18, 9) not null,
    utilisation double precision not null,
    terms       text           not null,
    computed_at timestamptz    not null
);

create table commitment (
    commitment_id text           primary key,
    version       bigint         not null,
    provider      text           not null,
    region        text           not null,
    instance_type text           not null,
    instances     int            not null check (instances > 0),
    usd_per_hour  numeric(18, 9) not null check (usd_per_hour > 0),
    starts_at     timestamptz    not null,
    expires_at    timestamptz    not null check (expires_at > starts_at),
    status        text           not null,
    sample        boolean        not null,
    note          text
);
create index commitment_due on commitment (status, starts_at, expires_at);
