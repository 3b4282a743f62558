-- Filling in a scan: every answer that ever arrived, files that prove one, and whether companies may begin by themselves.

alter table csr_answer add column is_earlier boolean not null default false;
comment on column csr_answer.is_earlier is 'Taken over from the scan before, and not confirmed yet';

create table csr_answer_entry (
  partnership_id uuid not null references partnership on delete cascade,
  scan_id uuid not null,
  id uuid not null,
  question text not null check (length(question) <= 100),
  state text not null default 'taken' check (state in ('taken', 'open', 'settled', 'aside')),
  version integer,
  made_on integer not null default 0,
  value text check (value in ('yes', 'partly', 'no', 'unknown', 'not-applicable')),
  is_interesting boolean not null default false,
  note text not null default '' check (length(note) <= 4000),
  is_earlier boolean not null default false,
  counted jsonb,
  holder_id uuid,
  said_at timestamptz not null default now(),
  received_at timestamptz not null default now(),
  primary key (partnership_id, scan_id, id),
  foreign key (partnership_id, scan_id) references csr_scan (partnership_id, id) on delete cascade
);
comment on table csr_answer_entry is 'Everything that was ever answered, so that two devices lose nothing; csr_answer holds what counts';
comment on column csr_answer_entry.id is 'Made by the device that answered: the same answer, sent twice, is one';
comment on column csr_answer_entry.state is 'taken: counted from then on; open: another answer came first and somebody must choose; settled: somebody chose; aside: the question is not in this edition';
comment on column csr_answer_entry.version is 'Of csr_answer, which it became; null: it never counted';
comment on column csr_answer_entry.counted is '{value, isInteresting, note} from that version on: what was sent, with what others said meanwhile and nobody contradicted';
comment on column csr_answer_entry.made_on is 'Version of csr_answer that whoever answered had seen; 0: none';
create index csr_answer_entry_of on csr_answer_entry (partnership_id, scan_id, question, received_at);

create table csr_evidence_file (
  partnership_id uuid not null references partnership on delete cascade,
  scan_id uuid not null,
  id uuid not null default gen_random_uuid(),
  question text not null check (length(question) <= 100),
  file_id uuid not null,
  name text not null check (length(name) <= 300),
  media_type text not null check (length(media_type) <= 200),
  bytes integer not null,
  holder_id uuid,
  added_at timestamptz not null default now(),
  primary key (partnership_id, scan_id, id),
  foreign key (partnership_id, scan_id) references csr_scan (partnership_id, id) on delete cascade
);
comment on table csr_evidence_file is 'Files that show an answer is so; only who holds the scan reads them';

create table csr_scan_letter (
  partnership_id uuid not null references partnership on delete cascade,
  scan_id uuid not null,
  mail_id uuid not null,
  holder_id uuid,
  sent_at timestamptz not null default now(),
  primary key (partnership_id, scan_id, mail_id),
  foreign key (partnership_id, scan_id) references csr_scan (partnership_id, id) on delete cascade
);
comment on table csr_scan_letter is 'Letters with a link to a scan: they go from the outbox when the scan is deleted';

create table csr_setting (
  partnership_id uuid primary key references partnership on delete cascade,
  self_start boolean not null default true,
  changed_at timestamptz not null default now()
);
comment on table csr_setting is 'How a partnership uses the scan; without a row everything is as by default';
comment on column csr_setting.self_start is 'A company may begin by itself on the public site';

do $$
declare t text;
begin
  foreach t in array array['csr_scan_letter', 'csr_setting']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
  foreach t in array array['csr_answer_entry', 'csr_evidence_file']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership() and holds_scan(scan_id)) with check (partnership_id = current_partnership() and holds_scan(scan_id))',
      t || '_of_holder', t);
  end loop;
end
$$;
