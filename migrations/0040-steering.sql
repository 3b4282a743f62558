-- Steering: what is asked of the partnership (frames), what it wants (vision), what it will do (plan), what was done (evidence).

-- A frame says which actions are asked each year. A change is a new version from a day on; the past keeps its own.
create table frame (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  origin text not null check (origin in ('reference', 'own')),
  in_use boolean not null default true,
  created_at timestamptz not null default now(),
  primary key (partnership_id, id),
  unique (partnership_id, key)
);
comment on column frame.origin is 'reference: shipped with its legal source; own: written by the partnership';
comment on column frame.in_use is 'Shown on the board and counted in the report';

create table frame_version (
  partnership_id uuid not null,
  frame_id uuid not null,
  version integer not null check (version > 0),
  name jsonb not null,
  valid_from date not null,
  valid_to date,
  source jsonb not null,
  recorded_by text,
  recorded_at timestamptz not null default now(),
  primary key (partnership_id, frame_id, version),
  foreign key (partnership_id, frame_id) references frame (partnership_id, id) on delete cascade,
  check (valid_to is null or valid_to > valid_from)
);
comment on column frame_version.name is '{nl, fr, en}';
comment on column frame_version.valid_to is 'First day on which it no longer holds';
comment on column frame_version.source is '{publisher, title, url, checkedOn, note}';

create table frame_priority (
  partnership_id uuid not null,
  frame_id uuid not null,
  version integer not null,
  code text not null check (length(code) between 1 and 40),
  position integer not null,
  name jsonb not null,
  description jsonb not null default '{}',
  minimum smallint not null default 1 check (minimum between 0 and 100),
  counted_per text not null default 'partnership' check (counted_per in ('partnership', 'municipality')),
  suggested_kinds text[] not null default '{}',
  primary key (partnership_id, frame_id, version, code),
  foreign key (partnership_id, frame_id, version) references frame_version (partnership_id, frame_id, version) on delete cascade
);
comment on column frame_priority.minimum is 'Actions asked per year';
comment on column frame_priority.suggested_kinds is 'Kinds of evidence that usually count for it';

-- Vision: one row a version. A version that was agreed is never changed again.
create table vision (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  number integer not null check (number > 0),
  title text not null check (length(title) between 1 and 200),
  from_year integer check (from_year between 1990 and 2100),
  to_year integer check (to_year between 1990 and 2100),
  status text not null default 'draft' check (status in ('draft', 'agreed', 'replaced')),
  body text not null default '',
  version integer not null default 1,
  created_by text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (partnership_id, id),
  unique (partnership_id, number),
  check (to_year >= from_year)
);
comment on column vision.body is 'Plain text with light marks: blank line, # heading, - list, **strong**';
comment on column vision.version is 'Counts edits of this row; a form that read an older one is shown both texts';

create table vision_goal (
  partnership_id uuid not null,
  vision_id uuid not null,
  id uuid not null default gen_random_uuid(),
  position integer not null,
  title text not null check (length(title) between 1 and 300),
  body text not null default '',
  primary key (partnership_id, id),
  foreign key (partnership_id, vision_id) references vision (partnership_id, id) on delete cascade
);
create index vision_goal_of on vision_goal (partnership_id, vision_id, position);

create table vision_indicator (
  partnership_id uuid not null,
  goal_id uuid not null,
  id uuid not null default gen_random_uuid(),
  position integer not null,
  name text not null check (length(name) between 1 and 200),
  unit text not null default '',
  baseline numeric,
  baseline_year integer,
  target numeric,
  target_year integer,
  source text not null default '',
  primary key (partnership_id, id),
  foreign key (partnership_id, goal_id) references vision_goal (partnership_id, id) on delete cascade
);
create index vision_indicator_of on vision_indicator (partnership_id, goal_id, position);

create table vision_comment (
  partnership_id uuid not null,
  vision_id uuid not null,
  id uuid not null default gen_random_uuid(),
  goal_id uuid,
  person_id uuid,
  person_name text not null,
  body text not null check (length(body) between 1 and 4000),
  resolved_at timestamptz,
  resolved_by text,
  created_at timestamptz not null default now(),
  primary key (partnership_id, id),
  foreign key (partnership_id, vision_id) references vision (partnership_id, id) on delete cascade,
  foreign key (partnership_id, goal_id) references vision_goal (partnership_id, id) on delete set null (goal_id)
);
create index vision_comment_of on vision_comment (partnership_id, vision_id, created_at);

