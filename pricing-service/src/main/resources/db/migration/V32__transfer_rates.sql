-- What a provider asks for data that leaves, and what has left in the month.
create table transfer_rates (
    provider   text        primary key,
    version    bigint      not null,
    own        boolean     not null,
    rates      text        not null,
    month      text        not null,
    volumes    text        not null,
    changed_at timestamptz not null
);
