-- The vision: goals and indicators keep their identity through versions, go away and come back, and are never
-- changed once the version was agreed.

alter table vision
  add column based_on uuid,
  add column updated_by text,
  add column removed_at timestamptz,
  add constraint vision_based_on foreign key (partnership_id, based_on)
    references vision (partnership_id, id) on delete set null (based_on),
  add constraint vision_agreed_stays check (status = 'draft' or removed_at is null);
comment on column vision.based_on is 'The version this one began as a copy of';
comment on column vision.removed_at is 'A draft that was given up; it can come back';
create unique index vision_one_draft on vision (partnership_id) where status = 'draft' and removed_at is null;
create unique index vision_one_agreed on vision (partnership_id) where status = 'agreed';

alter table vision_goal
  add column lineage uuid not null default gen_random_uuid(),
  add column version integer not null default 1,
  add column updated_by text,
  add column updated_at timestamptz not null default now(),
  add column removed_at timestamptz;
comment on column vision_goal.lineage is 'The same in every version that has this goal';
create unique index vision_goal_lineage on vision_goal (partnership_id, vision_id, lineage);

alter table vision_indicator
  add column lineage uuid not null default gen_random_uuid(),
  add column version integer not null default 1,
  add column updated_by text,
  add column updated_at timestamptz not null default now(),
  add column removed_at timestamptz;
comment on column vision_indicator.lineage is 'The same in every version that has this indicator; its measurements hang on it';

create table vision_measurement (
  partnership_id uuid not null references partnership on delete cascade,
  lineage uuid not null,
  measured_on date not null,
  value numeric not null,
  source text not null default '',
  recorded_by text,
  recorded_at timestamptz not null default now(),
  primary key (partnership_id, lineage, measured_on)
);
comment on table vision_measurement is 'How far an indicator is on a day. Stands outside the versions: measuring changes nothing that was agreed';

alter table vision_measurement enable row level security;
alter table vision_measurement force row level security;
create policy vision_measurement_of_partnership on vision_measurement for all
  using (partnership_id = current_partnership()) with check (partnership_id = current_partnership());

-- What councils agreed to stays as it was, whoever asks. Only its status may move on, and more councils may agree.
-- A depth above one: the database itself takes along what hangs on a removed partnership or file.
create function vision_keep_agreed() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() > 1 or old.status = 'draft' then
    return coalesce(new, old);
  end if;
  if tg_op = 'UPDATE' and old.status = 'agreed' and new.status in ('agreed', 'replaced')
    and (new.number, new.title, new.from_year, new.to_year, new.body, new.version)
      is not distinct from (old.number, old.title, old.from_year, old.to_year, old.body, old.version) then
    return new;
  end if;
  raise exception 'vision % was agreed and is not changed', old.number using errcode = 'integrity_constraint_violation';
end $$;
create trigger vision_keep_agreed before update or delete on vision
  for each row execute function vision_keep_agreed();

create function vision_part_keep_agreed() returns trigger language plpgsql as $$
declare
  touched uuid[];
begin
  if pg_trigger_depth() > 1 or (tg_table_name = 'vision_agreement' and tg_op = 'INSERT') then
    return coalesce(new, old);
  end if;
  if tg_table_name = 'vision_indicator' then
    select array_agg(vision_id) into touched from vision_goal where id in (old.goal_id, new.goal_id);
  else
    touched := array[old.vision_id, new.vision_id];
  end if;
  if exists (select from vision where id = any (touched) and status <> 'draft') then
    raise exception 'this part of a vision was agreed and is not changed' using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger vision_goal_keep_agreed before insert or update or delete on vision_goal
  for each row execute function vision_part_keep_agreed();
create trigger vision_indicator_keep_agreed before insert or update or delete on vision_indicator
  for each row execute function vision_part_keep_agreed();
create trigger vision_agreement_keep_agreed before insert or update or delete on vision_agreement
  for each row execute function vision_part_keep_agreed();
