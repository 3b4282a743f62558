-- Code lists of the register: reference facts, the same for every partnership.

create table activity (
  code text primary key,
  parent_code text references activity,
  position integer not null,
  label_nl text not null,
  label_fr text not null,
  label_en text not null,
  description_nl text,
  synonyms jsonb not null default '{}',
  cpv_codes text[] not null default '{}',
  nace_codes text[] not null default '{}'
);
comment on table activity is 'Our own tree of what the sector does; groups have no parent';

create table nace_code (
  code text primary key,
  level smallint not null,
  label_nl text not null,
  label_fr text not null,
  label_en text not null
);
create table cpv_code (
  code text primary key check (code ~ '^[0-9]{8}$'),
  label_nl text not null,
  label_fr text not null,
  label_en text not null
);
create table juridical_form (
  code text primary key,
  label_nl text not null,
  label_fr text not null
);

revoke insert, update, delete on activity, nace_code, cpv_code, juridical_form from regiekamer_app;

-- Where a statement comes from: one row per file, list, page or person that told us something.
create table source (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('kbo', 'list', 'reference', 'person', 'organisation', 'document')),
  publisher text not null,
  title text not null,
  licence text not null,
  url text,
  file_name text,
  file_sha256 text,
  retrieved_on date not null,
  recorded_at timestamptz not null default now(),
  primary key (partnership_id, id)
);
create unique index source_same_file on source (partnership_id, kind, file_sha256) where file_sha256 is not null;

create table organisation (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  number text check (number ~ '^[01][0-9]{9}$'),
  kind text not null check (kind in (
    'social-enterprise', 'regular-company', 'authority', 'school', 'public-service', 'partner', 'network')),
  name text not null check (length(name) between 1 and 400),
  names jsonb not null default '{}',
  legal_form_code text,
  natural_person boolean not null default false,
  status text not null default 'active' check (status in ('active', 'stopped', 'unknown')),
  started_on date,
  stopped_on date,
  parent_id uuid,
  website text,
  email text,
  phone text,
  description jsonb not null default '{}',
  target_group text,
  adapted_workplace text,
  guidance text,
  quality_labels text[] not null default '{}',
  nace_codes text[] not null default '{}',
  capacity_hours_month integer check (capacity_hours_month >= 0),
  capacity_places integer check (capacity_places >= 0),
  published boolean not null default true,
  is_example boolean not null default false,
  completeness smallint not null default 0 check (completeness between 0 and 100),
  confirmed_on date,
  -- Kept by the register for searching and drawing; derived from the rows below.
  work_forms text[] not null default '{}',
  activity_codes text[] not null default '{}',
  area_nis text[] not null default '{}',
  seat_nis text,
  postcode text,
  lon double precision,
  lat double precision,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (partnership_id, id),
  foreign key (partnership_id, parent_id) references organisation (partnership_id, id) on delete set null (parent_id)
);
comment on column organisation.number is 'KBO enterprise number, ten digits without dots, mod 97 checked';
comment on column organisation.names is '{nl, fr, de, en, abbreviation, commercial: []}';
comment on column organisation.natural_person is 'A sole trader: the name is a person''s, so never on public pages or in public exports';
comment on column organisation.area_nis is 'Municipalities served; distinct from the address';
create unique index organisation_number on organisation (partnership_id, number) where number is not null;
create index organisation_place on organisation (partnership_id, lon, lat);
create index organisation_name on organisation (partnership_id, name);

create table establishment (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  number text check (number ~ '^[2-8][0-9]{9}$'),
  name text,
  is_seat boolean not null default false,
  street text,
  house_number text,
  box text,
  postcode text,
  town text,
  nis text,
  country text not null default 'BE',
  lon double precision,
  lat double precision,
  place_precision text not null default 'unknown' check (place_precision in (
    'placed-by-hand', 'address', 'street', 'neighbourhood', 'postcode', 'municipality', 'unknown')),
  nace_codes text[] not null default '{}',
  started_on date,
  closed_on date,
  primary key (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) on delete cascade
);
create index establishment_of on establishment (partnership_id, organisation_id);
create unique index establishment_number on establishment (partnership_id, number) where number is not null;
create index establishment_place on establishment (partnership_id, lon, lat);

-- What one source says about one organisation, whole. Two sources that differ both stay; rules/choose-value picks.
create table statement (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  source_id uuid not null,
  stated_on date not null,
  fields jsonb not null,
  fields_sha256 text not null,
  is_current boolean not null default true,
  person_id uuid,
  recorded_at timestamptz not null default now(),
  primary key (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) on delete cascade,
  foreign key (partnership_id, source_id) references source (partnership_id, id)
);
comment on column statement.fields is '{field: {value, file, row}}; establishment fields are keyed "establishment:<number>:<field>"';
create index statement_of on statement (partnership_id, organisation_id) where is_current;
create index statement_from on statement (partnership_id, source_id);

