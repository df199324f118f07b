-- What each source says about each offer: the price in force is chosen among these. A row is never changed except that
-- superseded_at is set, and that as_of moves on when the source says the same again on a later day.
create table offer_statement (
    statement_id           bigint           generated always as identity primary key,
    offer_id               text collate "C" not null,
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
    source_name            text             not null,
    source                 text             not null,
    as_of                  date             not null,
    confidence             text             not null,
    observed_at            timestamptz      not null,
    superseded_at          timestamptz      check (superseded_at >= observed_at)
);
create unique index offer_statement_current on offer_statement (offer_id, source_name) where superseded_at is null;
create index offer_statement_of_source on offer_statement (source_name, region) where superseded_at is null;

-- source_name: which source won. announced_as_of: the day of the price that the last event told.
alter table offer add column source_name text;
alter table offer add column announced_as_of date;
update offer set source_name = case origin when 'PRICE_SHEET' then 'price-sheet' else 'bundled' end,
                 announced_as_of = as_of;
alter table offer alter column source_name set not null;
alter table offer alter column announced_as_of set not null;

alter table offer_price add column source_name text;
update offer_price set source_name = case origin when 'PRICE_SHEET' then 'price-sheet' else 'bundled' end;
alter table offer_price alter column source_name set not null;
select setval('offer_price_seq', (select coalesce(max(price_id), 0) + 1 from offer_price), false);
alter sequence offer_price_seq increment by 1;
alter table offer_price alter column price_id set default nextval('offer_price_seq');

insert into offer_statement (offer_id, provider, region, zone, instance_type, accelerator_id, accelerators, vcpus,
                             memory_bytes, market, term, payment_option, usd_per_hour, interruptions_per_hour, origin,
                             source_name, source, as_of, confidence, observed_at)
select offer_id, provider, region, zone, instance_type, accelerator_id, accelerators, vcpus, memory_bytes, market, term,
       payment_option, usd_per_hour, interruptions_per_hour, origin, source_name, source, as_of, confidence, observed_at
from offer where withdrawn_at is null;
