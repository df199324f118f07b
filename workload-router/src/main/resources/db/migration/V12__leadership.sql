-- Which router writes: to clusters, and about jobs that have a place. Its epoch grows with each term.
create table leadership (
    the_only_row boolean primary key default true check (the_only_row),
    holder text not null,
    epoch bigint not null,
    renewed_at timestamptz not null
);
insert into leadership (holder, epoch, renewed_at) values ('', 0, '-infinity');

-- The epoch of the present term, which then cannot change before the caller's transaction ends. A function, because the
-- epoch must be read by a statement of its own, begun after the lock was granted.
create function leading_epoch() returns bigint language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(x'73636172676F6C64'::bigint);
    return (select epoch from leadership);
end $$;
