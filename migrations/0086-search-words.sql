-- What is searched in stands folded beside what was written: a search need not do it for every row.

create function search_words(said text) returns text
language sql immutable strict parallel safe cost 2000 as $$
  select coalesce(string_agg(distinct case
    when word in ('sint', 'saint', 'sankt') then 'st' when word = 'sainte' then 'ste' else word end, ' '), '')
  from regexp_split_to_table(
    regexp_replace(
      replace(replace(replace(replace(replace(replace(replace(replace(
        lower(regexp_replace(normalize(said, nfd), '[\u0300-\u036f]+', '', 'g')),
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), 'ĳ', 'ij'), 'Ĳ', 'ij'), 'ß', 'ss'), 'ẞ', 'ss'),
      '([0-9])\.(?=[0-9])', '\1', 'g'),
    '[^a-z0-9]+') as word
  where word <> ''
$$;
comment on function search_words is 'The different words of a text as src/foundation/kernel/fold-text.ts compares them: small letters, no accents; a test holds the two together';

create function text_of_languages(said jsonb) returns text
language sql immutable strict parallel safe as $$
  select coalesce(string_agg(value #>> '{}', ' '), '') from jsonb_path_query(said, '$.*') as value
$$;

alter table notice add column searched text not null generated always as (search_words(
  buyer_name || ' ' || text_of_languages(title) || ' ' || text_of_languages(description)
  || ' ' || coalesce(publication_number, '') || ' ' || coalesce(cpv, ''))) stored;
comment on column notice.searched is 'Words of buyer, title, description, number and code, without accents, each once';

alter table purchase_line add column searched text not null generated always as (search_words(
  title || ' ' || description || ' ' || context || ' ' || code)) stored;
comment on column purchase_line.searched is 'Words of title, description, context and code, without accents, each once';
