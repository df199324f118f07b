-- What a handler or a request changed.
create table effect (
    id   bigint generated always as identity primary key,
    name text not null
);
