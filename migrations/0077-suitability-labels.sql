-- What people of an installation said of purchases: suited to the social economy or not, and what was learned from it.

create table suitability_label (
  partnership_id uuid not null references partnership on delete cascade,
  kind text not null check (kind in ('notice', 'plan')),
  ref uuid not null,
  href text not null check (length(href) between 1 and 500),
  titles text[] not null check (cardinality(titles) <= 100),
  facts jsonb not null,
  family text not null check (length(family) <= 300),
  suited boolean not null,
  said_at timestamptz not null,
  primary key (partnership_id, kind, ref)
);
comment on table suitability_label is 'A purchase of which a person said whether it suits, with its words; who said so stands with the notice or the line, not here';
comment on column suitability_label.ref is 'The notice or the line of a plan; the label outlives it';
comment on column suitability_label.titles is 'Of the purchase, or of its lots; purchases of nearly these words are judged alike at once';
comment on column suitability_label.facts is 'What the judge reads (PurchaseFacts), without addresses, numbers to call and names of persons';
comment on column suitability_label.family is 'Buyer or municipality: never learned from and asked in the same turn';
create index suitability_label_by_time on suitability_label (partnership_id, said_at desc);

create table suitability_correction (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  state text not null check (state in ('current', 'earlier', 'set-aside')),
  learned_at timestamptz not null,
  labels integer not null check (labels >= 0),
  suited integer not null check (suited >= 0),
  words jsonb not null,
  figures jsonb not null,
  person_name text not null default '',
  primary key (partnership_id, id)
);
comment on table suitability_correction is 'What words add to the score of suitability by the labels of this partnership; without a current one nothing';
comment on column suitability_correction.state is 'set-aside: judged labels that were held out no better, so it was not taken into use';
comment on column suitability_correction.words is '{stem: [log odds, rarity]}';
comment on column suitability_correction.figures is 'On labels held out: {before, after: {brier, right}} (rules/suitability/learn-correction.ts)';
create unique index suitability_correction_current on suitability_correction (partnership_id) where state = 'current';

do $$
declare t text;
begin
  foreach t in array array['suitability_label', 'suitability_correction']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;