create table organisation_work_form (
  partnership_id uuid not null,
  organisation_id uuid not null,
  work_form text not null check (work_form in (
    'collectief-maatwerk', 'individueel-maatwerk', 'arbeidszorg', 'wijk-werken', 'kringwinkel',
    'cooperatie', 'lde', 'sine', 'invoeg')),
  from_day date,
  to_day date,
  source_id uuid not null,
  primary key (partnership_id, organisation_id, work_form),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) on delete cascade,
  foreign key (partnership_id, source_id) references source (partnership_id, id)
);

create table capability (
  partnership_id uuid not null,
  organisation_id uuid not null,
  activity_code text not null references activity,
  capacity_amount integer check (capacity_amount >= 0),
  capacity_unit text check (capacity_unit in ('hours-per-month', 'places')),
  note text,
  basis text not null default 'stated' check (basis in ('stated', 'derived-from-nace')),
  source_id uuid not null,
  primary key (partnership_id, organisation_id, activity_code),
  check ((capacity_amount is null) = (capacity_unit is null)),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) on delete cascade,
  foreign key (partnership_id, source_id) references source (partnership_id, id)
);

create table service_area (
  partnership_id uuid not null,
  organisation_id uuid not null,
  nis text not null references municipality,
  source_id uuid not null,
  primary key (partnership_id, organisation_id, nis),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) on delete cascade,
  foreign key (partnership_id, source_id) references source (partnership_id, id)
);

create table stakeholder (
  partnership_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  relation text,
  influence smallint check (influence between 1 and 5),
  interest smallint check (interest between 1 and 5),
  note text,
  updated_at timestamptz not null default now(),
  primary key (partnership_id, organisation_id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) on delete cascade
);

create table contact (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  department text,
  name text not null,
  role text,
  email text,
  phone text,
  consent text not null check (consent in ('given', 'legitimate-interest', 'public-function')),
  consent_on date not null,
  source_id uuid not null,
  expires_on date not null,
  created_at timestamptz not null default now(),
  primary key (partnership_id, id),
  check (expires_on > consent_on),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) on delete cascade,
  foreign key (partnership_id, source_id) references source (partnership_id, id)
);
create index contact_of on contact (partnership_id, organisation_id);

-- What changed, when, by whom, so that it can be undone. Rows are only ever added.
create table revision (
  partnership_id uuid not null,
  id bigint generated always as identity,
  organisation_id uuid not null,
  at timestamptz not null default now(),
  via text not null check (via in ('edit', 'list-import', 'kbo-import', 'start-set', 'merge', 'undo')),
  person_id uuid,
  person_name text,
  import_id uuid,
  undoes bigint,
  changes jsonb not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) on delete cascade
);
comment on column revision.changes is '[{field, before, after}]';
create index revision_of on revision (partnership_id, organisation_id, id desc);
revoke update, delete on revision from regiekamer_app;

create table import_run (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('list', 'kbo', 'start-set', 'address-points')),
  source_id uuid,
  file_name text not null,
  state text not null default 'uploaded' check (state in ('uploaded', 'previewed', 'running', 'done', 'unchanged', 'failed', 'cancelled')),
  counts jsonb not null default '{}',
  problem text,
  person_id uuid,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (partnership_id, id)
);
comment on column import_run.counts is '{read, added, changed, unchanged, refused, …}';

create table refused_row (
  partnership_id uuid not null,
  import_id uuid not null,
  id bigint generated always as identity,
  file text not null,
  line bigint,
  field text,
  because text not null,
  detail text,
  raw text,
  primary key (partnership_id, import_id, id),
  foreign key (partnership_id, import_id) references import_run (partnership_id, id) on delete cascade
);

create table column_mapping (
  partnership_id uuid not null references partnership on delete cascade,
  headers_sha256 text not null,
  mapping jsonb not null,
  used_at timestamptz not null default now(),
  primary key (partnership_id, headers_sha256)
);

create table address_point (
  partnership_id uuid not null references partnership on delete cascade,
  postcode text not null,
  street_plain text not null,
  house_number text not null,
  lon double precision not null,
  lat double precision not null,
  source_id uuid not null,
  primary key (partnership_id, postcode, street_plain, house_number)
);

create table saved_search (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  name text not null,
  query text not null,
  created_at timestamptz not null default now(),
  primary key (partnership_id, id)
);

-- Counts the changes of a register; the directory and the map in memory compare it before they answer.
create table register_version (
  partnership_id uuid primary key references partnership on delete cascade,
  version bigint not null default 1,
  changed_at timestamptz not null default now()
);

do $$
declare t text;
begin
  foreach t in array array['source', 'organisation', 'establishment', 'statement', 'organisation_work_form',
    'capability', 'service_area', 'stakeholder', 'contact', 'revision', 'import_run', 'refused_row',
    'column_mapping', 'address_point', 'saved_search', 'register_version']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;
