-- Facts of a scan that wait: a colleague filled in something else first, or what was typed could not be read.

create table csr_fact_waiting (
  partnership_id uuid not null references partnership on delete cascade,
  scan_id uuid not null,
  id uuid not null default gen_random_uuid(),
  fact text not null check (length(fact) <= 100),
  state text not null default 'open' check (state in ('open', 'refused')),
  value jsonb,
  typed jsonb,
  problem text,
  about text,
  holder_id uuid,
  typed_at timestamptz not null default now(),
  primary key (partnership_id, scan_id, id),
  foreign key (partnership_id, scan_id) references csr_scan (partnership_id, id) on delete cascade
);
comment on table csr_fact_waiting is 'What was filled in for a fact and does not count yet: nothing that somebody typed is lost';
comment on column csr_fact_waiting.state is 'open: another value came first and somebody must choose; refused: it could not be read, and stands here as it was typed';
comment on column csr_fact_waiting.value is 'Of what is open';
comment on column csr_fact_waiting.typed is '{texts, rows} of what was refused';
create index csr_fact_waiting_of on csr_fact_waiting (partnership_id, scan_id, fact);

alter table csr_fact_waiting enable row level security;
alter table csr_fact_waiting force row level security;
create policy csr_fact_waiting_of_holder on csr_fact_waiting for all
  using (partnership_id = current_partnership() and holds_scan(scan_id))
  with check (partnership_id = current_partnership() and holds_scan(scan_id));

comment on column csr_fact.value is 'Null of JSON: somebody emptied what was filled in beforehand';
