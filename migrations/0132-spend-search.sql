-- What is searched in a line, written small once: making a million texts small again for every search took most of its time.

alter table spend_line add column said text collate "C" not null
  generated always as (lower((coalesce(document, '') || ' ' || description) collate "C")) stored;
comment on column spend_line.said is 'Number of the document and text in small letters (a to z only), for searching words';
