-- Brainstorm: ideas from phones in the room, grouped, voted on with dots, discussed, turned into actions.

-- Read before anybody is known to be of a partnership: a phone that types a code has said nothing else.
create table brainstorm_code (
  partnership_id uuid not null references partnership on delete cascade,
  code text not null unique check (code ~ '^[A-HJ-NP-Z2-9]{8}$'),
  gathering_id uuid not null,
  primary key (partnership_id, code)
);
comment on table brainstorm_code is 'The code on the wall, and of which room it is; readable by all, so it holds nothing else';

create table brainstorm (
  partnership_id uuid not null references partnership on delete cascade,
  gathering_id uuid not null,
  code text not null references brainstorm_code (code),
  question text not null check (length(question) between 1 and 300),
  explanation text not null default '' check (length(explanation) <= 2000),
  phase text not null default 'ahead' check (phase in ('ahead', 'ideas', 'vote', 'discuss', 'over')),
  votes_each integer not null default 3 check (votes_each between 1 and 20),
  is_moderated boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  updated_by text not null default '',
  primary key (partnership_id, gathering_id),
  foreign key (partnership_id, gathering_id) references gathering (partnership_id, id) on delete cascade
);
comment on column brainstorm.phase is 'ahead: not begun; ideas: phones send ideas; vote: phones lay dots; discuss: results are seen; over';
comment on column brainstorm.is_moderated is 'An idea is seen by others only after a colleague let it through';

create table brainstorm_group (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  gathering_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  created_at timestamptz not null default now(),
  primary key (partnership_id, id),
  foreign key (partnership_id, gathering_id) references brainstorm (partnership_id, gathering_id) on delete cascade
);
create index brainstorm_group_of_room on brainstorm_group (partnership_id, gathering_id);

create table brainstorm_idea (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  gathering_id uuid not null,
  key uuid not null,
  voice text,
  body text not null check (length(body) between 1 and 300),
  state text not null default 'shown' check (state in ('waiting', 'shown', 'hidden')),
  group_id uuid,
  created_at timestamptz not null default now(),
  primary key (partnership_id, id),
  unique (partnership_id, gathering_id, key),
  foreign key (partnership_id, gathering_id) references brainstorm (partnership_id, gathering_id) on delete cascade,
  foreign key (partnership_id, group_id) references brainstorm_group (partnership_id, id) on delete set null (group_id)
);
comment on column brainstorm_idea.key is 'Made by the phone: the same idea sent twice, after a broken connection, is one';
comment on column brainstorm_idea.voice is 'A random sign of the phone, replaced by another when the brainstorm is over; null: typed at the desk';
create index brainstorm_idea_of_room on brainstorm_idea (partnership_id, gathering_id, created_at);
create index brainstorm_idea_of_voice on brainstorm_idea (partnership_id, gathering_id, voice);

-- No foreign key on the target: it is an idea or a group.
create table brainstorm_vote (
  partnership_id uuid not null references partnership on delete cascade,
  gathering_id uuid not null,
  voice text not null,
  target_id uuid not null,
  dots integer not null check (dots between 1 and 20),
  primary key (partnership_id, gathering_id, voice, target_id),
  foreign key (partnership_id, gathering_id) references brainstorm (partnership_id, gathering_id) on delete cascade
);
comment on column brainstorm_vote.voice is 'A random sign of the phone; replaced by another when the brainstorm is over';

-- What was said of a card in the discussion, and what was decided.
create table brainstorm_outcome (
  partnership_id uuid not null references partnership on delete cascade,
  gathering_id uuid not null,
  target_id uuid not null,
  note text not null default '' check (length(note) <= 4000),
  action_id uuid,
  action_number integer,
  updated_at timestamptz not null default now(),
  updated_by text not null default '',
  primary key (partnership_id, gathering_id, target_id),
  foreign key (partnership_id, gathering_id) references brainstorm (partnership_id, gathering_id) on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['brainstorm_code', 'brainstorm', 'brainstorm_group', 'brainstorm_idea', 'brainstorm_vote', 'brainstorm_outcome']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;

create policy brainstorm_code_readable on brainstorm_code for select using (true);
