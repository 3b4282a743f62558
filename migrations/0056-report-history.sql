-- What the yearly report needs beside 0055: every text a block ever had, and whether owners are named.

alter table report add column show_owners boolean not null default false;
comment on column report.show_owners is 'Name the owners of actions; off, because a report is read by many';

create table report_block_version (
  partnership_id uuid not null,
  report_id uuid not null,
  key text not null,
  version integer not null check (version > 0),
  body text not null,
  edited_by text,
  edited_at timestamptz not null default now(),
  primary key (partnership_id, report_id, key, version),
  foreign key (partnership_id, report_id, key) references report_block (partnership_id, report_id, key) on delete cascade
);
comment on table report_block_version is 'Each text as it was saved, the present one too; nothing is ever lost';

alter table report_block_version enable row level security;
alter table report_block_version force row level security;
create policy report_block_version_of_partnership on report_block_version for all
  using (partnership_id = current_partnership()) with check (partnership_id = current_partnership());
