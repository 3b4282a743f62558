-- What a KBO import was made of: by this the same extract for the same area is recognised.

create table kbo_import (
  partnership_id uuid not null,
  import_id uuid not null,
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  area text not null,
  postcodes text not null,
  snapshot_day date,
  extract_number text,
  primary key (partnership_id, import_id),
  foreign key (partnership_id, import_id) references import_run (partnership_id, id) on delete cascade
);
comment on column kbo_import.area is 'partnership, all, province:<name> or municipalities by NIS with commas between';
comment on column kbo_import.postcodes is 'What the area came to on that day, with spaces between; "all" for the whole country';
create index kbo_import_file on kbo_import (partnership_id, file_sha256);

alter table kbo_import enable row level security;
alter table kbo_import force row level security;
create policy kbo_import_of_partnership on kbo_import for all
  using (partnership_id = current_partnership()) with check (partnership_id = current_partnership());
