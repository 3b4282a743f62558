-- The radar: what was found about each notice, what was done with it, letters about it, and who wants to hear of more.

create table notice_assessment (
  partnership_id uuid not null,
  notice_id uuid not null,
  level text not null check (level in ('likely', 'possible', 'unlikely')),
  chance real not null check (chance between 0 and 1),
  reasons jsonb not null default '[]',
  fitting integer not null check (fitting >= 0),
  top jsonb not null default '[]',
  counted_with text not null,
  notice_changed_at timestamptz not null,
  assessed_at timestamptz not null,
  primary key (partnership_id, notice_id),
  foreign key (partnership_id, notice_id) references notice (partnership_id, id) on delete cascade
);
comment on table notice_assessment is 'Is it suited to the social economy and who could do it; counted by a job, so that no list has to';
comment on column notice_assessment.reasons is 'Codes with facts, worded when they are read';
comment on column notice_assessment.fitting is 'How many organisations of the social economy fit its best lot';
comment on column notice_assessment.top is 'Per lot, the best first: how suited, how many fit, and the first of them with their names at that time';
comment on column notice_assessment.counted_with is 'State of the register and the model; another one asks to count again';
comment on column notice_assessment.notice_changed_at is 'changed_at of the notice that was looked at, likewise';
create index notice_assessment_by_level on notice_assessment (partnership_id, level);

create table notice_handling (
  partnership_id uuid not null,
  notice_id uuid not null,
  state text not null check (state in ('dismissed', 'assigned', 'saved', 'new')),
  assigned_person_id uuid,
  assigned_name text not null default '',
  dismissed_because text check (dismissed_because in (
    'no-work-for-us', 'nobody-near', 'too-late', 'too-large', 'not-our-area', 'handled-elsewhere', 'other')),
  dismissed_words text not null default '' check (length(dismissed_words) <= 1000),
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  updated_by text not null default '',
  primary key (partnership_id, notice_id),
  foreign key (partnership_id, notice_id) references notice (partnership_id, id) on delete cascade,
  check ((state = 'assigned') = (assigned_name <> '')),
  check ((state = 'dismissed') = (dismissed_because is not null))
);
comment on table notice_handling is 'What the desk does with a notice; without a row nobody did anything yet';
create index notice_handling_by_state on notice_handling (partnership_id, state);

create table notice_event (
  partnership_id uuid not null,
  notice_id uuid not null,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('saved', 'assigned', 'dismissed', 'reopened', 'note', 'action', 'need', 'mail')),
  body text not null default '',
  details jsonb not null default '{}',
  person_id uuid,
  person_name text not null default '',
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (partnership_id, id),
  foreign key (partnership_id, notice_id) references notice (partnership_id, id) on delete cascade
);
create index notice_event_of on notice_event (partnership_id, notice_id, recorded_at);

create table notice_mail (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  notice_id uuid not null,
  kind text not null check (kind in ('buyer-before', 'buyer-after', 'supplier')),
  organisation_id uuid,
  recipient text not null check (length(recipient) <= 254),
  nth integer not null default 1 check (nth > 0),
  language text not null check (language in ('nl', 'fr', 'en')),
  subject text not null,
  body text not null,
  mail_id uuid,
  person_id uuid,
  person_name text not null default '',
  sent_at timestamptz not null,
  primary key (partnership_id, id),
  unique (partnership_id, notice_id, kind, recipient, nth),
  foreign key (partnership_id, notice_id) references notice (partnership_id, id) on delete cascade,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) on delete set null (organisation_id)
);
comment on table notice_mail is 'Letters to a buyer or a supplier about a notice, as they left';
comment on column notice_mail.nth is 'A second letter of a kind to one address is only written when somebody says so';

create table radar_template (
  partnership_id uuid not null references partnership on delete cascade,
  kind text not null check (kind in ('buyer-before', 'buyer-after', 'supplier')),
  language text not null check (language in ('nl', 'fr', 'en')),
  version integer not null check (version > 0),
  subject text not null check (length(subject) between 1 and 200),
  body text not null check (length(body) between 1 and 20000),
  valid_from date not null,
  person_id uuid,
  person_name text not null default '',
  saved_at timestamptz not null default now(),
  primary key (partnership_id, kind, language, version)
);
comment on table radar_template is 'Own texts of letters; the newest version counts, without one the text of the product does';

create table radar_subscription (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  person_id uuid references person on delete cascade,
  organisation_id uuid,
  email text,
  consent_on date,
  consent_how text not null default '',
  name text not null check (length(name) between 1 and 200),
  query text not null check (length(query) <= 2000),
  language text not null check (language in ('nl', 'fr', 'en')),
  frequency text not null check (frequency in ('daily', 'weekly')),
  switched_off_at timestamptz,
  created_at timestamptz not null default now(),
  created_by text not null default '',
  sent_on date,
  sent_at timestamptz,
  sent_notices integer check (sent_notices > 0),
  primary key (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) on delete cascade,
  check (num_nonnulls(person_id, organisation_id) <= 1),
  check ((organisation_id is null) = (email is null) and (organisation_id is null) = (consent_on is null)),
  check ((sent_on is null) = (sent_at is null) and (sent_on is null) = (sent_notices is null))
);
comment on table radar_subscription is 'Who gets a digest of what is new in a search of the radar: a colleague, or an organisation that agreed';
comment on column radar_subscription.query is 'The search as it stands in the address of the radar';
comment on column radar_subscription.sent_on is 'Day of the last digest in Brussels; two servers that send at once agree by it';

create table radar_told (
  partnership_id uuid not null,
  subscription_id uuid not null,
  notice_id uuid not null,
  told_at timestamptz not null,
  primary key (partnership_id, subscription_id, notice_id),
  foreign key (partnership_id, subscription_id) references radar_subscription (partnership_id, id) on delete cascade,
  foreign key (partnership_id, notice_id) references notice (partnership_id, id) on delete cascade
);
comment on table radar_told is 'What a digest told of, or was there before it was asked for: nobody hears of it again';

do $$
declare t text;
begin
  foreach t in array array['notice_assessment', 'notice_handling', 'notice_event', 'notice_mail', 'radar_template',
    'radar_subscription', 'radar_told']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end $$;
