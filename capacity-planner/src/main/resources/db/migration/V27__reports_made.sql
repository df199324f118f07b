-- How many reports a schedule has made: the version of their events.
alter table report_schedule add column made bigint not null default 0;
