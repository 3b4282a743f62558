-- Clause advice: the shipped thresholds and routes, what a partnership put beside them, and the advices themselves with
-- everything they said.

create table procurement_rules_edition (
  edition integer primary key check (edition > 0),
  content jsonb not null
);
comment on table procurement_rules_edition is 'Thresholds, routes and fields as shipped in reference/procurement-rules.json; the highest edition counts';
revoke insert, update, delete on procurement_rules_edition from regiekamer_app;

create table clause_rule_change (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('figure', 'note')),
  about text not null check (length(about) between 1 and 60),
  value bigint check (value > 0),
  valid_from date,
  valid_until date,
  note text not null default '' check (length(note) <= 4000),
  source_title text not null default '' check (length(source_title) <= 300),
  source_url text not null default '' check (length(source_url) <= 500),
  recorded_by text not null default '',
  recorded_at timestamptz not null,
  removed_by text,
  removed_at timestamptz,
  primary key (partnership_id, id),
  check (valid_until is null or valid_until >= valid_from),
  check (kind <> 'figure' or (value is not null and valid_from is not null))
);
comment on table clause_rule_change is 'What a partnership put beside the shipped rules: an amount for a period, or a note with a route or figure; taken back it stays readable';
comment on column clause_rule_change.about is 'Name of the figure or route';
comment on column clause_rule_change.value is 'EUR cents, percent, months, hours or a count, as the figure of that name';
comment on column clause_rule_change.valid_until is 'Last day; null: no end is known';

create table clause_advice (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  number integer not null check (number > 0),
  nis text check (nis ~ '^\d{5}$'),
  title text not null check (length(title) between 1 and 300),
  purchase_kind text not null check (purchase_kind in ('works', 'supplies', 'services', 'social-services')),
  day date not null,
  cents bigint check (cents > 0),
  regime text check (regime in ('low-value', 'below-eu', 'eu', 'light', 'light-eu')),
  facts jsonb not null,
  choice jsonb not null default '{}',
  advice jsonb not null,
  texts jsonb not null default '[]',
  rules_version text not null,
  origin_kind text not null default 'hand' check (origin_kind in ('hand', 'notice', 'plan', 'need', 'copy')),
  origin_ref text,
  origin_href text,
  origin_label text,
  version integer not null default 1,
  person_id uuid,
  person_name text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  removed_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, number)
);
comment on table clause_advice is 'Which clause suits a purchase: the facts, what was advised and what was chosen';
comment on column clause_advice.day is 'Day of the notice or invitation: its thresholds count';
comment on column clause_advice.cents is 'EUR cents, VAT excluded: what counts for the thresholds; null: not known';
comment on column clause_advice.facts is 'AdviceFacts';
comment on column clause_advice.choice is '{routes, values, remark}: what the buyer chose and filled in';
comment on column clause_advice.advice is 'Everything that was said, whole in itself: later rules do not change how it reads';
comment on column clause_advice.texts is 'Model texts of the library as they were, by route';
comment on column clause_advice.rules_version is 'Edition of the shipped rules, and after a dot the changes of the partnership';
create index clause_advice_by_time on clause_advice (partnership_id, updated_at desc);
create index clause_advice_by_place on clause_advice (partnership_id, nis, day);
create index clause_advice_by_origin on clause_advice (partnership_id, origin_kind, origin_ref) where origin_ref is not null;

create table clause_advice_edition (
  partnership_id uuid not null,
  advice_id uuid not null,
  version integer not null check (version > 0),
  deed text not null check (deed in ('made', 'changed', 'chosen', 'renewed', 'put-back')),
  title text not null,
  facts jsonb not null,
  choice jsonb not null,
  advice jsonb not null,
  texts jsonb not null,
  rules_version text not null,
  recorded_by text not null default '',
  recorded_at timestamptz not null,
  primary key (partnership_id, advice_id, version),
  foreign key (partnership_id, advice_id) references clause_advice (partnership_id, id) on delete cascade
);
comment on table clause_advice_edition is 'Each version of an advice as it read; any can be put back';

do $$
declare t text;
begin
  foreach t in array array['clause_rule_change', 'clause_advice', 'clause_advice_edition']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;