create table vision_agreement (
  partnership_id uuid not null,
  vision_id uuid not null,
  id uuid not null default gen_random_uuid(),
  body_name text not null check (length(body_name) between 1 and 200),
  nis text references municipality,
  agreed_on date not null,
  reference text not null default '',
  file_id uuid,
  recorded_by text,
  recorded_at timestamptz not null default now(),
  primary key (partnership_id, id),
  foreign key (partnership_id, vision_id) references vision (partnership_id, id) on delete cascade,
  foreign key (partnership_id, file_id) references stored_file (partnership_id, id) on delete set null (file_id)
);
comment on table vision_agreement is 'Which council or committee agreed, when, by which decision';
create index vision_agreement_of on vision_agreement (partnership_id, vision_id);

-- Plan: BBC's tree of policy goals and action plans; actions hang under an action plan, or stand alone.
create table plan (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  from_year integer not null check (from_year between 1990 and 2100),
  to_year integer not null check (to_year between 1990 and 2100),
  vision_id uuid,
  is_current boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (partnership_id, id),
  foreign key (partnership_id, vision_id) references vision (partnership_id, id) on delete set null (vision_id),
  check (to_year >= from_year)
);
create unique index plan_current on plan (partnership_id) where is_current;

create table plan_node (
  partnership_id uuid not null,
  plan_id uuid not null,
  id uuid not null default gen_random_uuid(),
  parent_id uuid,
  level text not null check (level in ('action-plan', 'goal')),
  code text not null check (length(code) between 1 and 40),
  title text not null check (length(title) between 1 and 300),
  description text not null default '',
  position integer not null,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  primary key (partnership_id, id),
  unique (partnership_id, plan_id, code),
  foreign key (partnership_id, plan_id) references plan (partnership_id, id) on delete cascade,
  foreign key (partnership_id, parent_id) references plan_node (partnership_id, id) on delete cascade,
  check ((level = 'action-plan') = (parent_id is not null))
);
comment on column plan_node.level is 'goal: beleidsdoelstelling; action-plan: actieplan, always under a goal';

create table plan_node_budget (
  partnership_id uuid not null,
  node_id uuid not null,
  year integer not null,
  amount_cents bigint not null check (amount_cents >= 0),
  primary key (partnership_id, node_id, year),
  foreign key (partnership_id, node_id) references plan_node (partnership_id, id) on delete cascade
);
comment on table plan_node_budget is 'What the council voted for a goal or action plan; may differ from the sum of its actions, and the difference is shown';

-- An action is one thing everywhere, wherever it was born.
create table action (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  number integer not null,
  code text not null default '',
  title text not null check (length(title) between 1 and 300),
  description text not null default '',
  node_id uuid,
  status text not null default 'planned' check (status in ('planned', 'running', 'done', 'stopped')),
  starts_on date not null,
  due_on date not null,
  done_on date,
  owner_person_id uuid,
  owner_name text not null default '',
  owner_nis text references municipality,
  nis text[] not null default '{}',
  origin text not null default 'hand',
  origin_ref text,
  origin_href text,
  origin_label text,
  copied_from uuid,
  version integer not null default 1,
  created_by text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, number),
  foreign key (partnership_id, node_id) references plan_node (partnership_id, id) on delete set null (node_id),
  foreign key (partnership_id, copied_from) references action (partnership_id, id) on delete set null (copied_from),
  check (due_on >= starts_on),
  check ((status = 'done') = (done_on is not null))
);
comment on column action.number is 'Counts up per partnership; what people call it by';
comment on column action.code is 'Code in the multi-year plan, as the council wrote it';
comment on column action.owner_person_id is 'Somebody with an account; when they left, the action waits for a new owner';
comment on column action.owner_name is 'Kept as text so that the past stays readable; alone for an owner without account';
comment on column action.nis is 'For which municipalities; empty: the whole partnership';
comment on column action.origin is 'hand, import, or the domain that made it: csr-scan, networking, matching, procurement, questions, …';
comment on column action.origin_ref is 'Its id there; with origin, the same thing never makes two actions';
create unique index action_origin on action (partnership_id, origin, origin_ref) where origin_ref is not null;
create index action_of_node on action (partnership_id, node_id) where removed_at is null;
create index action_open_due on action (partnership_id, due_on) where status in ('planned', 'running') and removed_at is null;
create index action_period on action (partnership_id, starts_on, due_on) where removed_at is null;
create index action_of_owner on action (partnership_id, owner_person_id) where status in ('planned', 'running') and removed_at is null;

create table action_priority (
  partnership_id uuid not null,
  action_id uuid not null,
  frame_id uuid not null,
  code text not null,
  primary key (partnership_id, action_id, frame_id, code),
  foreign key (partnership_id, action_id) references action (partnership_id, id) on delete cascade,
  foreign key (partnership_id, frame_id) references frame (partnership_id, id) on delete cascade
);
comment on table action_priority is 'For which priority of which frame it counts; several frames at once is allowed';
create index action_priority_of on action_priority (partnership_id, frame_id, code);

