-- What people decided about entities. Rows are only ever added: a decision is taken back by another one.
create table graph.decision (
    id         bigint      generated always as identity primary key,
    batch      uuid        not null,
    content    text        not null,
    decided_by text        not null,
    reason     text,
    decided_at timestamptz not null,
    -- what the decision changed, as JSON: by entity, whom it stood for; by mention, whom it named
    before     text        not null,
    after      text        not null,
    -- when the stores followed
    applied_at timestamptz
);

create function graph.keep_decisions() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.applied_at is null and new.applied_at is not null
       and (new.id, new.batch, new.content, new.decided_by, new.decided_at, new.before, new.after)
         = (old.id, old.batch, old.content, old.decided_by, old.decided_at, old.before, old.after)
       and new.reason is not distinct from old.reason then
        return new;
    end if;
    raise exception 'decisions are only ever added';
end $$;

create trigger decisions_are_kept before update or delete on graph.decision
    for each row execute function graph.keep_decisions();
