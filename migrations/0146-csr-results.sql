-- What is left of a finished scan for comparison: compact, and read only to sum over at least five.

create table csr_result (
  partnership_id uuid not null references partnership on delete cascade,
  scan_id uuid not null,
  edition_id text not null references scan_edition,
  instrument text not null check (instrument in ('company', 'authority')),
  whose uuid not null,
  profile jsonb not null default '{}',
  finished_on date not null,
  letters text not null default '' check (letters ~ '^[ypnu.-]*$'),
  shares jsonb not null default '{}',
  primary key (partnership_id, scan_id),
  foreign key (partnership_id, scan_id) references csr_scan (partnership_id, id) on delete cascade
);
comment on column csr_result.whose is 'The organisation, or the first scan of who is not in the register: of one that came back only the last counts';
comment on column csr_result.letters is 'One letter per question of the edition, in its order: y, p, n, u, - (does not apply), . (not asked or open)';
comment on column csr_result.shares is '{part: share from 0 to 1, or null where too little is known}';
create index csr_result_of_instrument on csr_result (partnership_id, instrument);

alter table csr_result enable row level security;
alter table csr_result force row level security;
create policy csr_result_of_holder on csr_result for all
  using (partnership_id = current_partnership() and holds_scan(scan_id))
  with check (partnership_id = current_partnership() and holds_scan(scan_id));
