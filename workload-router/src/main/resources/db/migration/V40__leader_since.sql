-- When the present term began.
alter table leadership add column since timestamptz not null default clock_timestamp();
