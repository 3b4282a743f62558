-- Purchase plans: what municipalities plan to buy in the years to come, line by line, with what we think of each
-- and what a person decided.

create table purchase_plan (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  file_id uuid,
  file_name text not null check (length(file_name) between 1 and 300),
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  name text not null default '',
  settings jsonb not null default '{}',
  state text not null default 'uploaded' check (state in ('uploaded', 'done', 'undone', 'cancelled')),
  counts jsonb not null default '{}',
  person_id uuid,
  person_name text not null default '',
  started_at timestamptz not null,
  finished_at timestamptz,
  undone_at timestamptz,
  undone_by text,
  primary key (partnership_id, id),
  foreign key (partnership_id, file_id) references stored_file (partnership_id, id) on delete set null (file_id)
);
comment on table purchase_plan is 'A file of planned purchases: uploaded, then taken over, perhaps undone';
comment on column purchase_plan.settings is '{table, mapping, nis, unit, fillDown}; empty until somebody chose';
comment on column purchase_plan.counts is '{rows, lines, added, changed, unchanged, refused, left: {reason: count}, told, oursCents, statedCents, statedLine}: rows = lines + refused + left';
create index purchase_plan_by_time on purchase_plan (partnership_id, started_at desc);
create index purchase_plan_by_content on purchase_plan (partnership_id, file_sha256);

create table purchase_plan_row (
  partnership_id uuid not null,
  plan_id uuid not null,
  id bigint generated always as identity,
  sheet text,
  line integer not null,
  field text,
  because text not null,
  detail text,
  raw text,
  primary key (partnership_id, plan_id, id),
  foreign key (partnership_id, plan_id) references purchase_plan (partnership_id, id) on delete cascade
);
comment on table purchase_plan_row is 'Rows refused, rows left out with their reason, and what was noted about rows that were kept';
comment on column purchase_plan_row.raw is 'The whole row when it did not become a line; null when the line is there';

create table purchase_column_mapping (
  partnership_id uuid not null references partnership on delete cascade,
  headers_sha256 text not null,
  mapping jsonb not null,
  used_at timestamptz not null,
  primary key (partnership_id, headers_sha256)
);

create table purchase_line (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  first_plan_id uuid not null,
  key text not null,
  sheet text,
  line integer not null check (line > 0),
  nis text not null check (nis ~ '^\d{5}$'),
  title text not null check (title <> ''),
  description text not null default '',
  context text not null default '',
  code text not null default '',
  department text not null default '',
  categories text[] not null default '{}',
  stated_cpv text check (stated_cpv ~ '^\d{8}$'),
  nature text check (nature in ('works', 'supplies', 'services')),
  timing text not null default '',
  total_cents bigint,
  years jsonb not null default '{}',
  cells jsonb not null default '{}',
  no_purchase text,
  read_with text,
  read_at timestamptz,
  cpv_guesses jsonb not null default '[]',
  cpv_sure boolean not null default false,
  activities text[] not null default '{}',
  chance real not null default 0 check (chance between 0 and 1),
  level text check (level in ('likely', 'possible', 'unlikely')),
  reasons jsonb not null default '[]',
  matched_with text,
  matches jsonb not null default '[]',
  match_count integer not null default 0,
  echo_of uuid,
  echo_level text check (echo_level in ('likely', 'possible', 'unlikely', 'none')),
  echo_cpv text check (echo_cpv ~ '^\d{8}$'),
  own_level text check (own_level in ('likely', 'possible', 'unlikely', 'none')),
  own_cpv text check (own_cpv ~ '^\d{8}$'),
  decided_by text not null default '',
  decided_at timestamptz,
  state text not null default 'to-look' check (state in ('to-look', 'worth-a-talk', 'talked', 'clause', 'not-suited')),
  note text not null default '' check (length(note) <= 4000),
  action_id uuid,
  need_id uuid,
  version integer not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, key),
  foreign key (partnership_id, plan_id) references purchase_plan (partnership_id, id) on delete cascade
);
comment on table purchase_line is 'One planned purchase of one municipality; a newer edition of the same plan changes it, decisions stay';
comment on column purchase_line.plan_id is 'The plan it was last met in; first_plan_id: the one that brought it';
comment on column purchase_line.key is 'Municipality and codes, or title: the same purchase in a newer file has the same';
comment on column purchase_line.line is 'Row of the sheet, line of the file, or record of a Parquet file, in the plan it was last met in';
comment on column purchase_line.years is 'EUR cents by year: {"2026": 120000}';
comment on column purchase_line.cells is 'The whole row by header, as it stood in the file';
comment on column purchase_line.no_purchase is 'Why it is no purchase: "no-action", "subsidy", …; null when it may be one';
comment on column purchase_line.read_with is 'With which model, mappings and rules the line was read; another value means: read again';
comment on column purchase_line.matched_with is 'With which register the suppliers were found; only for members of the partnership';
comment on column purchase_line.level is 'How well suited to the social economy, as calculated';
comment on column purchase_line.echo_of is 'A line of nearly the same words about which a person decided; its level and code are taken over';
comment on column purchase_line.own_level is 'What a person decided; "none": no purchase at all';
create index purchase_line_by_plan on purchase_line (partnership_id, plan_id);
create index purchase_line_by_place on purchase_line (partnership_id, nis);

create table purchase_line_event (
  partnership_id uuid not null,
  line_id uuid not null,
  id bigint generated always as identity,
  batch uuid not null,
  deed text not null check (deed in ('changed', 'judged', 'handled', 'action', 'need', 'undone')),
  before jsonb not null default '{}',
  after jsonb not null default '{}',
  plan_id uuid,
  person_id uuid,
  person_name text not null default '',
  recorded_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, line_id) references purchase_line (partnership_id, id) on delete cascade
);
comment on column purchase_line_event.batch is 'Deeds that were done together are taken back together';
create index purchase_line_event_by_line on purchase_line_event (partnership_id, line_id, id desc);
create index purchase_line_event_by_plan on purchase_line_event (partnership_id, plan_id) where plan_id is not null;

do $$
declare t text;
begin
  foreach t in array array['purchase_plan', 'purchase_plan_row', 'purchase_column_mapping', 'purchase_line', 'purchase_line_event']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;
