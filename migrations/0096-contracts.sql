-- Contracts with suppliers of the social economy: what was promised, what was delivered, and who confirmed it.

create table purchase_contract (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  number integer not null,
  -- Null: a purchase of the whole partnership.
  nis text check (nis ~ '^\d{5}$'),
  title text not null check (length(title) between 1 and 300),
  description text not null default '' check (length(description) <= 20000),
  organisation_id uuid,
  supplier_name text not null check (length(supplier_name) between 1 and 300),
  is_social boolean not null,
  source_kind text not null check (source_kind in ('hand', 'match', 'notice', 'plan', 'advice')),
  source_ref text,
  source_href text,
  source_label text,
  state text not null default 'contact' check (state in (
    'contact', 'meeting', 'quote', 'contract', 'running', 'ended', 'lost')),
  amount_cents bigint check (amount_cents >= 0),
  starts_on date,
  ends_on date,
  report_months integer not null default 3 check (report_months in (1, 2, 3, 4, 6, 12)),
  owner_person_id uuid,
  owner_name text not null default '',
  reach_kind text not null default 'none' check (reach_kind in ('contact', 'organisation', 'typed', 'none')),
  contact_id uuid,
  typed_email text check (length(typed_email) <= 254),
  consent_on date,
  supplier_language text not null default 'nl' check (supplier_language in ('nl', 'fr', 'en')),
  reminders_on boolean not null default true,
  supplier_ended_at timestamptz,
  behind_from date,
  report_late_from date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  updated_by text not null default '',
  removed_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, number),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) on delete set null (organisation_id),
  check (ends_on >= starts_on),
  check ((reach_kind = 'contact') = (contact_id is not null)),
  check ((reach_kind = 'typed') = (typed_email is not null) and (typed_email is null) = (consent_on is null))
);
comment on column purchase_contract.supplier_name is 'As it was called: stays when the record goes';
comment on column purchase_contract.state is 'Follows from the steps that were not taken back';
comment on column purchase_contract.contact_id is 'A contact person of the register; looked up anew for each letter, so who withdrew or expired gets none';
comment on column purchase_contract.consent_on is 'When who is behind a typed address agreed to get letters';
comment on column purchase_contract.supplier_ended_at is 'The supplier asked by the link in a reminder to get no more';
comment on column purchase_contract.behind_from is 'First day on which less than promised was delivered, if nothing more is confirmed; null: never';
comment on column purchase_contract.report_late_from is 'First day on which a report is late, if none comes; null: none is awaited';
create unique index purchase_contract_source on purchase_contract (partnership_id, source_kind, source_ref)
  where source_ref is not null and removed_at is null;
create index purchase_contract_list on purchase_contract (partnership_id, updated_at desc) where removed_at is null;
create index purchase_contract_of_municipality on purchase_contract (partnership_id, nis);
create index purchase_contract_of_organisation on purchase_contract (partnership_id, organisation_id);

create table contract_clause (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  contract_id uuid not null,
  position integer not null,
  family text not null check (length(family) between 1 and 60),
  library_key text,
  library_version integer,
  title text not null check (length(title) between 1 and 300),
  body text not null default '' check (length(body) <= 20000),
  hours numeric(10, 2) check (hours > 0),
  places integer check (places > 0),
  cents bigint check (cents > 0),
  per text not null check (per in ('year', 'whole')),
  milestones jsonb not null default '[]' check (jsonb_typeof(milestones) = 'array'),
  primary key (partnership_id, id),
  foreign key (partnership_id, contract_id) references purchase_contract (partnership_id, id) on delete cascade
);
comment on table contract_clause is 'What the supplier promised; hours, places that begin, and euros to the social economy';
comment on column contract_clause.milestones is 'Days with what must be delivered by then, since the start; none: evenly over the period';
create index contract_clause_of on contract_clause (partnership_id, contract_id, position);

