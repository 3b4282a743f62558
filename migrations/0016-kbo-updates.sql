-- Daily updates of KBO Open Data: what an update changes can only be told from the rows that were there before.

alter table kbo_import add column extract_type text not null default 'full' check (extract_type in ('full', 'update'));
comment on column kbo_import.area is
  'partnership, all, province:<name> or municipalities by NIS with commas between; as-full for an update, which has the area of its full extract';

-- The rows that KBO's files hold of each entity of the register, as far as we read them.
create table kbo_entity (
  partnership_id uuid not null references partnership on delete cascade,
  number text not null check (number ~ '^[0-9]{10}$'),
  enterprise_number text not null check (enterprise_number ~ '^[0-9]{10}$'),
  parts jsonb not null,
  primary key (partnership_id, number)
);
create index kbo_entity_of_enterprise on kbo_entity (partnership_id, enterprise_number);
comment on table kbo_entity is 'Enterprises and establishments; a full extract writes all of them anew';
comment on column kbo_entity.parts is
  '[{file, update?, rows: [[line, cells after the number…]]}]; update: number of the update that brought the rows, absent for the full extract';

-- Which extract the rows above are the state of. At most one row; none before a full extract was read.
create table kbo_position (
  partnership_id uuid primary key references partnership on delete cascade,
  full_number integer not null,
  full_file text not null,
  number integer not null check (number >= full_number),
  postcodes text not null
);
comment on column kbo_position.number is 'ExtractNumber of the last update applied, or full_number';
comment on column kbo_position.postcodes is 'Areas of the full extracts of this number together, as in kbo_import';

-- What an update spoke of without telling enough: it comes with the next full extract.
create table kbo_gap (
  partnership_id uuid not null,
  import_id uuid not null,
  number text not null check (number ~ '^[0-9]{10}$'),
  because text not null check (because in ('moved-in', 'owner-unknown', 'never-read')),
  extract_number integer not null,
  file text not null,
  line integer not null,
  is_open boolean not null default true,
  primary key (partnership_id, import_id, number),
  foreign key (partnership_id, import_id) references import_run (partnership_id, id) on delete cascade
);
create index kbo_gap_open on kbo_gap (partnership_id, number) where is_open;

alter table kbo_entity enable row level security;
alter table kbo_entity force row level security;
create policy kbo_entity_of_partnership on kbo_entity for all
  using (partnership_id = current_partnership()) with check (partnership_id = current_partnership());
alter table kbo_position enable row level security;
alter table kbo_position force row level security;
create policy kbo_position_of_partnership on kbo_position for all
  using (partnership_id = current_partnership()) with check (partnership_id = current_partnership());
alter table kbo_gap enable row level security;
alter table kbo_gap force row level security;
create policy kbo_gap_of_partnership on kbo_gap for all
  using (partnership_id = current_partnership()) with check (partnership_id = current_partnership());
