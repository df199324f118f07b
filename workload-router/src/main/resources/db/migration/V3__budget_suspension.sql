-- What happens to running jobs when the budget is spent.
alter table budget add column on_exhausted text not null default 'BLOCK_NEW';
