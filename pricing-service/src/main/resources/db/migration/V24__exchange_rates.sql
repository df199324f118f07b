-- Units of a currency for one euro, as the European Central Bank states them.
create table exchange_rate (
    currency text           not null,
    day      date           not null,
    per_eur  numeric(18, 9) not null check (per_eur > 0),
    primary key (currency, day)
);
