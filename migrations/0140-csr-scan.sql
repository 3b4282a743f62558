-- The MVO-scan: editions of the questions, scans, who may fill in, answers and facts.

create table scan_edition (
  id text primary key check (id ~ '^(company|authority)-\d{4}\.\d+-[0-9a-f]{8}$'),
  instrument text not null check (instrument in ('company', 'authority')),
  version text not null,
  content jsonb not null,
  is_current boolean not null default false,
  loaded_at timestamptz not null default now()
);
comment on table scan_edition is 'Editions of the questions as shipped in reference/csr-scan; never changed, so an old scan stays readable with its own questions';
comment on column scan_edition.id is 'Instrument, version and the beginning of the fingerprint of the content';
create unique index scan_edition_current on scan_edition (instrument) where is_current;
revoke insert, update, delete on scan_edition from regiekamer_app;

-- Answers belong to who gave them. A transaction says which scan it opened for somebody who holds it; nothing said: none.
create function holds_scan(scan uuid) returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('regiekamer.scan', true), '') in ('all', scan::text);
comment on function holds_scan(uuid) is 'regiekamer.scan: the scan that was opened, or "all" for sums over all of them, of which no single one is shown';

create table csr_scan (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  edition_id text not null references scan_edition,
  instrument text not null check (instrument in ('company', 'authority')),
  depth text not null default 'light' check (depth in ('light', 'full')),
  organisation_id uuid,
  nis text check (nis ~ '^\d{5}$'),
  name text not null check (length(name) <= 300),
  kbo_number text check (kbo_number ~ '^\d{10}$'),
  language text not null default 'nl' check (language in ('nl', 'fr', 'en')),
  profile jsonb not null default '{}',
  state text not null default 'started' check (state in ('started', 'finished')),
  is_shared boolean not null default false,
  is_example boolean not null default false,
  previous_scan_id uuid,
  reporting_year integer check (reporting_year between 2000 and 2100),
  version integer not null default 1,
  started_at timestamptz not null default now(),
  last_answer_at timestamptz,
  finished_at timestamptz,
  shared_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) on delete set null (organisation_id),
  foreign key (partnership_id, previous_scan_id) references csr_scan (partnership_id, id) on delete set null (previous_scan_id)
);
comment on table csr_scan is 'One organisation or authority that fills in the questions once; what it answered is in csr_answer, which only its holders see';
comment on column csr_scan.name is 'As it was called: stays when the record goes';
comment on column csr_scan.nis is 'Municipality: of the authority that fills in, or where the company is';
comment on column csr_scan.profile is '{field: [options]}: by which questions are chosen and peers found';
comment on column csr_scan.is_shared is 'The company lets the coordinator see its answers; it can take that back';
create index csr_scan_list on csr_scan (partnership_id, started_at desc);
create index csr_scan_of_organisation on csr_scan (partnership_id, organisation_id);

create table csr_holder (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  scan_id uuid not null,
  name text not null default '' check (length(name) <= 200),
  email text check (length(email) <= 254),
  person_id uuid,
  parts text[],
  is_owner boolean not null default false,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz,
  revoked_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, scan_id) references csr_scan (partnership_id, id) on delete cascade
);
comment on table csr_holder is 'Who has a link to a scan: the one who began it, and colleagues who fill in a part';
comment on column csr_holder.email is 'Only to send the link to and to remind; wiped when the link is taken back';
comment on column csr_holder.parts is 'Parts this colleague is asked to fill in; null: all';
create index csr_holder_of on csr_holder (partnership_id, scan_id);

create table csr_answer (
  partnership_id uuid not null references partnership on delete cascade,
  scan_id uuid not null,
  question text not null check (length(question) <= 100),
  value text check (value in ('yes', 'partly', 'no', 'unknown', 'not-applicable')),
  is_interesting boolean not null default false,
  note text not null default '' check (length(note) <= 4000),
  holder_id uuid,
  version integer not null default 1,
  answered_at timestamptz not null default now(),
  primary key (partnership_id, scan_id, question),
  foreign key (partnership_id, scan_id) references csr_scan (partnership_id, id) on delete cascade
);
comment on column csr_answer.value is 'Null: not answered yet, though it may be marked as interesting or carry a note';

create table csr_fact (
  partnership_id uuid not null references partnership on delete cascade,
  scan_id uuid not null,
  fact text not null check (length(fact) <= 100),
  value jsonb not null,
  source text not null default 'own' check (source in ('own', 'register', 'spend', 'earlier')),
  note text not null default '' check (length(note) <= 4000),
  holder_id uuid,
  version integer not null default 1,
  answered_at timestamptz not null default now(),
  primary key (partnership_id, scan_id, fact),
  foreign key (partnership_id, scan_id) references csr_scan (partnership_id, id) on delete cascade
);
comment on table csr_fact is 'Numbers and facts that VSME asks: energy, staff, accidents';
comment on column csr_fact.source is 'own: typed; register, spend, earlier: filled in beforehand from there, and not yet changed';

do $$
declare t text;
begin
  foreach t in array array['csr_scan', 'csr_holder']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
  foreach t in array array['csr_answer', 'csr_fact']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership() and holds_scan(scan_id)) with check (partnership_id = current_partnership() and holds_scan(scan_id))',
      t || '_of_holder', t);
  end loop;
end
$$;
