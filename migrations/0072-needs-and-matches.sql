-- What organisations of the register won before, as public sources tell it: work got before is proof that it can be done.
create table won_contract (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  number text not null check (number ~ '^[01][0-9]{9}$'),
  -- The notice and lot it is known by; the same one told again replaces itself.
  source_key text not null check (length(source_key) between 1 and 400),
  title text not null,
  cpv text[] not null default '{}',
  buyer text not null,
  won_on date,
  cents bigint check (cents >= 0),
  href text,
  recorded_at timestamptz not null default now(),
  primary key (partnership_id, id),
  unique (partnership_id, number, source_key)
);
comment on column won_contract.number is 'KBO enterprise number of who won; it need not be in the register yet';

-- Counts changes that whoever ranks in memory has to hear of and that the register does not count.
create table matching_version (
  partnership_id uuid primary key references partnership on delete cascade,
  version bigint not null default 1
);

do $$
declare t text;
begin
  foreach t in array array['won_contract', 'matching_version']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;
