-- Files that go along with a letter.
create table outgoing_mail_file (
  partnership_id uuid not null references partnership on delete cascade,
  mail_id uuid not null,
  position integer not null check (position >= 0),
  name text not null check (length(name) between 1 and 200),
  media_type text not null check (length(media_type) <= 200),
  bytes integer not null check (bytes >= 0),
  content bytea,
  primary key (partnership_id, mail_id, position),
  foreign key (partnership_id, mail_id) references outgoing_mail (partnership_id, id) on delete cascade
);
comment on table outgoing_mail_file is 'Goes with its letter, also when that is forgotten';
comment on column outgoing_mail_file.content is 'Null once the letter was sent: the outbox then only says what went along';
alter table outgoing_mail_file enable row level security;
alter table outgoing_mail_file force row level security;
create policy outgoing_mail_file_of_partnership on outgoing_mail_file for all
  using (partnership_id = current_partnership()) with check (partnership_id = current_partnership());
grant select, insert, update, delete on outgoing_mail_file to regiekamer_app;
