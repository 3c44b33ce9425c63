-- A post that its source took back stays until the graph has let go of it; then only its receipt is left.
alter table ingest.post add column withdrawn boolean not null default false;

create table ingest.withdrawal (
    id        uuid        primary key,
    source    text        not null,
    source_id text        not null,
    asked_at  timestamptz not null,
    gone_at   timestamptz,
    receipt   jsonb
);

-- Pictures that no post shows any more, until their files are removed.
create table ingest.leftover_picture (
    sha256   text        primary key,
    since    timestamptz not null
);

-- Whether any other post shows a picture.
create index post_pictures on ingest.post using gin (pictures jsonb_path_ops);
