-- After how many minutes with idle accelerators the team's jobs are suspended, where their task files do not say.
alter table team_defaults add column idle_stop_minutes integer;
