-- Whose the books are, as invoices name it; and what a person chose for rows that leave out their supplier.

alter table spend_column_mapping add column supplier_gaps text check (supplier_gaps in ('above', 'refuse'));
comment on column spend_column_mapping.supplier_gaps is 'What a person chose for rows without a supplier; null: never asked';

create table spend_buyer (
  partnership_id uuid not null references partnership on delete cascade,
  nis text not null check (nis ~ '^\d{5}$'),
  key text not null check (length(key) between 1 and 300),
  name text not null default '',
  decided_by text not null default '',
  decided_at timestamptz not null,
  primary key (partnership_id, nis, key)
);
comment on table spend_buyer is 'Who a person said belongs to the books of a municipality: invoices made out to them are taken in';
comment on column spend_buyer.key is 'Enterprise number of ten digits; without one the name in plain letters, after n:';

alter table spend_buyer enable row level security;
alter table spend_buyer force row level security;
create policy spend_buyer_of_partnership on spend_buyer for all
  using (partnership_id = (select current_partnership())) with check (partnership_id = (select current_partnership()));
