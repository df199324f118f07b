-- Accelerator types. An absent value is unknown.
create table accelerator (
    id                           text primary key,
    version                      bigint  not null,
    retired                      boolean not null,
    name                         text    not null,
    vendor                       text    not null,
    kind                         text    not null,
    segment                      text    not null,
    architecture                 text    not null,
    compute_capability           text,
    memory_bytes                 bigint  not null check (memory_bytes > 0),
    memory_type                  text,
    memory_bandwidth_bytes_per_s double precision,
    fp32_flops_per_s             double precision,
    tf32_flops_per_s             double precision,
    fp16_flops_per_s             double precision,
    bf16_flops_per_s             double precision,
    fp8_flops_per_s              double precision,
    int8_ops_per_s               double precision,
    fp4_flops_per_s              double precision,
    tdp_watts                    double precision,
    launched_on                  date,
    price_new_usd                numeric(24, 9),
    interconnect                 text,
    interconnect_bytes_per_s     double precision,
    cross_checked                text    not null,
    note                         text    not null,
    source                       text    not null,
    as_of                        date    not null
);
create index accelerator_vendor on accelerator (vendor);
create index accelerator_memory on accelerator (memory_bytes);

create table model_profile (
    id                        text primary key,
    version                   bigint  not null,
    origin                    text    not null,
    retired                   boolean not null,
    name                      text    not null,
    family                    text    not null,
    task                      text    not null,
    parameters                bigint  not null check (parameters > 0),
    active_parameters         bigint,
    unit                      text    not null,
    layers                    int,
    hidden_size               int,
    attention_heads           int,
    vocabulary_size           int,
    sequence_length           int,
    forward_flops_per_unit    double precision,
    activation_bytes_per_unit bigint,
    note                      text    not null,
    source                    text    not null,
    as_of                     date    not null
);

-- Measured throughputs. A measurement is a fact: it is added, never changed by a user.
create table benchmark (
    id                    text primary key,
    version               bigint           not null,
    origin                text             not null,
    model_id              text             not null references model_profile (id),
    accelerator_id        text             not null references accelerator (id),
    accelerators          int              not null check (accelerators > 0),
    nodes                 int              not null check (nodes > 0),
    number_format         text             not null,
    batch_per_accelerator int,
    units_per_second      double precision not null check (units_per_second > 0),
    unit                  text             not null,
    note                  text             not null,
    source                text             not null,
    measured_at           timestamptz      not null
);
create index benchmark_model on benchmark (model_id, accelerator_id);
create index benchmark_accelerator on benchmark (accelerator_id);

-- Owned machines: one row for a group of equal ones.
create table asset (
    id                    text primary key,
    version               bigint      not null,
    origin                text        not null,
    sample                boolean     not null,
    retired_at            timestamptz,
    retirement_reason     text,
    name                  text        not null,
    site                  text        not null,
    accelerator_id        text        not null references accelerator (id),
    accelerators_per_node int         not null check (accelerators_per_node > 0),
    nodes                 int         not null check (nodes > 0),
    vcpus                 int,
    memory_bytes          bigint,
    system_watts          double precision,
    purchase_price_usd    numeric(24, 9),
    purchased_on          date,
    note                  text        not null
);
