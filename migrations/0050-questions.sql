-- Questions: the inbox of the desk. Who asked is kept only as long as needed (asker_expires_on).

create table question (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  number integer not null,
  channel text not null check (channel in ('web-form', 'hand', 'mail', 'phone', 'meeting')),
  asked_on date not null,
  subject text not null check (length(subject) between 1 and 300),
  body text not null default '',
  nis text references municipality,
  department text not null default '',
  needed_by date,
  asker_name text not null default '',
  asker_organisation text not null default '',
  organisation_id uuid,
  asker_email text,
  asker_phone text,
  asker_expires_on date,
  status text not null default 'new' check (status in ('new', 'in-hand', 'waiting', 'answered', 'handed-over', 'closed')),
  owner_person_id uuid,
  owner_name text not null default '',
  feasibility text check (feasibility in ('yes', 'partly', 'no', 'to-study')),
  feasibility_note text not null default '',
  answer text not null default '',
  answered_on date,
  handed_over_to text not null default '',
  handed_over_organisation_id uuid,
  handed_over_on date,
  follow_up_on date,
  reply_token_sha256 text,
  mail_message_id text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, number),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) on delete set null (organisation_id),
  foreign key (partnership_id, handed_over_organisation_id) references organisation (partnership_id, id) on delete set null (handed_over_organisation_id)
);
comment on column question.nis is 'Municipality it is asked for; null: the whole partnership, or not said';
comment on column question.asker_expires_on is 'From this day the name, mail and phone of who asked are wiped';
comment on column question.reply_token_sha256 is 'Of the secret in the link by which who asked can read the answer';
create index question_open on question (partnership_id, status, needed_by) where removed_at is null;
create index question_by_day on question (partnership_id, asked_on desc) where removed_at is null;
create unique index question_mail on question (partnership_id, mail_message_id) where mail_message_id is not null;

-- Everything that happens to a question: messages both ways, notes, changes of state.
create table question_event (
  partnership_id uuid not null,
  question_id uuid not null,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('received', 'note', 'sent', 'state', 'handed-over', 'edited')),
  body text not null default '',
  details jsonb not null default '{}',
  person_id uuid,
  person_name text not null default '',
  recorded_at timestamptz not null default now(),
  primary key (partnership_id, id),
  foreign key (partnership_id, question_id) references question (partnership_id, id) on delete cascade
);
create index question_event_of on question_event (partnership_id, question_id, recorded_at);

create table question_file (
  partnership_id uuid not null,
  question_id uuid not null,
  file_id uuid not null,
  primary key (partnership_id, question_id, file_id),
  foreign key (partnership_id, question_id) references question (partnership_id, id) on delete cascade,
  foreign key (partnership_id, file_id) references stored_file (partnership_id, id) on delete cascade
);

create table time_spent (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  question_id uuid,
  nis text references municipality,
  spent_on date not null,
  minutes integer not null check (minutes between 1 and 1440),
  what text not null default '',
  person_id uuid,
  person_name text not null default '',
  recorded_at timestamptz not null default now(),
  primary key (partnership_id, id),
  foreign key (partnership_id, question_id) references question (partnership_id, id) on delete set null (question_id)
);
comment on column time_spent.nis is 'For which municipality; null: the whole partnership, shared equally in the totals';
create index time_spent_by_day on time_spent (partnership_id, spent_on);
create index time_spent_of on time_spent (partnership_id, question_id);

create table reusable_answer (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  title text not null check (length(title) between 1 and 200),
  body text not null check (length(body) between 1 and 20000),
  language text not null default 'nl' check (language in ('nl', 'fr', 'en')),
  tags text[] not null default '{}',
  source text not null default '',
  check_again_on date,
  used integer not null default 0,
  last_used_on date,
  from_question_id uuid,
  version integer not null default 1,
  created_by text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, from_question_id) references question (partnership_id, id) on delete set null (from_question_id)
);

do $$
declare t text;
begin
  foreach t in array array['question', 'question_event', 'question_file', 'time_spent', 'reusable_answer']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;
