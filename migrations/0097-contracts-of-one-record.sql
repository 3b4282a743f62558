-- One match is followed once; a notice, a planned purchase or an advice may lead to a contract for each of its lots.
drop index purchase_contract_source;
create unique index purchase_contract_match on purchase_contract (partnership_id, source_ref)
  where source_kind = 'match' and removed_at is null;
create index purchase_contract_source on purchase_contract (partnership_id, source_kind, source_ref)
  where source_ref is not null and removed_at is null;

-- Of one moment, the order in which it was written down.
alter table contract_step add column nth bigint generated always as identity;
alter table contract_report_event add column nth bigint generated always as identity;
