-- Snapshots share nearly everything: each option and the evidence are stored once, and a snapshot lists what it consists of.
-- Older snapshots hold their content whole.
create table snapshot_part (
    id      text primary key,
    content jsonb not null
);
