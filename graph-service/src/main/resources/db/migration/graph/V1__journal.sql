-- What step 4 wrote of each post: enough to write it again, into empty stores, with the times that it had.
create table graph.post (
    id         uuid        primary key,
    -- the event as JSON; text, as a post may hold characters that jsonb refuses
    event      text        not null,
    -- when most of its contributions were first made, in milliseconds of Unix time
    usual_time bigint      not null,
    -- those made at other times, by contribution
    times      text        not null,
    written_at timestamptz not null
);
