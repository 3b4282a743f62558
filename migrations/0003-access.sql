-- Who may come in, as what, and what they did.

-- People and their keys are of the installation, not of one partnership: a person may work for several.
create table person (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  language text check (language in ('nl', 'fr', 'en')),
  theme text not null default 'system' check (theme in ('light', 'dark', 'system')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table account (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text check (password like '$argon2id$%'),
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
comment on table account is 'A way in: provider "credential" is a password, another is a sign-in provider';
create index account_of_person on account (person_id);

create table session (
  id uuid primary key default gen_random_uuid(),
  token text not null unique,
  person_id uuid not null references person on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  working_for uuid references partnership on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on column session.token is 'Useless alone: the cookie also carries its signature with the secret of the installation';
comment on column session.updated_at is 'Last seen, to five minutes';
comment on column session.working_for is 'For which of their partnerships the person works now';
create index session_of_person on session (person_id);

create table verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table verification is 'Challenges under way: passkeys, the round trip to a sign-in provider, password letters (hashed)';
create index verification_by_identifier on verification (identifier);

create table passkey (
  id uuid primary key default gen_random_uuid(),
  name text,
  public_key text not null,
  person_id uuid not null references person on delete cascade,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz default now()
);
create index passkey_of_person on passkey (person_id);

create table attempt (
  bucket text primary key,
  count integer not null check (count > 0),
  resets_at timestamptz not null
);
comment on table attempt is 'Failed tries; the bucket is a keyed hash of account and address, so no personal datum stays behind';
create index attempt_by_reset on attempt (resets_at);

-- What a person may do in one partnership.
create table membership (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null references person on delete cascade,
  role text not null check (role in ('administrator', 'coordinator', 'municipal-staff', 'organisation', 'reader')),
  nis text check (nis ~ '^[0-9]{5}$'),
  -- No foreign key: the register comes later, and a role on a removed record simply reaches nothing.
  organisation_id uuid,
  via text not null check (via in ('set-up', 'invitation', 'external', 'operator')),
  created_at timestamptz not null default now(),
  primary key (partnership_id, id),
  unique nulls not distinct (partnership_id, person_id, role, nis, organisation_id, via),
  check ((role = 'municipal-staff') = (nis is not null)),
  check ((role = 'organisation') = (organisation_id is not null))
);
comment on column membership.via is 'external: given by the sign-in provider, replaced at each sign-in';
create index membership_of_person on membership (person_id);
alter table membership enable row level security;
alter table membership force row level security;
-- A person finds their own roles before any partnership is chosen.
create policy membership_read on membership for select
  using (partnership_id = current_partnership() or person_id = current_person());
create policy membership_write on membership for all
  using (partnership_id = current_partnership()) with check (partnership_id = current_partnership());

create table invitation (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  token_sha256 text not null,
  email text not null check (email = lower(email)),
  role text not null check (role in ('administrator', 'coordinator', 'municipal-staff', 'organisation', 'reader')),
  nis text check (nis ~ '^[0-9]{5}$'),
  organisation_id uuid,
  invited_by uuid,
  invited_by_name text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid,
  withdrawn_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, token_sha256),
  check ((role = 'municipal-staff') = (nis is not null)),
  check ((role = 'organisation') = (organisation_id is not null))
);

create table oidc_role_mapping (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  claim text not null check (length(claim) between 1 and 100),
  value text not null check (length(value) between 1 and 200),
  organisation_code text,
  role text not null check (role in ('administrator', 'coordinator', 'municipal-staff', 'organisation', 'reader')),
  nis text check (nis ~ '^[0-9]{5}$'),
  organisation_id uuid,
  created_at timestamptz not null default now(),
  primary key (partnership_id, id),
  unique nulls not distinct (partnership_id, claim, value, organisation_code, role, nis, organisation_id),
  check ((role = 'municipal-staff') = (nis is not null)),
  check ((role = 'organisation') = (organisation_id is not null))
);
comment on table oidc_role_mapping is 'Role claim of the sign-in provider (ACM/IDM: claim and vo_orgcode) to a role here';
comment on column oidc_role_mapping.organisation_code is 'vo_orgcode it must come from; null for any';

create table audit_entry (
  partnership_id uuid not null references partnership,
  id bigint generated always as identity,
  at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('person', 'operator', 'visitor')),
  person_id uuid,
  person_name text,
  verb text not null check (verb ~ '^[a-z-]+\.[a-z-]+$'),
  subject_kind text,
  subject_id text,
  subject_name text,
  details jsonb not null default '{}',
  primary key (partnership_id, id)
);
comment on table audit_entry is 'Append-only: the app may add and read, never change or remove';
create index audit_entry_by_person on audit_entry (partnership_id, person_id, id);

do $$
declare t text;
begin
  foreach t in array array['invitation', 'oidc_role_mapping', 'audit_entry']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;

revoke update, delete, truncate on audit_entry from regiekamer_app;

-- Privileges can be given back by mistake; this cannot.
create function refuse_audit_change() returns trigger
language plpgsql as $$
begin
  raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_entry_stays before update or delete on audit_entry
  for each row execute function refuse_audit_change();
create trigger audit_entry_stays_whole before truncate on audit_entry
  for each statement execute function refuse_audit_change();

-- Everything a request must know about who asks, in one round trip. Row-level security holds inside:
-- the person is set for this statement only, so just their own memberships come along.
create function visit_of_session(asked_token text)
returns table (
  session_id uuid, person_id uuid, name text, language text, theme text, chosen uuid,
  partnership_id uuid, role text, nis text, organisation_id uuid)
language plpgsql as $$
#variable_conflict use_column
declare
  found_session session%rowtype;
  before text := coalesce(current_setting('regiekamer.person', true), '');
begin
  select * into found_session from session where token = asked_token and expires_at > now();
  if not found then return; end if;
  if found_session.updated_at < now() - interval '5 minutes' then
    update session set updated_at = now() where id = found_session.id;
  end if;
  perform set_config('regiekamer.person', found_session.person_id::text, true);
  return query
    select found_session.id, p.id, p.name, p.language, p.theme, found_session.working_for,
      m.partnership_id, m.role, m.nis, m.organisation_id
    from person p left join membership m on m.person_id = p.id
    where p.id = found_session.person_id
    order by m.created_at, m.partnership_id;
  perform set_config('regiekamer.person', before, true);
end
$$;
