-- Offers that a decision needed nothing of; they are counted, not stored.
alter table decision add column left_out integer not null default 0 check (left_out >= 0);
