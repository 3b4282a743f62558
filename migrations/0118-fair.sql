-- A fair: who would like to meet whom, when and where meetings can be, and the schedules that came of it.

create table meeting_wish (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  gathering_id uuid not null,
  from_guest uuid not null,
  to_guest uuid not null,
  strength integer check (strength between 1 and 3),
  about text not null default '' check (length(about) <= 500),
  activity text check (length(activity) <= 40),
  origin text not null check (origin in ('guest', 'desk', 'import', 'suggestion')),
  reasons jsonb not null default '[]',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  updated_by text not null default '',
  primary key (partnership_id, id),
  unique (partnership_id, gathering_id, from_guest, to_guest),
  foreign key (partnership_id, gathering_id) references gathering (partnership_id, id) on delete cascade,
  foreign key (partnership_id, from_guest) references gathering_guest (partnership_id, id) on delete cascade,
  foreign key (partnership_id, to_guest) references gathering_guest (partnership_id, id) on delete cascade
);
comment on column meeting_wish.strength is '1 would be nice, 2 gladly, 3 very much; null: a veto, which the other side is never told';
comment on column meeting_wish.reasons is 'Why it was suggested, as sentences by language; empty when nobody suggested it';
create index meeting_wish_to on meeting_wish (partnership_id, to_guest);

create table fair_participant (
  partnership_id uuid not null references partnership on delete cascade,
  guest_id uuid not null,
  gathering_id uuid not null,
  away jsonb not null default '[]',
  booth text check (length(booth) <= 40),
  orders jsonb not null default '[]',
  seeks text not null default '' check (length(seeks) <= 1000),
  offers text not null default '' check (length(offers) <= 1000),
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  updated_by text not null default '',
  primary key (partnership_id, guest_id),
  foreign key (partnership_id, guest_id) references gathering_guest (partnership_id, id) on delete cascade,
  foreign key (partnership_id, gathering_id) references gathering (partnership_id, id) on delete cascade
);
comment on table fair_participant is 'What the schedule must keep to for one guest';
comment on column fair_participant.away is '[{from, to, why: "away"|"talk", label}] local times HH:MM';
comment on column fair_participant.booth is 'Name of the table it stays at all day';
comment on column fair_participant.orders is '[{first, after}] guests it wants to meet one before the other';
comment on column fair_participant.seeks is 'What it would like to buy or have done, in its own words; suggestions come of it';
create index fair_participant_of on fair_participant (partnership_id, gathering_id);

create table fair_pair (
  partnership_id uuid not null references partnership on delete cascade,
  gathering_id uuid not null,
  low_guest uuid not null,
  high_guest uuid not null,
  must boolean not null default false,
  only_at jsonb not null default '[]',
  never_at jsonb not null default '[]',
  table_name text check (length(table_name) <= 40),
  updated_at timestamptz not null default now(),
  updated_by text not null default '',
  primary key (partnership_id, gathering_id, low_guest, high_guest),
  foreign key (partnership_id, gathering_id) references gathering (partnership_id, id) on delete cascade,
  foreign key (partnership_id, low_guest) references gathering_guest (partnership_id, id) on delete cascade,
  foreign key (partnership_id, high_guest) references gathering_guest (partnership_id, id) on delete cascade,
  check (low_guest <= high_guest)
);
comment on table fair_pair is 'What the desk fixed about the meeting of two guests';
comment on column fair_pair.only_at is 'Starts of slots, local HH:MM; empty: any. One: fixed there';
comment on column fair_pair.must is 'It must be held: without it there is no schedule';

create table fair_schedule (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  gathering_id uuid not null,
  number integer not null,
  based_on uuid,
  made_by text not null check (made_by in ('solver', 'hand', 'replan', 'import')),
  deed jsonb not null default '{}',
  meetings jsonb not null,
  quality jsonb not null default '{}',
  created_at timestamptz not null default now(),
  created_by text not null default '',
  published_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, gathering_id, number),
  foreign key (partnership_id, gathering_id) references gathering (partnership_id, id) on delete cascade
);
comment on table fair_schedule is 'One version of a schedule; never changed, so that undoing is pointing back';
comment on column fair_schedule.meetings is '[{a, b, at: "HH:MM", table, locked}] with guest ids, a < b';
comment on column fair_schedule.quality is '{status, worth, bound, seconds, unmet, ...} as the solver told it; {} after a change by hand';

create table fair_setup (
  partnership_id uuid not null references partnership on delete cascade,
  gathering_id uuid not null,
  setup jsonb not null,
  draft_id uuid,
  redo_id uuid,
  published_id uuid,
  solve_run uuid,
  solving jsonb not null default '{}',
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  updated_by text not null default '',
  primary key (partnership_id, gathering_id),
  foreign key (partnership_id, gathering_id) references gathering (partnership_id, id) on delete cascade,
  foreign key (partnership_id, draft_id) references fair_schedule (partnership_id, id) on delete set null (draft_id),
  foreign key (partnership_id, published_id) references fair_schedule (partnership_id, id) on delete set null (published_id)
);
comment on column fair_setup.setup is 'Slots, tables, halls and rules: the type FairSetup';
comment on column fair_setup.draft_id is 'The schedule being worked on; redo_id is the newest that was undone';
comment on column fair_setup.solving is 'How far the search is: {status, worth, bound, seconds}; while solve_run works';

create table fair_note_sent (
  partnership_id uuid not null references partnership on delete cascade,
  gathering_id uuid not null,
  guest_id uuid not null,
  fingerprint text not null,
  sent_at timestamptz not null default now(),
  primary key (partnership_id, gathering_id, guest_id),
  foreign key (partnership_id, gathering_id) references gathering (partnership_id, id) on delete cascade,
  foreign key (partnership_id, guest_id) references gathering_guest (partnership_id, id) on delete cascade
);
comment on table fair_note_sent is 'Which schedule a guest was last told, so that only who has another one is told again';

create table meeting_wish_import (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  gathering_id uuid not null,
  file_name text not null,
  taken integer not null,
  refused jsonb not null default '[]',
  at timestamptz not null default now(),
  by_name text not null default '',
  primary key (partnership_id, id),
  foreign key (partnership_id, gathering_id) references gathering (partnership_id, id) on delete cascade
);
comment on column meeting_wish_import.refused is '[{row, because, value, cells}] rows that were not taken, kept to be mended';
create index meeting_wish_import_of on meeting_wish_import (partnership_id, gathering_id, at desc);

do $$
declare t text;
begin
  foreach t in array array['meeting_wish', 'fair_participant', 'fair_pair', 'fair_schedule', 'fair_setup', 'fair_note_sent',
    'meeting_wish_import']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;