create table action_partner (
  partnership_id uuid not null,
  action_id uuid not null,
  organisation_id uuid not null,
  part text not null default '',
  primary key (partnership_id, action_id, organisation_id),
  foreign key (partnership_id, action_id) references action (partnership_id, id) on delete cascade,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) on delete cascade
);
create index action_partner_of on action_partner (partnership_id, organisation_id);

create table action_money (
  partnership_id uuid not null,
  action_id uuid not null,
  year integer not null check (year between 1990 and 2100),
  financing text not null check (length(financing) between 1 and 120),
  budget_cents bigint not null default 0 check (budget_cents >= 0),
  spent_cents bigint not null default 0 check (spent_cents >= 0),
  primary key (partnership_id, action_id, year, financing),
  foreign key (partnership_id, action_id) references action (partnership_id, id) on delete cascade
);
comment on column action_money.financing is 'Financing source: own means, Flemish subsidy, a partner, …';

create table action_note (
  partnership_id uuid not null,
  action_id uuid not null,
  id uuid not null default gen_random_uuid(),
  body text not null check (length(body) between 1 and 4000),
  person_id uuid,
  person_name text not null default '',
  created_at timestamptz not null default now(),
  primary key (partnership_id, id),
  foreign key (partnership_id, action_id) references action (partnership_id, id) on delete cascade
);
create index action_note_of on action_note (partnership_id, action_id, created_at);

create table action_file (
  partnership_id uuid not null,
  action_id uuid not null,
  file_id uuid not null,
  title text not null default '',
  added_by text,
  added_at timestamptz not null default now(),
  primary key (partnership_id, action_id, file_id),
  foreign key (partnership_id, action_id) references action (partnership_id, id) on delete cascade,
  foreign key (partnership_id, file_id) references stored_file (partnership_id, id) on delete cascade
);

-- Evidence: what was done, when, with whom in numbers. Never personal data of workers or jobseekers.
create table evidence (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  action_id uuid,
  kind text not null check (kind in (
    'event', 'round-table', 'meeting', 'brainstorm', 'match', 'scan', 'advice', 'contract', 'delivery',
    'publication', 'analysis', 'training', 'agreement', 'service', 'other')),
  title text not null check (length(title) between 1 and 300),
  description text not null default '',
  happened_on date not null,
  nis text[] not null default '{}',
  organisations_social integer check (organisations_social >= 0),
  organisations_regular integer check (organisations_regular >= 0),
  organisations_public integer check (organisations_public >= 0),
  people integer check (people >= 0),
  amount_cents bigint check (amount_cents >= 0),
  hours numeric(12, 2) check (hours >= 0),
  origin text not null default 'hand',
  origin_ref text,
  href text,
  file_id uuid,
  source_text text,
  set_aside_at timestamptz,
  recorded_by text,
  person_id uuid,
  version integer not null default 1,
  recorded_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (partnership_id, id),
  foreign key (partnership_id, action_id) references action (partnership_id, id) on delete set null (action_id),
  foreign key (partnership_id, file_id) references stored_file (partnership_id, id) on delete set null (file_id)
);
comment on column evidence.nis is 'For which municipalities; empty: the whole partnership';
comment on column evidence.origin is 'hand, upload, mail, or the domain that recorded it';
comment on column evidence.origin_ref is 'The record it is about there; recorded again it is updated, never doubled';
comment on column evidence.href is 'Page of that record';
comment on column evidence.source_text is 'The forwarded letter, as received';
comment on column evidence.set_aside_at is 'Taken out of the tray without an action: it counts for nothing';
create unique index evidence_origin on evidence (partnership_id, origin, origin_ref) where origin_ref is not null;
create index evidence_of_action on evidence (partnership_id, action_id, happened_on);
create index evidence_in_tray on evidence (partnership_id, happened_on desc) where action_id is null and set_aside_at is null;
create index evidence_by_day on evidence (partnership_id, happened_on, id);

-- Who changed what, with what stood before: history and undo of actions, plan nodes and evidence.
create table steering_revision (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  subject_kind text not null check (subject_kind in ('action', 'plan-node', 'evidence', 'vision', 'frame')),
  subject_id uuid not null,
  deed text not null check (deed in ('made', 'changed', 'removed', 'restored')),
  before jsonb,
  after jsonb,
  person_id uuid,
  person_name text not null default '',
  recorded_at timestamptz not null default now(),
  primary key (partnership_id, id)
);
create index steering_revision_of on steering_revision (partnership_id, subject_kind, subject_id, recorded_at desc);

do $$
declare t text;
begin
  foreach t in array array[
    'frame', 'frame_version', 'frame_priority', 'vision', 'vision_goal', 'vision_indicator', 'vision_comment',
    'vision_agreement', 'plan', 'plan_node', 'plan_node_budget', 'action', 'action_priority', 'action_partner',
    'action_money', 'action_note', 'action_file', 'evidence', 'steering_revision']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;
