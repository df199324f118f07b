-- What a deployment at the edge costs its team: the place is that of its boards, and absent where nobody knows what owning them
-- costs; such a deployment is not charged. The price is of all its boards together.
alter table edge_deployment
    add column place              jsonb,
    add column price_per_hour_usd numeric(20, 9),
    add column metered_until      timestamptz,
    add column cost_usd           numeric(20, 9) not null default 0,
    add column suspension         text;
