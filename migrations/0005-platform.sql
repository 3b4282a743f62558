-- Long work, mail, files: what the platform itself keeps per partnership.

create table job_run (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  kind text not null,
  input jsonb not null default '{}',
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  progress jsonb not null default '{}',
  result jsonb,
  problem jsonb,
  person_id uuid,
  cancel_asked boolean not null default false,
  attempts integer not null default 0,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  heartbeat_at timestamptz,
  finished_at timestamptz,
  primary key (partnership_id, id)
);
comment on column job_run.progress is '{done, total, unit, perSecond, secondsLeft, step}';
comment on column job_run.problem is '{code, message}';

create table outgoing_mail (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  recipient text not null,
  subject text not null,
  body_text text not null,
  body_html text,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'kept')),
  problem text,
  attempts integer not null default 0,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  primary key (partnership_id, id)
);
comment on column outgoing_mail.state is 'kept: no mail server is configured; the letter waits in the outbox page';

create table stored_file (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  purpose text not null,
  person_id uuid,
  created_at timestamptz not null default now(),
  expires_on date,
  primary key (partnership_id, id)
);
comment on table stored_file is 'The content lies in the data folder under files/<partnership>/<id>';

do $$
declare t text;
begin
  foreach t in array array['job_run', 'outgoing_mail', 'stored_file']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;
