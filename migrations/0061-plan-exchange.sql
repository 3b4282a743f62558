-- A plan on its way in from a file: what was uploaded, how its columns are read, what it did, and how to take it back.

create table plan_import (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  file_id uuid,
  file_name text not null check (length(file_name) between 1 and 300),
  settings jsonb not null default '{}',
  state text not null default 'uploaded' check (state in ('uploaded', 'done', 'undone', 'cancelled')),
  counts jsonb not null default '{}',
  undo jsonb,
  person_id uuid,
  person_name text not null default '',
  started_at timestamptz not null,
  finished_at timestamptz,
  undone_at timestamptz,
  undone_by text,
  primary key (partnership_id, id),
  foreign key (partnership_id, file_id) references stored_file (partnership_id, id) on delete set null (file_id)
);
comment on column plan_import.settings is '{table, mapping, planId, name, fromYear, toYear}; empty until somebody chose';
comment on column plan_import.counts is '{nodes: {added, changed, unchanged}, actions: {…}, refused, told}';
comment on column plan_import.undo is 'What was made and what stood before, so that the whole can be taken back';
create index plan_import_by_time on plan_import (partnership_id, started_at desc);

create table plan_import_row (
  partnership_id uuid not null,
  import_id uuid not null,
  id bigint generated always as identity,
  sheet text,
  line integer not null,
  field text,
  because text not null,
  detail text,
  raw text,
  primary key (partnership_id, import_id, id),
  foreign key (partnership_id, import_id) references plan_import (partnership_id, id) on delete cascade
);
comment on table plan_import_row is 'Rows a finished import did not take over, and cells it left out, each with its place and reason';
comment on column plan_import_row.raw is 'The whole row when it was refused; null when only a cell was left out';

create table plan_column_mapping (
  partnership_id uuid not null references partnership on delete cascade,
  headers_sha256 text not null,
  mapping jsonb not null,
  used_at timestamptz not null,
  primary key (partnership_id, headers_sha256)
);

do $$
declare t text;
begin
  foreach t in array array['plan_import', 'plan_import_row', 'plan_column_mapping']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;
