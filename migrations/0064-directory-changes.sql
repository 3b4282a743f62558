-- Which organisation changed in which transaction, for whoever keeps the register in memory: it reads again only
-- what changed since the moment (a snapshot of PostgreSQL) it last read. Transactions and not versions, because a
-- version is counted up at the end of a change and two changes may be under way at once. Kept by triggers, so that
-- no way of writing can forget it. What went stays in it, because somebody still has to hear that it went.
create table organisation_change (
  partnership_id uuid not null references partnership on delete cascade,
  organisation_id uuid not null,
  changed_in xid8 not null,
  primary key (partnership_id, organisation_id)
);
comment on column organisation_change.changed_in is 'The last transaction that wrote the organisation or one of its establishments';
create index organisation_change_since on organisation_change (partnership_id, changed_in);

alter table organisation_change enable row level security;
alter table organisation_change force row level security;
create policy organisation_change_of_partnership on organisation_change for all
  using (partnership_id = current_partnership()) with check (partnership_id = current_partnership());

-- Only what the directory reads counts: organisation with the columns derived from work forms, activities and areas,
-- and establishment. The register writes those in the same transaction as the rows they derive from.
create function note_organisation_change() returns trigger
language plpgsql as $$
begin
  -- In the order of the ids, so that two writers of the same organisations wait for each other and do not lock up.
  -- Nothing for a partnership that is itself being removed.
  execute format(
    'insert into organisation_change (partnership_id, organisation_id, changed_in)
     select distinct partnership_id, %1$I, pg_current_xact_id() from written
     where exists (select from partnership where id = partnership_id) order by 1, 2
     on conflict (partnership_id, organisation_id) do update set changed_in = excluded.changed_in
     where organisation_change.changed_in <> excluded.changed_in', tg_argv[0]);
  return null;
end
$$;

do $$
declare
  watched record;
begin
  for watched in
    select * from (values ('organisation', 'id'), ('establishment', 'organisation_id')) as t(of_table, id_column),
      (values ('insert', 'new'), ('update', 'new'), ('delete', 'old')) as d(deed, rows)
  loop
    execute format(
      'create trigger note_change_by_%s after %1$s on %I referencing %s table as written
       for each statement execute function note_organisation_change(%L)',
      watched.deed, watched.of_table, watched.rows, watched.id_column);
  end loop;
end
$$;

-- Where a changed name belongs in the order of names, without sorting them all.
create index organisation_in_order on organisation (partnership_id, name collate nl_be, id);
