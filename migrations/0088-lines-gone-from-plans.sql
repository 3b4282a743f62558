-- A newer edition of a plan may leave a line out: the line stays, with the plan that no longer has it.

alter table purchase_line add column gone_with uuid;
alter table purchase_line add foreign key (partnership_id, gone_with)
  references purchase_plan (partnership_id, id) on delete set null (gone_with);
comment on column purchase_line.gone_with is 'The newer edition in which the line was no longer met; null: it still stands in the plan';
