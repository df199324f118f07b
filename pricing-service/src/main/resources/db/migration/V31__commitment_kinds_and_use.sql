alter table commitment
    add column kind           text           not null default 'RESERVED_INSTANCE',
    add column payment_option text,
    add column upfront_usd    numeric(18, 9) not null default 0,
    add column discount_share double precision,
    add column warned_days    int,
    alter column instance_type drop not null,
    add constraint commitment_of_instances_or_spend check ((instance_type is null) = (discount_share is not null));

-- Rented instances in use in each hour, added up from usage events.
create table usage_hour (
    provider       text           not null,
    region         text           not null,
    instance_type  text           not null,
    market         text           not null,
    commitment_id  text           not null,
    hour           timestamptz    not null,
    simulated      boolean        not null,
    instance_hours numeric(18, 9) not null check (instance_hours >= 0),
    cost_usd       numeric(18, 9) not null check (cost_usd >= 0),
    primary key (hour, provider, region, instance_type, market, commitment_id, simulated)
);
