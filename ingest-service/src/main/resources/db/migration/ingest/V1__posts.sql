-- A post as its source published it, and its place in the outbox. Times are the service's, not the database's.
create table ingest.post (
    id           uuid        primary key,
    source       text        not null,
    source_id    text        not null,
    text         text        not null,
    author       text,
    written_at   timestamptz not null,
    pictures     jsonb       not null,
    fingerprint  text        not null,
    revision     integer     not null,
    kept_at      timestamptz not null,
    claimable_at timestamptz,
    claimed_by   uuid,
    claimed_at   timestamptz,
    attempts     integer     not null,
    last_step    text,
    last_reason  text,
    put_aside_at timestamptz,
    in_graph_at  timestamptz,
    unique (source, source_id)
);

create index post_claimable on ingest.post (claimable_at) where claimable_at is not null;
create index post_put_aside on ingest.post (put_aside_at, id) where put_aside_at is not null;
