-- Parts and complete systems. An absent value is unknown; accelerators keep their own table.
create table part (
    id                    text primary key,
    version               bigint  not null,
    origin                text    not null,
    retired               boolean not null,
    kind                  text    not null,
    name                  text    not null,
    vendor                text    not null,
    segment               text    not null,
    generation            text    not null,
    availability          text,
    launched_on           date,
    memory_bytes          bigint,
    bandwidth_bytes_per_s double precision,
    power_watts           double precision,
    peak_flops_per_s      jsonb   not null,
    attributes            jsonb   not null,
    note                  text    not null,
    source                text    not null,
    as_of                 date    not null,
    confidence            text    not null
);

-- What parts and accelerators cost; a part can have several prices.
create table part_price (
    part_id   text           not null,
    condition text           not null,
    kind      text           not null,
    low_usd   numeric(24, 9) not null check (low_usd >= 0),
    high_usd  numeric(24, 9) not null check (high_usd >= low_usd),
    origin    text           not null,
    note      text           not null,
    source    text           not null,
    as_of     date           not null,
    primary key (part_id, condition, kind, source, as_of)
);

-- Grows with every change to accelerators, parts or prices: tells a replica that its copy in memory is old.
create table hardware_revision (
    single   boolean primary key check (single),
    revision bigint not null
);
insert into hardware_revision values (true, 1);

-- Kubernetes nodes as they were last seen, with what they were identified as.
create table node (
    cluster text        not null,
    name    text        not null,
    seen_at timestamptz not null,
    told    jsonb       not null,
    primary key (cluster, name)
);
