-- The sums above a list of evidence, kept by the database itself: half a million rows are too many to add up for a page.

create table evidence_tally (
  partnership_id uuid not null references partnership on delete cascade,
  year integer not null,
  kind text not null,
  origin text not null,
  nis text[] not null,
  state text not null check (state in ('linked', 'tray', 'aside')),
  pieces integer not null,
  organisations_social bigint not null,
  organisations_regular bigint not null,
  organisations_public bigint not null,
  people bigint not null,
  amount_cents bigint not null,
  hours numeric not null,
  primary key (partnership_id, year, kind, origin, nis, state)
);
comment on table evidence_tally is 'Evidence added up by all a list is narrowed to but words and action; a line of nought pieces says nothing';
comment on column evidence_tally.state is 'linked: proves an action; tray: waits for one; aside: counts for nothing';
alter table evidence_tally enable row level security;
alter table evidence_tally force row level security;
create policy evidence_tally_of_partnership on evidence_tally for all
using (partnership_id = current_partnership()) with check (partnership_id = current_partnership());

-- In one order, so that two who change the same lines wait for each other and do not block.
create function tally_evidence_lists() returns trigger language plpgsql as $$
begin
  if tg_op in ('UPDATE', 'DELETE') then
    insert into evidence_tally as t
    select partnership_id, extract(year from happened_on)::integer, kind, origin, nis,
      case when set_aside_at is not null then 'aside' when action_id is not null then 'linked' else 'tray' end as state,
      -count(*), -coalesce(sum(organisations_social), 0), -coalesce(sum(organisations_regular), 0),
      -coalesce(sum(organisations_public), 0), -coalesce(sum(people), 0), -coalesce(sum(amount_cents), 0), -coalesce(sum(hours), 0)
    from before group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
    on conflict (partnership_id, year, kind, origin, nis, state) do update set
      pieces = t.pieces + excluded.pieces,
      organisations_social = t.organisations_social + excluded.organisations_social,
      organisations_regular = t.organisations_regular + excluded.organisations_regular,
      organisations_public = t.organisations_public + excluded.organisations_public,
      people = t.people + excluded.people,
      amount_cents = t.amount_cents + excluded.amount_cents,
      hours = t.hours + excluded.hours;
  end if;
  if tg_op in ('INSERT', 'UPDATE') then
    insert into evidence_tally as t
    select partnership_id, extract(year from happened_on)::integer, kind, origin, nis,
      case when set_aside_at is not null then 'aside' when action_id is not null then 'linked' else 'tray' end as state,
      count(*), coalesce(sum(organisations_social), 0), coalesce(sum(organisations_regular), 0),
      coalesce(sum(organisations_public), 0), coalesce(sum(people), 0), coalesce(sum(amount_cents), 0), coalesce(sum(hours), 0)
    from after group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
    on conflict (partnership_id, year, kind, origin, nis, state) do update set
      pieces = t.pieces + excluded.pieces,
      organisations_social = t.organisations_social + excluded.organisations_social,
      organisations_regular = t.organisations_regular + excluded.organisations_regular,
      organisations_public = t.organisations_public + excluded.organisations_public,
      people = t.people + excluded.people,
      amount_cents = t.amount_cents + excluded.amount_cents,
      hours = t.hours + excluded.hours;
  end if;
  return null;
end
$$;
create trigger evidence_listed after insert on evidence
referencing new table as after for each statement execute function tally_evidence_lists();
create trigger evidence_list_changed after update on evidence
referencing old table as before new table as after for each statement execute function tally_evidence_lists();
create trigger evidence_unlisted after delete on evidence
referencing old table as before for each statement execute function tally_evidence_lists();

-- What was recorded before this file; the policies show one partnership at a time, to whoever owns the tables too.
do $$
declare one uuid;
begin
  for one in select id from partnership loop
    perform set_config('regiekamer.partnership', one::text, true);
    insert into evidence_tally
    select partnership_id, extract(year from happened_on)::integer, kind, origin, nis,
      case when set_aside_at is not null then 'aside' when action_id is not null then 'linked' else 'tray' end,
      count(*), coalesce(sum(organisations_social), 0), coalesce(sum(organisations_regular), 0),
      coalesce(sum(organisations_public), 0), coalesce(sum(people), 0), coalesce(sum(amount_cents), 0), coalesce(sum(hours), 0)
    from evidence group by 1, 2, 3, 4, 5, 6;
  end loop;
  perform set_config('regiekamer.partnership', '', true);
end
$$;
