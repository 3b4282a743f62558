-- Clauses to paste in the documents of a purchase: shipped ones, those of the partnership, and who approved what.

create table clause_edition (
  key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  edition integer not null check (edition > 0),
  content jsonb not null,
  primary key (key, edition)
);
comment on table clause_edition is 'Clauses as shipped in reference/clauses.json; each partnership adopts them as versions of its own library';
comment on column clause_edition.content is 'A ClauseContent of rules/library/clause.ts';
revoke insert, update, delete on clause_edition from regiekamer_app;

create table clause_blank (
  name text primary key check (name ~ '^[a-z]+(-[a-z]+)*$'),
  position integer not null,
  content jsonb not null
);
comment on table clause_blank is 'Blanks of the shipped clauses, as in reference/clause-blanks.json';
comment on column clause_blank.content is '{unit, meaning, advice}';
revoke insert, update, delete on clause_blank from regiekamer_app;

create table library_clause (
  partnership_id uuid not null references partnership on delete cascade,
  key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  origin text not null default 'own' check (origin in ('reference', 'own')),
  created_at timestamptz not null default now(),
  primary key (partnership_id, key)
);
comment on column library_clause.origin is 'reference: shipped; own: written by the partnership';

create table library_clause_version (
  partnership_id uuid not null,
  key text not null,
  version integer not null check (version > 0),
  edition integer,
  content jsonb not null,
  state text not null default 'draft' check (state in ('shipped', 'draft', 'approved', 'withdrawn')),
  valid_from date not null,
  valid_to date,
  edit integer not null default 1,
  written_by text,
  written_at timestamptz not null default now(),
  approved_by text,
  approved_by_id uuid,
  approved_at timestamptz,
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawn_because text not null default '' check (length(withdrawn_because) <= 1000),
  primary key (partnership_id, key, version),
  foreign key (partnership_id, key) references library_clause (partnership_id, key) on delete cascade,
  check (valid_to is null or valid_to >= valid_from),
  check (state <> 'shipped' or edition is not null),
  check (state <> 'approved' or approved_at is not null),
  check (state <> 'withdrawn' or withdrawn_at is not null)
);
comment on table library_clause_version is 'What a clause says from a version on; one that was approved is never edited, a change is a new version';
comment on column library_clause_version.edition is 'The shipped edition it was adopted from; null: written by the partnership';
comment on column library_clause_version.state is 'shipped: came with the product, nobody decided yet; only drafts are edited';
comment on column library_clause_version.edit is 'Goes up with each saving of a draft: two people at once are told';

create table library_clause_event (
  partnership_id uuid not null,
  id bigint generated always as identity,
  key text not null,
  version integer not null,
  deed text not null check (deed in ('written', 'edited', 'approved', 'withdrawn', 'removed')),
  before jsonb,
  person_id uuid,
  person_name text not null default '',
  recorded_at timestamptz not null,
  undone_at timestamptz,
  undone_by text,
  primary key (partnership_id, id)
);
comment on table library_clause_event is 'What was done to a clause; stays when a draft is removed';
comment on column library_clause_event.before is 'The row as it was, so that the deed can be taken back; null when there was none';
create index library_clause_event_of on library_clause_event (partnership_id, key, id desc);

-- Adopts what is new among the shipped editions as versions in state "shipped".
create function adopt_clauses(of_partnership uuid) returns integer language plpgsql as $$
declare
  shipped record;
  known record;
  adopted integer := 0;
begin
  for shipped in select e.key, e.edition, e.content from clause_edition e order by e.key, e.edition loop
    insert into library_clause (partnership_id, key, origin) values (of_partnership, shipped.key, 'reference')
    on conflict (partnership_id, key) do nothing;
    select coalesce(max(v.version), 0) as version, coalesce(max(v.edition), 0) as edition into known
    from library_clause c left join library_clause_version v on v.partnership_id = c.partnership_id and v.key = c.key
    where c.partnership_id = of_partnership and c.key = shipped.key and c.origin = 'reference'
    group by c.key;
    -- A clause of its own with the same key stays the partnership's.
    continue when not found or known.edition >= shipped.edition;
    insert into library_clause_version (partnership_id, key, version, edition, content, state, valid_from, valid_to)
    values (of_partnership, shipped.key, known.version + 1, shipped.edition, shipped.content, 'shipped',
      (shipped.content->>'validFrom')::date, (shipped.content->>'validTo')::date);
    adopted := adopted + 1;
  end loop;
  return adopted;
end
$$;

create function adopt_clauses_at_founding() returns trigger language plpgsql as $$
begin
  perform adopt_clauses(new.id);
  return null;
end
$$;
create trigger partnership_adopts_clauses after insert on partnership
for each row execute function adopt_clauses_at_founding();

do $$
declare t text;
begin
  foreach t in array array['library_clause', 'library_clause_version', 'library_clause_event']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;
