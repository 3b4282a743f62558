-- Notices of public purchases a partnership reads: what they say, from which file, by which import or watched source.

create table notice_source (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('folder', 'url')),
  address text not null check (length(address) between 1 and 2000),
  name text not null check (length(name) between 1 and 200),
  every_hours integer not null default 24 check (every_hours between 1 and 168),
  paused_at timestamptz,
  next_look_at timestamptz,
  looked_at timestamptz,
  outcome text check (outcome in ('new', 'nothing-new', 'refused', 'failed')),
  error text,
  error_detail text,
  failures integer not null default 0 check (failures >= 0),
  etag text,
  last_modified text,
  version integer not null default 0,
  created_by text not null default '',
  created_at timestamptz not null,
  primary key (partnership_id, id),
  unique (partnership_id, kind, address)
);
comment on table notice_source is 'A folder on the server or an address on the web that is looked at again and again';
comment on column notice_source.address is 'Folder: path below the configured folder; url: the https address';
comment on column notice_source.error is 'Code of what went wrong at the last look; error_detail: in the words of who answered';
comment on column notice_source.failures is 'Looks in a row that failed; each makes the pause longer';
create index notice_source_by_look on notice_source (partnership_id, next_look_at) where paused_at is null;

create table notice_import (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  via text not null check (via in ('upload', 'source', 'command', 'example')),
  source_id uuid,
  name text not null check (length(name) between 1 and 300),
  state text not null default 'uploaded' check (state in ('uploaded', 'running', 'done', 'undone', 'cancelled')),
  file_ids uuid[] not null default '{}',
  counts jsonb not null default '{}',
  summary jsonb not null default '{}',
  person_id uuid,
  person_name text not null default '',
  started_at timestamptz not null,
  finished_at timestamptz,
  undone_at timestamptz,
  undone_by text,
  primary key (partnership_id, id),
  foreign key (partnership_id, source_id) references notice_source (partnership_id, id) on delete set null (source_id)
);
comment on column notice_import.name is 'The file, or how many; the folder or address of a source';
comment on column notice_import.file_ids is 'Uploaded files, while they are kept';
comment on column notice_import.counts is '{files, read, refused, unchanged, notices, fresh, newer, same, refusedEntries, other, lots, reserved}: files = read + refused + unchanged, notices = fresh + newer + same';
comment on column notice_import.summary is '{kinds, formats, notes: how often each; doubles, sample: some notices by name}: of what was looked at, then of what was taken in';
create index notice_import_by_time on notice_import (partnership_id, started_at desc);

create table notice_file (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  import_id uuid not null,
  name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes >= 0),
  outcome text not null check (outcome in ('read', 'refused', 'unchanged')),
  notices integer not null default 0 check (notices >= 0),
  refused integer not null default 0 check (refused >= 0),
  reader integer not null,
  read_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, import_id) references notice_import (partnership_id, id) on delete cascade,
  unique (partnership_id, import_id, name)
);
comment on table notice_file is 'Every file that was looked into; in an archive each file by itself: archive.zip!file.xml';
comment on column notice_file.outcome is 'unchanged: the same bytes were read before by the same reader';
comment on column notice_file.reader is 'Version of what reads; a newer one reads the same bytes again';
create index notice_file_by_content on notice_file (partnership_id, sha256);

create table notice_refusal (
  partnership_id uuid not null,
  import_id uuid not null,
  id bigint generated always as identity,
  file_name text not null,
  because text not null,
  line integer,
  col integer,
  entry integer,
  detail text,
  primary key (partnership_id, import_id, id),
  foreign key (partnership_id, import_id) references notice_import (partnership_id, id) on delete cascade
);
comment on table notice_refusal is 'Files, and single entries of files, that could not be read as a notice, with place and reason';

