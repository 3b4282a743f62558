-- What a municipality decided about buying from the social economy, and why a purchase has no clause.

create table client_policy (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  nis text not null check (nis ~ '^\d{5}$'),
  version integer not null default 1 check (version > 0),
  content jsonb not null,
  valid_from date not null,
  valid_to date,
  removed_at timestamptz,
  changed_by text,
  changed_at timestamptz not null,
  primary key (partnership_id, id),
  check (valid_to is null or valid_to > valid_from)
);
comment on table client_policy is 'One period of a municipality''s policy; two that stand never overlap';
comment on column client_policy.content is 'A PolicyContent of rules/library/policy.ts';
comment on column client_policy.valid_to is 'First day on which it no longer holds';
create index client_policy_by_place on client_policy (partnership_id, nis, valid_from) where removed_at is null;

create table client_policy_version (
  partnership_id uuid not null,
  policy_id uuid not null,
  version integer not null,
  deed text not null check (deed in ('set', 'changed', 'removed', 'restored')),
  content jsonb not null,
  person_id uuid,
  person_name text not null default '',
  recorded_at timestamptz not null,
  primary key (partnership_id, policy_id, version),
  foreign key (partnership_id, policy_id) references client_policy (partnership_id, id) on delete cascade
);
comment on table client_policy_version is 'All a policy ever said; nothing in it is changed';

create table clause_absence (
  partnership_id uuid not null references partnership on delete cascade,
  origin text not null check (origin in ('advice', 'contract', 'notice')),
  ref uuid not null,
  nis text not null check (nis ~ '^\d{5}$'),
  because text not null check (length(because) between 1 and 2000),
  person_id uuid,
  person_name text not null default '',
  recorded_at timestamptz not null,
  primary key (partnership_id, origin, ref)
);
comment on table clause_absence is 'Why a purchase above a threshold has no clause, as the buyer motivates it';

do $$
declare t text;
begin
  foreach t in array array['client_policy', 'client_policy_version', 'clause_absence']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;
