-- The yearly report: one draft per year with editable blocks, and frozen versions that never change.

create table report (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  year integer not null check (year between 1990 and 2100),
  language text not null default 'nl' check (language in ('nl', 'fr', 'en')),
  title text not null check (length(title) between 1 and 200),
  created_by text,
  created_at timestamptz not null default now(),
  primary key (partnership_id, id),
  unique (partnership_id, year, language)
);

create table report_block (
  partnership_id uuid not null,
  report_id uuid not null,
  key text not null check (key ~ '^[a-zA-Z0-9:._-]{1,120}$'),
  body text not null default '',
  version integer not null default 1,
  edited_by text,
  edited_at timestamptz not null default now(),
  primary key (partnership_id, report_id, key),
  foreign key (partnership_id, report_id) references report (partnership_id, id) on delete cascade
);
comment on column report_block.key is 'introduction, priority:<frame>:<code>, municipality:<nis>, next-year, …';
comment on column report_block.body is 'Written by people; figures are never written into it, so refreshing them loses nothing';

create table report_freeze (
  partnership_id uuid not null,
  report_id uuid not null,
  id uuid not null default gen_random_uuid(),
  number integer not null check (number > 0),
  sha256 text not null,
  content jsonb not null,
  sent_to text not null default '',
  frozen_by text,
  frozen_at timestamptz not null default now(),
  primary key (partnership_id, id),
  unique (partnership_id, report_id, number),
  foreign key (partnership_id, report_id) references report (partnership_id, id) on delete cascade
);
comment on column report_freeze.content is 'Everything the report says: blocks, figures with their traces';
comment on column report_freeze.sha256 is 'Of the content in canonical form; printed on every copy';

create table report_file (
  partnership_id uuid not null,
  report_id uuid not null,
  freeze_id uuid,
  file_id uuid not null,
  form text not null check (form in ('pdf', 'docx', 'pptx', 'xlsx', 'municipality-pdf')),
  nis text references municipality,
  made_at timestamptz not null default now(),
  primary key (partnership_id, file_id),
  foreign key (partnership_id, report_id) references report (partnership_id, id) on delete cascade,
  foreign key (partnership_id, freeze_id) references report_freeze (partnership_id, id) on delete cascade,
  foreign key (partnership_id, file_id) references stored_file (partnership_id, id) on delete cascade
);
create index report_file_of on report_file (partnership_id, report_id, freeze_id);

-- What was frozen stays as it was.
revoke update, delete on report_freeze from regiekamer_app;

do $$
declare t text;
begin
  foreach t in array array['report', 'report_block', 'report_freeze', 'report_file']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;
