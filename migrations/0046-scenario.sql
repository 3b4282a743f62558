-- Scenario sheets: expected inflow against places, with every assumption named.

create table scenario (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  content jsonb not null,
  version integer not null default 1,
  edited_by text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (partnership_id, id)
);
comment on column scenario.content is '{from, quarters, inflow, steps, places, note}: see steering/rules/scenario';

alter table scenario enable row level security;
alter table scenario force row level security;
create policy scenario_of_partnership on scenario for all
  using (partnership_id = current_partnership()) with check (partnership_id = current_partnership());
