-- Models that answer at the edge until they are removed.
create table edge_deployment (
    id                text primary key,
    name              text not null,
    team              text not null,
    submitted_by      text not null,
    file              text not null,
    cluster           text not null,
    board             text not null,
    power_mode        text not null,
    watts             double precision not null,
    units_per_second  double precision not null,
    evidence          text not null,
    replicas          integer not null,
    ready             integer not null default 0,
    state             text not null,
    reason            text,
    created_at        timestamptz not null,
    changed_at        timestamptz not null
);
create index edge_deployment_open on edge_deployment (cluster, board) where state <> 'REMOVED';
