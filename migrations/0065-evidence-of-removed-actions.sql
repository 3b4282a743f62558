-- Evidence of an action that was removed waits in the tray again, everywhere alike, and has its action back with it.

alter table evidence add column action_removed boolean not null default false;
comment on column evidence.action_removed is 'Kept by the database: its action stands no more; the link stays, for when that comes back';
alter table evidence add column state text not null generated always as (
  case when set_aside_at is not null then 'aside' when action_id is null or action_removed then 'tray' else 'linked' end) stored;
comment on column evidence.state is 'linked: proves an action; tray: waits for one; aside: counts for nothing';

drop index evidence_in_tray;
create index evidence_in_tray on evidence (partnership_id, happened_on desc) include (kind, nis) where state = 'tray';

-- Whoever removes the action meanwhile is waited for, so that neither misses what the other did.
create function know_whether_action_stands() returns trigger language plpgsql as $$
begin
  new.action_removed := false;
  if new.action_id is not null then
    select removed_at is not null into new.action_removed from action
    where partnership_id = new.partnership_id and id = new.action_id for no key update;
    new.action_removed := coalesce(new.action_removed, false);
  end if;
  return new;
end
$$;
create trigger evidence_knows_action before insert or update of action_id on evidence
for each row execute function know_whether_action_stands();

create function tell_evidence_of_removal() returns trigger language plpgsql as $$
begin
  update evidence set action_removed = new.removed_at is not null
  where partnership_id = new.partnership_id and action_id = new.id and action_removed <> (new.removed_at is not null);
  return null;
end
$$;
create trigger action_tells_evidence after update of removed_at on action
for each row when ((old.removed_at is null) <> (new.removed_at is null)) execute function tell_evidence_of_removal();

create or replace function tally_evidence_lists() returns trigger language plpgsql as $$
begin
  if tg_op in ('UPDATE', 'DELETE') then
    insert into evidence_tally as t
    select partnership_id, extract(year from happened_on)::integer, kind, origin, nis, state,
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
    select partnership_id, extract(year from happened_on)::integer, kind, origin, nis, state,
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

-- What was removed before this file; the triggers bring the tallies along.
do $$
declare one uuid;
begin
  for one in select id from partnership loop
    perform set_config('regiekamer.partnership', one::text, true);
    update evidence set action_removed = true from action
    where action.partnership_id = evidence.partnership_id and action.id = evidence.action_id and action.removed_at is not null;
  end loop;
  perform set_config('regiekamer.partnership', '', true);
end
$$;

-- Whose rows they are is found once a question, not once a row: half a million rows are then looked through in half the time.
do $$
declare t text;
begin
  foreach t in array array['evidence', 'action', 'action_priority', 'action_evidence_year']
  loop
    execute format(
      'alter policy %I on %I using (partnership_id = (select current_partnership())) with check (partnership_id = (select current_partnership()))',
      t || '_of_partnership', t);
  end loop;
end
$$;
