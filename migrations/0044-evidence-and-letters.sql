-- Evidence that comes with documents, and letters that people forward to an address of their own.

create table evidence_file (
  partnership_id uuid not null,
  evidence_id uuid not null,
  file_id uuid not null,
  position integer not null default 0,
  added_by text,
  added_at timestamptz not null default now(),
  primary key (partnership_id, evidence_id, file_id),
  foreign key (partnership_id, evidence_id) references evidence (partnership_id, id) on delete cascade,
  foreign key (partnership_id, file_id) references stored_file (partnership_id, id) on delete cascade
);
comment on table evidence_file is 'Every document of a piece of evidence; evidence.file_id is the first of them';
create index evidence_file_of on evidence_file (partnership_id, file_id);

-- The list narrowed to one kind or one origin stays as quick as the whole list.
create index evidence_by_kind on evidence (partnership_id, kind, happened_on desc);
create index evidence_by_origin on evidence (partnership_id, origin, happened_on desc);

create table mail_address (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null references person on delete cascade,
  purpose text not null check (purpose in ('evidence', 'questions')),
  serial integer not null default 1 check (serial > 0),
  token_sha256 text not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
  letters integer not null default 0 check (letters >= 0),
  last_letter_at timestamptz,
  switched_off_at timestamptz,
  made_at timestamptz not null default now(),
  primary key (partnership_id, id),
  unique (partnership_id, person_id, purpose)
);
comment on table mail_address is 'Where somebody forwards letters to; the secret in the address is kept as a hash only';
comment on column mail_address.serial is 'Counts renewals: the secret is made of it and of the secret of the installation';
comment on column mail_address.switched_off_at is 'Letters to it are refused from this moment on';

do $$
declare t text;
begin
  foreach t in array array['evidence_file', 'mail_address']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;
-- Who writes a letter names no partnership: knowing the secret finds its row, and only that one.
create policy mail_address_by_token on mail_address for select
  using (token_sha256 = nullif(current_setting('regiekamer.letter_token', true), ''));
