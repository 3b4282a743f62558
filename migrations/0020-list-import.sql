-- A list on its way in: which file it is and what the person has settled so far.

create table list_import (
  partnership_id uuid not null,
  import_id uuid not null,
  file_id uuid,
  settings jsonb not null default '{}',
  primary key (partnership_id, import_id),
  foreign key (partnership_id, import_id) references import_run (partnership_id, id) on delete cascade
);
comment on column list_import.settings is '{mapping, source, defaultKind, defaultForm, keepWithoutNumber, sameLines}';
comment on column list_import.file_id is 'stored_file; the file itself is thrown away after a while, what it said is in statement';

alter table list_import enable row level security;
alter table list_import force row level security;
create policy list_import_of_partnership on list_import for all
  using (partnership_id = current_partnership()) with check (partnership_id = current_partnership());
