-- An event waits here until the relay has published it; published rows are deleted.
create table outbox_event (
    id          bigint generated always as identity primary key,
    event_id    uuid        not null unique,
    topic       text        not null,
    key         text        not null,
    type        text        not null,
    occurred_at timestamptz not null,
    traceparent text,
    payload     text        not null
);

-- Events this service has handled: a second delivery finds its id here and changes nothing.
create table processed_event (
    event_id     text primary key,
    processed_at timestamptz not null default now()
);

-- What a POST with an idempotency key answered.
create table idempotency_key (
    key        text primary key,
    request    text        not null,
    status     int         not null,
    location   text,
    body       text        not null,
    created_at timestamptz not null default now()
);
