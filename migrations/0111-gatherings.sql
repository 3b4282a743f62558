-- What a gathering is prepared with: where, when what happens, who may come, what it costs; series, history, templates, feeds.

create table gathering_series (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  title text not null check (length(title) between 1 and 200),
  created_at timestamptz not null default now(),
  primary key (partnership_id, id)
);

alter table gathering
  add column place_mode text not null default 'place' check (place_mode in ('place', 'online', 'both')),
  add column place_name text not null default '' check (length(place_name) <= 200),
  add column street text not null default '' check (length(street) <= 200),
  add column postcode text not null default '' check (length(postcode) <= 10),
  add column town text not null default '' check (length(town) <= 100),
  add column room text not null default '' check (length(room) <= 200),
  add column online_url text not null default '' check (length(online_url) <= 500),
  add column answer_until date,
  add column capacity integer check (capacity between 1 and 100000),
  add column waiting_size integer check (waiting_size between 0 and 100000),
  add column languages text[] not null default '{nl}',
  add column contact_name text not null default '' check (length(contact_name) <= 200),
  add column contact_email text not null default '' check (length(contact_email) <= 254),
  add column contact_phone text not null default '' check (length(contact_phone) <= 50),
  add column notes text not null default '' check (length(notes) <= 8000),
  add column programme jsonb not null default '[]',
  add column rooms jsonb not null default '[]',
  add column costs jsonb not null default '[]',
  add column checklist jsonb not null default '[]',
  add column letters jsonb not null default '{}',
  add column slot_plan jsonb,
  add column action_id uuid,
  add column series_id uuid,
  add column calendar_sequence integer not null default 0,
  add column cancelled_at timestamptz,
  add column cancel_reason text not null default '' check (length(cancel_reason) <= 2000),
  add column state_before_cancel text check (state_before_cancel in ('draft', 'open', 'closed', 'held')),
  add column told_where_when jsonb,
  add column held_proposed_at timestamptz,
  add foreign key (partnership_id, action_id) references action (partnership_id, id) on delete set null (action_id),
  add foreign key (partnership_id, series_id) references gathering_series (partnership_id, id) on delete set null (series_id);
comment on column gathering.answer_until is 'Last day on which guests may answer; null: until it begins';
comment on column gathering.capacity is 'Persons who can come; null: no limit';
comment on column gathering.waiting_size is 'Persons who can wait for a place; null: no limit, 0: no waiting list';
comment on column gathering.programme is '[{id, offset, minutes, title, who, room, kind, mustAttend}]; offset: minutes after starts_at, so that it moves along';
comment on column gathering.costs is '[{id, label, plannedCents, actualCents}], EUR cents';
comment on column gathering.checklist is '[{id, title, daysBefore, doneOn}]';
comment on column gathering.letters is '{invitation|reminder|thanks: {nl|fr|en: {subject, body}}} where they differ from the standard letters';
comment on column gathering.slot_plan is '{meetingMinutes, changeMinutes, tables} a template proposes for a meeting schedule';
comment on column gathering.calendar_sequence is 'SEQUENCE of its calendar item: raised when time, place or title change or it is cancelled';
comment on column gathering.told_where_when is 'Time and place as those invited were last told; null: nothing changed since they were';
create index gathering_of_series on gathering (partnership_id, series_id, starts_at) where series_id is not null;

create table gathering_step (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  gathering_id uuid not null,
  kind text not null check (length(kind) between 1 and 40),
  at timestamptz not null default now(),
  person_id uuid,
  person_name text not null default '',
  version integer not null,
  details jsonb not null default '{}',
  undone_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, gathering_id) references gathering (partnership_id, id) on delete cascade
);
comment on column gathering_step.version is 'Version of the gathering that this step made';
comment on column gathering_step.details is 'changed: {before, after} by field; told, cancelled: {mailIds, to}';
create index gathering_step_of on gathering_step (partnership_id, gathering_id, at desc);

create table gathering_template (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('fair', 'round-table', 'meeting', 'brainstorm')),
  name text not null check (length(name) between 1 and 200),
  content jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  updated_by text not null default '',
  removed_at timestamptz,
  primary key (partnership_id, id)
);
comment on table gathering_template is 'Own forms of the partnership, beside the four that are shipped';

create table calendar_feed (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  created_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (partnership_id, id)
);
comment on table calendar_feed is 'A secret address by which a calendar program reads the gatherings of somebody who works here';
create unique index calendar_feed_once on calendar_feed (partnership_id, person_id) where withdrawn_at is null;

do $$
declare t text;
begin
  foreach t in array array['gathering_series', 'gathering_step', 'gathering_template', 'calendar_feed']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;
