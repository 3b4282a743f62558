-- Words are looked for in evidence without accents and capitals; folded once when written instead of at every look.
alter table evidence add column words text not null
  generated always as (plain_text(title || ' ' || description)) stored;
comment on column evidence.words is 'Title and description in small letters without accents, to search in';
