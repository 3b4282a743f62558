-- Reference facts about places: the same for every partnership, written by the loader, read by all.

create table reference_set (
  name text primary key,
  sha256 text not null,
  source text not null,
  licence text not null,
  retrieved_on date not null,
  loaded_at timestamptz not null default now()
);
comment on table reference_set is 'Which file of reference/ is loaded, with its publisher, licence and date';

create table municipality (
  nis text primary key check (nis ~ '^[0-9]{5}$'),
  name_nl text not null,
  name_fr text not null,
  province text not null,
  region text not null check (region in ('flanders', 'brussels')),
  arrondissement text,
  reference_region text,
  intermunicipal_area text,
  ovo_code text,
  lon double precision not null,
  lat double precision not null,
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null,
  boundary jsonb not null
);
comment on column municipality.boundary is 'GeoJSON MultiPolygon, WGS84, simplified with shared borders kept shared';
comment on column municipality.lon is 'A point inside the boundary';

create table municipality_predecessor (
  old_nis text primary key check (old_nis ~ '^[0-9]{5}$'),
  old_name text not null,
  nis text not null references municipality,
  merged_on date not null
);

create table postcode (
  postcode text not null check (postcode ~ '^[0-9]{4}$'),
  nis text not null,
  name_nl text not null,
  name_fr text not null,
  region text not null,
  is_main boolean not null,
  lon double precision,
  lat double precision,
  place_precision text check (place_precision in ('locality', 'municipality')),
  primary key (postcode, nis)
);
comment on column postcode.is_main is 'The municipality an address with this postcode most likely lies in';
comment on table postcode is 'All of Belgium; nis has no foreign key because Walloon municipalities carry no boundary here';

create table locality (
  code text primary key,
  name_nl text not null,
  nis text not null references municipality,
  lon double precision,
  lat double precision
);
comment on table locality is 'Deelgemeenten and districts: villages people name instead of their municipality';

create table neighbourhood (
  code text primary key,
  nis text not null references municipality,
  name text not null,
  lon double precision not null,
  lat double precision not null,
  boundary jsonb not null
);

-- Reference facts are written by the loader, as owner; the application reads them.
revoke insert, update, delete on
  reference_set, municipality, municipality_predecessor, postcode, locality, neighbourhood
  from regiekamer_app;

create table partnership (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (length(name) between 1 and 200),
  legal_form text not null check (legal_form in (
    'interlokale-vereniging', 'projectvereniging', 'dienstverlenende-vereniging',
    'opdrachthoudende-vereniging', 'welzijnsvereniging', 'single-city')),
  managing_nis text references municipality,
  contact jsonb not null default '{}',
  partners jsonb not null default '[]',
  follow_links jsonb not null default '[]',
  intro jsonb not null default '{}',
  published boolean not null default false,
  is_example boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on column partnership.contact is '{street, postcode, town, phone, email}';
comment on column partnership.partners is '[{name, url}] shown at the foot of the public pages';
comment on column partnership.intro is '{nl, fr, en} welcome text of the public pages, with source';
comment on column partnership.published is 'May the directory be read without an account?';

-- The names of partnerships are public; only one''s own may be changed.
alter table partnership enable row level security;
alter table partnership force row level security;
create policy partnership_read on partnership for select using (true);
create policy partnership_write on partnership for all
  using (id = current_partnership()) with check (id = current_partnership());

create table partnership_member (
  partnership_id uuid not null references partnership on delete cascade,
  nis text not null references municipality,
  from_day date not null,
  to_day date,
  primary key (partnership_id, nis, from_day),
  check (to_day is null or to_day > from_day)
);
comment on column partnership_member.to_day is 'First day on which it is no longer a member';
alter table partnership_member enable row level security;
alter table partnership_member force row level security;
create policy partnership_member_read on partnership_member for select using (true);
create policy partnership_member_write on partnership_member for all
  using (partnership_id = current_partnership()) with check (partnership_id = current_partnership());
