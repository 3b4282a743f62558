-- Networking: gatherings (fair, round table, meeting, brainstorm) and who is asked to come.

create table gathering (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('fair', 'round-table', 'meeting', 'brainstorm')),
  title text not null check (length(title) between 1 and 200),
  summary text not null default '' check (length(summary) <= 4000),
  state text not null default 'draft' check (state in ('draft', 'open', 'closed', 'held', 'cancelled')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  nis text check (nis ~ '^\d{5}$'),
  is_public boolean not null default false,
  owner_person_id uuid,
  owner_name text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  updated_by text not null default '',
  removed_at timestamptz,
  primary key (partnership_id, id),
  check (ends_at >= starts_at)
);
comment on column gathering.state is 'draft: being prepared; open: guests may answer; closed: no answers any more; held; cancelled';
comment on column gathering.nis is 'Municipality where it is; null: of the whole partnership, or online';
create index gathering_list on gathering (partnership_id, starts_at desc) where removed_at is null;

create table gathering_guest (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  gathering_id uuid not null,
  organisation_id uuid,
  organisation_name text not null check (length(organisation_name) <= 300),
  side text not null default 'other' check (side in ('regular', 'social', 'authority', 'other')),
  contact_id uuid,
  person_name text not null default '' check (length(person_name) <= 200),
  email text check (length(email) <= 254),
  language text not null default 'nl' check (language in ('nl', 'fr', 'en')),
  state text not null default 'listed' check (state in ('listed', 'invited', 'coming', 'waiting', 'declined', 'withdrawn')),
  seats integer not null default 1 check (seats between 1 and 50),
  attendance text not null default 'unknown' check (attendance in ('unknown', 'present', 'absent')),
  consent_on date,
  keep_until date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, gathering_id) references gathering (partnership_id, id) on delete cascade,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) on delete set null (organisation_id),
  check (organisation_name <> '' or person_name <> '')
);
comment on table gathering_guest is 'One organisation (or person without one) asked to one gathering: also the participant whose meetings are scheduled';
comment on column gathering_guest.organisation_name is 'As it was called: stays when the record goes';
comment on column gathering_guest.contact_id is 'A contact person of the register; name and address are looked up anew while consent lasts';
comment on column gathering_guest.keep_until is 'After this day the name and address of the person are wiped; attendance of the organisation stays';
create unique index gathering_guest_once on gathering_guest (partnership_id, gathering_id, organisation_id)
  where organisation_id is not null and removed_at is null;
create index gathering_guest_of_organisation on gathering_guest (partnership_id, organisation_id);

do $$
declare t text;
begin
  foreach t in array array['gathering', 'gathering_guest']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;
