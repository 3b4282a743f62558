-- Frames that are shipped, their adoption by every partnership, and the tally the coverage board reads.

create table frame_edition (
  key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  edition integer not null check (edition > 0),
  content jsonb not null,
  primary key (key, edition)
);
comment on table frame_edition is 'Frames as shipped in reference/frames.json; each partnership adopts them as versions of its own frame';
comment on column frame_edition.content is '{name, validFrom, validTo, source, priorities}';
revoke insert, update, delete on frame_edition from regiekamer_app;

alter table frame_version add column edition integer;
comment on column frame_version.edition is 'The shipped edition it was adopted from; null: written by the partnership';
-- A version that ends on its first day says: from then on the frame no longer holds.
alter table frame_version drop constraint frame_version_check;
alter table frame_version add constraint frame_version_period check (valid_to is null or valid_to >= valid_from);
comment on column frame_version.valid_from is 'First day on which this version takes over from all lower ones';

-- Adopts what is new among the shipped editions; a known frame never changes before 1 January of `on_day`'s year.
create function adopt_frames(of_partnership uuid, on_day date default (now() at time zone 'Europe/Brussels')::date)
returns integer language plpgsql as $$
declare
  shipped record;
  known record;
  begins date;
  ends date;
  adopted integer := 0;
begin
  for shipped in
    select e.key, e.edition, e.content,
      not exists (select from frame f where f.partnership_id = of_partnership and f.key = e.key) as is_new
    from frame_edition e order by e.key, e.edition
  loop
    insert into frame (partnership_id, key, origin) values (of_partnership, shipped.key, 'reference')
    on conflict (partnership_id, key) do nothing;
    select f.id, coalesce(max(v.version), 0) as version, coalesce(max(v.edition), 0) as edition into known
    from frame f left join frame_version v on v.partnership_id = f.partnership_id and v.frame_id = f.id
    where f.partnership_id = of_partnership and f.key = shipped.key and f.origin = 'reference'
    group by f.id;
    -- A frame of its own with the same key stays the partnership's.
    continue when not found or known.edition >= shipped.edition;
    begins := (shipped.content->>'validFrom')::date;
    if not shipped.is_new then begins := greatest(begins, date_trunc('year', on_day)::date); end if;
    ends := greatest((shipped.content->>'validTo')::date, begins);
    insert into frame_version (partnership_id, frame_id, version, name, valid_from, valid_to, source, edition)
    values (of_partnership, known.id, known.version + 1, shipped.content->'name', begins,
      case when shipped.content->>'validTo' is null then null else ends end,
      shipped.content->'source', shipped.edition);
    insert into frame_priority (partnership_id, frame_id, version, code, position, name, description, minimum, counted_per, suggested_kinds)
    select of_partnership, known.id, known.version + 1, p->>'code', at, p->'name', coalesce(p->'description', '{}'),
      (p->>'minimum')::smallint, p->>'countedPer', array(select jsonb_array_elements_text(p->'suggestedKinds'))
    from jsonb_array_elements(shipped.content->'priorities') with ordinality as asked(p, at);
    adopted := adopted + 1;
  end loop;
  return adopted;
end
$$;

create function adopt_frames_at_founding() returns trigger language plpgsql as $$
begin
  perform adopt_frames(new.id);
  return null;
end
$$;
create trigger partnership_adopts_frames after insert on partnership
for each row execute function adopt_frames_at_founding();

-- How much evidence each action has in each year. Kept by the database itself, so that nobody can forget it.
create table action_evidence_year (
  partnership_id uuid not null,
  action_id uuid not null,
  year integer not null,
  items integer not null check (items > 0),
  items_for_all integer not null check (items_for_all between 0 and items),
  nis text[] not null,
  primary key (partnership_id, action_id, year),
  foreign key (partnership_id, action_id) references action (partnership_id, id) on delete cascade
);
comment on column action_evidence_year.items is 'Pieces of evidence that happened in the year';
comment on column action_evidence_year.items_for_all is 'Those that name no municipality and so count for each';
comment on column action_evidence_year.nis is 'Municipalities named by the others';
create index action_evidence_year_of on action_evidence_year (partnership_id, year, action_id);

create function tally_evidence_of(of_partnership uuid, actions uuid[]) returns void language plpgsql as $$
begin
  if actions is null then return; end if;
  -- Whoever adds to the same action waits here, and then counts what the other added too.
  perform from action where partnership_id = of_partnership and id = any (actions) order by id for no key update;
  delete from action_evidence_year where partnership_id = of_partnership and action_id = any (actions);
  insert into action_evidence_year (partnership_id, action_id, year, items, items_for_all, nis)
  select e.partnership_id, e.action_id, extract(year from e.happened_on)::integer,
    count(distinct e.id), count(distinct e.id) filter (where e.nis = '{}'),
    coalesce(array_agg(distinct place order by place) filter (where place is not null), '{}')
  from evidence e left join lateral unnest(e.nis) as place on true
  where e.partnership_id = of_partnership and e.action_id = any (actions) and e.set_aside_at is null
  group by 1, 2, 3;
end
$$;

create function tally_evidence() returns trigger language plpgsql as $$
begin
  if tg_op in ('UPDATE', 'DELETE') then
    perform tally_evidence_of(partnership_id, array_agg(distinct action_id))
    from before where action_id is not null group by partnership_id;
  end if;
  if tg_op in ('INSERT', 'UPDATE') then
    perform tally_evidence_of(partnership_id, array_agg(distinct action_id))
    from after where action_id is not null group by partnership_id;
  end if;
  return null;
end
$$;
create trigger evidence_added after insert on evidence
referencing new table as after for each statement execute function tally_evidence();
create trigger evidence_changed after update on evidence
referencing old table as before new table as after for each statement execute function tally_evidence();
create trigger evidence_removed after delete on evidence
referencing old table as before for each statement execute function tally_evidence();

-- The actions of a year: its period runs from the first day to the last, or to the day it was done when that came later.
create index action_until on action (partnership_id, greatest(due_on, done_on), starts_on) where removed_at is null;

alter table action_evidence_year enable row level security;
alter table action_evidence_year force row level security;
create policy action_evidence_year_of_partnership on action_evidence_year for all
using (partnership_id = current_partnership()) with check (partnership_id = current_partnership());