create table notice (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  merged_into uuid,
  kind text not null check (kind in ('planned', 'competition', 'result', 'change', 'other')),
  format text not null check (format in ('eforms', 'ted-xml', 'bosa-json', 'ocds')),
  formats text[] not null,
  form text not null,
  published_on date,
  deadline_on date,
  deadline_time text,
  buyer_name text not null default '',
  buyer_kbo text check (buyer_kbo ~ '^[01][0-9]{9}$'),
  buyer_nis text check (buyer_nis ~ '^[0-9]{5}$'),
  buyer_country text,
  place_nis text[] not null default '{}',
  nuts text[] not null default '{}',
  title jsonb not null,
  description jsonb not null,
  languages text[] not null default '{}',
  natures text[] not null default '{}',
  cpv text check (cpv ~ '^[0-9]{8}$'),
  other_cpv text[] not null default '{}',
  estimated_cents bigint,
  estimated_currency text,
  awarded_cents bigint,
  awarded_currency text,
  lots integer not null check (lots >= 0),
  reserved_lots integer not null check (reserved_lots >= 0),
  reserved_participation text[] not null default '{}',
  reserved_execution boolean not null default false,
  strategic text[] not null default '{}',
  social_objectives text[] not null default '{}',
  environmental_impacts text[] not null default '{}',
  has_performance_terms boolean not null default false,
  accessibility text[] not null default '{}',
  winners integer not null check (winners >= 0),
  procedure_id text,
  ocid text,
  publication_number text,
  notes integer not null default 0,
  unread integer not null default 0,
  content jsonb not null,
  is_example boolean not null default false,
  touched_at timestamptz,
  first_read_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 0,
  primary key (partnership_id, id),
  foreign key (partnership_id, merged_into) references notice (partnership_id, id) on delete cascade
);
comment on table notice is 'One notice, whatever the formats and versions it was met in; the columns are those of its main edition';
comment on column notice.merged_into is 'Two that turned out to be one: this one is not shown any more, its address leads to the other';
comment on column notice.deadline_on is 'Last day for offers, on the clock of the buyer';
comment on column notice.place_nis is 'Municipalities where it is carried out, where the notice names one';
comment on column notice.nuts is 'NUTS codes of the places as given';
comment on column notice.estimated_cents is 'Of the whole; of all lots together when only they say it in one currency';
comment on column notice.reserved_participation is 'BT-71 codes of all lots, without none';
comment on column notice.reserved_execution is 'BT-736 is yes for a lot';
comment on column notice.strategic is 'BT-06 codes of all lots, without none';
comment on column notice.social_objectives is 'BT-775';
comment on column notice.environmental_impacts is 'BT-774';
comment on column notice.has_performance_terms is 'BT-70 or BT-777 says something in words';
comment on column notice.content is 'The whole notice as it was read (rules/notice.ts)';
comment on column notice.touched_at is 'Somebody worked on it: taking back an import leaves it';
comment on column notice.changed_at is 'Another edition became the main one, or the main one says something else';
create index notice_by_deadline on notice (partnership_id, kind, deadline_on);
create index notice_by_publication on notice (partnership_id, published_on desc, id);
create index notice_by_purchase on notice (partnership_id, procedure_id) where procedure_id is not null;
create index notice_by_ocid on notice (partnership_id, ocid) where ocid is not null;
create index notice_by_number on notice (partnership_id, publication_number) where publication_number is not null;
create index notice_by_change on notice (partnership_id, changed_at);
create index notice_merged on notice (partnership_id, merged_into) where merged_into is not null;

create table notice_area (
  partnership_id uuid not null,
  code text not null,
  role text not null check (role in ('buyer', 'place')),
  notice_id uuid not null,
  primary key (partnership_id, code, role, notice_id),
  foreign key (partnership_id, notice_id) references notice (partnership_id, id) on delete cascade
);
comment on table notice_area is 'Where a notice belongs: NIS codes of municipalities, and NUTS codes of places that name no municipality (BE, BE2, BE24, BE241). A table, because row-level security keeps array operators from an index';
create index notice_area_of_notice on notice_area (partnership_id, notice_id);

create table notice_edition (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  notice_id uuid not null,
  is_main boolean not null default false,
  format text not null,
  form text not null,
  kind text not null,
  label text not null,
  published_on date,
  keys text[] not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content jsonb,
  read_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, notice_id) references notice (partnership_id, id) on delete cascade,
  unique (partnership_id, sha256)
);
comment on table notice_edition is 'One version of a notice in one format; the latest and fullest is the main one, the others are its history';
comment on column notice_edition.label is 'Version as the notice says it, 01 when it is silent';
comment on column notice_edition.content is 'Null for the main one: it stands in notice.content';
comment on column notice_edition.sha256 is 'Of what was read, so that the same content in another file is the same edition';
create index notice_edition_of_notice on notice_edition (partnership_id, notice_id);

create table notice_sighting (
  partnership_id uuid not null,
  edition_id uuid not null,
  import_id uuid not null,
  file_id uuid not null,
  primary key (partnership_id, edition_id, import_id),
  foreign key (partnership_id, edition_id) references notice_edition (partnership_id, id) on delete cascade,
  foreign key (partnership_id, import_id) references notice_import (partnership_id, id) on delete cascade,
  foreign key (partnership_id, file_id) references notice_file (partnership_id, id) on delete cascade
);
comment on table notice_sighting is 'In which imports an edition was met: taking one back leaves what another met as well';
create index notice_sighting_of_import on notice_sighting (partnership_id, import_id);
create index notice_sighting_of_file on notice_sighting (partnership_id, file_id);

create table notice_key (
  partnership_id uuid not null,
  key text not null check (length(key) between 1 and 500),
  notice_id uuid not null,
  primary key (partnership_id, key),
  foreign key (partnership_id, notice_id) references notice (partnership_id, id) on delete cascade
);
comment on table notice_key is 'The names under which a notice is known (rules/same-notice.ts), each of one notice only';
create index notice_key_of_notice on notice_key (partnership_id, notice_id);

do $$
declare t text;
begin
  foreach t in array array['notice_source', 'notice_import', 'notice_file', 'notice_refusal', 'notice',
    'notice_area', 'notice_edition', 'notice_sighting', 'notice_key']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;
