-- Who owns a contract can end its reminders to himself by the link in one of them, as suppliers can.
alter table purchase_contract add column owner_ended_by uuid;
comment on column purchase_contract.owner_ended_by is
  'The owner who asked to get no more reminders; another owner gets them again';
