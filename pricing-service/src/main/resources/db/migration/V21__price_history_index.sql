-- The course of a price as believed now is read from the index alone.
create index offer_price_believed on offer_price (offer_id, valid_from)
    include (price_id, usd_per_hour, valid_to, observed_at, superseded_at) where superseded_at is null;
