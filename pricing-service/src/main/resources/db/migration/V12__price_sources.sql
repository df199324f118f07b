-- How each online source of prices fares. next_at is also the claim: whoever moves it on may fetch.
create table price_source (
    source_name      text        primary key,
    next_at          timestamptz not null,
    last_attempt_at  timestamptz,
    last_success_at  timestamptz,
    content_day      date,
    offers           int,
    refused          bigint,
    failures         int         not null default 0,
    last_error       text
);

-- Documents by address, so that what has not changed is not fetched, read and stored again. changed_at: when this content
-- was first seen, which is its age where it states none itself.
create table price_source_document (
    source_name   text        not null,
    address       text        not null,
    etag          text,
    last_modified text,
    sha256        text        not null,
    changed_at    timestamptz not null,
    primary key (source_name, address)
);
