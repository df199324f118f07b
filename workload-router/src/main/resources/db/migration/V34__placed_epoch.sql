-- Of the leader that placed the current attempt: nobody can have begun it under an earlier one. Null: placed before this was noted.
alter table job add column placed_epoch bigint;
