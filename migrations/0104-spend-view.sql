-- What was spent, looked at: where each supplier stands from day to day, and sums kept so that a page never adds up a
-- million lines. All of it can be made again from spend_line, spend_supplier and the register.

create table spend_standing (
  partnership_id uuid not null references partnership on delete cascade,
  supplier_id integer not null,
  from_day date not null default '-infinity',
  until_day date not null default 'infinity',
  nis text not null,
  social text not null check (social in ('social', 'regular', 'unknown')),
  local text not null check (local in ('municipality', 'partnership', 'elsewhere', 'unknown')),
  primary key (partnership_id, supplier_id, from_day),
  check (from_day < until_day)
);
comment on table spend_standing is 'Is a supplier social, and is it near, from a day until the day before another; without gaps';
comment on column spend_standing.local is 'municipality: seat or open establishment in the municipality that paid; partnership: in another member';
create index spend_standing_by_social on spend_standing (partnership_id, social, supplier_id);

create table spend_tally (
  partnership_id uuid not null references partnership on delete cascade,
  id bigint not null generated always as identity,
  import_id integer not null,
  supplier_id integer not null,
  nis text collate "C" not null,
  year smallint not null,
  social text collate "C" not null,
  local text collate "C" not null,
  category text collate "C" not null,
  account text collate "C" not null,
  vat text collate "C" not null,
  currency text collate "C" not null,
  cents bigint not null,
  lines integer not null,
  primary key (partnership_id, id)
);
comment on table spend_tally is 'Lines that count, added up by import and supplier; kept beside the lines, made again when a supplier or the register changes';
comment on column spend_tally.year is '0: not known';
comment on column spend_tally.category is 'Three digits of the CPV, u and two of the UNSPSC; empty: not known';
comment on column spend_tally.account is 'Empty: none';
comment on column spend_tally.vat is 'with, without or unknown';
create index spend_tally_by_supplier on spend_tally (partnership_id, supplier_id) include (cents, lines);
create index spend_tally_by_place on spend_tally (partnership_id, nis, year, category);

create table spend_total (
  partnership_id uuid not null references partnership on delete cascade,
  id bigint not null generated always as identity,
  nis text collate "C" not null,
  year smallint not null,
  social text collate "C" not null,
  local text collate "C" not null,
  category text collate "C" not null,
  account text collate "C" not null,
  vat text collate "C" not null,
  currency text collate "C" not null,
  cents bigint not null,
  lines integer not null,
  primary key (partnership_id, id)
);
comment on table spend_total is 'spend_tally without imports and suppliers: what the figures of a page are added up from';
create index spend_total_by_place on spend_total (partnership_id, nis, year);

create table spend_settled (
  partnership_id uuid not null references partnership on delete cascade,
  nis text not null,
  register_version bigint not null,
  settled_at timestamptz not null,
  primary key (partnership_id, nis)
);
comment on table spend_settled is 'With which state of the register the sums of a municipality were made, and when';

create table spend_chance (
  partnership_id uuid not null references partnership on delete cascade,
  nis text not null,
  category text not null,
  found_with text not null default '',
  codes text[] not null default '{}',
  found jsonb not null default '[]',
  state text not null default 'open' check (state in ('open', 'dismissed')),
  reason text not null default '' check (length(reason) <= 1000),
  handled_by text not null default '',
  handled_at timestamptz,
  action_id uuid,
  need_id uuid,
  primary key (partnership_id, nis, category),
  check (state = 'open' or length(reason) > 0)
);
comment on table spend_chance is 'Spend on something that social organisations nearby can do: who they are, and what was decided about it';
comment on column spend_chance.found_with is 'With which register they were looked for; another value means: look again';
comment on column spend_chance.codes is 'CPV of eight digits on which most went elsewhere';
comment on column spend_chance.found is '[{organisationId, score, reasons, doubts}], best first';

create table spend_compare_setting (
  valid_from date primary key,
  least_suppliers integer not null check (least_suppliers >= 3),
  source text not null
);
comment on table spend_compare_setting is 'A figure of another municipality is shown only when at least so many suppliers are behind it';
insert into spend_compare_setting values
  ('2020-01-01', 4, 'Eigen afspraak, zoals bij aantallen van personen: 1 tot 3 wordt niet getoond');

-- The list of lines, the newest or the largest first.
create index spend_line_by_day on spend_line (partnership_id, year desc nulls last, day desc nulls last, import_id, position)
  where known_in is null;
create index spend_line_by_cents on spend_line (partnership_id, cents desc, import_id, position) where known_in is null;

-- Few: lines that count in another import.
create index spend_line_known on spend_line (partnership_id, nis, year) where known_in is not null;

do $$
declare t text;
begin
  foreach t in array array['spend_standing', 'spend_tally', 'spend_total', 'spend_settled', 'spend_chance']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = (select current_partnership())) with check (partnership_id = (select current_partnership()))',
      t || '_of_partnership', t);
  end loop;
end
$$;

revoke all on spend_compare_setting from regiekamer_app;
grant select on spend_compare_setting to regiekamer_app;