create table contract_step (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  contract_id uuid not null,
  kind text not null check (kind in (
    'contact', 'meeting', 'quote', 'contract', 'running', 'ended', 'lost', 'note',
    'changed', 'promises', 'link', 'link-withdrawn', 'mail', 'report', 'removed', 'restored')),
  happened_on date not null,
  note text not null default '' check (length(note) <= 20000),
  cents bigint check (cents >= 0),
  lost_because text check (lost_because in (
    'price', 'capacity', 'quality', 'too-late', 'no-answer', 'other-supplier', 'called-off', 'other')),
  details jsonb not null default '{}',
  person_id uuid,
  person_name text not null default '',
  recorded_at timestamptz not null default clock_timestamp(),
  undone_at timestamptz,
  undone_by text,
  primary key (partnership_id, id),
  foreign key (partnership_id, contract_id) references purchase_contract (partnership_id, id) on delete cascade,
  check ((kind = 'lost') = (lost_because is not null))
);
create index contract_step_of on contract_step (partnership_id, contract_id, recorded_at);

create table contract_link (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  contract_id uuid not null,
  expires_on date not null,
  withdrawn_at timestamptz,
  created_at timestamptz not null default now(),
  created_by text not null default '',
  opened_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, contract_id) references purchase_contract (partnership_id, id) on delete cascade
);
comment on table contract_link is 'Keys of a supplier: the address itself is signed and kept nowhere';
create unique index contract_link_live on contract_link (partnership_id, contract_id) where withdrawn_at is null;

create table contract_report (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  contract_id uuid not null,
  period_from date not null,
  period_to date not null,
  hours numeric(10, 2) check (hours >= 0),
  places integer check (places >= 0),
  cents bigint check (cents >= 0),
  note text not null default '' check (length(note) <= 4000),
  via text not null check (via in ('link', 'desk')),
  reported_by text not null default '',
  reported_at timestamptz not null,
  form_key text,
  state text not null default 'waiting' check (state in ('waiting', 'confirmed', 'disputed', 'withdrawn')),
  confirmed_hours numeric(10, 2) check (confirmed_hours >= 0),
  confirmed_places integer check (confirmed_places >= 0),
  confirmed_cents bigint check (confirmed_cents >= 0),
  decision_note text not null default '' check (length(decision_note) <= 4000),
  decided_by text not null default '',
  decided_at timestamptz,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, contract_id) references purchase_contract (partnership_id, id) on delete cascade,
  check (period_to >= period_from),
  check (state = 'confirmed' or num_nonnulls(confirmed_hours, confirmed_places, confirmed_cents) = 0)
);
comment on table contract_report is 'What a supplier says it delivered in a period, and what the buyer confirmed: both figures stay';
create index contract_report_of on contract_report (partnership_id, contract_id, period_from);
create index contract_report_waiting on contract_report (partnership_id, reported_at) where state = 'waiting';
create unique index contract_report_form on contract_report (partnership_id, contract_id, form_key) where form_key is not null;

create table contract_report_event (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  report_id uuid not null,
  kind text not null check (kind in ('reported', 'corrected', 'withdrawn', 'confirmed', 'disputed', 'undone')),
  before jsonb,
  after jsonb,
  note text not null default '',
  person_name text not null default '',
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (partnership_id, id),
  foreign key (partnership_id, report_id) references contract_report (partnership_id, id) on delete cascade
);
create index contract_report_event_of on contract_report_event (partnership_id, report_id, recorded_at);

create table contract_reminder (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  contract_id uuid not null,
  kind text not null check (kind in ('day-30', 'day-90', 'day-180', 'late')),
  -- Start of the contract, or the day since when the report is late: another start asks anew.
  of_day date not null,
  addressee text not null check (addressee in ('supplier', 'owner')),
  recipient text not null,
  subject text not null,
  mail_id uuid,
  sent_at timestamptz not null,
  primary key (partnership_id, id),
  unique (partnership_id, contract_id, kind, of_day, addressee),
  foreign key (partnership_id, contract_id) references purchase_contract (partnership_id, id) on delete cascade
);
comment on table contract_reminder is 'Reminders that left; the key keeps a second from leaving';

do $$
declare t text;
begin
  foreach t in array array['purchase_contract', 'contract_clause', 'contract_step', 'contract_link', 'contract_report',
    'contract_report_event', 'contract_reminder']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;
