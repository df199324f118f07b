create table job (
    id                  text primary key,
    version             bigint           not null,
    sequence            bigint           not null,
    name                text             not null,
    team                text             not null,
    user_name           text             not null,
    state               text             not null,
    policy              text             not null,
    urgency             text             not null,
    model_id            text,
    task_file           text             not null,
    submitted_at        timestamptz      not null,
    placed_at           timestamptz,
    started_at          timestamptz,
    ended_at            timestamptz,
    deadline            timestamptz,
    budget_usd          numeric(20, 9),
    attempt             int              not null,
    interruptions       int              not null,
    progress            double precision not null,
    checkpoint_progress double precision not null,
    start_progress      double precision not null,
    place               jsonb,
    kubernetes_job      text,
    price_per_hour_usd  numeric(20, 9),
    predicted_run_time  text,
    predicted_compute   text,
    first_prediction    text,
    predicted_finish    timestamptz,
    expected_cost_usd   numeric(20, 9),
    cost_usd            numeric(20, 9)   not null,
    accelerator_hours   numeric(20, 9)   not null,
    run_time            text             not null,
    metered_until       timestamptz,
    deferred_until      timestamptz,
    reason              text,
    cancel_requested_by text,
    cancel_reason       text
);
create index job_by_state on job (state);
create index job_by_team on job (team, id);

-- The job's timeline: the same facts that go to Kafka, kept for people.
create table job_event (
    job_id      text        not null references job (id),
    sequence    bigint      not null,
    type        text        not null,
    occurred_at timestamptz not null,
    attempt     int,
    summary     text        not null,
    primary key (job_id, sequence)
);

-- One row per placement of a job: the frozen price and what became of it.
create table attempt (
    job_id             text           not null references job (id),
    attempt            int            not null,
    place              jsonb          not null,
    decision_id        text           not null,
    decided_at         timestamptz    not null,
    price_per_hour_usd numeric(20, 9) not null,
    started_at         timestamptz,
    ended_at           timestamptz,
    outcome            text,
    cost_usd           numeric(20, 9) not null,
    accelerator_hours  numeric(20, 9) not null,
    primary key (job_id, attempt)
);

-- Where a job shall not go again before a certain time: it was interrupted or found no stock there.
create table exclusion (
    job_id    text        not null references job (id),
    option_id text        not null,
    until     timestamptz not null,
    reason    text        not null,
    primary key (job_id, option_id)
);

-- What was known when decisions were taken; the same content is stored once.
create table placement_snapshot (
    id       text primary key,
    taken_at timestamptz not null,
    content  jsonb       not null
);

-- Every decision with its input and all its candidates; it can be taken again from here.
create table decision (
    id               text primary key,
    job_id           text        not null references job (id),
    attempt          int         not null,
    decided_at       timestamptz not null,
    policy           text        not null,
    outcome          text        not null,
    reason           text        not null,
    snapshot_id      text        not null references placement_snapshot (id),
    chosen_option_id text,
    job_input        jsonb       not null,
    budget_input     jsonb       not null,
    candidates       jsonb       not null,
    simulated        boolean     not null
);
create index decision_by_job on decision (job_id, decided_at);

create table usage (
    id                 text primary key,
    job_id             text           not null references job (id),
    attempt            int            not null,
    interval_start     timestamptz    not null,
    interval_end       timestamptz    not null,
    accelerator_hours  numeric(20, 9) not null,
    price_per_hour_usd numeric(20, 9) not null,
    cost_usd           numeric(20, 9) not null
);
create index usage_by_job on usage (job_id, interval_start);

create table budget (
    id            text primary key,
    version       bigint         not null,
    scope         text           not null,
    period        text           not null,
    limit_usd     numeric(20, 9) not null,
    alerted_level int            not null,
    alerted_start timestamptz
);
create table budget_charge (
    usage_id     text           not null,
    budget_id    text           not null references budget (id),
    period_start timestamptz    not null,
    amount_usd   numeric(20, 9) not null,
    primary key (usage_id, budget_id)
);
create index budget_charge_by_period on budget_charge (budget_id, period_start);
create table budget_reservation (
    job_id     text           not null,
    budget_id  text           not null references budget (id),
    amount_usd numeric(20, 9) not null,
    primary key (job_id, budget_id)
);
