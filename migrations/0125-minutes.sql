-- Minutes of a gathering: agenda with papers, what was said, decisions and actions, what was sent to whom.

create table minutes (
  partnership_id uuid not null references partnership on delete cascade,
  gathering_id uuid not null,
  state text not null default 'draft' check (state in ('draft', 'sent', 'approved')),
  approved_on date,
  approved_in uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  updated_by text not null default '',
  primary key (partnership_id, gathering_id),
  foreign key (partnership_id, gathering_id) references gathering (partnership_id, id) on delete cascade,
  foreign key (partnership_id, approved_in) references gathering (partnership_id, id) on delete set null (approved_in),
  check ((state = 'approved') = (approved_on is not null))
);
comment on column minutes.approved_in is 'The gathering that approved them; null: approved outside a gathering';

create table minutes_item (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  gathering_id uuid not null,
  position integer not null,
  title text not null check (length(title) between 1 and 200),
  who text not null default '' check (length(who) <= 200),
  planned_minutes integer check (planned_minutes between 1 and 1440),
  programme_id text,
  body text not null default '' check (length(body) <= 40000),
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  updated_by text not null default '',
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, gathering_id) references minutes (partnership_id, gathering_id) on delete cascade
);
comment on column minutes_item.version is 'Of the text: who saves over another version than he read is shown both texts';
comment on column minutes_item.programme_id is 'Part of the programme it was taken from';
create index minutes_item_of on minutes_item (partnership_id, gathering_id, position);

create table minutes_paper (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  item_id uuid not null,
  label text not null check (length(label) between 1 and 300),
  url text check (length(url) <= 2000),
  file_id uuid,
  added_at timestamptz not null default now(),
  added_by text not null default '',
  primary key (partnership_id, id),
  foreign key (partnership_id, item_id) references minutes_item (partnership_id, id) on delete cascade,
  foreign key (partnership_id, file_id) references stored_file (partnership_id, id) on delete cascade,
  check (url is null or file_id is null)
);
create index minutes_paper_of on minutes_paper (partnership_id, item_id, added_at);

create table minutes_outcome (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  gathering_id uuid not null,
  item_id uuid not null,
  kind text not null check (kind in ('decision', 'action')),
  title text not null check (length(title) between 1 and 300),
  who text not null default '' check (length(who) <= 300),
  owner_person_id uuid,
  due_on date,
  action_id uuid,
  action_number integer,
  created_at timestamptz not null default now(),
  created_by text not null default '',
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, gathering_id) references minutes (partnership_id, gathering_id) on delete cascade,
  foreign key (partnership_id, item_id) references minutes_item (partnership_id, id) on delete cascade
);
comment on column minutes_outcome.who is 'decision: who agreed; action: its owner, a colleague or an organisation';
comment on column minutes_outcome.action_id is 'In the plan; null: a decision, or whoever noted it may not make actions there';
create index minutes_outcome_of on minutes_outcome (partnership_id, gathering_id, created_at);

create table minutes_edition (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  gathering_id uuid not null,
  number integer not null,
  content jsonb not null,
  sent_at timestamptz not null,
  sent_by text not null default '',
  primary key (partnership_id, id),
  unique (partnership_id, gathering_id, number),
  foreign key (partnership_id, gathering_id) references minutes (partnership_id, gathering_id) on delete cascade
);
comment on table minutes_edition is 'The minutes as they were sent, never changed: later changes make another edition';

create table minutes_letter (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  gathering_id uuid not null,
  guest_id uuid not null,
  edition integer not null,
  mail_id uuid,
  sent_at timestamptz not null,
  revoked_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, gathering_id, guest_id),
  foreign key (partnership_id, gathering_id) references minutes (partnership_id, gathering_id) on delete cascade,
  foreign key (partnership_id, guest_id) references gathering_guest (partnership_id, id) on delete cascade
);
comment on table minutes_letter is 'The link by which one guest reads the minutes; edition: the last one this guest was sent';

do $$
declare t text;
begin
  foreach t in array array['minutes', 'minutes_item', 'minutes_paper', 'minutes_outcome', 'minutes_edition', 'minutes_letter']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;
