-- A newer edition of a list may leave an organisation out. When a person says that this ends what the list said
-- of it, the statement stops counting and remembers which import ended it, so that it can be taken back.

alter table statement add column ended_by uuid;
comment on column statement.ended_by is 'import_run whose newer edition of this list left the organisation out; null when it was not ended so';
create index statement_ended_by on statement (partnership_id, ended_by) where ended_by is not null;
comment on column list_import.settings is '{mapping, source, defaultKind, defaultForm, keepWithoutNumber, sameLines, gone}';
