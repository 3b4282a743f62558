-- Made by: node scripts/dump-schema.ts. Not run by anything: the schema that all migrations together make,
-- for whoever reads or reviews. Tables by name; columns in their order; what the job queue makes for itself is left out.

CREATE OR REPLACE FUNCTION public.adopt_clauses(of_partnership uuid)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.adopt_clauses_at_founding()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform adopt_clauses(new.id);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.adopt_frames(of_partnership uuid, on_day date DEFAULT ((now() AT TIME ZONE 'Europe/Brussels'::text))::date)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare
  shipped record;
  known record;
  begins date;
  ends date;
  adopted integer := 0;
begin
  for shipped in
    select e.key, e.edition, e.content,
      not exists (select from frame f where f.partnership_id = of_partnership and f.key = e.key) as is_new
    from frame_edition e order by e.key, e.edition
  loop
    insert into frame (partnership_id, key, origin) values (of_partnership, shipped.key, 'reference')
    on conflict (partnership_id, key) do nothing;
    select f.id, coalesce(max(v.version), 0) as version, coalesce(max(v.edition), 0) as edition into known
    from frame f left join frame_version v on v.partnership_id = f.partnership_id and v.frame_id = f.id
    where f.partnership_id = of_partnership and f.key = shipped.key and f.origin = 'reference'
    group by f.id;
    -- A frame of its own with the same key stays the partnership's.
    continue when not found or known.edition >= shipped.edition;
    begins := (shipped.content->>'validFrom')::date;
    if not shipped.is_new then begins := greatest(begins, date_trunc('year', on_day)::date); end if;
    ends := greatest((shipped.content->>'validTo')::date, begins);
    insert into frame_version (partnership_id, frame_id, version, name, valid_from, valid_to, source, edition)
    values (of_partnership, known.id, known.version + 1, shipped.content->'name', begins,
      case when shipped.content->>'validTo' is null then null else ends end,
      shipped.content->'source', shipped.edition);
    insert into frame_priority (partnership_id, frame_id, version, code, position, name, description, minimum, counted_per, suggested_kinds)
    select of_partnership, known.id, known.version + 1, p->>'code', at, p->'name', coalesce(p->'description', '{}'),
      (p->>'minimum')::smallint, p->>'countedPer', array(select jsonb_array_elements_text(p->'suggestedKinds'))
    from jsonb_array_elements(shipped.content->'priorities') with ordinality as asked(p, at);
    adopted := adopted + 1;
  end loop;
  return adopted;
end
$function$;

CREATE OR REPLACE FUNCTION public.adopt_frames_at_founding()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform adopt_frames(new.id);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.current_partnership()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('regiekamer.partnership'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION public.current_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('regiekamer.person'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION public.follow_merge(from_id uuid, into_id uuid)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare
  link record;
  place tid;
  moved integer := 0;
begin
  -- Every link to an organisation, but those the register itself moves or works out anew.
  for link in
    select con.conrelid::regclass as held_in, att.attname as held_as
    from pg_constraint as con
    join pg_attribute as att on att.attrelid = con.conrelid and att.attnum = con.conkey[2]
    where con.contype = 'f' and con.confrelid = 'organisation'::regclass and array_length(con.conkey, 1) = 2
      and con.conrelid::regclass::text not in ('organisation', 'statement', 'contact', 'stakeholder', 'capability',
        'establishment', 'organisation_work_form', 'service_area', 'revision', 'register_look_at_record')
    order by 1, 2
  loop
    for place in execute format('select ctid from %s where %I = $1', link.held_in, link.held_as) using from_id
    loop
      begin
        execute format('update %s set %I = $1 where ctid = $2', link.held_in, link.held_as) using into_id, place;
        moved := moved + 1;
      exception when unique_violation then
        -- Both stood there: the one of the record that stays goes on.
        null;
      end;
    end loop;
  end loop;
  return moved;
end $function$;

CREATE OR REPLACE FUNCTION public.holds_scan(scan uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(current_setting('regiekamer.scan'::text, true), ''::text) = ANY (ARRAY['all'::text, (scan)::text]));

CREATE OR REPLACE FUNCTION public.know_whether_action_stands()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.action_removed := false;
  if new.action_id is not null then
    select removed_at is not null into new.action_removed from action
    where partnership_id = new.partnership_id and id = new.action_id for no key update;
    new.action_removed := coalesce(new.action_removed, false);
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.note_organisation_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  -- In the order of the ids, so that two writers of the same organisations wait for each other and do not lock up.
  -- Nothing for a partnership that is itself being removed.
  execute format(
    'insert into organisation_change (partnership_id, organisation_id, changed_in)
     select distinct partnership_id, %1$I, pg_current_xact_id() from written
     where exists (select from partnership where id = partnership_id) order by 1, 2
     on conflict (partnership_id, organisation_id) do update set changed_in = excluded.changed_in
     where organisation_change.changed_in <> excluded.changed_in', tg_argv[0]);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.plain_text(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN lower(unaccent('unaccent'::regdictionary, value));

CREATE OR REPLACE FUNCTION public.refuse_audit_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end
$function$;

CREATE OR REPLACE FUNCTION public.search_words(said text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT COST 2000
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.tally_evidence()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op in ('UPDATE', 'DELETE') then
    perform tally_evidence_of(partnership_id, array_agg(distinct action_id))
    from before where action_id is not null group by partnership_id;
  end if;
  if tg_op in ('INSERT', 'UPDATE') then
    perform tally_evidence_of(partnership_id, array_agg(distinct action_id))
    from after where action_id is not null group by partnership_id;
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.tally_evidence_lists()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op in ('UPDATE', 'DELETE') then
    insert into evidence_tally as t
    select partnership_id, extract(year from happened_on)::integer, kind, origin, nis, state,
      -count(*), -coalesce(sum(organisations_social), 0), -coalesce(sum(organisations_regular), 0),
      -coalesce(sum(organisations_public), 0), -coalesce(sum(people), 0), -coalesce(sum(amount_cents), 0), -coalesce(sum(hours), 0)
    from before group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
    on conflict (partnership_id, year, kind, origin, nis, state) do update set
      pieces = t.pieces + excluded.pieces,
      organisations_social = t.organisations_social + excluded.organisations_social,
      organisations_regular = t.organisations_regular + excluded.organisations_regular,
      organisations_public = t.organisations_public + excluded.organisations_public,
      people = t.people + excluded.people,
      amount_cents = t.amount_cents + excluded.amount_cents,
      hours = t.hours + excluded.hours;
  end if;
  if tg_op in ('INSERT', 'UPDATE') then
    insert into evidence_tally as t
    select partnership_id, extract(year from happened_on)::integer, kind, origin, nis, state,
      count(*), coalesce(sum(organisations_social), 0), coalesce(sum(organisations_regular), 0),
      coalesce(sum(organisations_public), 0), coalesce(sum(people), 0), coalesce(sum(amount_cents), 0), coalesce(sum(hours), 0)
    from after group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
    on conflict (partnership_id, year, kind, origin, nis, state) do update set
      pieces = t.pieces + excluded.pieces,
      organisations_social = t.organisations_social + excluded.organisations_social,
      organisations_regular = t.organisations_regular + excluded.organisations_regular,
      organisations_public = t.organisations_public + excluded.organisations_public,
      people = t.people + excluded.people,
      amount_cents = t.amount_cents + excluded.amount_cents,
      hours = t.hours + excluded.hours;
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.tally_evidence_of(of_partnership uuid, actions uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if actions is null then return; end if;
  -- Whoever adds to the same action waits here, and then counts what the other added too.
  perform from action where partnership_id = of_partnership and id = any (actions) order by id for no key update;
  delete from action_evidence_year where partnership_id = of_partnership and action_id = any (actions);
  insert into action_evidence_year (partnership_id, action_id, year, items, items_for_all, nis)
  select e.partnership_id, e.action_id, extract(year from e.happened_on)::integer,
    count(distinct e.id), count(distinct e.id) filter (where e.nis = '{}'),
    coalesce(array_agg(distinct place order by place) filter (where place is not null), '{}')
  from evidence e left join lateral unnest(e.nis) as place on true
  where e.partnership_id = of_partnership and e.action_id = any (actions) and e.set_aside_at is null
  group by 1, 2, 3;
end
$function$;

CREATE OR REPLACE FUNCTION public.tell_evidence_of_removal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update evidence set action_removed = new.removed_at is not null
  where partnership_id = new.partnership_id and action_id = new.id and action_removed <> (new.removed_at is not null);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.text_of_languages(said jsonb)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select coalesce(string_agg(value #>> '{}', ' '), '') from jsonb_path_query(said, '$.*') as value
$function$;

CREATE OR REPLACE FUNCTION public.vision_keep_agreed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if pg_trigger_depth() > 1 or old.status = 'draft' then
    return coalesce(new, old);
  end if;
  if tg_op = 'UPDATE' and old.status = 'agreed' and new.status in ('agreed', 'replaced')
    and (new.number, new.title, new.from_year, new.to_year, new.body, new.version)
      is not distinct from (old.number, old.title, old.from_year, old.to_year, old.body, old.version) then
    return new;
  end if;
  raise exception 'vision % was agreed and is not changed', old.number using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.vision_part_keep_agreed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  touched uuid[];
begin
  if pg_trigger_depth() > 1 or (tg_table_name = 'vision_agreement' and tg_op = 'INSERT') then
    return coalesce(new, old);
  end if;
  if tg_table_name = 'vision_indicator' then
    select array_agg(vision_id) into touched from vision_goal where id in (old.goal_id, new.goal_id);
  else
    touched := array[old.vision_id, new.vision_id];
  end if;
  if exists (select from vision where id = any (touched) and status <> 'draft') then
    raise exception 'this part of a vision was agreed and is not changed' using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $function$;

CREATE OR REPLACE FUNCTION public.visit_of_session(asked_token text)
 RETURNS TABLE(session_id uuid, person_id uuid, name text, language text, theme text, is_operator boolean, chosen uuid, partnership_id uuid, role text, nis text, organisation_id uuid)
 LANGUAGE plpgsql
AS $function$
#variable_conflict use_column
declare
  found_session session%rowtype;
  before text := coalesce(current_setting('regiekamer.person', true), '');
begin
  select * into found_session from session where token = asked_token and expires_at > now();
  if not found then return; end if;
  if found_session.updated_at < now() - interval '5 minutes' then
    update session set updated_at = now() where id = found_session.id;
  end if;
  perform set_config('regiekamer.person', found_session.person_id::text, true);
  return query
    select found_session.id, p.id, p.name, p.language, p.theme, p.is_operator, found_session.working_for,
      m.partnership_id, m.role, m.nis, m.organisation_id
    from person p left join membership m on m.person_id = p.id
    where p.id = found_session.person_id
    order by m.created_at, m.partnership_id;
  perform set_config('regiekamer.person', before, true);
end
$function$;

create table account (
  id uuid default gen_random_uuid() not null,
  person_id uuid not null,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_provider_id_account_id_key UNIQUE (provider_id, account_id),
  constraint account_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint account_password_check CHECK ((password ~~ '$argon2id$%'::text))
);
CREATE INDEX account_of_person ON public.account USING btree (person_id);
grant delete, insert, select, update on account to regiekamer_app;
comment on table account is 'A way in: provider "credential" is a password, another is a sign-in provider';

create table action (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  number integer not null,
  code text default ''::text not null,
  title text not null,
  description text default ''::text not null,
  node_id uuid,
  status text default 'planned'::text not null,
  starts_on date not null,
  due_on date not null,
  done_on date,
  owner_person_id uuid,
  owner_name text default ''::text not null,
  owner_nis text,
  nis text[] default '{}'::text[] not null,
  origin text default 'hand'::text not null,
  origin_ref text,
  origin_href text,
  origin_label text,
  copied_from uuid,
  version integer default 1 not null,
  created_by text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  removed_at timestamp with time zone,
  constraint action_pkey PRIMARY KEY (partnership_id, id),
  constraint action_partnership_id_number_key UNIQUE (partnership_id, number),
  constraint action_owner_nis_fkey FOREIGN KEY (owner_nis) REFERENCES municipality(nis),
  constraint action_partnership_id_copied_from_fkey FOREIGN KEY (partnership_id, copied_from) REFERENCES action(partnership_id, id) ON DELETE SET NULL (copied_from),
  constraint action_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint action_partnership_id_node_id_fkey FOREIGN KEY (partnership_id, node_id) REFERENCES plan_node(partnership_id, id) ON DELETE SET NULL (node_id),
  constraint action_check CHECK ((due_on >= starts_on)),
  constraint action_check1 CHECK (((status = 'done'::text) = (done_on IS NOT NULL))),
  constraint action_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'running'::text, 'done'::text, 'stopped'::text]))),
  constraint action_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);
CREATE INDEX action_copied_from ON public.action USING btree (partnership_id, copied_from) WHERE (copied_from IS NOT NULL);
CREATE INDEX action_of_node ON public.action USING btree (partnership_id, node_id) WHERE (removed_at IS NULL);
CREATE INDEX action_of_owner ON public.action USING btree (partnership_id, owner_person_id) WHERE ((status = ANY (ARRAY['planned'::text, 'running'::text])) AND (removed_at IS NULL));
CREATE INDEX action_open_due ON public.action USING btree (partnership_id, due_on) WHERE ((status = ANY (ARRAY['planned'::text, 'running'::text])) AND (removed_at IS NULL));
CREATE UNIQUE INDEX action_origin ON public.action USING btree (partnership_id, origin, origin_ref) WHERE (origin_ref IS NOT NULL);
CREATE INDEX action_period ON public.action USING btree (partnership_id, starts_on, due_on) WHERE (removed_at IS NULL);
CREATE INDEX action_until ON public.action USING btree (partnership_id, GREATEST(due_on, done_on), starts_on) INCLUDE (id, status, due_on, done_on, nis) WHERE (removed_at IS NULL);
alter table action enable row level security;
alter table action force row level security;
create policy action_of_partnership on action for all using ((partnership_id = ( SELECT current_partnership() AS current_partnership))) with check ((partnership_id = ( SELECT current_partnership() AS current_partnership)));
CREATE TRIGGER action_tells_evidence AFTER UPDATE OF removed_at ON public.action FOR EACH ROW WHEN (((old.removed_at IS NULL) <> (new.removed_at IS NULL))) EXECUTE FUNCTION tell_evidence_of_removal();
grant delete, insert, select, update on action to regiekamer_app;
comment on column action.number is 'Counts up per partnership; what people call it by';
comment on column action.code is 'Code in the multi-year plan, as the council wrote it';
comment on column action.owner_person_id is 'Somebody with an account; when they left, the action waits for a new owner';
comment on column action.owner_name is 'Kept as text so that the past stays readable; alone for an owner without account';
comment on column action.nis is 'For which municipalities; empty: the whole partnership';
comment on column action.origin is 'hand, import, or the domain that made it: csr-scan, networking, matching, procurement, questions, …';
comment on column action.origin_ref is 'Its id there; with origin, the same thing never makes two actions';

create table action_evidence_year (
  partnership_id uuid not null,
  action_id uuid not null,
  year integer not null,
  items integer not null,
  items_for_all integer not null,
  nis text[] not null,
  constraint action_evidence_year_pkey PRIMARY KEY (partnership_id, action_id, year),
  constraint action_evidence_year_partnership_id_action_id_fkey FOREIGN KEY (partnership_id, action_id) REFERENCES action(partnership_id, id) ON DELETE CASCADE,
  constraint action_evidence_year_check CHECK (((items_for_all >= 0) AND (items_for_all <= items))),
  constraint action_evidence_year_items_check CHECK ((items > 0))
);
CREATE INDEX action_evidence_year_of ON public.action_evidence_year USING btree (partnership_id, year, action_id) INCLUDE (items, items_for_all, nis);
alter table action_evidence_year enable row level security;
alter table action_evidence_year force row level security;
create policy action_evidence_year_of_partnership on action_evidence_year for all using ((partnership_id = ( SELECT current_partnership() AS current_partnership))) with check ((partnership_id = ( SELECT current_partnership() AS current_partnership)));
grant delete, insert, select, update on action_evidence_year to regiekamer_app;
comment on column action_evidence_year.items is 'Pieces of evidence that happened in the year';
comment on column action_evidence_year.items_for_all is 'Those that name no municipality and so count for each';
comment on column action_evidence_year.nis is 'Municipalities named by the others';

create table action_file (
  partnership_id uuid not null,
  action_id uuid not null,
  file_id uuid not null,
  title text default ''::text not null,
  added_by text,
  added_at timestamp with time zone default now() not null,
  constraint action_file_pkey PRIMARY KEY (partnership_id, action_id, file_id),
  constraint action_file_partnership_id_action_id_fkey FOREIGN KEY (partnership_id, action_id) REFERENCES action(partnership_id, id) ON DELETE CASCADE,
  constraint action_file_partnership_id_file_id_fkey FOREIGN KEY (partnership_id, file_id) REFERENCES stored_file(partnership_id, id) ON DELETE CASCADE
);
alter table action_file enable row level security;
alter table action_file force row level security;
create policy action_file_of_partnership on action_file for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on action_file to regiekamer_app;

create table action_money (
  partnership_id uuid not null,
  action_id uuid not null,
  year integer not null,
  financing text not null,
  budget_cents bigint default 0 not null,
  spent_cents bigint default 0 not null,
  constraint action_money_pkey PRIMARY KEY (partnership_id, action_id, year, financing),
  constraint action_money_partnership_id_action_id_fkey FOREIGN KEY (partnership_id, action_id) REFERENCES action(partnership_id, id) ON DELETE CASCADE,
  constraint action_money_budget_cents_check CHECK ((budget_cents >= 0)),
  constraint action_money_financing_check CHECK (((length(financing) >= 1) AND (length(financing) <= 120))),
  constraint action_money_spent_cents_check CHECK ((spent_cents >= 0)),
  constraint action_money_year_check CHECK (((year >= 1990) AND (year <= 2100)))
);
alter table action_money enable row level security;
alter table action_money force row level security;
create policy action_money_of_partnership on action_money for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on action_money to regiekamer_app;
comment on column action_money.financing is 'Financing source: own means, Flemish subsidy, a partner, …';

create table action_note (
  partnership_id uuid not null,
  action_id uuid not null,
  id uuid default gen_random_uuid() not null,
  body text not null,
  person_id uuid,
  person_name text default ''::text not null,
  created_at timestamp with time zone default now() not null,
  constraint action_note_pkey PRIMARY KEY (partnership_id, id),
  constraint action_note_partnership_id_action_id_fkey FOREIGN KEY (partnership_id, action_id) REFERENCES action(partnership_id, id) ON DELETE CASCADE,
  constraint action_note_body_check CHECK (((length(body) >= 1) AND (length(body) <= 4000)))
);
CREATE INDEX action_note_of ON public.action_note USING btree (partnership_id, action_id, created_at);
alter table action_note enable row level security;
alter table action_note force row level security;
create policy action_note_of_partnership on action_note for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on action_note to regiekamer_app;

create table action_partner (
  partnership_id uuid not null,
  action_id uuid not null,
  organisation_id uuid not null,
  part text default ''::text not null,
  constraint action_partner_pkey PRIMARY KEY (partnership_id, action_id, organisation_id),
  constraint action_partner_partnership_id_action_id_fkey FOREIGN KEY (partnership_id, action_id) REFERENCES action(partnership_id, id) ON DELETE CASCADE,
  constraint action_partner_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id) ON DELETE CASCADE
);
CREATE INDEX action_partner_of ON public.action_partner USING btree (partnership_id, organisation_id);
alter table action_partner enable row level security;
alter table action_partner force row level security;
create policy action_partner_of_partnership on action_partner for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on action_partner to regiekamer_app;

create table action_priority (
  partnership_id uuid not null,
  action_id uuid not null,
  frame_id uuid not null,
  code text not null,
  constraint action_priority_pkey PRIMARY KEY (partnership_id, action_id, frame_id, code),
  constraint action_priority_partnership_id_action_id_fkey FOREIGN KEY (partnership_id, action_id) REFERENCES action(partnership_id, id) ON DELETE CASCADE,
  constraint action_priority_partnership_id_frame_id_fkey FOREIGN KEY (partnership_id, frame_id) REFERENCES frame(partnership_id, id) ON DELETE CASCADE
);
CREATE INDEX action_priority_of ON public.action_priority USING btree (partnership_id, frame_id, code) INCLUDE (action_id);
alter table action_priority enable row level security;
alter table action_priority force row level security;
create policy action_priority_of_partnership on action_priority for all using ((partnership_id = ( SELECT current_partnership() AS current_partnership))) with check ((partnership_id = ( SELECT current_partnership() AS current_partnership)));
grant delete, insert, select, update on action_priority to regiekamer_app;
comment on table action_priority is 'For which priority of which frame it counts; several frames at once is allowed';

create table activity (
  code text not null,
  parent_code text,
  "position" integer not null,
  label_nl text not null,
  label_fr text not null,
  label_en text not null,
  description_nl text,
  synonyms jsonb default '{}'::jsonb not null,
  cpv_codes text[] default '{}'::text[] not null,
  nace_codes text[] default '{}'::text[] not null,
  constraint activity_pkey PRIMARY KEY (code),
  constraint activity_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES activity(code)
);
grant select on activity to regiekamer_app;
comment on table activity is 'Our own tree of what the sector does; groups have no parent';

create table address_point (
  partnership_id uuid not null,
  postcode text not null,
  street_plain text not null,
  house_number text not null,
  lon double precision not null,
  lat double precision not null,
  source_id uuid not null,
  constraint address_point_pkey PRIMARY KEY (partnership_id, postcode, street_plain, house_number),
  constraint address_point_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE
);
alter table address_point enable row level security;
alter table address_point force row level security;
create policy address_point_of_partnership on address_point for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on address_point to regiekamer_app;

create table attempt (
  bucket text not null,
  count integer not null,
  resets_at timestamp with time zone not null,
  constraint attempt_pkey PRIMARY KEY (bucket),
  constraint attempt_count_check CHECK ((count > 0))
);
CREATE INDEX attempt_by_reset ON public.attempt USING btree (resets_at);
grant delete, insert, select, update on attempt to regiekamer_app;
comment on table attempt is 'Failed tries; the bucket is a keyed hash of account and address, so no personal datum stays behind';

create table audit_entry (
  partnership_id uuid not null,
  id bigint generated always as identity not null,
  at timestamp with time zone default now() not null,
  actor_kind text not null,
  person_id uuid,
  person_name text,
  verb text not null,
  subject_kind text,
  subject_id text,
  subject_name text,
  details jsonb default '{}'::jsonb not null,
  constraint audit_entry_pkey PRIMARY KEY (partnership_id, id),
  constraint audit_entry_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id),
  constraint audit_entry_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['person'::text, 'operator'::text, 'visitor'::text]))),
  constraint audit_entry_verb_check CHECK ((verb ~ '^[a-z-]+\.[a-z-]+$'::text))
);
CREATE INDEX audit_entry_by_person ON public.audit_entry USING btree (partnership_id, person_id, id);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy audit_entry_of_partnership on audit_entry for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
CREATE TRIGGER audit_entry_stays BEFORE DELETE OR UPDATE ON public.audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_entry_stays_whole BEFORE TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
grant insert, select on audit_entry to regiekamer_app;
comment on table audit_entry is 'Append-only: the app may add and read, never change or remove';

create table benchmark_group (
  year integer not null,
  members_sha256 text not null,
  size integer not null,
  size_before integer not null,
  was_shown boolean not null,
  computed_at timestamp with time zone not null,
  constraint benchmark_group_pkey PRIMARY KEY (year)
);

create table benchmark_result (
  year integer not null,
  figure text not null,
  lower double precision not null,
  middle double precision not null,
  upper double precision not null,
  computed_at timestamp with time zone default now() not null,
  constraint benchmark_result_pkey PRIMARY KEY (year, figure),
  constraint benchmark_result_figure_check CHECK (((length(figure) >= 1) AND (length(figure) <= 120)))
);
grant delete, select on benchmark_result to regiekamer_app;

create table benchmark_setting (
  from_day date not null,
  minimum integer not null,
  source text default ''::text not null,
  constraint benchmark_setting_pkey PRIMARY KEY (from_day),
  constraint benchmark_setting_minimum_check CHECK ((minimum >= 5))
);
grant select on benchmark_setting to regiekamer_app;

create table benchmark_share (
  partnership_id uuid not null,
  year integer not null,
  inhabitants integer not null,
  figures jsonb default '{}'::jsonb not null,
  consented_by text,
  consented_at timestamp with time zone default now() not null,
  refreshed_at timestamp with time zone default now() not null,
  constraint benchmark_share_pkey PRIMARY KEY (partnership_id, year),
  constraint benchmark_share_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint benchmark_share_inhabitants_check CHECK ((inhabitants >= 1)),
  constraint benchmark_share_year_check CHECK (((year >= 1990) AND (year <= 2100)))
);
alter table benchmark_share enable row level security;
alter table benchmark_share force row level security;
create policy benchmark_share_of_partnership on benchmark_share for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
create policy benchmark_share_summing on benchmark_share for select using (true);
grant delete, insert, select, update on benchmark_share to regiekamer_app;
comment on table benchmark_share is 'The figures a partnership shares of a year; the row goes when consent goes';
comment on column benchmark_share.figures is '{figure: number}, per 10 000 inhabitants where the figure says so';

create table brainstorm (
  partnership_id uuid not null,
  gathering_id uuid not null,
  code text not null,
  question text not null,
  explanation text default ''::text not null,
  phase text default 'ahead'::text not null,
  votes_each integer default 3 not null,
  is_moderated boolean default false not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  updated_by text default ''::text not null,
  constraint brainstorm_pkey PRIMARY KEY (partnership_id, gathering_id),
  constraint brainstorm_code_fkey FOREIGN KEY (code) REFERENCES brainstorm_code(code),
  constraint brainstorm_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint brainstorm_partnership_id_gathering_id_fkey FOREIGN KEY (partnership_id, gathering_id) REFERENCES gathering(partnership_id, id) ON DELETE CASCADE,
  constraint brainstorm_explanation_check CHECK ((length(explanation) <= 2000)),
  constraint brainstorm_phase_check CHECK ((phase = ANY (ARRAY['ahead'::text, 'ideas'::text, 'vote'::text, 'discuss'::text, 'over'::text]))),
  constraint brainstorm_question_check CHECK (((length(question) >= 1) AND (length(question) <= 300))),
  constraint brainstorm_votes_each_check CHECK (((votes_each >= 1) AND (votes_each <= 20)))
);
alter table brainstorm enable row level security;
alter table brainstorm force row level security;
create policy brainstorm_of_partnership on brainstorm for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on brainstorm to regiekamer_app;
comment on column brainstorm.phase is 'ahead: not begun; ideas: phones send ideas; vote: phones lay dots; discuss: results are seen; over';
comment on column brainstorm.is_moderated is 'An idea is seen by others only after a colleague let it through';

create table brainstorm_code (
  partnership_id uuid not null,
  code text not null,
  gathering_id uuid not null,
  constraint brainstorm_code_pkey PRIMARY KEY (partnership_id, code),
  constraint brainstorm_code_code_key UNIQUE (code),
  constraint brainstorm_code_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint brainstorm_code_code_check CHECK ((code ~ '^[A-HJ-NP-Z2-9]{8}$'::text))
);
alter table brainstorm_code enable row level security;
alter table brainstorm_code force row level security;
create policy brainstorm_code_of_partnership on brainstorm_code for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
create policy brainstorm_code_readable on brainstorm_code for select using (true);
grant delete, insert, select, update on brainstorm_code to regiekamer_app;
comment on table brainstorm_code is 'The code on the wall, and of which room it is; readable by all, so it holds nothing else';

create table brainstorm_group (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  gathering_id uuid not null,
  title text not null,
  created_at timestamp with time zone default now() not null,
  constraint brainstorm_group_pkey PRIMARY KEY (partnership_id, id),
  constraint brainstorm_group_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint brainstorm_group_partnership_id_gathering_id_fkey FOREIGN KEY (partnership_id, gathering_id) REFERENCES brainstorm(partnership_id, gathering_id) ON DELETE CASCADE,
  constraint brainstorm_group_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);
CREATE INDEX brainstorm_group_of_room ON public.brainstorm_group USING btree (partnership_id, gathering_id);
alter table brainstorm_group enable row level security;
alter table brainstorm_group force row level security;
create policy brainstorm_group_of_partnership on brainstorm_group for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on brainstorm_group to regiekamer_app;

create table brainstorm_idea (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  gathering_id uuid not null,
  key uuid not null,
  voice text,
  body text not null,
  state text default 'shown'::text not null,
  group_id uuid,
  created_at timestamp with time zone default now() not null,
  constraint brainstorm_idea_pkey PRIMARY KEY (partnership_id, id),
  constraint brainstorm_idea_partnership_id_gathering_id_key_key UNIQUE (partnership_id, gathering_id, key),
  constraint brainstorm_idea_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint brainstorm_idea_partnership_id_gathering_id_fkey FOREIGN KEY (partnership_id, gathering_id) REFERENCES brainstorm(partnership_id, gathering_id) ON DELETE CASCADE,
  constraint brainstorm_idea_partnership_id_group_id_fkey FOREIGN KEY (partnership_id, group_id) REFERENCES brainstorm_group(partnership_id, id) ON DELETE SET NULL (group_id),
  constraint brainstorm_idea_body_check CHECK (((length(body) >= 1) AND (length(body) <= 300))),
  constraint brainstorm_idea_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'shown'::text, 'hidden'::text])))
);
CREATE INDEX brainstorm_idea_of_room ON public.brainstorm_idea USING btree (partnership_id, gathering_id, created_at);
CREATE INDEX brainstorm_idea_of_voice ON public.brainstorm_idea USING btree (partnership_id, gathering_id, voice);
alter table brainstorm_idea enable row level security;
alter table brainstorm_idea force row level security;
create policy brainstorm_idea_of_partnership on brainstorm_idea for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on brainstorm_idea to regiekamer_app;
comment on column brainstorm_idea.key is 'Made by the phone: the same idea sent twice, after a broken connection, is one';
comment on column brainstorm_idea.voice is 'A random sign of the phone, replaced by another when the brainstorm is over; null: typed at the desk';

create table brainstorm_outcome (
  partnership_id uuid not null,
  gathering_id uuid not null,
  target_id uuid not null,
  note text default ''::text not null,
  action_id uuid,
  action_number integer,
  updated_at timestamp with time zone default now() not null,
  updated_by text default ''::text not null,
  constraint brainstorm_outcome_pkey PRIMARY KEY (partnership_id, gathering_id, target_id),
  constraint brainstorm_outcome_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint brainstorm_outcome_partnership_id_gathering_id_fkey FOREIGN KEY (partnership_id, gathering_id) REFERENCES brainstorm(partnership_id, gathering_id) ON DELETE CASCADE,
  constraint brainstorm_outcome_note_check CHECK ((length(note) <= 4000))
);
alter table brainstorm_outcome enable row level security;
alter table brainstorm_outcome force row level security;
create policy brainstorm_outcome_of_partnership on brainstorm_outcome for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on brainstorm_outcome to regiekamer_app;

create table brainstorm_vote (
  partnership_id uuid not null,
  gathering_id uuid not null,
  voice text not null,
  target_id uuid not null,
  dots integer not null,
  constraint brainstorm_vote_pkey PRIMARY KEY (partnership_id, gathering_id, voice, target_id),
  constraint brainstorm_vote_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint brainstorm_vote_partnership_id_gathering_id_fkey FOREIGN KEY (partnership_id, gathering_id) REFERENCES brainstorm(partnership_id, gathering_id) ON DELETE CASCADE,
  constraint brainstorm_vote_dots_check CHECK (((dots >= 1) AND (dots <= 20)))
);
alter table brainstorm_vote enable row level security;
alter table brainstorm_vote force row level security;
create policy brainstorm_vote_of_partnership on brainstorm_vote for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on brainstorm_vote to regiekamer_app;
comment on column brainstorm_vote.voice is 'A random sign of the phone; replaced by another when the brainstorm is over';

create table calendar_feed (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  person_id uuid not null,
  created_at timestamp with time zone default now() not null,
  withdrawn_at timestamp with time zone,
  constraint calendar_feed_pkey PRIMARY KEY (partnership_id, id),
  constraint calendar_feed_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX calendar_feed_once ON public.calendar_feed USING btree (partnership_id, person_id) WHERE (withdrawn_at IS NULL);
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy calendar_feed_of_partnership on calendar_feed for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on calendar_feed to regiekamer_app;
comment on table calendar_feed is 'A secret address by which a calendar program reads the gatherings of somebody who works here';

create table capability (
  partnership_id uuid not null,
  organisation_id uuid not null,
  activity_code text not null,
  capacity_amount integer,
  capacity_unit text,
  note text,
  basis text default 'stated'::text not null,
  source_id uuid not null,
  constraint capability_pkey PRIMARY KEY (partnership_id, organisation_id, activity_code),
  constraint capability_activity_code_fkey FOREIGN KEY (activity_code) REFERENCES activity(code),
  constraint capability_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id) ON DELETE CASCADE,
  constraint capability_partnership_id_source_id_fkey FOREIGN KEY (partnership_id, source_id) REFERENCES source(partnership_id, id),
  constraint capability_basis_check CHECK ((basis = ANY (ARRAY['stated'::text, 'derived-from-nace'::text]))),
  constraint capability_capacity_amount_check CHECK ((capacity_amount >= 0)),
  constraint capability_capacity_unit_check CHECK ((capacity_unit = ANY (ARRAY['hours-per-month'::text, 'places'::text]))),
  constraint capability_check CHECK (((capacity_amount IS NULL) = (capacity_unit IS NULL)))
);
alter table capability enable row level security;
alter table capability force row level security;
create policy capability_of_partnership on capability for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on capability to regiekamer_app;

create table clause_absence (
  partnership_id uuid not null,
  origin text not null,
  ref uuid not null,
  nis text not null,
  because text not null,
  person_id uuid,
  person_name text default ''::text not null,
  recorded_at timestamp with time zone not null,
  constraint clause_absence_pkey PRIMARY KEY (partnership_id, origin, ref),
  constraint clause_absence_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint clause_absence_because_check CHECK (((length(because) >= 1) AND (length(because) <= 2000))),
  constraint clause_absence_nis_check CHECK ((nis ~ '^\d{5}$'::text)),
  constraint clause_absence_origin_check CHECK ((origin = ANY (ARRAY['advice'::text, 'contract'::text, 'notice'::text])))
);
alter table clause_absence enable row level security;
alter table clause_absence force row level security;
create policy clause_absence_of_partnership on clause_absence for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on clause_absence to regiekamer_app;
comment on table clause_absence is 'Why a purchase above a threshold has no clause, as the buyer motivates it';

create table clause_advice (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  number integer not null,
  nis text,
  title text not null,
  purchase_kind text not null,
  day date not null,
  cents bigint,
  regime text,
  facts jsonb not null,
  choice jsonb default '{}'::jsonb not null,
  advice jsonb not null,
  texts jsonb default '[]'::jsonb not null,
  rules_version text not null,
  origin_kind text default 'hand'::text not null,
  origin_ref text,
  origin_href text,
  origin_label text,
  version integer default 1 not null,
  person_id uuid,
  person_name text default ''::text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint clause_advice_pkey PRIMARY KEY (partnership_id, id),
  constraint clause_advice_partnership_id_number_key UNIQUE (partnership_id, number),
  constraint clause_advice_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint clause_advice_cents_check CHECK ((cents > 0)),
  constraint clause_advice_nis_check CHECK ((nis ~ '^\d{5}$'::text)),
  constraint clause_advice_number_check CHECK ((number > 0)),
  constraint clause_advice_origin_kind_check CHECK ((origin_kind = ANY (ARRAY['hand'::text, 'notice'::text, 'plan'::text, 'need'::text, 'copy'::text]))),
  constraint clause_advice_purchase_kind_check CHECK ((purchase_kind = ANY (ARRAY['works'::text, 'supplies'::text, 'services'::text, 'social-services'::text]))),
  constraint clause_advice_regime_check CHECK ((regime = ANY (ARRAY['low-value'::text, 'below-eu'::text, 'eu'::text, 'light'::text, 'light-eu'::text]))),
  constraint clause_advice_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);
CREATE INDEX clause_advice_by_origin ON public.clause_advice USING btree (partnership_id, origin_kind, origin_ref) WHERE (origin_ref IS NOT NULL);
CREATE INDEX clause_advice_by_place ON public.clause_advice USING btree (partnership_id, nis, day);
CREATE INDEX clause_advice_by_time ON public.clause_advice USING btree (partnership_id, updated_at DESC);
alter table clause_advice enable row level security;
alter table clause_advice force row level security;
create policy clause_advice_of_partnership on clause_advice for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on clause_advice to regiekamer_app;
comment on table clause_advice is 'Which clause suits a purchase: the facts, what was advised and what was chosen';
comment on column clause_advice.day is 'Day of the notice or invitation: its thresholds count';
comment on column clause_advice.cents is 'EUR cents, VAT excluded: what counts for the thresholds; null: not known';
comment on column clause_advice.facts is 'AdviceFacts';
comment on column clause_advice.choice is '{routes, values, remark}: what the buyer chose and filled in';
comment on column clause_advice.advice is 'Everything that was said, whole in itself: later rules do not change how it reads';
comment on column clause_advice.texts is 'Model texts of the library as they were, by route';
comment on column clause_advice.rules_version is 'Edition of the shipped rules, and after a dot the changes of the partnership';

create table clause_advice_edition (
  partnership_id uuid not null,
  advice_id uuid not null,
  version integer not null,
  deed text not null,
  title text not null,
  facts jsonb not null,
  choice jsonb not null,
  advice jsonb not null,
  texts jsonb not null,
  rules_version text not null,
  recorded_by text default ''::text not null,
  recorded_at timestamp with time zone not null,
  constraint clause_advice_edition_pkey PRIMARY KEY (partnership_id, advice_id, version),
  constraint clause_advice_edition_partnership_id_advice_id_fkey FOREIGN KEY (partnership_id, advice_id) REFERENCES clause_advice(partnership_id, id) ON DELETE CASCADE,
  constraint clause_advice_edition_deed_check CHECK ((deed = ANY (ARRAY['made'::text, 'changed'::text, 'chosen'::text, 'renewed'::text, 'put-back'::text]))),
  constraint clause_advice_edition_version_check CHECK ((version > 0))
);
alter table clause_advice_edition enable row level security;
alter table clause_advice_edition force row level security;
create policy clause_advice_edition_of_partnership on clause_advice_edition for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on clause_advice_edition to regiekamer_app;
comment on table clause_advice_edition is 'Each version of an advice as it read; any can be put back';

create table clause_blank (
  name text not null,
  "position" integer not null,
  content jsonb not null,
  constraint clause_blank_pkey PRIMARY KEY (name),
  constraint clause_blank_name_check CHECK ((name ~ '^[a-z]+(-[a-z]+)*$'::text))
);
grant select on clause_blank to regiekamer_app;
comment on table clause_blank is 'Blanks of the shipped clauses, as in reference/clause-blanks.json';
comment on column clause_blank.content is '{unit, meaning, advice}';

create table clause_edition (
  key text not null,
  edition integer not null,
  content jsonb not null,
  constraint clause_edition_pkey PRIMARY KEY (key, edition),
  constraint clause_edition_edition_check CHECK ((edition > 0)),
  constraint clause_edition_key_check CHECK ((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);
grant select on clause_edition to regiekamer_app;
comment on table clause_edition is 'Clauses as shipped in reference/clauses.json; each partnership adopts them as versions of its own library';
comment on column clause_edition.content is 'A ClauseContent of rules/library/clause.ts';

create table clause_rule_change (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  kind text not null,
  about text not null,
  value bigint,
  valid_from date,
  valid_until date,
  note text default ''::text not null,
  source_title text default ''::text not null,
  source_url text default ''::text not null,
  recorded_by text default ''::text not null,
  recorded_at timestamp with time zone not null,
  removed_by text,
  removed_at timestamp with time zone,
  constraint clause_rule_change_pkey PRIMARY KEY (partnership_id, id),
  constraint clause_rule_change_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint clause_rule_change_about_check CHECK (((length(about) >= 1) AND (length(about) <= 60))),
  constraint clause_rule_change_check CHECK (((valid_until IS NULL) OR (valid_until >= valid_from))),
  constraint clause_rule_change_check1 CHECK (((kind <> 'figure'::text) OR ((value IS NOT NULL) AND (valid_from IS NOT NULL)))),
  constraint clause_rule_change_kind_check CHECK ((kind = ANY (ARRAY['figure'::text, 'note'::text]))),
  constraint clause_rule_change_note_check CHECK ((length(note) <= 4000)),
  constraint clause_rule_change_source_title_check CHECK ((length(source_title) <= 300)),
  constraint clause_rule_change_source_url_check CHECK ((length(source_url) <= 500)),
  constraint clause_rule_change_value_check CHECK ((value > 0))
);
alter table clause_rule_change enable row level security;
alter table clause_rule_change force row level security;
create policy clause_rule_change_of_partnership on clause_rule_change for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on clause_rule_change to regiekamer_app;
comment on table clause_rule_change is 'What a partnership put beside the shipped rules: an amount for a period, or a note with a route or figure; taken back it stays readable';
comment on column clause_rule_change.about is 'Name of the figure or route';
comment on column clause_rule_change.value is 'EUR cents, percent, months, hours or a count, as the figure of that name';
comment on column clause_rule_change.valid_until is 'Last day; null: no end is known';

create table client_policy (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  nis text not null,
  version integer default 1 not null,
  content jsonb not null,
  valid_from date not null,
  valid_to date,
  removed_at timestamp with time zone,
  changed_by text,
  changed_at timestamp with time zone not null,
  constraint client_policy_pkey PRIMARY KEY (partnership_id, id),
  constraint client_policy_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint client_policy_check CHECK (((valid_to IS NULL) OR (valid_to > valid_from))),
  constraint client_policy_nis_check CHECK ((nis ~ '^\d{5}$'::text)),
  constraint client_policy_version_check CHECK ((version > 0))
);
CREATE INDEX client_policy_by_place ON public.client_policy USING btree (partnership_id, nis, valid_from) WHERE (removed_at IS NULL);
alter table client_policy enable row level security;
alter table client_policy force row level security;
create policy client_policy_of_partnership on client_policy for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on client_policy to regiekamer_app;
comment on table client_policy is 'One period of a municipality''s policy; two that stand never overlap';
comment on column client_policy.content is 'A PolicyContent of rules/library/policy.ts';
comment on column client_policy.valid_to is 'First day on which it no longer holds';

create table client_policy_version (
  partnership_id uuid not null,
  policy_id uuid not null,
  version integer not null,
  deed text not null,
  content jsonb not null,
  person_id uuid,
  person_name text default ''::text not null,
  recorded_at timestamp with time zone not null,
  constraint client_policy_version_pkey PRIMARY KEY (partnership_id, policy_id, version),
  constraint client_policy_version_partnership_id_policy_id_fkey FOREIGN KEY (partnership_id, policy_id) REFERENCES client_policy(partnership_id, id) ON DELETE CASCADE,
  constraint client_policy_version_deed_check CHECK ((deed = ANY (ARRAY['set'::text, 'changed'::text, 'removed'::text, 'restored'::text])))
);
alter table client_policy_version enable row level security;
alter table client_policy_version force row level security;
create policy client_policy_version_of_partnership on client_policy_version for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on client_policy_version to regiekamer_app;
comment on table client_policy_version is 'All a policy ever said; nothing in it is changed';

create table column_mapping (
  partnership_id uuid not null,
  headers_sha256 text not null,
  mapping jsonb not null,
  used_at timestamp with time zone default now() not null,
  constraint column_mapping_pkey PRIMARY KEY (partnership_id, headers_sha256),
  constraint column_mapping_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE
);
alter table column_mapping enable row level security;
alter table column_mapping force row level security;
create policy column_mapping_of_partnership on column_mapping for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on column_mapping to regiekamer_app;

create table confirmed_supplier (
  partnership_id uuid not null,
  kind text not null,
  key text not null,
  decision text not null,
  kbo_number text,
  organisation_id uuid,
  decided_by text default ''::text not null,
  decided_at timestamp with time zone not null,
  constraint confirmed_supplier_pkey PRIMARY KEY (partnership_id, kind, key),
  constraint confirmed_supplier_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint confirmed_supplier_check CHECK (((decision <> 'confirmed'::text) OR (kbo_number IS NOT NULL) OR (organisation_id IS NOT NULL))),
  constraint confirmed_supplier_decision_check CHECK ((decision = ANY (ARRAY['confirmed'::text, 'none'::text, 'person'::text]))),
  constraint confirmed_supplier_kbo_number_check CHECK ((kbo_number ~ '^[0-9]{10}$'::text)),
  constraint confirmed_supplier_kind_check CHECK ((kind = ANY (ARRAY['name'::text, 'iban'::text])))
);
alter table confirmed_supplier enable row level security;
alter table confirmed_supplier force row level security;
create policy confirmed_supplier_of_partnership on confirmed_supplier for all using ((partnership_id = ( SELECT current_partnership() AS current_partnership))) with check ((partnership_id = ( SELECT current_partnership() AS current_partnership)));
grant delete, insert, select, update on confirmed_supplier to regiekamer_app;
comment on table confirmed_supplier is 'Whom a person said to be meant by a name (as it is compared) or an account; the next import knows';

create table contact (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  organisation_id uuid not null,
  department text,
  name text not null,
  role text,
  email text,
  phone text,
  consent text not null,
  consent_on date not null,
  source_id uuid not null,
  expires_on date not null,
  created_at timestamp with time zone default now() not null,
  constraint contact_pkey PRIMARY KEY (partnership_id, id),
  constraint contact_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id) ON DELETE CASCADE,
  constraint contact_partnership_id_source_id_fkey FOREIGN KEY (partnership_id, source_id) REFERENCES source(partnership_id, id),
  constraint contact_check CHECK ((expires_on > consent_on)),
  constraint contact_consent_check CHECK ((consent = ANY (ARRAY['given'::text, 'legitimate-interest'::text, 'public-function'::text])))
);
CREATE INDEX contact_expiry ON public.contact USING btree (partnership_id, expires_on);
CREATE INDEX contact_of ON public.contact USING btree (partnership_id, organisation_id);
alter table contact enable row level security;
alter table contact force row level security;
create policy contact_of_partnership on contact for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on contact to regiekamer_app;

create table contract_clause (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  contract_id uuid not null,
  "position" integer not null,
  family text not null,
  library_key text,
  library_version integer,
  title text not null,
  body text default ''::text not null,
  hours numeric(10,2),
  places integer,
  cents bigint,
  per text not null,
  milestones jsonb default '[]'::jsonb not null,
  constraint contract_clause_pkey PRIMARY KEY (partnership_id, id),
  constraint contract_clause_partnership_id_contract_id_fkey FOREIGN KEY (partnership_id, contract_id) REFERENCES purchase_contract(partnership_id, id) ON DELETE CASCADE,
  constraint contract_clause_body_check CHECK ((length(body) <= 20000)),
  constraint contract_clause_cents_check CHECK ((cents > 0)),
  constraint contract_clause_family_check CHECK (((length(family) >= 1) AND (length(family) <= 60))),
  constraint contract_clause_hours_check CHECK ((hours > (0)::numeric)),
  constraint contract_clause_milestones_check CHECK ((jsonb_typeof(milestones) = 'array'::text)),
  constraint contract_clause_per_check CHECK ((per = ANY (ARRAY['year'::text, 'whole'::text]))),
  constraint contract_clause_places_check CHECK ((places > 0)),
  constraint contract_clause_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);
CREATE INDEX contract_clause_of ON public.contract_clause USING btree (partnership_id, contract_id, "position");
alter table contract_clause enable row level security;
alter table contract_clause force row level security;
create policy contract_clause_of_partnership on contract_clause for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on contract_clause to regiekamer_app;
comment on table contract_clause is 'What the supplier promised; hours, places that begin, and euros to the social economy';
comment on column contract_clause.milestones is 'Days with what must be delivered by then, since the start; none: evenly over the period';

create table contract_link (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  contract_id uuid not null,
  expires_on date not null,
  withdrawn_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  created_by text default ''::text not null,
  opened_at timestamp with time zone,
  constraint contract_link_pkey PRIMARY KEY (partnership_id, id),
  constraint contract_link_partnership_id_contract_id_fkey FOREIGN KEY (partnership_id, contract_id) REFERENCES purchase_contract(partnership_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX contract_link_live ON public.contract_link USING btree (partnership_id, contract_id) WHERE (withdrawn_at IS NULL);
alter table contract_link enable row level security;
alter table contract_link force row level security;
create policy contract_link_of_partnership on contract_link for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on contract_link to regiekamer_app;
comment on table contract_link is 'Keys of a supplier: the address itself is signed and kept nowhere';

create table contract_reminder (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  contract_id uuid not null,
  kind text not null,
  of_day date not null,
  addressee text not null,
  recipient text not null,
  subject text not null,
  mail_id uuid,
  sent_at timestamp with time zone not null,
  constraint contract_reminder_pkey PRIMARY KEY (partnership_id, id),
  constraint contract_reminder_partnership_id_contract_id_kind_of_day_ad_key UNIQUE (partnership_id, contract_id, kind, of_day, addressee),
  constraint contract_reminder_partnership_id_contract_id_fkey FOREIGN KEY (partnership_id, contract_id) REFERENCES purchase_contract(partnership_id, id) ON DELETE CASCADE,
  constraint contract_reminder_addressee_check CHECK ((addressee = ANY (ARRAY['supplier'::text, 'owner'::text]))),
  constraint contract_reminder_kind_check CHECK ((kind = ANY (ARRAY['day-30'::text, 'day-90'::text, 'day-180'::text, 'late'::text])))
);
alter table contract_reminder enable row level security;
alter table contract_reminder force row level security;
create policy contract_reminder_of_partnership on contract_reminder for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on contract_reminder to regiekamer_app;
comment on table contract_reminder is 'Reminders that left; the key keeps a second from leaving';

create table contract_report (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  contract_id uuid not null,
  period_from date not null,
  period_to date not null,
  hours numeric(10,2),
  places integer,
  cents bigint,
  note text default ''::text not null,
  via text not null,
  reported_by text default ''::text not null,
  reported_at timestamp with time zone not null,
  form_key text,
  state text default 'waiting'::text not null,
  confirmed_hours numeric(10,2),
  confirmed_places integer,
  confirmed_cents bigint,
  decision_note text default ''::text not null,
  decided_by text default ''::text not null,
  decided_at timestamp with time zone,
  version integer default 1 not null,
  constraint contract_report_pkey PRIMARY KEY (partnership_id, id),
  constraint contract_report_partnership_id_contract_id_fkey FOREIGN KEY (partnership_id, contract_id) REFERENCES purchase_contract(partnership_id, id) ON DELETE CASCADE,
  constraint contract_report_cents_check CHECK ((cents >= 0)),
  constraint contract_report_check CHECK ((period_to >= period_from)),
  constraint contract_report_check1 CHECK (((state = 'confirmed'::text) OR (num_nonnulls(confirmed_hours, confirmed_places, confirmed_cents) = 0))),
  constraint contract_report_confirmed_cents_check CHECK ((confirmed_cents >= 0)),
  constraint contract_report_confirmed_hours_check CHECK ((confirmed_hours >= (0)::numeric)),
  constraint contract_report_confirmed_places_check CHECK ((confirmed_places >= 0)),
  constraint contract_report_decision_note_check CHECK ((length(decision_note) <= 4000)),
  constraint contract_report_hours_check CHECK ((hours >= (0)::numeric)),
  constraint contract_report_note_check CHECK ((length(note) <= 4000)),
  constraint contract_report_places_check CHECK ((places >= 0)),
  constraint contract_report_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'confirmed'::text, 'disputed'::text, 'withdrawn'::text]))),
  constraint contract_report_via_check CHECK ((via = ANY (ARRAY['link'::text, 'desk'::text])))
);
CREATE UNIQUE INDEX contract_report_form ON public.contract_report USING btree (partnership_id, contract_id, form_key) WHERE (form_key IS NOT NULL);
CREATE INDEX contract_report_of ON public.contract_report USING btree (partnership_id, contract_id, period_from);
CREATE INDEX contract_report_waiting ON public.contract_report USING btree (partnership_id, reported_at) WHERE (state = 'waiting'::text);
alter table contract_report enable row level security;
alter table contract_report force row level security;
create policy contract_report_of_partnership on contract_report for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on contract_report to regiekamer_app;
comment on table contract_report is 'What a supplier says it delivered in a period, and what the buyer confirmed: both figures stay';

create table contract_report_event (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  report_id uuid not null,
  kind text not null,
  before jsonb,
  after jsonb,
  note text default ''::text not null,
  person_name text default ''::text not null,
  recorded_at timestamp with time zone default clock_timestamp() not null,
  nth bigint generated always as identity not null,
  constraint contract_report_event_pkey PRIMARY KEY (partnership_id, id),
  constraint contract_report_event_partnership_id_report_id_fkey FOREIGN KEY (partnership_id, report_id) REFERENCES contract_report(partnership_id, id) ON DELETE CASCADE,
  constraint contract_report_event_kind_check CHECK ((kind = ANY (ARRAY['reported'::text, 'corrected'::text, 'withdrawn'::text, 'confirmed'::text, 'disputed'::text, 'undone'::text])))
);
CREATE INDEX contract_report_event_of ON public.contract_report_event USING btree (partnership_id, report_id, recorded_at);
alter table contract_report_event enable row level security;
alter table contract_report_event force row level security;
create policy contract_report_event_of_partnership on contract_report_event for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on contract_report_event to regiekamer_app;

create table contract_step (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  contract_id uuid not null,
  kind text not null,
  happened_on date not null,
  note text default ''::text not null,
  cents bigint,
  lost_because text,
  details jsonb default '{}'::jsonb not null,
  person_id uuid,
  person_name text default ''::text not null,
  recorded_at timestamp with time zone default clock_timestamp() not null,
  undone_at timestamp with time zone,
  undone_by text,
  nth bigint generated always as identity not null,
  constraint contract_step_pkey PRIMARY KEY (partnership_id, id),
  constraint contract_step_partnership_id_contract_id_fkey FOREIGN KEY (partnership_id, contract_id) REFERENCES purchase_contract(partnership_id, id) ON DELETE CASCADE,
  constraint contract_step_cents_check CHECK ((cents >= 0)),
  constraint contract_step_check CHECK (((kind = 'lost'::text) = (lost_because IS NOT NULL))),
  constraint contract_step_kind_check CHECK ((kind = ANY (ARRAY['contact'::text, 'meeting'::text, 'quote'::text, 'contract'::text, 'running'::text, 'ended'::text, 'lost'::text, 'note'::text, 'changed'::text, 'promises'::text, 'link'::text, 'link-withdrawn'::text, 'mail'::text, 'report'::text, 'removed'::text, 'restored'::text]))),
  constraint contract_step_lost_because_check CHECK ((lost_because = ANY (ARRAY['price'::text, 'capacity'::text, 'quality'::text, 'too-late'::text, 'no-answer'::text, 'other-supplier'::text, 'called-off'::text, 'other'::text]))),
  constraint contract_step_note_check CHECK ((length(note) <= 20000))
);
CREATE INDEX contract_step_of ON public.contract_step USING btree (partnership_id, contract_id, recorded_at);
alter table contract_step enable row level security;
alter table contract_step force row level security;
create policy contract_step_of_partnership on contract_step for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on contract_step to regiekamer_app;

create table cpv_code (
  code text not null,
  label_nl text not null,
  label_fr text not null,
  label_en text not null,
  constraint cpv_code_pkey PRIMARY KEY (code),
  constraint cpv_code_code_check CHECK ((code ~ '^[0-9]{8}$'::text))
);
grant select on cpv_code to regiekamer_app;

create table cpv_mapping (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  text text not null,
  folded text not null,
  cpv text not null,
  origin_kind text not null,
  origin_ref text,
  origin_href text,
  origin_label text,
  person_id uuid,
  person_name text default ''::text not null,
  confirmed_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  undone_by text,
  constraint cpv_mapping_pkey PRIMARY KEY (partnership_id, id),
  constraint cpv_mapping_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint cpv_mapping_cpv_check CHECK ((cpv ~ '^[0-9]{8}$'::text)),
  constraint cpv_mapping_folded_check CHECK ((length(folded) >= 1)),
  constraint cpv_mapping_origin_kind_check CHECK ((origin_kind = ANY (ARRAY['hand'::text, 'need'::text, 'question'::text, 'notice'::text, 'plan'::text]))),
  constraint cpv_mapping_text_check CHECK (((length(text) >= 1) AND (length(text) <= 4000)))
);
CREATE INDEX cpv_mapping_by_time ON public.cpv_mapping USING btree (partnership_id, confirmed_at DESC);
CREATE UNIQUE INDEX cpv_mapping_open ON public.cpv_mapping USING btree (partnership_id, md5(folded)) WHERE (undone_at IS NULL);
alter table cpv_mapping enable row level security;
alter table cpv_mapping force row level security;
create policy cpv_mapping_of_partnership on cpv_mapping for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on cpv_mapping to regiekamer_app;
comment on table cpv_mapping is 'A text and the CPV code a person gave it; it overrules the model and is learned from';
comment on column cpv_mapping.undone_at is 'Taken back, or given another code since';

create table cpv_model (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  file_id uuid,
  state text not null,
  learned_at timestamp with time zone not null,
  labels integer not null,
  notices integer not null,
  mappings integer not null,
  figures jsonb not null,
  person_id uuid,
  person_name text default ''::text not null,
  constraint cpv_model_pkey PRIMARY KEY (partnership_id, id),
  constraint cpv_model_partnership_id_file_id_fkey FOREIGN KEY (partnership_id, file_id) REFERENCES stored_file(partnership_id, id) ON DELETE SET NULL (file_id),
  constraint cpv_model_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint cpv_model_labels_check CHECK ((labels >= 0)),
  constraint cpv_model_mappings_check CHECK ((mappings >= 0)),
  constraint cpv_model_notices_check CHECK ((notices >= 0)),
  constraint cpv_model_state_check CHECK ((state = ANY (ARRAY['current'::text, 'earlier'::text, 'set-aside'::text])))
);
CREATE UNIQUE INDEX cpv_model_current ON public.cpv_model USING btree (partnership_id) WHERE (state = 'current'::text);
alter table cpv_model enable row level security;
alter table cpv_model force row level security;
create policy cpv_model_of_partnership on cpv_model for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on cpv_model to regiekamer_app;
comment on table cpv_model is 'Models this partnership learned; without a current one texts are read by the nearest label alone';
comment on column cpv_model.file_id is 'The model packed; null once it was thrown away';
comment on column cpv_model.state is 'set-aside: was no better than what served before, so it was not taken into use';
comment on column cpv_model.notices is 'Texts of notices it learned from, near-duplicates left out';
comment on column cpv_model.figures is 'Measured on texts it had not seen while it learned (rules/cpv/measure-held-out.ts)';

create table csr_answer (
  partnership_id uuid not null,
  scan_id uuid not null,
  question text not null,
  value text,
  is_interesting boolean default false not null,
  note text default ''::text not null,
  holder_id uuid,
  version integer default 1 not null,
  answered_at timestamp with time zone default now() not null,
  is_earlier boolean default false not null,
  constraint csr_answer_pkey PRIMARY KEY (partnership_id, scan_id, question),
  constraint csr_answer_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint csr_answer_partnership_id_scan_id_fkey FOREIGN KEY (partnership_id, scan_id) REFERENCES csr_scan(partnership_id, id) ON DELETE CASCADE,
  constraint csr_answer_note_check CHECK ((length(note) <= 4000)),
  constraint csr_answer_question_check CHECK ((length(question) <= 100)),
  constraint csr_answer_value_check CHECK ((value = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text, 'unknown'::text, 'not-applicable'::text])))
);
alter table csr_answer enable row level security;
alter table csr_answer force row level security;
create policy csr_answer_of_holder on csr_answer for all using (((partnership_id = current_partnership()) AND holds_scan(scan_id))) with check (((partnership_id = current_partnership()) AND holds_scan(scan_id)));
grant delete, insert, select, update on csr_answer to regiekamer_app;
comment on column csr_answer.value is 'Null: not answered yet, though it may be marked as interesting or carry a note';
comment on column csr_answer.is_earlier is 'Taken over from the scan before, and not confirmed yet';

create table csr_answer_entry (
  partnership_id uuid not null,
  scan_id uuid not null,
  id uuid not null,
  question text not null,
  state text default 'taken'::text not null,
  version integer,
  made_on integer default 0 not null,
  value text,
  is_interesting boolean default false not null,
  note text default ''::text not null,
  is_earlier boolean default false not null,
  counted jsonb,
  holder_id uuid,
  said_at timestamp with time zone default now() not null,
  received_at timestamp with time zone default now() not null,
  constraint csr_answer_entry_pkey PRIMARY KEY (partnership_id, scan_id, id),
  constraint csr_answer_entry_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint csr_answer_entry_partnership_id_scan_id_fkey FOREIGN KEY (partnership_id, scan_id) REFERENCES csr_scan(partnership_id, id) ON DELETE CASCADE,
  constraint csr_answer_entry_note_check CHECK ((length(note) <= 4000)),
  constraint csr_answer_entry_question_check CHECK ((length(question) <= 100)),
  constraint csr_answer_entry_state_check CHECK ((state = ANY (ARRAY['taken'::text, 'open'::text, 'settled'::text, 'aside'::text]))),
  constraint csr_answer_entry_value_check CHECK ((value = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text, 'unknown'::text, 'not-applicable'::text])))
);
CREATE INDEX csr_answer_entry_of ON public.csr_answer_entry USING btree (partnership_id, scan_id, question, received_at);
alter table csr_answer_entry enable row level security;
alter table csr_answer_entry force row level security;
create policy csr_answer_entry_of_holder on csr_answer_entry for all using (((partnership_id = current_partnership()) AND holds_scan(scan_id))) with check (((partnership_id = current_partnership()) AND holds_scan(scan_id)));
grant delete, insert, select, update on csr_answer_entry to regiekamer_app;
comment on table csr_answer_entry is 'Everything that was ever answered, so that two devices lose nothing; csr_answer holds what counts';
comment on column csr_answer_entry.id is 'Made by the device that answered: the same answer, sent twice, is one';
comment on column csr_answer_entry.state is 'taken: counted from then on; open: another answer came first and somebody must choose; settled: somebody chose; aside: the question is not in this edition';
comment on column csr_answer_entry.version is 'Of csr_answer, which it became; null: it never counted';
comment on column csr_answer_entry.made_on is 'Version of csr_answer that whoever answered had seen; 0: none';
comment on column csr_answer_entry.counted is '{value, isInteresting, note} from that version on: what was sent, with what others said meanwhile and nobody contradicted';

create table csr_effect (
  partnership_id uuid not null,
  scan_id uuid not null,
  id uuid default gen_random_uuid() not null,
  question text,
  kind text default 'negative'::text not null,
  state text default 'kept'::text not null,
  title text not null,
  happens text default 'own'::text not null,
  is_human_rights boolean default false not null,
  scale integer default 1 not null,
  scope integer default 1 not null,
  irreversibility integer default 1 not null,
  likelihood integer default 1 not null,
  stakeholders text[] default '{}'::text[] not null,
  organisations jsonb default '[]'::jsonb not null,
  measure_kind text,
  measure text default ''::text not null,
  who text default ''::text not null,
  check_on date,
  check_result text default ''::text not null,
  checked_on date,
  told text default ''::text not null,
  carried_from uuid,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  changed_at timestamp with time zone default now() not null,
  constraint csr_effect_pkey PRIMARY KEY (partnership_id, scan_id, id),
  constraint csr_effect_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint csr_effect_partnership_id_scan_id_fkey FOREIGN KEY (partnership_id, scan_id) REFERENCES csr_scan(partnership_id, id) ON DELETE CASCADE,
  constraint csr_effect_check_result_check CHECK ((length(check_result) <= 2000)),
  constraint csr_effect_happens_check CHECK ((happens = ANY (ARRAY['own'::text, 'chain'::text]))),
  constraint csr_effect_irreversibility_check CHECK (((irreversibility >= 1) AND (irreversibility <= 4))),
  constraint csr_effect_kind_check CHECK ((kind = ANY (ARRAY['negative'::text, 'positive'::text]))),
  constraint csr_effect_likelihood_check CHECK (((likelihood >= 1) AND (likelihood <= 4))),
  constraint csr_effect_measure_check CHECK ((length(measure) <= 2000)),
  constraint csr_effect_measure_kind_check CHECK ((measure_kind = ANY (ARRAY['prevent'::text, 'reduce'::text, 'stop'::text, 'remedy'::text]))),
  constraint csr_effect_question_check CHECK ((length(question) <= 100)),
  constraint csr_effect_scale_check CHECK (((scale >= 1) AND (scale <= 4))),
  constraint csr_effect_scope_check CHECK (((scope >= 1) AND (scope <= 4))),
  constraint csr_effect_state_check CHECK ((state = ANY (ARRAY['kept'::text, 'aside'::text]))),
  constraint csr_effect_title_check CHECK ((length(title) <= 500)),
  constraint csr_effect_told_check CHECK ((length(told) <= 2000)),
  constraint csr_effect_who_check CHECK ((length(who) <= 200))
);
CREATE UNIQUE INDEX csr_effect_of_question ON public.csr_effect USING btree (partnership_id, scan_id, question) WHERE (question IS NOT NULL);
alter table csr_effect enable row level security;
alter table csr_effect force row level security;
create policy csr_effect_of_holder on csr_effect for all using (((partnership_id = current_partnership()) AND holds_scan(scan_id))) with check (((partnership_id = current_partnership()) AND holds_scan(scan_id)));
grant delete, insert, select, update on csr_effect to regiekamer_app;
comment on table csr_effect is 'What an organisation does to people and surroundings, what it does about it, and what a check showed';
comment on column csr_effect.question is 'The question whose answer led to it; null: added by who filled in';
comment on column csr_effect.state is 'aside: proposed by an answer, and does not apply here';
comment on column csr_effect.happens is 'In the own activity, or at suppliers and customers';
comment on column csr_effect.is_human_rights is 'Of health, safety, freedom or rights of people: severity goes before likelihood';
comment on column csr_effect.scale is 'How grave for whom it touches, 1 to 4; of a positive effect how much good it does';
comment on column csr_effect.scope is 'How many people or how much nature, 1 to 4';
comment on column csr_effect.irreversibility is 'How hard to put right, 1 to 4';
comment on column csr_effect.organisations is '[{id, name}]: organisations of the register it concerns; the name stays when the record goes';
comment on column csr_effect.told is 'To whom it was told, and how';
comment on column csr_effect.carried_from is 'The same effect in the scan before';

create table csr_evidence_file (
  partnership_id uuid not null,
  scan_id uuid not null,
  id uuid default gen_random_uuid() not null,
  question text not null,
  file_id uuid not null,
  name text not null,
  media_type text not null,
  bytes integer not null,
  holder_id uuid,
  added_at timestamp with time zone default now() not null,
  constraint csr_evidence_file_pkey PRIMARY KEY (partnership_id, scan_id, id),
  constraint csr_evidence_file_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint csr_evidence_file_partnership_id_scan_id_fkey FOREIGN KEY (partnership_id, scan_id) REFERENCES csr_scan(partnership_id, id) ON DELETE CASCADE,
  constraint csr_evidence_file_media_type_check CHECK ((length(media_type) <= 200)),
  constraint csr_evidence_file_name_check CHECK ((length(name) <= 300)),
  constraint csr_evidence_file_question_check CHECK ((length(question) <= 100))
);
alter table csr_evidence_file enable row level security;
alter table csr_evidence_file force row level security;
create policy csr_evidence_file_of_holder on csr_evidence_file for all using (((partnership_id = current_partnership()) AND holds_scan(scan_id))) with check (((partnership_id = current_partnership()) AND holds_scan(scan_id)));
grant delete, insert, select, update on csr_evidence_file to regiekamer_app;
comment on table csr_evidence_file is 'Files that show an answer is so; only who holds the scan reads them';

create table csr_fact (
  partnership_id uuid not null,
  scan_id uuid not null,
  fact text not null,
  value jsonb not null,
  source text default 'own'::text not null,
  note text default ''::text not null,
  holder_id uuid,
  version integer default 1 not null,
  answered_at timestamp with time zone default now() not null,
  constraint csr_fact_pkey PRIMARY KEY (partnership_id, scan_id, fact),
  constraint csr_fact_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint csr_fact_partnership_id_scan_id_fkey FOREIGN KEY (partnership_id, scan_id) REFERENCES csr_scan(partnership_id, id) ON DELETE CASCADE,
  constraint csr_fact_fact_check CHECK ((length(fact) <= 100)),
  constraint csr_fact_note_check CHECK ((length(note) <= 4000)),
  constraint csr_fact_source_check CHECK ((source = ANY (ARRAY['own'::text, 'register'::text, 'spend'::text, 'earlier'::text])))
);
alter table csr_fact enable row level security;
alter table csr_fact force row level security;
create policy csr_fact_of_holder on csr_fact for all using (((partnership_id = current_partnership()) AND holds_scan(scan_id))) with check (((partnership_id = current_partnership()) AND holds_scan(scan_id)));
grant delete, insert, select, update on csr_fact to regiekamer_app;
comment on table csr_fact is 'Numbers and facts that VSME asks: energy, staff, accidents';
comment on column csr_fact.value is 'Null of JSON: somebody emptied what was filled in beforehand';
comment on column csr_fact.source is 'own: typed; register, spend, earlier: filled in beforehand from there, and not yet changed';

create table csr_fact_waiting (
  partnership_id uuid not null,
  scan_id uuid not null,
  id uuid default gen_random_uuid() not null,
  fact text not null,
  state text default 'open'::text not null,
  value jsonb,
  typed jsonb,
  problem text,
  about text,
  holder_id uuid,
  typed_at timestamp with time zone default now() not null,
  constraint csr_fact_waiting_pkey PRIMARY KEY (partnership_id, scan_id, id),
  constraint csr_fact_waiting_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint csr_fact_waiting_partnership_id_scan_id_fkey FOREIGN KEY (partnership_id, scan_id) REFERENCES csr_scan(partnership_id, id) ON DELETE CASCADE,
  constraint csr_fact_waiting_fact_check CHECK ((length(fact) <= 100)),
  constraint csr_fact_waiting_state_check CHECK ((state = ANY (ARRAY['open'::text, 'refused'::text])))
);
CREATE INDEX csr_fact_waiting_of ON public.csr_fact_waiting USING btree (partnership_id, scan_id, fact);
alter table csr_fact_waiting enable row level security;
alter table csr_fact_waiting force row level security;
create policy csr_fact_waiting_of_holder on csr_fact_waiting for all using (((partnership_id = current_partnership()) AND holds_scan(scan_id))) with check (((partnership_id = current_partnership()) AND holds_scan(scan_id)));
grant delete, insert, select, update on csr_fact_waiting to regiekamer_app;
comment on table csr_fact_waiting is 'What was filled in for a fact and does not count yet: nothing that somebody typed is lost';
comment on column csr_fact_waiting.state is 'open: another value came first and somebody must choose; refused: it could not be read, and stands here as it was typed';
comment on column csr_fact_waiting.value is 'Of what is open';
comment on column csr_fact_waiting.typed is '{texts, rows} of what was refused';

create table csr_holder (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  scan_id uuid not null,
  name text default ''::text not null,
  email text,
  person_id uuid,
  parts text[],
  is_owner boolean default false not null,
  created_at timestamp with time zone default now() not null,
  last_seen_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint csr_holder_pkey PRIMARY KEY (partnership_id, id),
  constraint csr_holder_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint csr_holder_partnership_id_scan_id_fkey FOREIGN KEY (partnership_id, scan_id) REFERENCES csr_scan(partnership_id, id) ON DELETE CASCADE,
  constraint csr_holder_email_check CHECK ((length(email) <= 254)),
  constraint csr_holder_name_check CHECK ((length(name) <= 200))
);
CREATE INDEX csr_holder_of ON public.csr_holder USING btree (partnership_id, scan_id);
alter table csr_holder enable row level security;
alter table csr_holder force row level security;
create policy csr_holder_of_partnership on csr_holder for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on csr_holder to regiekamer_app;
comment on table csr_holder is 'Who has a link to a scan: the one who began it, and colleagues who fill in a part';
comment on column csr_holder.email is 'Only to send the link to and to remind; wiped when the link is taken back';
comment on column csr_holder.parts is 'Parts this colleague is asked to fill in; null: all';

create table csr_plan_action (
  partnership_id uuid not null,
  scan_id uuid not null,
  id uuid default gen_random_uuid() not null,
  question text,
  effect_id uuid,
  title text not null,
  first_step text default ''::text not null,
  owner_name text default ''::text not null,
  owner_email text,
  due_on date not null,
  partner_id uuid,
  partner_name text default ''::text not null,
  state text default 'open'::text not null,
  result text default ''::text not null,
  done_on date,
  steering_action_id uuid,
  carried_from uuid,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  changed_at timestamp with time zone default now() not null,
  constraint csr_plan_action_pkey PRIMARY KEY (partnership_id, scan_id, id),
  constraint csr_plan_action_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint csr_plan_action_partnership_id_scan_id_fkey FOREIGN KEY (partnership_id, scan_id) REFERENCES csr_scan(partnership_id, id) ON DELETE CASCADE,
  constraint csr_plan_action_first_step_check CHECK ((length(first_step) <= 2000)),
  constraint csr_plan_action_owner_email_check CHECK ((length(owner_email) <= 254)),
  constraint csr_plan_action_owner_name_check CHECK ((length(owner_name) <= 200)),
  constraint csr_plan_action_partner_name_check CHECK ((length(partner_name) <= 300)),
  constraint csr_plan_action_question_check CHECK ((length(question) <= 100)),
  constraint csr_plan_action_result_check CHECK ((length(result) <= 2000)),
  constraint csr_plan_action_state_check CHECK ((state = ANY (ARRAY['open'::text, 'busy'::text, 'done'::text, 'dropped'::text]))),
  constraint csr_plan_action_title_check CHECK ((length(title) <= 300))
);
CREATE INDEX csr_plan_action_due ON public.csr_plan_action USING btree (partnership_id, due_on);
CREATE UNIQUE INDEX csr_plan_action_of_question ON public.csr_plan_action USING btree (partnership_id, scan_id, question) WHERE ((question IS NOT NULL) AND (state <> 'dropped'::text));
alter table csr_plan_action enable row level security;
alter table csr_plan_action force row level security;
create policy csr_plan_action_of_holder on csr_plan_action for all using (((partnership_id = current_partnership()) AND holds_scan(scan_id))) with check (((partnership_id = current_partnership()) AND holds_scan(scan_id)));
grant delete, insert, select, update on csr_plan_action to regiekamer_app;
comment on table csr_plan_action is 'What an organisation decided to do: at most five at a time, each with an owner and a day';
comment on column csr_plan_action.question is 'The question whose proposal was chosen; null: thought of by who filled in';
comment on column csr_plan_action.owner_email is 'Only to remind, with consent of whose it is; wiped when done, when stopped, and a year after the day';
comment on column csr_plan_action.partner_id is 'Organisation of the register that can help; the name stays when the record goes';
comment on column csr_plan_action.steering_action_id is 'The same action in the plan of the partnership: only of a scan of an authority';

create table csr_plan_reminder (
  partnership_id uuid not null,
  scan_id uuid not null,
  action_id uuid not null,
  kind text not null,
  of_day date not null,
  mail_id uuid,
  sent_at timestamp with time zone default now() not null,
  constraint csr_plan_reminder_pkey PRIMARY KEY (partnership_id, scan_id, action_id, kind, of_day),
  constraint csr_plan_reminder_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint csr_plan_reminder_partnership_id_scan_id_action_id_fkey FOREIGN KEY (partnership_id, scan_id, action_id) REFERENCES csr_plan_action(partnership_id, scan_id, id) ON DELETE CASCADE,
  constraint csr_plan_reminder_kind_check CHECK ((kind = ANY (ARRAY['before'::text, 'after'::text])))
);
alter table csr_plan_reminder enable row level security;
alter table csr_plan_reminder force row level security;
create policy csr_plan_reminder_of_holder on csr_plan_reminder for all using (((partnership_id = current_partnership()) AND holds_scan(scan_id))) with check (((partnership_id = current_partnership()) AND holds_scan(scan_id)));
grant delete, insert, select, update on csr_plan_reminder to regiekamer_app;
comment on table csr_plan_reminder is 'Which owner was reminded of which day: nobody is reminded twice';
comment on column csr_plan_reminder.mail_id is 'The letter in the outbox, which goes when the address is wiped';

create table csr_rescan_reminder (
  partnership_id uuid not null,
  scan_id uuid not null,
  sent_at timestamp with time zone default now() not null,
  constraint csr_rescan_reminder_pkey PRIMARY KEY (partnership_id, scan_id),
  constraint csr_rescan_reminder_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint csr_rescan_reminder_partnership_id_scan_id_fkey FOREIGN KEY (partnership_id, scan_id) REFERENCES csr_scan(partnership_id, id) ON DELETE CASCADE
);
alter table csr_rescan_reminder enable row level security;
alter table csr_rescan_reminder force row level security;
create policy csr_rescan_reminder_of_partnership on csr_rescan_reminder for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on csr_rescan_reminder to regiekamer_app;
comment on table csr_rescan_reminder is 'Who began a scan was asked, a year later, to do it again: once';

create table csr_result (
  partnership_id uuid not null,
  scan_id uuid not null,
  edition_id text not null,
  instrument text not null,
  whose uuid not null,
  profile jsonb default '{}'::jsonb not null,
  finished_on date not null,
  letters text default ''::text not null,
  shares jsonb default '{}'::jsonb not null,
  constraint csr_result_pkey PRIMARY KEY (partnership_id, scan_id),
  constraint csr_result_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES scan_edition(id),
  constraint csr_result_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint csr_result_partnership_id_scan_id_fkey FOREIGN KEY (partnership_id, scan_id) REFERENCES csr_scan(partnership_id, id) ON DELETE CASCADE,
  constraint csr_result_instrument_check CHECK ((instrument = ANY (ARRAY['company'::text, 'authority'::text]))),
  constraint csr_result_letters_check CHECK ((letters ~ '^[ypnu.-]*$'::text))
);
CREATE INDEX csr_result_of_instrument ON public.csr_result USING btree (partnership_id, instrument);
alter table csr_result enable row level security;
alter table csr_result force row level security;
create policy csr_result_of_holder on csr_result for all using (((partnership_id = current_partnership()) AND holds_scan(scan_id))) with check (((partnership_id = current_partnership()) AND holds_scan(scan_id)));
grant delete, insert, select, update on csr_result to regiekamer_app;
comment on column csr_result.whose is 'The organisation, or the first scan of who is not in the register: of one that came back only the last counts';
comment on column csr_result.letters is 'One letter per question of the edition, in its order: y, p, n, u, - (does not apply), . (not asked or open)';
comment on column csr_result.shares is '{part: share from 0 to 1, or null where too little is known}';

create table csr_scan (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  edition_id text not null,
  instrument text not null,
  depth text default 'light'::text not null,
  organisation_id uuid,
  nis text,
  name text not null,
  kbo_number text,
  language text default 'nl'::text not null,
  profile jsonb default '{}'::jsonb not null,
  state text default 'started'::text not null,
  is_shared boolean default false not null,
  is_example boolean default false not null,
  previous_scan_id uuid,
  reporting_year integer,
  version integer default 1 not null,
  started_at timestamp with time zone default now() not null,
  last_answer_at timestamp with time zone,
  finished_at timestamp with time zone,
  shared_at timestamp with time zone,
  prefilled text[] default '{}'::text[] not null,
  progress smallint,
  begun_at_desk boolean default false not null,
  constraint csr_scan_pkey PRIMARY KEY (partnership_id, id),
  constraint csr_scan_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES scan_edition(id),
  constraint csr_scan_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint csr_scan_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id) ON DELETE SET NULL (organisation_id),
  constraint csr_scan_partnership_id_previous_scan_id_fkey FOREIGN KEY (partnership_id, previous_scan_id) REFERENCES csr_scan(partnership_id, id) ON DELETE SET NULL (previous_scan_id),
  constraint csr_scan_depth_check CHECK ((depth = ANY (ARRAY['light'::text, 'full'::text]))),
  constraint csr_scan_instrument_check CHECK ((instrument = ANY (ARRAY['company'::text, 'authority'::text]))),
  constraint csr_scan_kbo_number_check CHECK ((kbo_number ~ '^\d{10}$'::text)),
  constraint csr_scan_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text]))),
  constraint csr_scan_name_check CHECK ((length(name) <= 300)),
  constraint csr_scan_nis_check CHECK ((nis ~ '^\d{5}$'::text)),
  constraint csr_scan_progress_check CHECK (((progress >= 0) AND (progress <= 100))),
  constraint csr_scan_reporting_year_check CHECK (((reporting_year >= 2000) AND (reporting_year <= 2100))),
  constraint csr_scan_state_check CHECK ((state = ANY (ARRAY['started'::text, 'finished'::text])))
);
CREATE INDEX csr_scan_list ON public.csr_scan USING btree (partnership_id, started_at DESC);
CREATE INDEX csr_scan_of_organisation ON public.csr_scan USING btree (partnership_id, organisation_id);
alter table csr_scan enable row level security;
alter table csr_scan force row level security;
create policy csr_scan_of_partnership on csr_scan for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on csr_scan to regiekamer_app;
comment on table csr_scan is 'One organisation or authority that fills in the questions once; what it answered is in csr_answer, which only its holders see';
comment on column csr_scan.nis is 'Municipality: of the authority that fills in, or where the company is';
comment on column csr_scan.name is 'As it was called: stays when the record goes';
comment on column csr_scan.profile is '{field: [options]}: by which questions are chosen and peers found';
comment on column csr_scan.is_shared is 'The company lets the coordinator see its answers; it can take that back';
comment on column csr_scan.prefilled is 'Fields of the profile as the register gave them';
comment on column csr_scan.progress is 'Per cent of the asked questions that have an answer, kept whenever one is given; null: begun before this was kept';
comment on column csr_scan.begun_at_desk is 'Begun by the desk for a company: the desk hands over its link, until it was opened';

create table csr_scan_letter (
  partnership_id uuid not null,
  scan_id uuid not null,
  mail_id uuid not null,
  holder_id uuid,
  sent_at timestamp with time zone default now() not null,
  constraint csr_scan_letter_pkey PRIMARY KEY (partnership_id, scan_id, mail_id),
  constraint csr_scan_letter_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint csr_scan_letter_partnership_id_scan_id_fkey FOREIGN KEY (partnership_id, scan_id) REFERENCES csr_scan(partnership_id, id) ON DELETE CASCADE
);
alter table csr_scan_letter enable row level security;
alter table csr_scan_letter force row level security;
create policy csr_scan_letter_of_partnership on csr_scan_letter for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on csr_scan_letter to regiekamer_app;
comment on table csr_scan_letter is 'Letters with a link to a scan: they go from the outbox when the scan is deleted';

create table csr_setting (
  partnership_id uuid not null,
  self_start boolean default true not null,
  changed_at timestamp with time zone default now() not null,
  constraint csr_setting_pkey PRIMARY KEY (partnership_id),
  constraint csr_setting_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE
);
alter table csr_setting enable row level security;
alter table csr_setting force row level security;
create policy csr_setting_of_partnership on csr_setting for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on csr_setting to regiekamer_app;
comment on table csr_setting is 'How a partnership uses the scan; without a row everything is as by default';
comment on column csr_setting.self_start is 'A company may begin by itself on the public site';

create table establishment (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  organisation_id uuid not null,
  number text,
  name text,
  is_seat boolean default false not null,
  street text,
  house_number text,
  box text,
  postcode text,
  town text,
  nis text,
  country text default 'BE'::text not null,
  lon double precision,
  lat double precision,
  place_precision text default 'unknown'::text not null,
  nace_codes text[] default '{}'::text[] not null,
  started_on date,
  closed_on date,
  constraint establishment_pkey PRIMARY KEY (partnership_id, id),
  constraint establishment_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id) ON DELETE CASCADE,
  constraint establishment_number_check CHECK ((number ~ '^[2-8][0-9]{9}$'::text)),
  constraint establishment_place_precision_check CHECK ((place_precision = ANY (ARRAY['placed-by-hand'::text, 'address'::text, 'street'::text, 'neighbourhood'::text, 'postcode'::text, 'municipality'::text, 'unknown'::text])))
);
CREATE UNIQUE INDEX establishment_number ON public.establishment USING btree (partnership_id, number) WHERE (number IS NOT NULL);
CREATE INDEX establishment_of ON public.establishment USING btree (partnership_id, organisation_id);
CREATE INDEX establishment_place ON public.establishment USING btree (partnership_id, lon, lat);
alter table establishment enable row level security;
alter table establishment force row level security;
create policy establishment_of_partnership on establishment for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
CREATE TRIGGER note_change_by_delete AFTER DELETE ON public.establishment REFERENCING OLD TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_organisation_change('organisation_id');
CREATE TRIGGER note_change_by_insert AFTER INSERT ON public.establishment REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_organisation_change('organisation_id');
CREATE TRIGGER note_change_by_update AFTER UPDATE ON public.establishment REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_organisation_change('organisation_id');
grant delete, insert, select, update on establishment to regiekamer_app;

create table evidence (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  action_id uuid,
  kind text not null,
  title text not null,
  description text default ''::text not null,
  happened_on date not null,
  nis text[] default '{}'::text[] not null,
  organisations_social integer,
  organisations_regular integer,
  organisations_public integer,
  people integer,
  amount_cents bigint,
  hours numeric(12,2),
  origin text default 'hand'::text not null,
  origin_ref text,
  href text,
  file_id uuid,
  source_text text,
  set_aside_at timestamp with time zone,
  recorded_by text,
  person_id uuid,
  version integer default 1 not null,
  recorded_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  words text generated always as (plain_text(((title || ' '::text) || description))) stored not null,
  action_removed boolean default false not null,
  state text generated always as (
CASE
    WHEN (set_aside_at IS NOT NULL) THEN 'aside'::text
    WHEN ((action_id IS NULL) OR action_removed) THEN 'tray'::text
    ELSE 'linked'::text
END) stored not null,
  constraint evidence_pkey PRIMARY KEY (partnership_id, id),
  constraint evidence_partnership_id_action_id_fkey FOREIGN KEY (partnership_id, action_id) REFERENCES action(partnership_id, id) ON DELETE SET NULL (action_id),
  constraint evidence_partnership_id_file_id_fkey FOREIGN KEY (partnership_id, file_id) REFERENCES stored_file(partnership_id, id) ON DELETE SET NULL (file_id),
  constraint evidence_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint evidence_amount_cents_check CHECK ((amount_cents >= 0)),
  constraint evidence_hours_check CHECK ((hours >= (0)::numeric)),
  constraint evidence_kind_check CHECK ((kind = ANY (ARRAY['event'::text, 'round-table'::text, 'meeting'::text, 'brainstorm'::text, 'match'::text, 'scan'::text, 'advice'::text, 'contract'::text, 'delivery'::text, 'publication'::text, 'analysis'::text, 'training'::text, 'agreement'::text, 'service'::text, 'other'::text]))),
  constraint evidence_organisations_public_check CHECK ((organisations_public >= 0)),
  constraint evidence_organisations_regular_check CHECK ((organisations_regular >= 0)),
  constraint evidence_organisations_social_check CHECK ((organisations_social >= 0)),
  constraint evidence_people_check CHECK ((people >= 0)),
  constraint evidence_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);
CREATE INDEX evidence_by_day ON public.evidence USING btree (partnership_id, happened_on, id);
CREATE INDEX evidence_by_kind ON public.evidence USING btree (partnership_id, kind, happened_on DESC);
CREATE INDEX evidence_by_origin ON public.evidence USING btree (partnership_id, origin, happened_on DESC);
CREATE INDEX evidence_in_tray ON public.evidence USING btree (partnership_id, happened_on DESC) INCLUDE (kind, nis) WHERE (state = 'tray'::text);
CREATE INDEX evidence_of_action ON public.evidence USING btree (partnership_id, action_id, happened_on);
CREATE UNIQUE INDEX evidence_origin ON public.evidence USING btree (partnership_id, origin, origin_ref) WHERE (origin_ref IS NOT NULL);
alter table evidence enable row level security;
alter table evidence force row level security;
create policy evidence_of_partnership on evidence for all using ((partnership_id = ( SELECT current_partnership() AS current_partnership))) with check ((partnership_id = ( SELECT current_partnership() AS current_partnership)));
CREATE TRIGGER evidence_added AFTER INSERT ON public.evidence REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION tally_evidence();
CREATE TRIGGER evidence_changed AFTER UPDATE ON public.evidence REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION tally_evidence();
CREATE TRIGGER evidence_knows_action BEFORE INSERT OR UPDATE OF action_id ON public.evidence FOR EACH ROW EXECUTE FUNCTION know_whether_action_stands();
CREATE TRIGGER evidence_list_changed AFTER UPDATE ON public.evidence REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION tally_evidence_lists();
CREATE TRIGGER evidence_listed AFTER INSERT ON public.evidence REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION tally_evidence_lists();
CREATE TRIGGER evidence_removed AFTER DELETE ON public.evidence REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION tally_evidence();
CREATE TRIGGER evidence_unlisted AFTER DELETE ON public.evidence REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION tally_evidence_lists();
grant delete, insert, select, update on evidence to regiekamer_app;
comment on column evidence.nis is 'For which municipalities; empty: the whole partnership';
comment on column evidence.origin is 'hand, upload, mail, or the domain that recorded it';
comment on column evidence.origin_ref is 'The record it is about there; recorded again it is updated, never doubled';
comment on column evidence.href is 'Page of that record';
comment on column evidence.source_text is 'The forwarded letter, as received';
comment on column evidence.set_aside_at is 'Taken out of the tray without an action: it counts for nothing';
comment on column evidence.words is 'Title and description in small letters without accents, to search in';
comment on column evidence.action_removed is 'Kept by the database: its action stands no more; the link stays, for when that comes back';
comment on column evidence.state is 'linked: proves an action; tray: waits for one; aside: counts for nothing';

create table evidence_file (
  partnership_id uuid not null,
  evidence_id uuid not null,
  file_id uuid not null,
  "position" integer default 0 not null,
  added_by text,
  added_at timestamp with time zone default now() not null,
  constraint evidence_file_pkey PRIMARY KEY (partnership_id, evidence_id, file_id),
  constraint evidence_file_partnership_id_evidence_id_fkey FOREIGN KEY (partnership_id, evidence_id) REFERENCES evidence(partnership_id, id) ON DELETE CASCADE,
  constraint evidence_file_partnership_id_file_id_fkey FOREIGN KEY (partnership_id, file_id) REFERENCES stored_file(partnership_id, id) ON DELETE CASCADE
);
CREATE INDEX evidence_file_of ON public.evidence_file USING btree (partnership_id, file_id);
alter table evidence_file enable row level security;
alter table evidence_file force row level security;
create policy evidence_file_of_partnership on evidence_file for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on evidence_file to regiekamer_app;
comment on table evidence_file is 'Every document of a piece of evidence; evidence.file_id is the first of them';

create table evidence_tally (
  partnership_id uuid not null,
  year integer not null,
  kind text not null,
  origin text not null,
  nis text[] not null,
  state text not null,
  pieces integer not null,
  organisations_social bigint not null,
  organisations_regular bigint not null,
  organisations_public bigint not null,
  people bigint not null,
  amount_cents bigint not null,
  hours numeric not null,
  constraint evidence_tally_pkey PRIMARY KEY (partnership_id, year, kind, origin, nis, state),
  constraint evidence_tally_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint evidence_tally_state_check CHECK ((state = ANY (ARRAY['linked'::text, 'tray'::text, 'aside'::text])))
);
alter table evidence_tally enable row level security;
alter table evidence_tally force row level security;
create policy evidence_tally_of_partnership on evidence_tally for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on evidence_tally to regiekamer_app;
comment on table evidence_tally is 'Evidence added up by all a list is narrowed to but words and action; a line of nought pieces says nothing';
comment on column evidence_tally.state is 'linked: proves an action; tray: waits for one; aside: counts for nothing';

create table fair_note_sent (
  partnership_id uuid not null,
  gathering_id uuid not null,
  guest_id uuid not null,
  fingerprint text not null,
  sent_at timestamp with time zone default now() not null,
  constraint fair_note_sent_pkey PRIMARY KEY (partnership_id, gathering_id, guest_id),
  constraint fair_note_sent_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint fair_note_sent_partnership_id_gathering_id_fkey FOREIGN KEY (partnership_id, gathering_id) REFERENCES gathering(partnership_id, id) ON DELETE CASCADE,
  constraint fair_note_sent_partnership_id_guest_id_fkey FOREIGN KEY (partnership_id, guest_id) REFERENCES gathering_guest(partnership_id, id) ON DELETE CASCADE
);
alter table fair_note_sent enable row level security;
alter table fair_note_sent force row level security;
create policy fair_note_sent_of_partnership on fair_note_sent for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on fair_note_sent to regiekamer_app;
comment on table fair_note_sent is 'Which schedule a guest was last told, so that only who has another one is told again';

create table fair_pair (
  partnership_id uuid not null,
  gathering_id uuid not null,
  low_guest uuid not null,
  high_guest uuid not null,
  must boolean default false not null,
  only_at jsonb default '[]'::jsonb not null,
  never_at jsonb default '[]'::jsonb not null,
  table_name text,
  updated_at timestamp with time zone default now() not null,
  updated_by text default ''::text not null,
  constraint fair_pair_pkey PRIMARY KEY (partnership_id, gathering_id, low_guest, high_guest),
  constraint fair_pair_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint fair_pair_partnership_id_gathering_id_fkey FOREIGN KEY (partnership_id, gathering_id) REFERENCES gathering(partnership_id, id) ON DELETE CASCADE,
  constraint fair_pair_partnership_id_high_guest_fkey FOREIGN KEY (partnership_id, high_guest) REFERENCES gathering_guest(partnership_id, id) ON DELETE CASCADE,
  constraint fair_pair_partnership_id_low_guest_fkey FOREIGN KEY (partnership_id, low_guest) REFERENCES gathering_guest(partnership_id, id) ON DELETE CASCADE,
  constraint fair_pair_check CHECK ((low_guest <= high_guest)),
  constraint fair_pair_table_name_check CHECK ((length(table_name) <= 40))
);
alter table fair_pair enable row level security;
alter table fair_pair force row level security;
create policy fair_pair_of_partnership on fair_pair for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on fair_pair to regiekamer_app;
comment on table fair_pair is 'What the desk fixed about the meeting of two guests';
comment on column fair_pair.must is 'It must be held: without it there is no schedule';
comment on column fair_pair.only_at is 'Starts of slots, local HH:MM; empty: any. One: fixed there';

create table fair_participant (
  partnership_id uuid not null,
  guest_id uuid not null,
  gathering_id uuid not null,
  away jsonb default '[]'::jsonb not null,
  booth text,
  orders jsonb default '[]'::jsonb not null,
  seeks text default ''::text not null,
  offers text default ''::text not null,
  version integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  updated_by text default ''::text not null,
  most_meetings integer,
  constraint fair_participant_pkey PRIMARY KEY (partnership_id, guest_id),
  constraint fair_participant_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint fair_participant_partnership_id_gathering_id_fkey FOREIGN KEY (partnership_id, gathering_id) REFERENCES gathering(partnership_id, id) ON DELETE CASCADE,
  constraint fair_participant_partnership_id_guest_id_fkey FOREIGN KEY (partnership_id, guest_id) REFERENCES gathering_guest(partnership_id, id) ON DELETE CASCADE,
  constraint fair_participant_booth_check CHECK ((length(booth) <= 40)),
  constraint fair_participant_most_meetings_check CHECK (((most_meetings >= 1) AND (most_meetings <= 62))),
  constraint fair_participant_offers_check CHECK ((length(offers) <= 1000)),
  constraint fair_participant_seeks_check CHECK ((length(seeks) <= 1000))
);
CREATE INDEX fair_participant_of ON public.fair_participant USING btree (partnership_id, gathering_id);
alter table fair_participant enable row level security;
alter table fair_participant force row level security;
create policy fair_participant_of_partnership on fair_participant for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on fair_participant to regiekamer_app;
comment on table fair_participant is 'What the schedule must keep to for one guest';
comment on column fair_participant.away is '[{from, to, why: "away"|"talk", label}] local times HH:MM';
comment on column fair_participant.booth is 'Name of the table it stays at all day';
comment on column fair_participant.orders is '[{first, after}] guests it wants to meet one before the other';
comment on column fair_participant.seeks is 'What it would like to buy or have done, in its own words; suggestions come of it';
comment on column fair_participant.most_meetings is 'Most meetings it wants; null: what the set-up of the fair says';

create table fair_schedule (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  gathering_id uuid not null,
  number integer not null,
  based_on uuid,
  made_by text not null,
  deed jsonb default '{}'::jsonb not null,
  meetings jsonb not null,
  quality jsonb default '{}'::jsonb not null,
  created_at timestamp with time zone default now() not null,
  created_by text default ''::text not null,
  published_at timestamp with time zone,
  constraint fair_schedule_pkey PRIMARY KEY (partnership_id, id),
  constraint fair_schedule_partnership_id_gathering_id_number_key UNIQUE (partnership_id, gathering_id, number),
  constraint fair_schedule_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint fair_schedule_partnership_id_gathering_id_fkey FOREIGN KEY (partnership_id, gathering_id) REFERENCES gathering(partnership_id, id) ON DELETE CASCADE,
  constraint fair_schedule_made_by_check CHECK ((made_by = ANY (ARRAY['solver'::text, 'hand'::text, 'replan'::text, 'import'::text])))
);
alter table fair_schedule enable row level security;
alter table fair_schedule force row level security;
create policy fair_schedule_of_partnership on fair_schedule for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on fair_schedule to regiekamer_app;
comment on table fair_schedule is 'One version of a schedule; never changed, so that undoing is pointing back';
comment on column fair_schedule.meetings is '[{a, b, at: "HH:MM", table, locked}] with guest ids, a < b';
comment on column fair_schedule.quality is '{status, worth, bound, seconds, unmet, ...} as the solver told it; {} after a change by hand';

create table fair_setup (
  partnership_id uuid not null,
  gathering_id uuid not null,
  setup jsonb not null,
  draft_id uuid,
  redo_id uuid,
  published_id uuid,
  solve_run uuid,
  solving jsonb default '{}'::jsonb not null,
  version integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  updated_by text default ''::text not null,
  constraint fair_setup_pkey PRIMARY KEY (partnership_id, gathering_id),
  constraint fair_setup_partnership_id_draft_id_fkey FOREIGN KEY (partnership_id, draft_id) REFERENCES fair_schedule(partnership_id, id) ON DELETE SET NULL (draft_id),
  constraint fair_setup_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint fair_setup_partnership_id_gathering_id_fkey FOREIGN KEY (partnership_id, gathering_id) REFERENCES gathering(partnership_id, id) ON DELETE CASCADE,
  constraint fair_setup_partnership_id_published_id_fkey FOREIGN KEY (partnership_id, published_id) REFERENCES fair_schedule(partnership_id, id) ON DELETE SET NULL (published_id)
);
alter table fair_setup enable row level security;
alter table fair_setup force row level security;
create policy fair_setup_of_partnership on fair_setup for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on fair_setup to regiekamer_app;
comment on column fair_setup.setup is 'Slots, tables, halls and rules: the type FairSetup';
comment on column fair_setup.draft_id is 'The schedule being worked on; redo_id is the newest that was undone';
comment on column fair_setup.solving is 'How far the search is: {status, worth, bound, seconds}; while solve_run works';

create table follow_up_letter (
  partnership_id uuid not null,
  guest_id uuid not null,
  round integer not null,
  gathering_id uuid not null,
  mail_id uuid,
  pairs integer not null,
  sent_at timestamp with time zone default now() not null,
  constraint follow_up_letter_pkey PRIMARY KEY (partnership_id, guest_id, round),
  constraint follow_up_letter_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint follow_up_letter_partnership_id_gathering_id_fkey FOREIGN KEY (partnership_id, gathering_id) REFERENCES gathering(partnership_id, id) ON DELETE CASCADE,
  constraint follow_up_letter_partnership_id_guest_id_fkey FOREIGN KEY (partnership_id, guest_id) REFERENCES gathering_guest(partnership_id, id) ON DELETE CASCADE,
  constraint follow_up_letter_pairs_check CHECK ((pairs > 0)),
  constraint follow_up_letter_round_check CHECK (((round >= 30) AND (round <= 180)))
);
CREATE INDEX follow_up_letter_of ON public.follow_up_letter USING btree (partnership_id, gathering_id);
alter table follow_up_letter enable row level security;
alter table follow_up_letter force row level security;
create policy follow_up_letter_of_partnership on follow_up_letter for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on follow_up_letter to regiekamer_app;
comment on table follow_up_letter is 'Each guest is asked once in each round, never twice';

create table follow_up_opt_out (
  partnership_id uuid not null,
  address_sha256 text not null,
  at timestamp with time zone default now() not null,
  constraint follow_up_opt_out_pkey PRIMARY KEY (partnership_id, address_sha256),
  constraint follow_up_opt_out_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint follow_up_opt_out_address_sha256_check CHECK ((address_sha256 ~ '^[0-9a-f]{64}$'::text))
);
alter table follow_up_opt_out enable row level security;
alter table follow_up_opt_out force row level security;
create policy follow_up_opt_out_of_partnership on follow_up_opt_out for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on follow_up_opt_out to regiekamer_app;
comment on table follow_up_opt_out is 'Who asked for no more questions after a gathering: a fingerprint of the address, never the address';

create table frame (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  key text not null,
  origin text not null,
  in_use boolean default true not null,
  created_at timestamp with time zone default now() not null,
  constraint frame_pkey PRIMARY KEY (partnership_id, id),
  constraint frame_partnership_id_key_key UNIQUE (partnership_id, key),
  constraint frame_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint frame_key_check CHECK ((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint frame_origin_check CHECK ((origin = ANY (ARRAY['reference'::text, 'own'::text])))
);
alter table frame enable row level security;
alter table frame force row level security;
create policy frame_of_partnership on frame for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on frame to regiekamer_app;
comment on column frame.origin is 'reference: shipped with its legal source; own: written by the partnership';
comment on column frame.in_use is 'Shown on the board and counted in the report';

create table frame_edition (
  key text not null,
  edition integer not null,
  content jsonb not null,
  constraint frame_edition_pkey PRIMARY KEY (key, edition),
  constraint frame_edition_edition_check CHECK ((edition > 0)),
  constraint frame_edition_key_check CHECK ((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);
grant select on frame_edition to regiekamer_app;
comment on table frame_edition is 'Frames as shipped in reference/frames.json; each partnership adopts them as versions of its own frame';
comment on column frame_edition.content is '{name, validFrom, validTo, source, priorities}';

create table frame_priority (
  partnership_id uuid not null,
  frame_id uuid not null,
  version integer not null,
  code text not null,
  "position" integer not null,
  name jsonb not null,
  description jsonb default '{}'::jsonb not null,
  minimum smallint default 1 not null,
  counted_per text default 'partnership'::text not null,
  suggested_kinds text[] default '{}'::text[] not null,
  constraint frame_priority_pkey PRIMARY KEY (partnership_id, frame_id, version, code),
  constraint frame_priority_partnership_id_frame_id_version_fkey FOREIGN KEY (partnership_id, frame_id, version) REFERENCES frame_version(partnership_id, frame_id, version) ON DELETE CASCADE,
  constraint frame_priority_code_check CHECK (((length(code) >= 1) AND (length(code) <= 40))),
  constraint frame_priority_counted_per_check CHECK ((counted_per = ANY (ARRAY['partnership'::text, 'municipality'::text]))),
  constraint frame_priority_minimum_check CHECK (((minimum >= 0) AND (minimum <= 100)))
);
alter table frame_priority enable row level security;
alter table frame_priority force row level security;
create policy frame_priority_of_partnership on frame_priority for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on frame_priority to regiekamer_app;
comment on column frame_priority.minimum is 'Actions asked per year';
comment on column frame_priority.suggested_kinds is 'Kinds of evidence that usually count for it';

create table frame_version (
  partnership_id uuid not null,
  frame_id uuid not null,
  version integer not null,
  name jsonb not null,
  valid_from date not null,
  valid_to date,
  source jsonb not null,
  recorded_by text,
  recorded_at timestamp with time zone default now() not null,
  edition integer,
  constraint frame_version_pkey PRIMARY KEY (partnership_id, frame_id, version),
  constraint frame_version_partnership_id_frame_id_fkey FOREIGN KEY (partnership_id, frame_id) REFERENCES frame(partnership_id, id) ON DELETE CASCADE,
  constraint frame_version_period CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  constraint frame_version_version_check CHECK ((version > 0))
);
alter table frame_version enable row level security;
alter table frame_version force row level security;
create policy frame_version_of_partnership on frame_version for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on frame_version to regiekamer_app;
comment on column frame_version.name is '{nl, fr, en}';
comment on column frame_version.valid_from is 'First day on which this version takes over from all lower ones';
comment on column frame_version.valid_to is 'First day on which it no longer holds';
comment on column frame_version.source is '{publisher, title, url, checkedOn, note}';
comment on column frame_version.edition is 'The shipped edition it was adopted from; null: written by the partnership';

create table gathering (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  kind text not null,
  title text not null,
  summary text default ''::text not null,
  state text default 'draft'::text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  nis text,
  is_public boolean default false not null,
  owner_person_id uuid,
  owner_name text default ''::text not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  updated_by text default ''::text not null,
  removed_at timestamp with time zone,
  place_mode text default 'place'::text not null,
  place_name text default ''::text not null,
  street text default ''::text not null,
  postcode text default ''::text not null,
  town text default ''::text not null,
  room text default ''::text not null,
  online_url text default ''::text not null,
  answer_until date,
  capacity integer,
  waiting_size integer,
  languages text[] default '{nl}'::text[] not null,
  contact_name text default ''::text not null,
  contact_email text default ''::text not null,
  contact_phone text default ''::text not null,
  notes text default ''::text not null,
  programme jsonb default '[]'::jsonb not null,
  rooms jsonb default '[]'::jsonb not null,
  costs jsonb default '[]'::jsonb not null,
  checklist jsonb default '[]'::jsonb not null,
  letters jsonb default '{}'::jsonb not null,
  slot_plan jsonb,
  action_id uuid,
  series_id uuid,
  calendar_sequence integer default 0 not null,
  cancelled_at timestamp with time zone,
  cancel_reason text default ''::text not null,
  state_before_cancel text,
  told_where_when jsonb,
  held_proposed_at timestamp with time zone,
  constraint gathering_pkey PRIMARY KEY (partnership_id, id),
  constraint gathering_partnership_id_action_id_fkey FOREIGN KEY (partnership_id, action_id) REFERENCES action(partnership_id, id) ON DELETE SET NULL (action_id),
  constraint gathering_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint gathering_partnership_id_series_id_fkey FOREIGN KEY (partnership_id, series_id) REFERENCES gathering_series(partnership_id, id) ON DELETE SET NULL (series_id),
  constraint gathering_cancel_reason_check CHECK ((length(cancel_reason) <= 2000)),
  constraint gathering_capacity_check CHECK (((capacity >= 1) AND (capacity <= 100000))),
  constraint gathering_check CHECK ((ends_at >= starts_at)),
  constraint gathering_contact_email_check CHECK ((length(contact_email) <= 254)),
  constraint gathering_contact_name_check CHECK ((length(contact_name) <= 200)),
  constraint gathering_contact_phone_check CHECK ((length(contact_phone) <= 50)),
  constraint gathering_kind_check CHECK ((kind = ANY (ARRAY['fair'::text, 'round-table'::text, 'meeting'::text, 'brainstorm'::text]))),
  constraint gathering_nis_check CHECK ((nis ~ '^\d{5}$'::text)),
  constraint gathering_notes_check CHECK ((length(notes) <= 8000)),
  constraint gathering_online_url_check CHECK ((length(online_url) <= 500)),
  constraint gathering_place_mode_check CHECK ((place_mode = ANY (ARRAY['place'::text, 'online'::text, 'both'::text]))),
  constraint gathering_place_name_check CHECK ((length(place_name) <= 200)),
  constraint gathering_postcode_check CHECK ((length(postcode) <= 10)),
  constraint gathering_room_check CHECK ((length(room) <= 200)),
  constraint gathering_state_before_cancel_check CHECK ((state_before_cancel = ANY (ARRAY['draft'::text, 'open'::text, 'closed'::text, 'held'::text]))),
  constraint gathering_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'closed'::text, 'held'::text, 'cancelled'::text]))),
  constraint gathering_street_check CHECK ((length(street) <= 200)),
  constraint gathering_summary_check CHECK ((length(summary) <= 4000)),
  constraint gathering_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint gathering_town_check CHECK ((length(town) <= 100)),
  constraint gathering_waiting_size_check CHECK (((waiting_size >= 0) AND (waiting_size <= 100000)))
);
CREATE INDEX gathering_list ON public.gathering USING btree (partnership_id, starts_at DESC) WHERE (removed_at IS NULL);
CREATE INDEX gathering_of_series ON public.gathering USING btree (partnership_id, series_id, starts_at) WHERE (series_id IS NOT NULL);
alter table gathering enable row level security;
alter table gathering force row level security;
create policy gathering_of_partnership on gathering for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on gathering to regiekamer_app;
comment on column gathering.state is 'draft: being prepared; open: guests may answer; closed: no answers any more; held; cancelled';
comment on column gathering.nis is 'Municipality where it is; null: of the whole partnership, or online';
comment on column gathering.answer_until is 'Last day on which guests may answer; null: until it begins';
comment on column gathering.capacity is 'Persons who can come; null: no limit';
comment on column gathering.waiting_size is 'Persons who can wait for a place; null: no limit, 0: no waiting list';
comment on column gathering.programme is '[{id, offset, minutes, title, who, room, kind, mustAttend}]; offset: minutes after starts_at, so that it moves along';
comment on column gathering.costs is '[{id, label, plannedCents, actualCents}], EUR cents';
comment on column gathering.checklist is '[{id, title, daysBefore, doneOn}]';
comment on column gathering.letters is '{invitation|reminder|practical: {nl|fr|en: {subject, body}}} where they differ from the standard letters; a form of gathering carries them';
comment on column gathering.slot_plan is '{meetingMinutes, changeMinutes, tables} a template proposes for a meeting schedule';
comment on column gathering.calendar_sequence is 'SEQUENCE of its calendar item: raised when time, place or title change or it is cancelled';
comment on column gathering.told_where_when is 'Time and place as those invited were last told; null: nothing changed since they were';

create table gathering_guest (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  gathering_id uuid not null,
  organisation_id uuid,
  organisation_name text not null,
  side text default 'other'::text not null,
  contact_id uuid,
  person_name text default ''::text not null,
  email text,
  language text default 'nl'::text not null,
  state text default 'listed'::text not null,
  seats integer default 1 not null,
  attendance text default 'unknown'::text not null,
  consent_on date,
  keep_until date,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  removed_at timestamp with time zone,
  organisation_number text,
  nis text,
  origin text default 'hand'::text not null,
  code text default upper(substr(replace((gen_random_uuid())::text, '-'::text, ''::text), 1, 8)) not null,
  companions jsonb default '[]'::jsonb not null,
  access_needs text default ''::text not null,
  diet text default ''::text not null,
  remark text default ''::text not null,
  answered_at timestamp with time zone,
  waiting_since timestamp with time zone,
  present_since timestamp with time zone,
  came integer default 0 not null,
  bounced_on date,
  bounce_reason text default ''::text not null,
  wiped_on date,
  constraint gathering_guest_pkey PRIMARY KEY (partnership_id, id),
  constraint gathering_guest_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint gathering_guest_partnership_id_gathering_id_fkey FOREIGN KEY (partnership_id, gathering_id) REFERENCES gathering(partnership_id, id) ON DELETE CASCADE,
  constraint gathering_guest_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id) ON DELETE SET NULL (organisation_id),
  constraint gathering_guest_access_needs_check CHECK ((length(access_needs) <= 500)),
  constraint gathering_guest_attendance_check CHECK ((attendance = ANY (ARRAY['unknown'::text, 'present'::text, 'absent'::text]))),
  constraint gathering_guest_bounce_reason_check CHECK ((length(bounce_reason) <= 500)),
  constraint gathering_guest_came_check CHECK (((came >= 0) AND (came <= 50))),
  constraint gathering_guest_check CHECK (((organisation_name <> ''::text) OR (person_name <> ''::text))),
  constraint gathering_guest_code_check CHECK ((code ~ '^[0-9A-F]{8}$'::text)),
  constraint gathering_guest_diet_check CHECK ((length(diet) <= 500)),
  constraint gathering_guest_email_check CHECK ((length(email) <= 254)),
  constraint gathering_guest_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text]))),
  constraint gathering_guest_nis_check CHECK ((nis ~ '^\d{5}$'::text)),
  constraint gathering_guest_organisation_name_check CHECK ((length(organisation_name) <= 300)),
  constraint gathering_guest_organisation_number_check CHECK ((organisation_number ~ '^\d{10}$'::text)),
  constraint gathering_guest_origin_check CHECK ((origin = ANY (ARRAY['register'::text, 'hand'::text, 'import'::text, 'self'::text, 'walk-in'::text]))),
  constraint gathering_guest_person_name_check CHECK ((length(person_name) <= 200)),
  constraint gathering_guest_remark_check CHECK ((length(remark) <= 1000)),
  constraint gathering_guest_seats_check CHECK (((seats >= 1) AND (seats <= 50))),
  constraint gathering_guest_side_check CHECK ((side = ANY (ARRAY['regular'::text, 'social'::text, 'authority'::text, 'other'::text]))),
  constraint gathering_guest_state_check CHECK ((state = ANY (ARRAY['listed'::text, 'invited'::text, 'coming'::text, 'waiting'::text, 'declined'::text, 'withdrawn'::text])))
);
CREATE UNIQUE INDEX gathering_guest_code ON public.gathering_guest USING btree (partnership_id, gathering_id, code);
CREATE INDEX gathering_guest_keep ON public.gathering_guest USING btree (partnership_id, keep_until) WHERE (wiped_on IS NULL);
CREATE INDEX gathering_guest_list ON public.gathering_guest USING btree (partnership_id, gathering_id) WHERE (removed_at IS NULL);
CREATE INDEX gathering_guest_of_organisation ON public.gathering_guest USING btree (partnership_id, organisation_id);
CREATE UNIQUE INDEX gathering_guest_once ON public.gathering_guest USING btree (partnership_id, gathering_id, organisation_id) WHERE ((organisation_id IS NOT NULL) AND (removed_at IS NULL));
alter table gathering_guest enable row level security;
alter table gathering_guest force row level security;
create policy gathering_guest_of_partnership on gathering_guest for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on gathering_guest to regiekamer_app;
comment on table gathering_guest is 'One organisation (or person without one) asked to one gathering: also the participant whose meetings are scheduled';
comment on column gathering_guest.organisation_name is 'As it was called: stays when the record goes';
comment on column gathering_guest.contact_id is 'A contact person of the register; name and address are looked up anew while consent lasts';
comment on column gathering_guest.keep_until is 'After this day the name and address of the person are wiped; attendance of the organisation stays';
comment on column gathering_guest.nis is 'Municipality of its seat, as it was when it was listed';
comment on column gathering_guest.code is 'On the badge: names the guest at the door of this gathering only';
comment on column gathering_guest.companions is 'Names of who comes along, as far as they were given';
comment on column gathering_guest.diet is 'For the caterer; wiped two days after the gathering';
comment on column gathering_guest.waiting_since is 'Place on the waiting list: who waits longest goes first';
comment on column gathering_guest.came is 'Persons who came: a number that stays when names are wiped';
comment on column gathering_guest.bounced_on is 'The address does not work, says the mail server of the reader';

create table gathering_series (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  title text not null,
  created_at timestamp with time zone default now() not null,
  constraint gathering_series_pkey PRIMARY KEY (partnership_id, id),
  constraint gathering_series_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint gathering_series_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);
alter table gathering_series enable row level security;
alter table gathering_series force row level security;
create policy gathering_series_of_partnership on gathering_series for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on gathering_series to regiekamer_app;

create table gathering_step (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  gathering_id uuid not null,
  kind text not null,
  at timestamp with time zone default now() not null,
  person_id uuid,
  person_name text default ''::text not null,
  version integer not null,
  details jsonb default '{}'::jsonb not null,
  undone_at timestamp with time zone,
  constraint gathering_step_pkey PRIMARY KEY (partnership_id, id),
  constraint gathering_step_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint gathering_step_partnership_id_gathering_id_fkey FOREIGN KEY (partnership_id, gathering_id) REFERENCES gathering(partnership_id, id) ON DELETE CASCADE,
  constraint gathering_step_kind_check CHECK (((length(kind) >= 1) AND (length(kind) <= 40)))
);
CREATE INDEX gathering_step_of ON public.gathering_step USING btree (partnership_id, gathering_id, at DESC);
alter table gathering_step enable row level security;
alter table gathering_step force row level security;
create policy gathering_step_of_partnership on gathering_step for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on gathering_step to regiekamer_app;
comment on column gathering_step.version is 'Version of the gathering that this step made';
comment on column gathering_step.details is 'changed: {before, after} by field; told, cancelled: {mailIds, to}';

create table gathering_template (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  kind text not null,
  name text not null,
  content jsonb not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  updated_by text default ''::text not null,
  removed_at timestamp with time zone,
  constraint gathering_template_pkey PRIMARY KEY (partnership_id, id),
  constraint gathering_template_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint gathering_template_kind_check CHECK ((kind = ANY (ARRAY['fair'::text, 'round-table'::text, 'meeting'::text, 'brainstorm'::text]))),
  constraint gathering_template_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);
alter table gathering_template enable row level security;
alter table gathering_template force row level security;
create policy gathering_template_of_partnership on gathering_template for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on gathering_template to regiekamer_app;
comment on table gathering_template is 'Own forms of the partnership, beside the four that are shipped';

create table guest_check_in (
  partnership_id uuid not null,
  id uuid not null,
  gathering_id uuid not null,
  guest_id uuid not null,
  kind text not null,
  persons integer default 1 not null,
  undoes uuid,
  at timestamp with time zone not null,
  device text not null,
  received_at timestamp with time zone default now() not null,
  received_by text default ''::text not null,
  constraint guest_check_in_pkey PRIMARY KEY (partnership_id, id),
  constraint guest_check_in_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint guest_check_in_partnership_id_guest_id_fkey FOREIGN KEY (partnership_id, guest_id) REFERENCES gathering_guest(partnership_id, id) ON DELETE CASCADE,
  constraint guest_check_in_device_check CHECK (((length(device) >= 1) AND (length(device) <= 60))),
  constraint guest_check_in_kind CHECK ((kind = ANY (ARRAY['undo'::text, 'in'::text]))),
  constraint guest_check_in_persons_check CHECK (((persons >= 1) AND (persons <= 50))),
  constraint guest_check_in_undo CHECK (((kind = 'in'::text) OR (undoes IS NOT NULL)))
);
CREATE INDEX guest_check_in_of ON public.guest_check_in USING btree (partnership_id, gathering_id, guest_id);
alter table guest_check_in enable row level security;
alter table guest_check_in force row level security;
create policy guest_check_in_of_partnership on guest_check_in for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on guest_check_in to regiekamer_app;
comment on table guest_check_in is 'What phones at the door noted, each line once: merging is reading all lines';

create table guest_import (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  gathering_id uuid not null,
  file_name text not null,
  added integer not null,
  known integer not null,
  refused jsonb default '[]'::jsonb not null,
  at timestamp with time zone default now() not null,
  by_name text default ''::text not null,
  constraint guest_import_pkey PRIMARY KEY (partnership_id, id),
  constraint guest_import_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint guest_import_partnership_id_gathering_id_fkey FOREIGN KEY (partnership_id, gathering_id) REFERENCES gathering(partnership_id, id) ON DELETE CASCADE
);
alter table guest_import enable row level security;
alter table guest_import force row level security;
create policy guest_import_of_partnership on guest_import for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on guest_import to regiekamer_app;
comment on column guest_import.refused is '[{row, because, field, text}]: rows that were not taken, to be mended; wiped with the guests';

create table guest_letter (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  gathering_id uuid not null,
  guest_id uuid not null,
  kind text not null,
  mail_id uuid,
  sent_at timestamp with time zone default now() not null,
  by_name text default ''::text not null,
  constraint guest_letter_pkey PRIMARY KEY (partnership_id, id),
  constraint guest_letter_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint guest_letter_partnership_id_guest_id_fkey FOREIGN KEY (partnership_id, guest_id) REFERENCES gathering_guest(partnership_id, id) ON DELETE CASCADE,
  constraint guest_letter_kind_check CHECK ((kind = ANY (ARRAY['invitation'::text, 'reminder'::text, 'practical'::text, 'confirmation'::text, 'moved-up'::text])))
);
CREATE INDEX guest_letter_mail ON public.guest_letter USING btree (partnership_id, mail_id);
CREATE INDEX guest_letter_of ON public.guest_letter USING btree (partnership_id, gathering_id, guest_id, sent_at DESC);
alter table guest_letter enable row level security;
alter table guest_letter force row level security;
create policy guest_letter_of_partnership on guest_letter for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on guest_letter to regiekamer_app;
comment on column guest_letter.mail_id is 'In the outbox; null once it was wiped there';

create table guest_opt_out (
  partnership_id uuid not null,
  address_sha256 text not null,
  at timestamp with time zone default now() not null,
  constraint guest_opt_out_pkey PRIMARY KEY (partnership_id, address_sha256),
  constraint guest_opt_out_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint guest_opt_out_address_sha256_check CHECK ((address_sha256 ~ '^[0-9a-f]{64}$'::text))
);
alter table guest_opt_out enable row level security;
alter table guest_opt_out force row level security;
create policy guest_opt_out_of_partnership on guest_opt_out for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on guest_opt_out to regiekamer_app;
comment on table guest_opt_out is 'Who asked for no more invitations: a fingerprint of the address, never the address';

create table guest_settings (
  partnership_id uuid not null,
  gathering_id uuid not null,
  remind_days integer,
  most_companions integer default 2 not null,
  ask_diet boolean default false not null,
  self_registration boolean default false not null,
  keep_days integer default 90 not null,
  version integer default 1 not null,
  constraint guest_settings_pkey PRIMARY KEY (partnership_id, gathering_id),
  constraint guest_settings_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint guest_settings_partnership_id_gathering_id_fkey FOREIGN KEY (partnership_id, gathering_id) REFERENCES gathering(partnership_id, id) ON DELETE CASCADE,
  constraint guest_settings_keep_days_check CHECK (((keep_days >= 1) AND (keep_days <= 730))),
  constraint guest_settings_most_companions_check CHECK (((most_companions >= 0) AND (most_companions <= 20))),
  constraint guest_settings_remind_days_check CHECK (((remind_days >= 1) AND (remind_days <= 60)))
);
alter table guest_settings enable row level security;
alter table guest_settings force row level security;
create policy guest_settings_of_partnership on guest_settings for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on guest_settings to regiekamer_app;
comment on column guest_settings.remind_days is 'So many days before the last day to answer a reminder goes by itself; null: only by hand';
comment on column guest_settings.keep_days is 'Names and addresses are wiped so many days after the gathering';

create table import_run (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  kind text not null,
  source_id uuid,
  file_name text not null,
  state text default 'uploaded'::text not null,
  counts jsonb default '{}'::jsonb not null,
  problem text,
  person_id uuid,
  started_at timestamp with time zone default now() not null,
  finished_at timestamp with time zone,
  constraint import_run_pkey PRIMARY KEY (partnership_id, id),
  constraint import_run_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint import_run_kind_check CHECK ((kind = ANY (ARRAY['list'::text, 'kbo'::text, 'start-set'::text, 'address-points'::text]))),
  constraint import_run_state_check CHECK ((state = ANY (ARRAY['uploaded'::text, 'previewed'::text, 'running'::text, 'done'::text, 'unchanged'::text, 'failed'::text, 'cancelled'::text])))
);
alter table import_run enable row level security;
alter table import_run force row level security;
create policy import_run_of_partnership on import_run for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on import_run to regiekamer_app;
comment on column import_run.counts is '{read, added, changed, unchanged, refused, …}';

create table invitation (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  token_sha256 text not null,
  email text not null,
  role text not null,
  nis text,
  organisation_id uuid,
  invited_by uuid,
  invited_by_name text,
  created_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  accepted_by uuid,
  withdrawn_at timestamp with time zone,
  constraint invitation_pkey PRIMARY KEY (partnership_id, id),
  constraint invitation_partnership_id_token_sha256_key UNIQUE (partnership_id, token_sha256),
  constraint invitation_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint invitation_check CHECK (((role = 'municipal-staff'::text) = (nis IS NOT NULL))),
  constraint invitation_check1 CHECK (((role = 'organisation'::text) = (organisation_id IS NOT NULL))),
  constraint invitation_email_check CHECK ((email = lower(email))),
  constraint invitation_nis_check CHECK ((nis ~ '^[0-9]{5}$'::text)),
  constraint invitation_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'coordinator'::text, 'municipal-staff'::text, 'organisation'::text, 'reader'::text])))
);
alter table invitation enable row level security;
alter table invitation force row level security;
create policy invitation_of_partnership on invitation for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on invitation to regiekamer_app;

create table job_run (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  kind text not null,
  input jsonb default '{}'::jsonb not null,
  state text default 'waiting'::text not null,
  progress jsonb default '{}'::jsonb not null,
  result jsonb,
  problem jsonb,
  person_id uuid,
  cancel_asked boolean default false not null,
  attempts integer default 0 not null,
  created_at timestamp with time zone default now() not null,
  started_at timestamp with time zone,
  heartbeat_at timestamp with time zone,
  finished_at timestamp with time zone,
  dedupe_key text,
  constraint job_run_pkey PRIMARY KEY (partnership_id, id),
  constraint job_run_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint job_run_dedupe_key_check CHECK (((length(dedupe_key) >= 1) AND (length(dedupe_key) <= 200))),
  constraint job_run_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);
CREATE INDEX job_run_newest ON public.job_run USING btree (partnership_id, created_at DESC);
CREATE UNIQUE INDEX job_run_open_key ON public.job_run USING btree (partnership_id, dedupe_key) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]));
alter table job_run enable row level security;
alter table job_run force row level security;
create policy job_run_of_partnership on job_run for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on job_run to regiekamer_app;
comment on column job_run.progress is '{done, total, unit, perSecond, secondsLeft, step}';
comment on column job_run.problem is '{code, message}';
comment on column job_run.dedupe_key is 'While a run with this key waits or runs, asking again answers with that run';

create table juridical_form (
  code text not null,
  label_nl text not null,
  label_fr text not null,
  constraint juridical_form_pkey PRIMARY KEY (code)
);
grant select on juridical_form to regiekamer_app;

create table kbo_entity (
  partnership_id uuid not null,
  number text not null,
  enterprise_number text not null,
  parts jsonb not null,
  constraint kbo_entity_pkey PRIMARY KEY (partnership_id, number),
  constraint kbo_entity_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint kbo_entity_enterprise_number_check CHECK ((enterprise_number ~ '^[0-9]{10}$'::text)),
  constraint kbo_entity_number_check CHECK ((number ~ '^[0-9]{10}$'::text))
);
CREATE INDEX kbo_entity_of_enterprise ON public.kbo_entity USING btree (partnership_id, enterprise_number);
alter table kbo_entity enable row level security;
alter table kbo_entity force row level security;
create policy kbo_entity_of_partnership on kbo_entity for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on kbo_entity to regiekamer_app;
comment on table kbo_entity is 'Enterprises and establishments; a full extract writes all of them anew';
comment on column kbo_entity.parts is '[{file, update?, rows: [[line, cells after the number…]]}]; update: number of the update that brought the rows, absent for the full extract';

create table kbo_gap (
  partnership_id uuid not null,
  import_id uuid not null,
  number text not null,
  because text not null,
  extract_number integer not null,
  file text not null,
  line integer not null,
  is_open boolean default true not null,
  constraint kbo_gap_pkey PRIMARY KEY (partnership_id, import_id, number),
  constraint kbo_gap_partnership_id_import_id_fkey FOREIGN KEY (partnership_id, import_id) REFERENCES import_run(partnership_id, id) ON DELETE CASCADE,
  constraint kbo_gap_because_check CHECK ((because = ANY (ARRAY['moved-in'::text, 'owner-unknown'::text, 'never-read'::text]))),
  constraint kbo_gap_number_check CHECK ((number ~ '^[0-9]{10}$'::text))
);
CREATE INDEX kbo_gap_open ON public.kbo_gap USING btree (partnership_id, number) WHERE is_open;
alter table kbo_gap enable row level security;
alter table kbo_gap force row level security;
create policy kbo_gap_of_partnership on kbo_gap for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on kbo_gap to regiekamer_app;

create table kbo_import (
  partnership_id uuid not null,
  import_id uuid not null,
  file_sha256 text not null,
  area text not null,
  postcodes text not null,
  snapshot_day date,
  extract_number text,
  extract_type text default 'full'::text not null,
  constraint kbo_import_pkey PRIMARY KEY (partnership_id, import_id),
  constraint kbo_import_partnership_id_import_id_fkey FOREIGN KEY (partnership_id, import_id) REFERENCES import_run(partnership_id, id) ON DELETE CASCADE,
  constraint kbo_import_extract_type_check CHECK ((extract_type = ANY (ARRAY['full'::text, 'update'::text]))),
  constraint kbo_import_file_sha256_check CHECK ((file_sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX kbo_import_file ON public.kbo_import USING btree (partnership_id, file_sha256);
alter table kbo_import enable row level security;
alter table kbo_import force row level security;
create policy kbo_import_of_partnership on kbo_import for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on kbo_import to regiekamer_app;
comment on column kbo_import.area is 'partnership, all, province:<name> or municipalities by NIS with commas between; as-full for an update, which has the area of its full extract';
comment on column kbo_import.postcodes is 'What the area came to on that day, with spaces between; "all" for the whole country';

create table kbo_position (
  partnership_id uuid not null,
  full_number integer not null,
  full_file text not null,
  number integer not null,
  postcodes text not null,
  constraint kbo_position_pkey PRIMARY KEY (partnership_id),
  constraint kbo_position_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint kbo_position_check CHECK ((number >= full_number))
);
alter table kbo_position enable row level security;
alter table kbo_position force row level security;
create policy kbo_position_of_partnership on kbo_position for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on kbo_position to regiekamer_app;
comment on column kbo_position.number is 'ExtractNumber of the last update applied, or full_number';
comment on column kbo_position.postcodes is 'Areas of the full extracts of this number together, as in kbo_import';

create table library_clause (
  partnership_id uuid not null,
  key text not null,
  origin text default 'own'::text not null,
  created_at timestamp with time zone default now() not null,
  constraint library_clause_pkey PRIMARY KEY (partnership_id, key),
  constraint library_clause_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint library_clause_key_check CHECK ((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint library_clause_origin_check CHECK ((origin = ANY (ARRAY['reference'::text, 'own'::text])))
);
alter table library_clause enable row level security;
alter table library_clause force row level security;
create policy library_clause_of_partnership on library_clause for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on library_clause to regiekamer_app;
comment on column library_clause.origin is 'reference: shipped; own: written by the partnership';

create table library_clause_event (
  partnership_id uuid not null,
  id bigint generated always as identity not null,
  key text not null,
  version integer not null,
  deed text not null,
  before jsonb,
  person_id uuid,
  person_name text default ''::text not null,
  recorded_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  undone_by text,
  constraint library_clause_event_pkey PRIMARY KEY (partnership_id, id),
  constraint library_clause_event_deed_check CHECK ((deed = ANY (ARRAY['written'::text, 'edited'::text, 'approved'::text, 'withdrawn'::text, 'removed'::text])))
);
CREATE INDEX library_clause_event_of ON public.library_clause_event USING btree (partnership_id, key, id DESC);
alter table library_clause_event enable row level security;
alter table library_clause_event force row level security;
create policy library_clause_event_of_partnership on library_clause_event for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on library_clause_event to regiekamer_app;
comment on table library_clause_event is 'What was done to a clause; stays when a draft is removed';
comment on column library_clause_event.before is 'The row as it was, so that the deed can be taken back; null when there was none';

create table library_clause_version (
  partnership_id uuid not null,
  key text not null,
  version integer not null,
  edition integer,
  content jsonb not null,
  state text default 'draft'::text not null,
  valid_from date not null,
  valid_to date,
  edit integer default 1 not null,
  written_by text,
  written_at timestamp with time zone default now() not null,
  approved_by text,
  approved_by_id uuid,
  approved_at timestamp with time zone,
  withdrawn_by text,
  withdrawn_at timestamp with time zone,
  withdrawn_because text default ''::text not null,
  constraint library_clause_version_pkey PRIMARY KEY (partnership_id, key, version),
  constraint library_clause_version_partnership_id_key_fkey FOREIGN KEY (partnership_id, key) REFERENCES library_clause(partnership_id, key) ON DELETE CASCADE,
  constraint library_clause_version_check CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  constraint library_clause_version_check1 CHECK (((state <> 'shipped'::text) OR (edition IS NOT NULL))),
  constraint library_clause_version_check2 CHECK (((state <> 'approved'::text) OR (approved_at IS NOT NULL))),
  constraint library_clause_version_check3 CHECK (((state <> 'withdrawn'::text) OR (withdrawn_at IS NOT NULL))),
  constraint library_clause_version_state_check CHECK ((state = ANY (ARRAY['shipped'::text, 'draft'::text, 'approved'::text, 'withdrawn'::text]))),
  constraint library_clause_version_version_check CHECK ((version > 0)),
  constraint library_clause_version_withdrawn_because_check CHECK ((length(withdrawn_because) <= 1000))
);
alter table library_clause_version enable row level security;
alter table library_clause_version force row level security;
create policy library_clause_version_of_partnership on library_clause_version for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on library_clause_version to regiekamer_app;
comment on table library_clause_version is 'What a clause says from a version on; one that was approved is never edited, a change is a new version';
comment on column library_clause_version.edition is 'The shipped edition it was adopted from; null: written by the partnership';
comment on column library_clause_version.state is 'shipped: came with the product, nobody decided yet; only drafts are edited';
comment on column library_clause_version.edit is 'Goes up with each saving of a draft: two people at once are told';

create table list_import (
  partnership_id uuid not null,
  import_id uuid not null,
  file_id uuid,
  settings jsonb default '{}'::jsonb not null,
  constraint list_import_pkey PRIMARY KEY (partnership_id, import_id),
  constraint list_import_partnership_id_import_id_fkey FOREIGN KEY (partnership_id, import_id) REFERENCES import_run(partnership_id, id) ON DELETE CASCADE
);
alter table list_import enable row level security;
alter table list_import force row level security;
create policy list_import_of_partnership on list_import for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on list_import to regiekamer_app;
comment on column list_import.file_id is 'stored_file; the file itself is thrown away after a while, what it said is in statement';
comment on column list_import.settings is '{mapping, source, defaultKind, defaultForm, keepWithoutNumber, sameLines, gone}';

create table locality (
  code text not null,
  name_nl text not null,
  nis text not null,
  lon double precision,
  lat double precision,
  constraint locality_pkey PRIMARY KEY (code),
  constraint locality_nis_fkey FOREIGN KEY (nis) REFERENCES municipality(nis)
);
grant select on locality to regiekamer_app;
comment on table locality is 'Deelgemeenten and districts: villages people name instead of their municipality';

create table mail_address (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  person_id uuid not null,
  purpose text not null,
  serial integer default 1 not null,
  token_sha256 text not null,
  letters integer default 0 not null,
  last_letter_at timestamp with time zone,
  switched_off_at timestamp with time zone,
  made_at timestamp with time zone default now() not null,
  constraint mail_address_pkey PRIMARY KEY (partnership_id, id),
  constraint mail_address_partnership_id_person_id_purpose_key UNIQUE (partnership_id, person_id, purpose),
  constraint mail_address_token_sha256_key UNIQUE (token_sha256),
  constraint mail_address_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint mail_address_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint mail_address_letters_check CHECK ((letters >= 0)),
  constraint mail_address_purpose_check CHECK ((purpose = ANY (ARRAY['evidence'::text, 'questions'::text]))),
  constraint mail_address_serial_check CHECK ((serial > 0)),
  constraint mail_address_token_sha256_check CHECK ((token_sha256 ~ '^[0-9a-f]{64}$'::text))
);
alter table mail_address enable row level security;
alter table mail_address force row level security;
create policy mail_address_by_token on mail_address for select using ((token_sha256 = NULLIF(current_setting('regiekamer.letter_token'::text, true), ''::text)));
create policy mail_address_of_partnership on mail_address for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on mail_address to regiekamer_app;
comment on table mail_address is 'Where somebody forwards letters to; the secret in the address is kept as a hash only';
comment on column mail_address.serial is 'Counts renewals: the secret is made of it and of the secret of the installation';
comment on column mail_address.switched_off_at is 'Letters to it are refused from this moment on';

create table match_step (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  match_id uuid not null,
  kind text not null,
  happened_on date not null,
  note text default ''::text not null,
  cents bigint,
  mail_id uuid,
  mail_to text,
  action_id uuid,
  action_number integer,
  follow_up_before date,
  follow_up_after date,
  person_id uuid,
  person_name text default ''::text not null,
  recorded_at timestamp with time zone default now() not null,
  undone_at timestamp with time zone,
  undone_by text,
  mail_to_until date,
  constraint match_step_pkey PRIMARY KEY (partnership_id, id),
  constraint match_step_partnership_id_match_id_fkey FOREIGN KEY (partnership_id, match_id) REFERENCES need_match(partnership_id, id) ON DELETE CASCADE,
  constraint match_step_cents_check CHECK ((cents >= 0)),
  constraint match_step_kind_check CHECK ((kind = ANY (ARRAY['mail'::text, 'call'::text, 'meeting'::text, 'answer-yes'::text, 'answer-no'::text, 'quote'::text, 'contract'::text, 'action'::text, 'note'::text])))
);
CREATE INDEX match_step_by_end ON public.match_step USING btree (partnership_id, mail_to_until) WHERE (mail_to_until IS NOT NULL);
CREATE INDEX match_step_of ON public.match_step USING btree (partnership_id, match_id, recorded_at);
alter table match_step enable row level security;
alter table match_step force row level security;
create policy match_step_of_partnership on match_step for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on match_step to regiekamer_app;
comment on column match_step.mail_to_until is 'As notice_mail.address_until, of mail_to and note';

create table matching_version (
  partnership_id uuid not null,
  version bigint default 1 not null,
  constraint matching_version_pkey PRIMARY KEY (partnership_id),
  constraint matching_version_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE
);
alter table matching_version enable row level security;
alter table matching_version force row level security;
create policy matching_version_of_partnership on matching_version for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on matching_version to regiekamer_app;

create table meeting_wish (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  gathering_id uuid not null,
  from_guest uuid not null,
  to_guest uuid not null,
  strength integer,
  about text default ''::text not null,
  activity text,
  origin text not null,
  reasons jsonb default '[]'::jsonb not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  updated_by text default ''::text not null,
  constraint meeting_wish_pkey PRIMARY KEY (partnership_id, id),
  constraint meeting_wish_partnership_id_gathering_id_from_guest_to_gues_key UNIQUE (partnership_id, gathering_id, from_guest, to_guest),
  constraint meeting_wish_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint meeting_wish_partnership_id_from_guest_fkey FOREIGN KEY (partnership_id, from_guest) REFERENCES gathering_guest(partnership_id, id) ON DELETE CASCADE,
  constraint meeting_wish_partnership_id_gathering_id_fkey FOREIGN KEY (partnership_id, gathering_id) REFERENCES gathering(partnership_id, id) ON DELETE CASCADE,
  constraint meeting_wish_partnership_id_to_guest_fkey FOREIGN KEY (partnership_id, to_guest) REFERENCES gathering_guest(partnership_id, id) ON DELETE CASCADE,
  constraint meeting_wish_about_check CHECK ((length(about) <= 500)),
  constraint meeting_wish_activity_check CHECK ((length(activity) <= 40)),
  constraint meeting_wish_origin_check CHECK ((origin = ANY (ARRAY['guest'::text, 'desk'::text, 'import'::text, 'suggestion'::text]))),
  constraint meeting_wish_strength_check CHECK (((strength >= 1) AND (strength <= 3)))
);
CREATE INDEX meeting_wish_to ON public.meeting_wish USING btree (partnership_id, to_guest);
alter table meeting_wish enable row level security;
alter table meeting_wish force row level security;
create policy meeting_wish_of_partnership on meeting_wish for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on meeting_wish to regiekamer_app;
comment on column meeting_wish.strength is '1 would be nice, 2 gladly, 3 very much; null: a veto, which the other side is never told';
comment on column meeting_wish.reasons is 'Why it was suggested, as sentences by language; empty when nobody suggested it';

create table meeting_wish_import (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  gathering_id uuid not null,
  file_name text not null,
  taken integer not null,
  refused jsonb default '[]'::jsonb not null,
  at timestamp with time zone default now() not null,
  by_name text default ''::text not null,
  constraint meeting_wish_import_pkey PRIMARY KEY (partnership_id, id),
  constraint meeting_wish_import_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint meeting_wish_import_partnership_id_gathering_id_fkey FOREIGN KEY (partnership_id, gathering_id) REFERENCES gathering(partnership_id, id) ON DELETE CASCADE
);
CREATE INDEX meeting_wish_import_of ON public.meeting_wish_import USING btree (partnership_id, gathering_id, at DESC);
alter table meeting_wish_import enable row level security;
alter table meeting_wish_import force row level security;
create policy meeting_wish_import_of_partnership on meeting_wish_import for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on meeting_wish_import to regiekamer_app;
comment on column meeting_wish_import.refused is '[{row, because, value, cells}] rows that were not taken, kept to be mended';

create table membership (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  person_id uuid not null,
  role text not null,
  nis text,
  organisation_id uuid,
  via text not null,
  created_at timestamp with time zone default now() not null,
  constraint membership_pkey PRIMARY KEY (partnership_id, id),
  constraint membership_partnership_id_person_id_role_nis_organisation_i_key UNIQUE NULLS NOT DISTINCT (partnership_id, person_id, role, nis, organisation_id, via),
  constraint membership_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint membership_check CHECK (((role = 'municipal-staff'::text) = (nis IS NOT NULL))),
  constraint membership_check1 CHECK (((role = 'organisation'::text) = (organisation_id IS NOT NULL))),
  constraint membership_nis_check CHECK ((nis ~ '^[0-9]{5}$'::text)),
  constraint membership_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'coordinator'::text, 'municipal-staff'::text, 'organisation'::text, 'reader'::text]))),
  constraint membership_via_check CHECK ((via = ANY (ARRAY['set-up'::text, 'invitation'::text, 'external'::text, 'operator'::text])))
);
CREATE INDEX membership_of_person ON public.membership USING btree (person_id);
alter table membership enable row level security;
alter table membership force row level security;
create policy membership_read on membership for select using (((partnership_id = current_partnership()) OR (person_id = current_person())));
create policy membership_write on membership for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on membership to regiekamer_app;
comment on column membership.via is 'external: given by the sign-in provider, replaced at each sign-in';

create table met_answer (
  partnership_id uuid not null,
  pair_id uuid not null,
  guest_id uuid not null,
  round integer not null,
  outcomes text[] not null,
  remark text default ''::text not null,
  answered_at timestamp with time zone default now() not null,
  constraint met_answer_pkey PRIMARY KEY (partnership_id, pair_id, guest_id, round),
  constraint met_answer_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint met_answer_partnership_id_guest_id_fkey FOREIGN KEY (partnership_id, guest_id) REFERENCES gathering_guest(partnership_id, id) ON DELETE CASCADE,
  constraint met_answer_partnership_id_pair_id_fkey FOREIGN KEY (partnership_id, pair_id) REFERENCES met_pair(partnership_id, id) ON DELETE CASCADE,
  constraint met_answer_outcomes_check CHECK ((outcomes <@ '{contact,visit,quote,contract}'::text[])),
  constraint met_answer_remark_check CHECK ((length(remark) <= 1000)),
  constraint met_answer_round_check CHECK (((round >= 30) AND (round <= 180)))
);
CREATE INDEX met_answer_news ON public.met_answer USING btree (partnership_id, answered_at DESC);
alter table met_answer enable row level security;
alter table met_answer force row level security;
create policy met_answer_of_partnership on met_answer for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on met_answer to regiekamer_app;
comment on table met_answer is 'What one of the two said came of it; empty outcomes: nothing. The latest round is what it says now';

create table met_pair (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  gathering_id uuid not null,
  left_guest_id uuid not null,
  right_guest_id uuid not null,
  source text not null,
  met_on date not null,
  outcomes text[],
  amount_cents bigint,
  note text default ''::text not null,
  contract_id uuid,
  action_id uuid,
  action_number integer,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  updated_by text default ''::text not null,
  removed_at timestamp with time zone,
  constraint met_pair_pkey PRIMARY KEY (partnership_id, id),
  constraint met_pair_partnership_id_contract_id_fkey FOREIGN KEY (partnership_id, contract_id) REFERENCES purchase_contract(partnership_id, id) ON DELETE SET NULL (contract_id),
  constraint met_pair_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint met_pair_partnership_id_gathering_id_fkey FOREIGN KEY (partnership_id, gathering_id) REFERENCES gathering(partnership_id, id) ON DELETE CASCADE,
  constraint met_pair_partnership_id_left_guest_id_fkey FOREIGN KEY (partnership_id, left_guest_id) REFERENCES gathering_guest(partnership_id, id) ON DELETE CASCADE,
  constraint met_pair_partnership_id_right_guest_id_fkey FOREIGN KEY (partnership_id, right_guest_id) REFERENCES gathering_guest(partnership_id, id) ON DELETE CASCADE,
  constraint met_pair_amount_cents_check CHECK (((amount_cents >= 0) AND (amount_cents <= '100000000000'::bigint))),
  constraint met_pair_note_check CHECK ((length(note) <= 2000)),
  constraint met_pair_outcomes_check CHECK ((outcomes <@ '{contact,visit,quote,contract}'::text[])),
  constraint met_pair_source_check CHECK ((source = ANY (ARRAY['schedule'::text, 'presence'::text, 'hand'::text])))
);
CREATE INDEX met_pair_left ON public.met_pair USING btree (partnership_id, left_guest_id);
CREATE UNIQUE INDEX met_pair_once ON public.met_pair USING btree (partnership_id, gathering_id, LEAST(left_guest_id, right_guest_id), GREATEST(left_guest_id, right_guest_id));
CREATE INDEX met_pair_right ON public.met_pair USING btree (partnership_id, right_guest_id);
alter table met_pair enable row level security;
alter table met_pair force row level security;
create policy met_pair_of_partnership on met_pair for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on met_pair to regiekamer_app;
comment on table met_pair is 'Two guests of a gathering who met there; left is the side that buys, right the social enterprise, where there are two sides';
comment on column met_pair.outcomes is 'What the desk found out, which counts before what guests say; null: the desk does not know; empty: nothing came of it';
comment on column met_pair.amount_cents is 'Value of what came of it, in cents, without VAT';

create table migration (
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone default now() not null,
  constraint migration_pkey PRIMARY KEY (name)
);

create table minutes (
  partnership_id uuid not null,
  gathering_id uuid not null,
  state text default 'draft'::text not null,
  approved_on date,
  approved_in uuid,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  updated_by text default ''::text not null,
  constraint minutes_pkey PRIMARY KEY (partnership_id, gathering_id),
  constraint minutes_partnership_id_approved_in_fkey FOREIGN KEY (partnership_id, approved_in) REFERENCES gathering(partnership_id, id) ON DELETE SET NULL (approved_in),
  constraint minutes_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint minutes_partnership_id_gathering_id_fkey FOREIGN KEY (partnership_id, gathering_id) REFERENCES gathering(partnership_id, id) ON DELETE CASCADE,
  constraint minutes_check CHECK (((state = 'approved'::text) = (approved_on IS NOT NULL))),
  constraint minutes_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'sent'::text, 'approved'::text])))
);
alter table minutes enable row level security;
alter table minutes force row level security;
create policy minutes_of_partnership on minutes for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on minutes to regiekamer_app;
comment on column minutes.approved_in is 'The gathering that approved them; null: approved outside a gathering';

create table minutes_edition (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  gathering_id uuid not null,
  number integer not null,
  content jsonb not null,
  sent_at timestamp with time zone not null,
  sent_by text default ''::text not null,
  constraint minutes_edition_pkey PRIMARY KEY (partnership_id, id),
  constraint minutes_edition_partnership_id_gathering_id_number_key UNIQUE (partnership_id, gathering_id, number),
  constraint minutes_edition_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint minutes_edition_partnership_id_gathering_id_fkey FOREIGN KEY (partnership_id, gathering_id) REFERENCES minutes(partnership_id, gathering_id) ON DELETE CASCADE
);
alter table minutes_edition enable row level security;
alter table minutes_edition force row level security;
create policy minutes_edition_of_partnership on minutes_edition for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on minutes_edition to regiekamer_app;
comment on table minutes_edition is 'The minutes as they were sent, never changed: later changes make another edition';

create table minutes_item (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  gathering_id uuid not null,
  "position" integer not null,
  title text not null,
  who text default ''::text not null,
  planned_minutes integer,
  programme_id text,
  body text default ''::text not null,
  version integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  updated_by text default ''::text not null,
  removed_at timestamp with time zone,
  constraint minutes_item_pkey PRIMARY KEY (partnership_id, id),
  constraint minutes_item_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint minutes_item_partnership_id_gathering_id_fkey FOREIGN KEY (partnership_id, gathering_id) REFERENCES minutes(partnership_id, gathering_id) ON DELETE CASCADE,
  constraint minutes_item_body_check CHECK ((length(body) <= 40000)),
  constraint minutes_item_planned_minutes_check CHECK (((planned_minutes >= 1) AND (planned_minutes <= 1440))),
  constraint minutes_item_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint minutes_item_who_check CHECK ((length(who) <= 200))
);
CREATE INDEX minutes_item_of ON public.minutes_item USING btree (partnership_id, gathering_id, "position");
alter table minutes_item enable row level security;
alter table minutes_item force row level security;
create policy minutes_item_of_partnership on minutes_item for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on minutes_item to regiekamer_app;
comment on column minutes_item.programme_id is 'Part of the programme it was taken from';
comment on column minutes_item.version is 'Of the text: who saves over another version than he read is shown both texts';

create table minutes_letter (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  gathering_id uuid not null,
  guest_id uuid not null,
  edition integer not null,
  mail_id uuid,
  sent_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint minutes_letter_pkey PRIMARY KEY (partnership_id, id),
  constraint minutes_letter_partnership_id_gathering_id_guest_id_key UNIQUE (partnership_id, gathering_id, guest_id),
  constraint minutes_letter_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint minutes_letter_partnership_id_gathering_id_fkey FOREIGN KEY (partnership_id, gathering_id) REFERENCES minutes(partnership_id, gathering_id) ON DELETE CASCADE,
  constraint minutes_letter_partnership_id_guest_id_fkey FOREIGN KEY (partnership_id, guest_id) REFERENCES gathering_guest(partnership_id, id) ON DELETE CASCADE
);
alter table minutes_letter enable row level security;
alter table minutes_letter force row level security;
create policy minutes_letter_of_partnership on minutes_letter for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on minutes_letter to regiekamer_app;
comment on table minutes_letter is 'The link by which one guest reads the minutes; edition: the last one this guest was sent';

create table minutes_outcome (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  gathering_id uuid not null,
  item_id uuid not null,
  kind text not null,
  title text not null,
  who text default ''::text not null,
  owner_person_id uuid,
  due_on date,
  action_id uuid,
  action_number integer,
  created_at timestamp with time zone default now() not null,
  created_by text default ''::text not null,
  removed_at timestamp with time zone,
  constraint minutes_outcome_pkey PRIMARY KEY (partnership_id, id),
  constraint minutes_outcome_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint minutes_outcome_partnership_id_gathering_id_fkey FOREIGN KEY (partnership_id, gathering_id) REFERENCES minutes(partnership_id, gathering_id) ON DELETE CASCADE,
  constraint minutes_outcome_partnership_id_item_id_fkey FOREIGN KEY (partnership_id, item_id) REFERENCES minutes_item(partnership_id, id) ON DELETE CASCADE,
  constraint minutes_outcome_kind_check CHECK ((kind = ANY (ARRAY['decision'::text, 'action'::text]))),
  constraint minutes_outcome_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  constraint minutes_outcome_who_check CHECK ((length(who) <= 300))
);
CREATE INDEX minutes_outcome_of ON public.minutes_outcome USING btree (partnership_id, gathering_id, created_at);
alter table minutes_outcome enable row level security;
alter table minutes_outcome force row level security;
create policy minutes_outcome_of_partnership on minutes_outcome for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on minutes_outcome to regiekamer_app;
comment on column minutes_outcome.who is 'decision: who agreed; action: its owner, a colleague or an organisation';
comment on column minutes_outcome.action_id is 'In the plan; null: a decision, or whoever noted it may not make actions there';

create table minutes_paper (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  item_id uuid not null,
  label text not null,
  url text,
  file_id uuid,
  added_at timestamp with time zone default now() not null,
  added_by text default ''::text not null,
  constraint minutes_paper_pkey PRIMARY KEY (partnership_id, id),
  constraint minutes_paper_partnership_id_file_id_fkey FOREIGN KEY (partnership_id, file_id) REFERENCES stored_file(partnership_id, id) ON DELETE CASCADE,
  constraint minutes_paper_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint minutes_paper_partnership_id_item_id_fkey FOREIGN KEY (partnership_id, item_id) REFERENCES minutes_item(partnership_id, id) ON DELETE CASCADE,
  constraint minutes_paper_check CHECK (((url IS NULL) OR (file_id IS NULL))),
  constraint minutes_paper_label_check CHECK (((length(label) >= 1) AND (length(label) <= 300))),
  constraint minutes_paper_url_check CHECK ((length(url) <= 2000))
);
CREATE INDEX minutes_paper_of ON public.minutes_paper USING btree (partnership_id, item_id, added_at);
alter table minutes_paper enable row level security;
alter table minutes_paper force row level security;
create policy minutes_paper_of_partnership on minutes_paper for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on minutes_paper to regiekamer_app;

create table municipality (
  nis text not null,
  name_nl text not null,
  name_fr text not null,
  province text not null,
  region text not null,
  arrondissement text,
  reference_region text,
  intermunicipal_area text,
  ovo_code text,
  lon double precision not null,
  lat double precision not null,
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null,
  boundary jsonb not null,
  constraint municipality_pkey PRIMARY KEY (nis),
  constraint municipality_nis_check CHECK ((nis ~ '^[0-9]{5}$'::text)),
  constraint municipality_region_check CHECK ((region = ANY (ARRAY['flanders'::text, 'brussels'::text])))
);
grant select on municipality to regiekamer_app;
comment on column municipality.lon is 'A point inside the boundary';
comment on column municipality.boundary is 'GeoJSON MultiPolygon, WGS84, simplified with shared borders kept shared';

create table municipality_predecessor (
  old_nis text not null,
  old_name text not null,
  nis text not null,
  merged_on date not null,
  constraint municipality_predecessor_pkey PRIMARY KEY (old_nis),
  constraint municipality_predecessor_nis_fkey FOREIGN KEY (nis) REFERENCES municipality(nis),
  constraint municipality_predecessor_old_nis_check CHECK ((old_nis ~ '^[0-9]{5}$'::text))
);
grant select on municipality_predecessor to regiekamer_app;

create table nace_code (
  code text not null,
  level smallint not null,
  label_nl text not null,
  label_fr text not null,
  label_en text not null,
  constraint nace_code_pkey PRIMARY KEY (code)
);
grant select on nace_code to regiekamer_app;

create table need (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  number integer not null,
  title text not null,
  note text default ''::text not null,
  content jsonb not null,
  regular_too boolean default false not null,
  nis text[] default '{}'::text[] not null,
  state text default 'open'::text not null,
  close_note text default ''::text not null,
  origin_kind text not null,
  origin_ref text,
  origin_href text,
  origin_label text,
  owner_person_id uuid,
  owner_name text default ''::text not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  removed_at timestamp with time zone,
  constraint need_pkey PRIMARY KEY (partnership_id, id),
  constraint need_partnership_id_number_key UNIQUE (partnership_id, number),
  constraint need_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint need_origin_kind_check CHECK ((origin_kind = ANY (ARRAY['hand'::text, 'question'::text, 'notice'::text, 'plan'::text]))),
  constraint need_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text]))),
  constraint need_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);
CREATE INDEX need_list ON public.need USING btree (partnership_id, updated_at DESC) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX need_origin ON public.need USING btree (partnership_id, origin_kind, origin_ref) WHERE (origin_ref IS NOT NULL);
alter table need enable row level security;
alter table need force row level security;
create policy need_of_partnership on need for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on need to regiekamer_app;
comment on column need.content is 'What is wanted, as matching/rules/need.ts describes it';

create table need_event (
  partnership_id uuid not null,
  need_id uuid not null,
  id uuid default gen_random_uuid() not null,
  kind text not null,
  before jsonb,
  after jsonb,
  version integer not null,
  person_id uuid,
  person_name text default ''::text not null,
  recorded_at timestamp with time zone default now() not null,
  constraint need_event_pkey PRIMARY KEY (partnership_id, id),
  constraint need_event_partnership_id_need_id_fkey FOREIGN KEY (partnership_id, need_id) REFERENCES need(partnership_id, id) ON DELETE CASCADE,
  constraint need_event_kind_check CHECK ((kind = ANY (ARRAY['kept'::text, 'renamed'::text, 'changed'::text, 'closed'::text, 'reopened'::text, 'removed'::text, 'restored'::text])))
);
CREATE INDEX need_event_of ON public.need_event USING btree (partnership_id, need_id, recorded_at);
alter table need_event enable row level security;
alter table need_event force row level security;
create policy need_event_of_partnership on need_event for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on need_event to regiekamer_app;

create table need_match (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  need_id uuid not null,
  organisation_id uuid,
  organisation_name text not null,
  is_social boolean not null,
  state text default 'named'::text not null,
  follow_up_on date,
  score real not null,
  reasons jsonb default '[]'::jsonb not null,
  doubts jsonb default '[]'::jsonb not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint need_match_pkey PRIMARY KEY (partnership_id, id),
  constraint need_match_partnership_id_need_id_organisation_id_key UNIQUE (partnership_id, need_id, organisation_id),
  constraint need_match_partnership_id_need_id_fkey FOREIGN KEY (partnership_id, need_id) REFERENCES need(partnership_id, id) ON DELETE CASCADE,
  constraint need_match_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id) ON DELETE SET NULL (organisation_id),
  constraint need_match_score_check CHECK (((score >= (0)::double precision) AND (score <= (1)::double precision))),
  constraint need_match_state_check CHECK ((state = ANY (ARRAY['named'::text, 'contacted'::text, 'interested'::text, 'talking'::text, 'quoted'::text, 'agreed'::text, 'declined'::text])))
);
CREATE INDEX need_match_due ON public.need_match USING btree (partnership_id, follow_up_on) WHERE (follow_up_on IS NOT NULL);
CREATE INDEX need_match_of ON public.need_match USING btree (partnership_id, need_id);
CREATE INDEX need_match_organisation ON public.need_match USING btree (partnership_id, organisation_id);
alter table need_match enable row level security;
alter table need_match force row level security;
create policy need_match_of_partnership on need_match for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on need_match to regiekamer_app;
comment on column need_match.organisation_name is 'As it was called when it was taken up: stays when the record goes';
comment on column need_match.state is 'Follows from the steps that were not taken back';
comment on column need_match.score is 'With reasons and doubts: as they were when it was taken up';

create table neighbourhood (
  code text not null,
  nis text not null,
  name text not null,
  lon double precision not null,
  lat double precision not null,
  boundary jsonb not null,
  constraint neighbourhood_pkey PRIMARY KEY (code),
  constraint neighbourhood_nis_fkey FOREIGN KEY (nis) REFERENCES municipality(nis)
);
grant select on neighbourhood to regiekamer_app;

create table notice (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  merged_into uuid,
  kind text not null,
  format text not null,
  formats text[] not null,
  form text not null,
  published_on date,
  deadline_on date,
  deadline_time text,
  buyer_name text default ''::text not null,
  buyer_kbo text,
  buyer_nis text,
  buyer_country text,
  place_nis text[] default '{}'::text[] not null,
  nuts text[] default '{}'::text[] not null,
  title jsonb not null,
  description jsonb not null,
  languages text[] default '{}'::text[] not null,
  natures text[] default '{}'::text[] not null,
  cpv text,
  other_cpv text[] default '{}'::text[] not null,
  estimated_cents bigint,
  estimated_currency text,
  awarded_cents bigint,
  awarded_currency text,
  lots integer not null,
  reserved_lots integer not null,
  reserved_participation text[] default '{}'::text[] not null,
  reserved_execution boolean default false not null,
  strategic text[] default '{}'::text[] not null,
  social_objectives text[] default '{}'::text[] not null,
  environmental_impacts text[] default '{}'::text[] not null,
  has_performance_terms boolean default false not null,
  accessibility text[] default '{}'::text[] not null,
  winners integer not null,
  procedure_id text,
  ocid text,
  publication_number text,
  notes integer default 0 not null,
  unread integer default 0 not null,
  content jsonb not null,
  is_example boolean default false not null,
  touched_at timestamp with time zone,
  first_read_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  version integer default 0 not null,
  searched text generated always as (search_words(((((((((buyer_name || ' '::text) || text_of_languages(title)) || ' '::text) || text_of_languages(description)) || ' '::text) || COALESCE(publication_number, ''::text)) || ' '::text) || COALESCE(cpv, ''::text)))) stored not null,
  constraint notice_pkey PRIMARY KEY (partnership_id, id),
  constraint notice_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint notice_partnership_id_merged_into_fkey FOREIGN KEY (partnership_id, merged_into) REFERENCES notice(partnership_id, id) ON DELETE CASCADE,
  constraint notice_buyer_kbo_check CHECK ((buyer_kbo ~ '^[01][0-9]{9}$'::text)),
  constraint notice_buyer_nis_check CHECK ((buyer_nis ~ '^[0-9]{5}$'::text)),
  constraint notice_cpv_check CHECK ((cpv ~ '^[0-9]{8}$'::text)),
  constraint notice_format_check CHECK ((format = ANY (ARRAY['eforms'::text, 'ted-xml'::text, 'bosa-json'::text, 'ocds'::text]))),
  constraint notice_kind_check CHECK ((kind = ANY (ARRAY['planned'::text, 'competition'::text, 'result'::text, 'change'::text, 'other'::text]))),
  constraint notice_lots_check CHECK ((lots >= 0)),
  constraint notice_reserved_lots_check CHECK ((reserved_lots >= 0)),
  constraint notice_winners_check CHECK ((winners >= 0))
);
CREATE INDEX notice_by_change ON public.notice USING btree (partnership_id, changed_at);
CREATE INDEX notice_by_deadline ON public.notice USING btree (partnership_id, kind, deadline_on);
CREATE INDEX notice_by_number ON public.notice USING btree (partnership_id, publication_number) WHERE (publication_number IS NOT NULL);
CREATE INDEX notice_by_ocid ON public.notice USING btree (partnership_id, ocid) WHERE (ocid IS NOT NULL);
CREATE INDEX notice_by_publication ON public.notice USING btree (partnership_id, published_on DESC, id);
CREATE INDEX notice_by_purchase ON public.notice USING btree (partnership_id, procedure_id) WHERE (procedure_id IS NOT NULL);
CREATE INDEX notice_merged ON public.notice USING btree (partnership_id, merged_into) WHERE (merged_into IS NOT NULL);
alter table notice enable row level security;
alter table notice force row level security;
create policy notice_of_partnership on notice for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on notice to regiekamer_app;
comment on table notice is 'One notice, whatever the formats and versions it was met in; the columns are those of its main edition';
comment on column notice.merged_into is 'Two that turned out to be one: this one is not shown any more, its address leads to the other';
comment on column notice.deadline_on is 'Last day for offers, on the clock of the buyer';
comment on column notice.place_nis is 'Municipalities where it is carried out, where the notice names one';
comment on column notice.nuts is 'NUTS codes of the places as given';
comment on column notice.estimated_cents is 'Of the whole; of all lots together when only they say it in one currency';
comment on column notice.reserved_participation is 'BT-71 codes of all lots, without none';
comment on column notice.reserved_execution is 'BT-736 is yes for a lot';
comment on column notice.strategic is 'BT-06 codes of all lots, without none';
comment on column notice.social_objectives is 'BT-775';
comment on column notice.environmental_impacts is 'BT-774';
comment on column notice.has_performance_terms is 'BT-70 or BT-777 says something in words';
comment on column notice.content is 'The whole notice as it was read (rules/notice.ts)';
comment on column notice.touched_at is 'Somebody worked on it: taking back an import leaves it';
comment on column notice.changed_at is 'Another edition became the main one, or the main one says something else';
comment on column notice.searched is 'Words of buyer, title, description, number and code, without accents, each once';

create table notice_area (
  partnership_id uuid not null,
  code text not null,
  role text not null,
  notice_id uuid not null,
  constraint notice_area_pkey PRIMARY KEY (partnership_id, code, role, notice_id),
  constraint notice_area_partnership_id_notice_id_fkey FOREIGN KEY (partnership_id, notice_id) REFERENCES notice(partnership_id, id) ON DELETE CASCADE,
  constraint notice_area_role_check CHECK ((role = ANY (ARRAY['buyer'::text, 'place'::text])))
);
CREATE INDEX notice_area_of_notice ON public.notice_area USING btree (partnership_id, notice_id);
alter table notice_area enable row level security;
alter table notice_area force row level security;
create policy notice_area_of_partnership on notice_area for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on notice_area to regiekamer_app;
comment on table notice_area is 'Where a notice belongs: NIS codes of municipalities, and NUTS codes of places that name no municipality (BE, BE2, BE24, BE241). A table, because row-level security keeps array operators from an index';

create table notice_assessment (
  partnership_id uuid not null,
  notice_id uuid not null,
  level text not null,
  chance real not null,
  reasons jsonb default '[]'::jsonb not null,
  fitting integer not null,
  top jsonb default '[]'::jsonb not null,
  counted_with text not null,
  notice_changed_at timestamp with time zone not null,
  assessed_at timestamp with time zone not null,
  constraint notice_assessment_pkey PRIMARY KEY (partnership_id, notice_id),
  constraint notice_assessment_partnership_id_notice_id_fkey FOREIGN KEY (partnership_id, notice_id) REFERENCES notice(partnership_id, id) ON DELETE CASCADE,
  constraint notice_assessment_chance_check CHECK (((chance >= (0)::double precision) AND (chance <= (1)::double precision))),
  constraint notice_assessment_fitting_check CHECK ((fitting >= 0)),
  constraint notice_assessment_level_check CHECK ((level = ANY (ARRAY['likely'::text, 'possible'::text, 'unlikely'::text])))
);
CREATE INDEX notice_assessment_by_level ON public.notice_assessment USING btree (partnership_id, level);
alter table notice_assessment enable row level security;
alter table notice_assessment force row level security;
create policy notice_assessment_of_partnership on notice_assessment for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on notice_assessment to regiekamer_app;
comment on table notice_assessment is 'Is it suited to the social economy and who could do it; counted by a job, so that no list has to';
comment on column notice_assessment.reasons is 'Codes with facts, worded when they are read';
comment on column notice_assessment.fitting is 'How many organisations of the social economy fit its best lot';
comment on column notice_assessment.top is 'Per lot, the best first: how suited, how many fit, and the first of them with their names at that time';
comment on column notice_assessment.counted_with is 'State of the register and the model; another one asks to count again';
comment on column notice_assessment.notice_changed_at is 'changed_at of the notice that was looked at, likewise';

create table notice_edition (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  notice_id uuid not null,
  is_main boolean default false not null,
  format text not null,
  form text not null,
  kind text not null,
  label text not null,
  published_on date,
  keys text[] not null,
  sha256 text not null,
  content jsonb,
  read_at timestamp with time zone not null,
  constraint notice_edition_pkey PRIMARY KEY (partnership_id, id),
  constraint notice_edition_partnership_id_sha256_key UNIQUE (partnership_id, sha256),
  constraint notice_edition_partnership_id_notice_id_fkey FOREIGN KEY (partnership_id, notice_id) REFERENCES notice(partnership_id, id) ON DELETE CASCADE,
  constraint notice_edition_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX notice_edition_of_notice ON public.notice_edition USING btree (partnership_id, notice_id);
alter table notice_edition enable row level security;
alter table notice_edition force row level security;
create policy notice_edition_of_partnership on notice_edition for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on notice_edition to regiekamer_app;
comment on table notice_edition is 'One version of a notice in one format; the latest and fullest is the main one, the others are its history';
comment on column notice_edition.label is 'Version as the notice says it, 01 when it is silent';
comment on column notice_edition.sha256 is 'Of what was read, so that the same content in another file is the same edition';
comment on column notice_edition.content is 'Null for the main one: it stands in notice.content';

create table notice_event (
  partnership_id uuid not null,
  notice_id uuid not null,
  id uuid default gen_random_uuid() not null,
  kind text not null,
  body text default ''::text not null,
  details jsonb default '{}'::jsonb not null,
  person_id uuid,
  person_name text default ''::text not null,
  recorded_at timestamp with time zone default clock_timestamp() not null,
  constraint notice_event_pkey PRIMARY KEY (partnership_id, id),
  constraint notice_event_partnership_id_notice_id_fkey FOREIGN KEY (partnership_id, notice_id) REFERENCES notice(partnership_id, id) ON DELETE CASCADE,
  constraint notice_event_kind_check CHECK ((kind = ANY (ARRAY['saved'::text, 'assigned'::text, 'dismissed'::text, 'reopened'::text, 'note'::text, 'action'::text, 'need'::text, 'mail'::text, 'judged'::text])))
);
CREATE INDEX notice_event_of ON public.notice_event USING btree (partnership_id, notice_id, recorded_at);
alter table notice_event enable row level security;
alter table notice_event force row level security;
create policy notice_event_of_partnership on notice_event for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on notice_event to regiekamer_app;

create table notice_file (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  import_id uuid not null,
  name text not null,
  sha256 text not null,
  bytes bigint not null,
  outcome text not null,
  notices integer default 0 not null,
  refused integer default 0 not null,
  reader integer not null,
  read_at timestamp with time zone not null,
  constraint notice_file_pkey PRIMARY KEY (partnership_id, id),
  constraint notice_file_partnership_id_import_id_name_key UNIQUE (partnership_id, import_id, name),
  constraint notice_file_partnership_id_import_id_fkey FOREIGN KEY (partnership_id, import_id) REFERENCES notice_import(partnership_id, id) ON DELETE CASCADE,
  constraint notice_file_bytes_check CHECK ((bytes >= 0)),
  constraint notice_file_notices_check CHECK ((notices >= 0)),
  constraint notice_file_outcome_check CHECK ((outcome = ANY (ARRAY['read'::text, 'refused'::text, 'unchanged'::text]))),
  constraint notice_file_refused_check CHECK ((refused >= 0)),
  constraint notice_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX notice_file_by_content ON public.notice_file USING btree (partnership_id, sha256);
alter table notice_file enable row level security;
alter table notice_file force row level security;
create policy notice_file_of_partnership on notice_file for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on notice_file to regiekamer_app;
comment on table notice_file is 'Every file that was looked into; in an archive each file by itself: archive.zip!file.xml';
comment on column notice_file.outcome is 'unchanged: the same bytes were read before by the same reader';
comment on column notice_file.reader is 'Version of what reads; a newer one reads the same bytes again';

create table notice_handling (
  partnership_id uuid not null,
  notice_id uuid not null,
  state text not null,
  assigned_person_id uuid,
  assigned_name text default ''::text not null,
  dismissed_because text,
  dismissed_words text default ''::text not null,
  version integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  updated_by text default ''::text not null,
  constraint notice_handling_pkey PRIMARY KEY (partnership_id, notice_id),
  constraint notice_handling_partnership_id_notice_id_fkey FOREIGN KEY (partnership_id, notice_id) REFERENCES notice(partnership_id, id) ON DELETE CASCADE,
  constraint notice_handling_check CHECK (((state = 'assigned'::text) = (assigned_name <> ''::text))),
  constraint notice_handling_check1 CHECK (((state = 'dismissed'::text) = (dismissed_because IS NOT NULL))),
  constraint notice_handling_dismissed_because_check CHECK ((dismissed_because = ANY (ARRAY['no-work-for-us'::text, 'nobody-near'::text, 'too-late'::text, 'too-large'::text, 'not-our-area'::text, 'handled-elsewhere'::text, 'other'::text]))),
  constraint notice_handling_dismissed_words_check CHECK ((length(dismissed_words) <= 1000)),
  constraint notice_handling_state_check CHECK ((state = ANY (ARRAY['dismissed'::text, 'assigned'::text, 'saved'::text, 'new'::text])))
);
CREATE INDEX notice_handling_by_state ON public.notice_handling USING btree (partnership_id, state);
alter table notice_handling enable row level security;
alter table notice_handling force row level security;
create policy notice_handling_of_partnership on notice_handling for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on notice_handling to regiekamer_app;
comment on table notice_handling is 'What the desk does with a notice; without a row nobody did anything yet';

create table notice_import (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  via text not null,
  source_id uuid,
  name text not null,
  state text default 'uploaded'::text not null,
  file_ids uuid[] default '{}'::uuid[] not null,
  counts jsonb default '{}'::jsonb not null,
  summary jsonb default '{}'::jsonb not null,
  person_id uuid,
  person_name text default ''::text not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  undone_at timestamp with time zone,
  undone_by text,
  constraint notice_import_pkey PRIMARY KEY (partnership_id, id),
  constraint notice_import_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint notice_import_partnership_id_source_id_fkey FOREIGN KEY (partnership_id, source_id) REFERENCES notice_source(partnership_id, id) ON DELETE SET NULL (source_id),
  constraint notice_import_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300))),
  constraint notice_import_state_check CHECK ((state = ANY (ARRAY['uploaded'::text, 'running'::text, 'done'::text, 'undone'::text, 'cancelled'::text]))),
  constraint notice_import_via_check CHECK ((via = ANY (ARRAY['upload'::text, 'source'::text, 'command'::text, 'example'::text])))
);
CREATE INDEX notice_import_by_time ON public.notice_import USING btree (partnership_id, started_at DESC);
alter table notice_import enable row level security;
alter table notice_import force row level security;
create policy notice_import_of_partnership on notice_import for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on notice_import to regiekamer_app;
comment on column notice_import.name is 'The file, or how many; the folder or address of a source';
comment on column notice_import.file_ids is 'Uploaded files, while they are kept';
comment on column notice_import.counts is '{files, read, refused, unchanged, notices, fresh, newer, same, refusedEntries, other, lots, reserved}: files = read + refused + unchanged, notices = fresh + newer + same';
comment on column notice_import.summary is '{kinds, formats, notes: how often each; doubles, sample: some notices by name}: of what was looked at, then of what was taken in';

create table notice_key (
  partnership_id uuid not null,
  key text not null,
  notice_id uuid not null,
  constraint notice_key_pkey PRIMARY KEY (partnership_id, key),
  constraint notice_key_partnership_id_notice_id_fkey FOREIGN KEY (partnership_id, notice_id) REFERENCES notice(partnership_id, id) ON DELETE CASCADE,
  constraint notice_key_key_check CHECK (((length(key) >= 1) AND (length(key) <= 500)))
);
CREATE INDEX notice_key_of_notice ON public.notice_key USING btree (partnership_id, notice_id);
alter table notice_key enable row level security;
alter table notice_key force row level security;
create policy notice_key_of_partnership on notice_key for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on notice_key to regiekamer_app;
comment on table notice_key is 'The names under which a notice is known (rules/same-notice.ts), each of one notice only';

create table notice_mail (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  notice_id uuid not null,
  kind text not null,
  organisation_id uuid,
  recipient text not null,
  nth integer default 1 not null,
  language text not null,
  subject text not null,
  body text not null,
  mail_id uuid,
  person_id uuid,
  person_name text default ''::text not null,
  sent_at timestamp with time zone not null,
  address_until date,
  constraint notice_mail_pkey PRIMARY KEY (partnership_id, id),
  constraint notice_mail_partnership_id_notice_id_fkey FOREIGN KEY (partnership_id, notice_id) REFERENCES notice(partnership_id, id) ON DELETE CASCADE,
  constraint notice_mail_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id) ON DELETE SET NULL (organisation_id),
  constraint notice_mail_kind_check CHECK ((kind = ANY (ARRAY['buyer-before'::text, 'buyer-after'::text, 'supplier'::text]))),
  constraint notice_mail_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text]))),
  constraint notice_mail_nth_check CHECK ((nth > 0)),
  constraint notice_mail_recipient_check CHECK ((length(recipient) <= 254))
);
CREATE INDEX notice_mail_by_end ON public.notice_mail USING btree (partnership_id, address_until) WHERE (address_until IS NOT NULL);
CREATE UNIQUE INDEX notice_mail_once ON public.notice_mail USING btree (partnership_id, notice_id, kind, recipient, nth) WHERE (recipient <> '…'::text);
alter table notice_mail enable row level security;
alter table notice_mail force row level security;
create policy notice_mail_of_partnership on notice_mail for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on notice_mail to regiekamer_app;
comment on table notice_mail is 'Letters to a buyer or a supplier about a notice, as they left';
comment on column notice_mail.nth is 'A second letter of a kind to one address is only written when somebody says so';
comment on column notice_mail.address_until is 'On this day the address is taken out of the letter; null: plainly the address of a function, or taken out already';

create table notice_refusal (
  partnership_id uuid not null,
  import_id uuid not null,
  id bigint generated always as identity not null,
  file_name text not null,
  because text not null,
  line integer,
  col integer,
  entry integer,
  detail text,
  constraint notice_refusal_pkey PRIMARY KEY (partnership_id, import_id, id),
  constraint notice_refusal_partnership_id_import_id_fkey FOREIGN KEY (partnership_id, import_id) REFERENCES notice_import(partnership_id, id) ON DELETE CASCADE
);
alter table notice_refusal enable row level security;
alter table notice_refusal force row level security;
create policy notice_refusal_of_partnership on notice_refusal for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on notice_refusal to regiekamer_app;
comment on table notice_refusal is 'Files, and single entries of files, that could not be read as a notice, with place and reason';

create table notice_sighting (
  partnership_id uuid not null,
  edition_id uuid not null,
  import_id uuid not null,
  file_id uuid not null,
  constraint notice_sighting_pkey PRIMARY KEY (partnership_id, edition_id, import_id),
  constraint notice_sighting_partnership_id_edition_id_fkey FOREIGN KEY (partnership_id, edition_id) REFERENCES notice_edition(partnership_id, id) ON DELETE CASCADE,
  constraint notice_sighting_partnership_id_file_id_fkey FOREIGN KEY (partnership_id, file_id) REFERENCES notice_file(partnership_id, id) ON DELETE CASCADE,
  constraint notice_sighting_partnership_id_import_id_fkey FOREIGN KEY (partnership_id, import_id) REFERENCES notice_import(partnership_id, id) ON DELETE CASCADE
);
CREATE INDEX notice_sighting_of_file ON public.notice_sighting USING btree (partnership_id, file_id);
CREATE INDEX notice_sighting_of_import ON public.notice_sighting USING btree (partnership_id, import_id);
alter table notice_sighting enable row level security;
alter table notice_sighting force row level security;
create policy notice_sighting_of_partnership on notice_sighting for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on notice_sighting to regiekamer_app;
comment on table notice_sighting is 'In which imports an edition was met: taking one back leaves what another met as well';

create table notice_source (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  kind text not null,
  address text not null,
  name text not null,
  every_hours integer default 24 not null,
  paused_at timestamp with time zone,
  next_look_at timestamp with time zone,
  looked_at timestamp with time zone,
  outcome text,
  error text,
  error_detail text,
  failures integer default 0 not null,
  etag text,
  last_modified text,
  version integer default 0 not null,
  created_by text default ''::text not null,
  created_at timestamp with time zone not null,
  constraint notice_source_pkey PRIMARY KEY (partnership_id, id),
  constraint notice_source_partnership_id_kind_address_key UNIQUE (partnership_id, kind, address),
  constraint notice_source_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint notice_source_address_check CHECK (((length(address) >= 1) AND (length(address) <= 2000))),
  constraint notice_source_every_hours_check CHECK (((every_hours >= 1) AND (every_hours <= 168))),
  constraint notice_source_failures_check CHECK ((failures >= 0)),
  constraint notice_source_kind_check CHECK ((kind = ANY (ARRAY['folder'::text, 'url'::text]))),
  constraint notice_source_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint notice_source_outcome_check CHECK ((outcome = ANY (ARRAY['new'::text, 'nothing-new'::text, 'refused'::text, 'failed'::text])))
);
CREATE INDEX notice_source_by_look ON public.notice_source USING btree (partnership_id, next_look_at) WHERE (paused_at IS NULL);
alter table notice_source enable row level security;
alter table notice_source force row level security;
create policy notice_source_of_partnership on notice_source for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on notice_source to regiekamer_app;
comment on table notice_source is 'A folder on the server or an address on the web that is looked at again and again';
comment on column notice_source.address is 'Folder: path below the configured folder; url: the https address';
comment on column notice_source.error is 'Code of what went wrong at the last look; error_detail: in the words of who answered';
comment on column notice_source.failures is 'Looks in a row that failed; each makes the pause longer';

create table nudge (
  partnership_id uuid not null,
  person_id uuid not null,
  switched_off_at timestamp with time zone,
  sent_on date,
  sent_at timestamp with time zone,
  sent_actions integer,
  constraint nudge_pkey PRIMARY KEY (partnership_id, person_id),
  constraint nudge_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint nudge_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint nudge_check CHECK ((((sent_on IS NULL) = (sent_at IS NULL)) AND ((sent_on IS NULL) = (sent_actions IS NULL)))),
  constraint nudge_sent_actions_check CHECK ((sent_actions > 0))
);
alter table nudge enable row level security;
alter table nudge force row level security;
create policy nudge_of_partnership on nudge for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on nudge to regiekamer_app;
comment on table nudge is 'What somebody wants of reminders, and when the last one went; without a row: wanted, and none went yet. Two servers that send at once agree by this row';
comment on column nudge.switched_off_at is 'Null: they come';
comment on column nudge.sent_on is 'Day of the last digest in Brussels; the next comes seven days later at the earliest';
comment on column nudge.sent_actions is 'How many actions it was about';

create table oidc_role_mapping (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  claim text not null,
  value text not null,
  organisation_code text,
  role text not null,
  nis text,
  organisation_id uuid,
  created_at timestamp with time zone default now() not null,
  constraint oidc_role_mapping_pkey PRIMARY KEY (partnership_id, id),
  constraint oidc_role_mapping_partnership_id_claim_value_organisation_c_key UNIQUE NULLS NOT DISTINCT (partnership_id, claim, value, organisation_code, role, nis, organisation_id),
  constraint oidc_role_mapping_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint oidc_role_mapping_check CHECK (((role = 'municipal-staff'::text) = (nis IS NOT NULL))),
  constraint oidc_role_mapping_check1 CHECK (((role = 'organisation'::text) = (organisation_id IS NOT NULL))),
  constraint oidc_role_mapping_claim_check CHECK (((length(claim) >= 1) AND (length(claim) <= 100))),
  constraint oidc_role_mapping_nis_check CHECK ((nis ~ '^[0-9]{5}$'::text)),
  constraint oidc_role_mapping_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'coordinator'::text, 'municipal-staff'::text, 'organisation'::text, 'reader'::text]))),
  constraint oidc_role_mapping_value_check CHECK (((length(value) >= 1) AND (length(value) <= 200)))
);
alter table oidc_role_mapping enable row level security;
alter table oidc_role_mapping force row level security;
create policy oidc_role_mapping_of_partnership on oidc_role_mapping for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on oidc_role_mapping to regiekamer_app;
comment on table oidc_role_mapping is 'Role claim of the sign-in provider (ACM/IDM: claim and vo_orgcode) to a role here';
comment on column oidc_role_mapping.organisation_code is 'vo_orgcode it must come from; null for any';

create table organisation (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  number text,
  kind text not null,
  name text not null,
  names jsonb default '{}'::jsonb not null,
  legal_form_code text,
  natural_person boolean default false not null,
  status text default 'active'::text not null,
  started_on date,
  stopped_on date,
  parent_id uuid,
  website text,
  email text,
  phone text,
  description jsonb default '{}'::jsonb not null,
  target_group text,
  adapted_workplace text,
  guidance text,
  quality_labels text[] default '{}'::text[] not null,
  nace_codes text[] default '{}'::text[] not null,
  capacity_hours_month integer,
  capacity_places integer,
  published boolean default true not null,
  is_example boolean default false not null,
  completeness smallint default 0 not null,
  confirmed_on date,
  work_forms text[] default '{}'::text[] not null,
  activity_codes text[] default '{}'::text[] not null,
  area_nis text[] default '{}'::text[] not null,
  seat_nis text,
  postcode text,
  lon double precision,
  lat double precision,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  fte double precision,
  constraint organisation_pkey PRIMARY KEY (partnership_id, id),
  constraint organisation_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint organisation_partnership_id_parent_id_fkey FOREIGN KEY (partnership_id, parent_id) REFERENCES organisation(partnership_id, id) ON DELETE SET NULL (parent_id),
  constraint organisation_capacity_hours_month_check CHECK ((capacity_hours_month >= 0)),
  constraint organisation_capacity_places_check CHECK ((capacity_places >= 0)),
  constraint organisation_completeness_check CHECK (((completeness >= 0) AND (completeness <= 100))),
  constraint organisation_fte_check CHECK (((fte >= (0)::double precision) AND (fte < (10000000)::double precision))),
  constraint organisation_kind_check CHECK ((kind = ANY (ARRAY['social-enterprise'::text, 'regular-company'::text, 'authority'::text, 'school'::text, 'public-service'::text, 'partner'::text, 'network'::text]))),
  constraint organisation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 400))),
  constraint organisation_number_check CHECK ((number ~ '^[01][0-9]{9}$'::text)),
  constraint organisation_status_check CHECK ((status = ANY (ARRAY['active'::text, 'stopped'::text, 'unknown'::text])))
);
CREATE INDEX organisation_in_order ON public.organisation USING btree (partnership_id, name COLLATE nl_be, id);
CREATE INDEX organisation_name ON public.organisation USING btree (partnership_id, name);
CREATE UNIQUE INDEX organisation_number ON public.organisation USING btree (partnership_id, number) WHERE (number IS NOT NULL);
CREATE INDEX organisation_parent ON public.organisation USING btree (partnership_id, parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX organisation_place ON public.organisation USING btree (partnership_id, lon, lat);
CREATE INDEX organisation_postcode ON public.organisation USING btree (partnership_id, postcode);
CREATE INDEX organisation_to_confirm ON public.organisation USING btree (partnership_id, seat_nis) WHERE ((kind = 'social-enterprise'::text) AND (status = 'active'::text));
alter table organisation enable row level security;
alter table organisation force row level security;
create policy organisation_of_partnership on organisation for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
CREATE TRIGGER note_change_by_delete AFTER DELETE ON public.organisation REFERENCING OLD TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_organisation_change('id');
CREATE TRIGGER note_change_by_insert AFTER INSERT ON public.organisation REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_organisation_change('id');
CREATE TRIGGER note_change_by_update AFTER UPDATE ON public.organisation REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_organisation_change('id');
grant delete, insert, select, update on organisation to regiekamer_app;
comment on column organisation.number is 'KBO enterprise number, ten digits without dots, mod 97 checked';
comment on column organisation.names is '{nl, fr, de, en, abbreviation, commercial: []}';
comment on column organisation.natural_person is 'A sole trader: the name is a person''s, so never on public pages or in public exports';
comment on column organisation.area_nis is 'Municipalities served; distinct from the address';
comment on column organisation.fte is 'Full-time equivalents of the whole organisation; a figure about a firm, never about a person';

create table organisation_change (
  partnership_id uuid not null,
  organisation_id uuid not null,
  changed_in xid8 not null,
  constraint organisation_change_pkey PRIMARY KEY (partnership_id, organisation_id),
  constraint organisation_change_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE
);
CREATE INDEX organisation_change_since ON public.organisation_change USING btree (partnership_id, changed_in);
alter table organisation_change enable row level security;
alter table organisation_change force row level security;
create policy organisation_change_of_partnership on organisation_change for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on organisation_change to regiekamer_app;
comment on column organisation_change.changed_in is 'The last transaction that wrote the organisation or one of its establishments';

create table organisation_work_form (
  partnership_id uuid not null,
  organisation_id uuid not null,
  work_form text not null,
  from_day date,
  to_day date,
  source_id uuid not null,
  constraint organisation_work_form_pkey PRIMARY KEY (partnership_id, organisation_id, work_form),
  constraint organisation_work_form_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id) ON DELETE CASCADE,
  constraint organisation_work_form_partnership_id_source_id_fkey FOREIGN KEY (partnership_id, source_id) REFERENCES source(partnership_id, id),
  constraint organisation_work_form_work_form_check CHECK ((work_form = ANY (ARRAY['collectief-maatwerk'::text, 'individueel-maatwerk'::text, 'arbeidszorg'::text, 'wijk-werken'::text, 'kringwinkel'::text, 'cooperatie'::text, 'lde'::text, 'sine'::text, 'invoeg'::text])))
);
alter table organisation_work_form enable row level security;
alter table organisation_work_form force row level security;
create policy organisation_work_form_of_partnership on organisation_work_form for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on organisation_work_form to regiekamer_app;

create table outgoing_mail (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  recipient text not null,
  subject text not null,
  body_text text not null,
  body_html text,
  state text default 'waiting'::text not null,
  problem text,
  attempts integer default 0 not null,
  created_at timestamp with time zone default now() not null,
  sent_at timestamp with time zone,
  unsubscribe_url text,
  constraint outgoing_mail_pkey PRIMARY KEY (partnership_id, id),
  constraint outgoing_mail_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint outgoing_mail_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'kept'::text])))
);
CREATE INDEX outgoing_mail_newest ON public.outgoing_mail USING btree (partnership_id, created_at DESC);
alter table outgoing_mail enable row level security;
alter table outgoing_mail force row level security;
create policy outgoing_mail_of_partnership on outgoing_mail for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on outgoing_mail to regiekamer_app;
comment on column outgoing_mail.state is 'kept: no mail server is configured; the letter waits in the outbox page';
comment on column outgoing_mail.unsubscribe_url is 'Where a mail program ends such letters with one POST (RFC 8058)';

create table outgoing_mail_file (
  partnership_id uuid not null,
  mail_id uuid not null,
  "position" integer not null,
  name text not null,
  media_type text not null,
  bytes integer not null,
  content bytea,
  constraint outgoing_mail_file_pkey PRIMARY KEY (partnership_id, mail_id, "position"),
  constraint outgoing_mail_file_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint outgoing_mail_file_partnership_id_mail_id_fkey FOREIGN KEY (partnership_id, mail_id) REFERENCES outgoing_mail(partnership_id, id) ON DELETE CASCADE,
  constraint outgoing_mail_file_bytes_check CHECK ((bytes >= 0)),
  constraint outgoing_mail_file_media_type_check CHECK ((length(media_type) <= 200)),
  constraint outgoing_mail_file_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint outgoing_mail_file_position_check CHECK (("position" >= 0))
);
alter table outgoing_mail_file enable row level security;
alter table outgoing_mail_file force row level security;
create policy outgoing_mail_file_of_partnership on outgoing_mail_file for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on outgoing_mail_file to regiekamer_app;
comment on table outgoing_mail_file is 'Goes with its letter, also when that is forgotten';
comment on column outgoing_mail_file.content is 'Null once the letter was sent: the outbox then only says what went along';

create table partnership (
  id uuid default gen_random_uuid() not null,
  slug text not null,
  name text not null,
  legal_form text not null,
  managing_nis text,
  contact jsonb default '{}'::jsonb not null,
  partners jsonb default '[]'::jsonb not null,
  follow_links jsonb default '[]'::jsonb not null,
  intro jsonb default '{}'::jsonb not null,
  published boolean default false not null,
  is_example boolean default false not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint partnership_pkey PRIMARY KEY (id),
  constraint partnership_slug_key UNIQUE (slug),
  constraint partnership_managing_nis_fkey FOREIGN KEY (managing_nis) REFERENCES municipality(nis),
  constraint partnership_legal_form_check CHECK ((legal_form = ANY (ARRAY['interlokale-vereniging'::text, 'projectvereniging'::text, 'dienstverlenende-vereniging'::text, 'opdrachthoudende-vereniging'::text, 'welzijnsvereniging'::text, 'single-city'::text]))),
  constraint partnership_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint partnership_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);
alter table partnership enable row level security;
alter table partnership force row level security;
create policy partnership_read on partnership for select using (true);
create policy partnership_write on partnership for all using ((id = current_partnership())) with check ((id = current_partnership()));
CREATE TRIGGER partnership_adopts_clauses AFTER INSERT ON public.partnership FOR EACH ROW EXECUTE FUNCTION adopt_clauses_at_founding();
CREATE TRIGGER partnership_adopts_frames AFTER INSERT ON public.partnership FOR EACH ROW EXECUTE FUNCTION adopt_frames_at_founding();
grant delete, insert, select, update on partnership to regiekamer_app;
comment on column partnership.contact is '{street, postcode, town, phone, email}';
comment on column partnership.partners is '[{name, url}] shown at the foot of the public pages';
comment on column partnership.intro is '{nl, fr, en} welcome text of the public pages, with source';
comment on column partnership.published is 'May the directory be read without an account?';

create table partnership_member (
  partnership_id uuid not null,
  nis text not null,
  from_day date not null,
  to_day date,
  constraint partnership_member_pkey PRIMARY KEY (partnership_id, nis, from_day),
  constraint partnership_member_nis_fkey FOREIGN KEY (nis) REFERENCES municipality(nis),
  constraint partnership_member_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint partnership_member_check CHECK (((to_day IS NULL) OR (to_day > from_day)))
);
alter table partnership_member enable row level security;
alter table partnership_member force row level security;
create policy partnership_member_read on partnership_member for select using (true);
create policy partnership_member_write on partnership_member for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on partnership_member to regiekamer_app;
comment on column partnership_member.to_day is 'First day on which it is no longer a member';

create table passkey (
  id uuid default gen_random_uuid() not null,
  name text,
  public_key text not null,
  person_id uuid not null,
  credential_id text not null,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamp with time zone default now(),
  constraint passkey_pkey PRIMARY KEY (id),
  constraint passkey_credential_id_key UNIQUE (credential_id),
  constraint passkey_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
CREATE INDEX passkey_of_person ON public.passkey USING btree (person_id);
grant delete, insert, select, update on passkey to regiekamer_app;

create table pasted_text (
  partnership_id uuid not null,
  sha256 text not null,
  body text not null,
  used_on date not null,
  constraint pasted_text_pkey PRIMARY KEY (partnership_id, sha256),
  constraint pasted_text_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint pasted_text_body_check CHECK ((length(body) <= 200000))
);
alter table pasted_text enable row level security;
alter table pasted_text force row level security;
create policy pasted_text_of_partnership on pasted_text for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on pasted_text to regiekamer_app;

create table person (
  id uuid default gen_random_uuid() not null,
  name text not null,
  email text not null,
  email_verified boolean default false not null,
  image text,
  language text,
  theme text default 'system'::text not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  is_operator boolean default false not null,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_email_key UNIQUE (email),
  constraint person_email_check CHECK ((email = lower(email))),
  constraint person_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text]))),
  constraint person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint person_theme_check CHECK ((theme = ANY (ARRAY['light'::text, 'dark'::text, 'system'::text])))
);
grant delete, insert, select, update on person to regiekamer_app;
comment on column person.is_operator is 'Keeps the whole installation: may found partnerships; says nothing of what they may see in one';

create table plan (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  name text not null,
  from_year integer not null,
  to_year integer not null,
  vision_id uuid,
  is_current boolean default false not null,
  created_at timestamp with time zone default now() not null,
  constraint plan_pkey PRIMARY KEY (partnership_id, id),
  constraint plan_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint plan_partnership_id_vision_id_fkey FOREIGN KEY (partnership_id, vision_id) REFERENCES vision(partnership_id, id) ON DELETE SET NULL (vision_id),
  constraint plan_check CHECK ((to_year >= from_year)),
  constraint plan_from_year_check CHECK (((from_year >= 1990) AND (from_year <= 2100))),
  constraint plan_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint plan_to_year_check CHECK (((to_year >= 1990) AND (to_year <= 2100)))
);
CREATE UNIQUE INDEX plan_current ON public.plan USING btree (partnership_id) WHERE is_current;
alter table plan enable row level security;
alter table plan force row level security;
create policy plan_of_partnership on plan for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on plan to regiekamer_app;

create table plan_column_mapping (
  partnership_id uuid not null,
  headers_sha256 text not null,
  mapping jsonb not null,
  used_at timestamp with time zone not null,
  constraint plan_column_mapping_pkey PRIMARY KEY (partnership_id, headers_sha256),
  constraint plan_column_mapping_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE
);
alter table plan_column_mapping enable row level security;
alter table plan_column_mapping force row level security;
create policy plan_column_mapping_of_partnership on plan_column_mapping for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on plan_column_mapping to regiekamer_app;

create table plan_import (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  file_id uuid,
  file_name text not null,
  settings jsonb default '{}'::jsonb not null,
  state text default 'uploaded'::text not null,
  counts jsonb default '{}'::jsonb not null,
  undo jsonb,
  person_id uuid,
  person_name text default ''::text not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  undone_at timestamp with time zone,
  undone_by text,
  constraint plan_import_pkey PRIMARY KEY (partnership_id, id),
  constraint plan_import_partnership_id_file_id_fkey FOREIGN KEY (partnership_id, file_id) REFERENCES stored_file(partnership_id, id) ON DELETE SET NULL (file_id),
  constraint plan_import_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint plan_import_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 300))),
  constraint plan_import_state_check CHECK ((state = ANY (ARRAY['uploaded'::text, 'done'::text, 'undone'::text, 'cancelled'::text])))
);
CREATE INDEX plan_import_by_time ON public.plan_import USING btree (partnership_id, started_at DESC);
alter table plan_import enable row level security;
alter table plan_import force row level security;
create policy plan_import_of_partnership on plan_import for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on plan_import to regiekamer_app;
comment on column plan_import.settings is '{table, mapping, planId, name, fromYear, toYear}; empty until somebody chose';
comment on column plan_import.counts is '{nodes: {added, changed, unchanged}, actions: {…}, refused, told}';
comment on column plan_import.undo is 'What was made and what stood before, so that the whole can be taken back';

create table plan_import_row (
  partnership_id uuid not null,
  import_id uuid not null,
  id bigint generated always as identity not null,
  sheet text,
  line integer not null,
  field text,
  because text not null,
  detail text,
  raw text,
  constraint plan_import_row_pkey PRIMARY KEY (partnership_id, import_id, id),
  constraint plan_import_row_partnership_id_import_id_fkey FOREIGN KEY (partnership_id, import_id) REFERENCES plan_import(partnership_id, id) ON DELETE CASCADE
);
alter table plan_import_row enable row level security;
alter table plan_import_row force row level security;
create policy plan_import_row_of_partnership on plan_import_row for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on plan_import_row to regiekamer_app;
comment on table plan_import_row is 'Rows a finished import did not take over, and cells it left out, each with its place and reason';
comment on column plan_import_row.raw is 'The whole row when it was refused; null when only a cell was left out';

create table plan_node (
  partnership_id uuid not null,
  plan_id uuid not null,
  id uuid default gen_random_uuid() not null,
  parent_id uuid,
  level text not null,
  code text not null,
  title text not null,
  description text default ''::text not null,
  "position" integer not null,
  version integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  constraint plan_node_pkey PRIMARY KEY (partnership_id, id),
  constraint plan_node_partnership_id_plan_id_code_key UNIQUE (partnership_id, plan_id, code),
  constraint plan_node_partnership_id_parent_id_fkey FOREIGN KEY (partnership_id, parent_id) REFERENCES plan_node(partnership_id, id) ON DELETE CASCADE,
  constraint plan_node_partnership_id_plan_id_fkey FOREIGN KEY (partnership_id, plan_id) REFERENCES plan(partnership_id, id) ON DELETE CASCADE,
  constraint plan_node_check CHECK (((level = 'action-plan'::text) = (parent_id IS NOT NULL))),
  constraint plan_node_code_check CHECK (((length(code) >= 1) AND (length(code) <= 40))),
  constraint plan_node_level_check CHECK ((level = ANY (ARRAY['action-plan'::text, 'goal'::text]))),
  constraint plan_node_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);
alter table plan_node enable row level security;
alter table plan_node force row level security;
create policy plan_node_of_partnership on plan_node for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on plan_node to regiekamer_app;
comment on column plan_node.level is 'goal: beleidsdoelstelling; action-plan: actieplan, always under a goal';

create table plan_node_budget (
  partnership_id uuid not null,
  node_id uuid not null,
  year integer not null,
  amount_cents bigint not null,
  constraint plan_node_budget_pkey PRIMARY KEY (partnership_id, node_id, year),
  constraint plan_node_budget_partnership_id_node_id_fkey FOREIGN KEY (partnership_id, node_id) REFERENCES plan_node(partnership_id, id) ON DELETE CASCADE,
  constraint plan_node_budget_amount_cents_check CHECK ((amount_cents >= 0))
);
alter table plan_node_budget enable row level security;
alter table plan_node_budget force row level security;
create policy plan_node_budget_of_partnership on plan_node_budget for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on plan_node_budget to regiekamer_app;
comment on table plan_node_budget is 'What the council voted for a goal or action plan; may differ from the sum of its actions, and the difference is shown';

create table postcode (
  postcode text not null,
  nis text not null,
  name_nl text not null,
  name_fr text not null,
  region text not null,
  is_main boolean not null,
  lon double precision,
  lat double precision,
  place_precision text,
  constraint postcode_pkey PRIMARY KEY (postcode, nis),
  constraint postcode_place_precision_check CHECK ((place_precision = ANY (ARRAY['locality'::text, 'municipality'::text]))),
  constraint postcode_postcode_check CHECK ((postcode ~ '^[0-9]{4}$'::text))
);
grant select on postcode to regiekamer_app;
comment on table postcode is 'All of Belgium; nis has no foreign key because Walloon municipalities carry no boundary here';
comment on column postcode.is_main is 'The municipality an address with this postcode most likely lies in';

create table procurement_rules_edition (
  edition integer not null,
  content jsonb not null,
  constraint procurement_rules_edition_pkey PRIMARY KEY (edition),
  constraint procurement_rules_edition_edition_check CHECK ((edition > 0))
);
grant select on procurement_rules_edition to regiekamer_app;
comment on table procurement_rules_edition is 'Thresholds, routes and fields as shipped in reference/procurement-rules.json; the highest edition counts';

create table purchase_column_mapping (
  partnership_id uuid not null,
  headers_sha256 text not null,
  mapping jsonb not null,
  used_at timestamp with time zone not null,
  constraint purchase_column_mapping_pkey PRIMARY KEY (partnership_id, headers_sha256),
  constraint purchase_column_mapping_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE
);
alter table purchase_column_mapping enable row level security;
alter table purchase_column_mapping force row level security;
create policy purchase_column_mapping_of_partnership on purchase_column_mapping for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on purchase_column_mapping to regiekamer_app;

create table purchase_contract (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  number integer not null,
  nis text,
  title text not null,
  description text default ''::text not null,
  organisation_id uuid,
  supplier_name text not null,
  is_social boolean not null,
  source_kind text not null,
  source_ref text,
  source_href text,
  source_label text,
  state text default 'contact'::text not null,
  amount_cents bigint,
  starts_on date,
  ends_on date,
  report_months integer default 3 not null,
  owner_person_id uuid,
  owner_name text default ''::text not null,
  reach_kind text default 'none'::text not null,
  contact_id uuid,
  typed_email text,
  consent_on date,
  supplier_language text default 'nl'::text not null,
  reminders_on boolean default true not null,
  supplier_ended_at timestamp with time zone,
  behind_from date,
  report_late_from date,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  updated_by text default ''::text not null,
  removed_at timestamp with time zone,
  owner_ended_by uuid,
  constraint purchase_contract_pkey PRIMARY KEY (partnership_id, id),
  constraint purchase_contract_partnership_id_number_key UNIQUE (partnership_id, number),
  constraint purchase_contract_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint purchase_contract_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id) ON DELETE SET NULL (organisation_id),
  constraint purchase_contract_amount_cents_check CHECK ((amount_cents >= 0)),
  constraint purchase_contract_check CHECK ((ends_on >= starts_on)),
  constraint purchase_contract_check1 CHECK (((reach_kind = 'contact'::text) = (contact_id IS NOT NULL))),
  constraint purchase_contract_check2 CHECK ((((reach_kind = 'typed'::text) = (typed_email IS NOT NULL)) AND ((typed_email IS NULL) = (consent_on IS NULL)))),
  constraint purchase_contract_description_check CHECK ((length(description) <= 20000)),
  constraint purchase_contract_nis_check CHECK ((nis ~ '^\d{5}$'::text)),
  constraint purchase_contract_reach_kind_check CHECK ((reach_kind = ANY (ARRAY['contact'::text, 'organisation'::text, 'typed'::text, 'none'::text]))),
  constraint purchase_contract_report_months_check CHECK ((report_months = ANY (ARRAY[1, 2, 3, 4, 6, 12]))),
  constraint purchase_contract_source_kind_check CHECK ((source_kind = ANY (ARRAY['hand'::text, 'match'::text, 'notice'::text, 'plan'::text, 'advice'::text]))),
  constraint purchase_contract_state_check CHECK ((state = ANY (ARRAY['contact'::text, 'meeting'::text, 'quote'::text, 'contract'::text, 'running'::text, 'ended'::text, 'lost'::text]))),
  constraint purchase_contract_supplier_language_check CHECK ((supplier_language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text]))),
  constraint purchase_contract_supplier_name_check CHECK (((length(supplier_name) >= 1) AND (length(supplier_name) <= 300))),
  constraint purchase_contract_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  constraint purchase_contract_typed_email_check CHECK ((length(typed_email) <= 254))
);
CREATE INDEX purchase_contract_list ON public.purchase_contract USING btree (partnership_id, updated_at DESC) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX purchase_contract_match ON public.purchase_contract USING btree (partnership_id, source_ref) WHERE ((source_kind = 'match'::text) AND (removed_at IS NULL));
CREATE INDEX purchase_contract_of_municipality ON public.purchase_contract USING btree (partnership_id, nis);
CREATE INDEX purchase_contract_of_organisation ON public.purchase_contract USING btree (partnership_id, organisation_id);
CREATE INDEX purchase_contract_source ON public.purchase_contract USING btree (partnership_id, source_kind, source_ref) WHERE ((source_ref IS NOT NULL) AND (removed_at IS NULL));
alter table purchase_contract enable row level security;
alter table purchase_contract force row level security;
create policy purchase_contract_of_partnership on purchase_contract for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on purchase_contract to regiekamer_app;
comment on column purchase_contract.supplier_name is 'As it was called: stays when the record goes';
comment on column purchase_contract.state is 'Follows from the steps that were not taken back';
comment on column purchase_contract.contact_id is 'A contact person of the register; looked up anew for each letter, so who withdrew or expired gets none';
comment on column purchase_contract.consent_on is 'When who is behind a typed address agreed to get letters';
comment on column purchase_contract.supplier_ended_at is 'The supplier asked by the link in a reminder to get no more';
comment on column purchase_contract.behind_from is 'First day on which less than promised was delivered, if nothing more is confirmed; null: never';
comment on column purchase_contract.report_late_from is 'First day on which a report is late, if none comes; null: none is awaited';
comment on column purchase_contract.owner_ended_by is 'The owner who asked to get no more reminders; another owner gets them again';

create table purchase_line (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  plan_id uuid not null,
  first_plan_id uuid not null,
  key text not null,
  sheet text,
  line integer not null,
  nis text not null,
  title text not null,
  description text default ''::text not null,
  context text default ''::text not null,
  code text default ''::text not null,
  department text default ''::text not null,
  categories text[] default '{}'::text[] not null,
  stated_cpv text,
  nature text,
  timing text default ''::text not null,
  total_cents bigint,
  years jsonb default '{}'::jsonb not null,
  cells jsonb default '{}'::jsonb not null,
  no_purchase text,
  read_with text,
  read_at timestamp with time zone,
  cpv_guesses jsonb default '[]'::jsonb not null,
  cpv_sure boolean default false not null,
  activities text[] default '{}'::text[] not null,
  chance real default 0 not null,
  level text,
  reasons jsonb default '[]'::jsonb not null,
  matched_with text,
  matches jsonb default '[]'::jsonb not null,
  match_count integer default 0 not null,
  echo_of uuid,
  echo_level text,
  echo_cpv text,
  own_level text,
  own_cpv text,
  decided_by text default ''::text not null,
  decided_at timestamp with time zone,
  state text default 'to-look'::text not null,
  note text default ''::text not null,
  action_id uuid,
  need_id uuid,
  version integer default 1 not null,
  searched text generated always as (search_words(((((((title || ' '::text) || description) || ' '::text) || context) || ' '::text) || code))) stored not null,
  gone_with uuid,
  constraint purchase_line_pkey PRIMARY KEY (partnership_id, id),
  constraint purchase_line_partnership_id_key_key UNIQUE (partnership_id, key),
  constraint purchase_line_partnership_id_gone_with_fkey FOREIGN KEY (partnership_id, gone_with) REFERENCES purchase_plan(partnership_id, id) ON DELETE SET NULL (gone_with),
  constraint purchase_line_partnership_id_plan_id_fkey FOREIGN KEY (partnership_id, plan_id) REFERENCES purchase_plan(partnership_id, id) ON DELETE CASCADE,
  constraint purchase_line_chance_check CHECK (((chance >= (0)::double precision) AND (chance <= (1)::double precision))),
  constraint purchase_line_echo_cpv_check CHECK ((echo_cpv ~ '^\d{8}$'::text)),
  constraint purchase_line_echo_level_check CHECK ((echo_level = ANY (ARRAY['likely'::text, 'possible'::text, 'unlikely'::text, 'none'::text]))),
  constraint purchase_line_level_check CHECK ((level = ANY (ARRAY['likely'::text, 'possible'::text, 'unlikely'::text]))),
  constraint purchase_line_line_check CHECK ((line > 0)),
  constraint purchase_line_nature_check CHECK ((nature = ANY (ARRAY['works'::text, 'supplies'::text, 'services'::text]))),
  constraint purchase_line_nis_check CHECK ((nis ~ '^\d{5}$'::text)),
  constraint purchase_line_note_check CHECK ((length(note) <= 4000)),
  constraint purchase_line_own_cpv_check CHECK ((own_cpv ~ '^\d{8}$'::text)),
  constraint purchase_line_own_level_check CHECK ((own_level = ANY (ARRAY['likely'::text, 'possible'::text, 'unlikely'::text, 'none'::text]))),
  constraint purchase_line_state_check CHECK ((state = ANY (ARRAY['to-look'::text, 'worth-a-talk'::text, 'talked'::text, 'clause'::text, 'not-suited'::text]))),
  constraint purchase_line_stated_cpv_check CHECK ((stated_cpv ~ '^\d{8}$'::text)),
  constraint purchase_line_title_check CHECK ((title <> ''::text))
);
CREATE INDEX purchase_line_by_place ON public.purchase_line USING btree (partnership_id, nis);
CREATE INDEX purchase_line_by_plan ON public.purchase_line USING btree (partnership_id, plan_id);
alter table purchase_line enable row level security;
alter table purchase_line force row level security;
create policy purchase_line_of_partnership on purchase_line for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on purchase_line to regiekamer_app;
comment on table purchase_line is 'One planned purchase of one municipality; a newer edition of the same plan changes it, decisions stay';
comment on column purchase_line.plan_id is 'The plan it was last met in; first_plan_id: the one that brought it';
comment on column purchase_line.key is 'Municipality and codes, or title: the same purchase in a newer file has the same';
comment on column purchase_line.line is 'Row of the sheet, line of the file, or record of a Parquet file, in the plan it was last met in';
comment on column purchase_line.years is 'EUR cents by year: {"2026": 120000}';
comment on column purchase_line.cells is 'The whole row by header, as it stood in the file';
comment on column purchase_line.no_purchase is 'Why it is no purchase: "no-action", "subsidy", …; null when it may be one';
comment on column purchase_line.read_with is 'With which model, mappings and rules the line was read; another value means: read again';
comment on column purchase_line.level is 'How well suited to the social economy, as calculated';
comment on column purchase_line.matched_with is 'With which register the suppliers were found; only for members of the partnership';
comment on column purchase_line.echo_of is 'A line of nearly the same words about which a person decided; its level and code are taken over';
comment on column purchase_line.own_level is 'What a person decided; "none": no purchase at all';
comment on column purchase_line.searched is 'Words of title, description, context and code, without accents, each once';
comment on column purchase_line.gone_with is 'The newer edition in which the line was no longer met; null: it still stands in the plan';

create table purchase_line_event (
  partnership_id uuid not null,
  line_id uuid not null,
  id bigint generated always as identity not null,
  batch uuid not null,
  deed text not null,
  before jsonb default '{}'::jsonb not null,
  after jsonb default '{}'::jsonb not null,
  plan_id uuid,
  person_id uuid,
  person_name text default ''::text not null,
  recorded_at timestamp with time zone not null,
  constraint purchase_line_event_pkey PRIMARY KEY (partnership_id, id),
  constraint purchase_line_event_partnership_id_line_id_fkey FOREIGN KEY (partnership_id, line_id) REFERENCES purchase_line(partnership_id, id) ON DELETE CASCADE,
  constraint purchase_line_event_deed_check CHECK ((deed = ANY (ARRAY['changed'::text, 'judged'::text, 'handled'::text, 'action'::text, 'need'::text, 'undone'::text])))
);
CREATE INDEX purchase_line_event_by_line ON public.purchase_line_event USING btree (partnership_id, line_id, id DESC);
CREATE INDEX purchase_line_event_by_plan ON public.purchase_line_event USING btree (partnership_id, plan_id) WHERE (plan_id IS NOT NULL);
alter table purchase_line_event enable row level security;
alter table purchase_line_event force row level security;
create policy purchase_line_event_of_partnership on purchase_line_event for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on purchase_line_event to regiekamer_app;
comment on column purchase_line_event.batch is 'Deeds that were done together are taken back together';

create table purchase_plan (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  file_id uuid,
  file_name text not null,
  file_sha256 text not null,
  name text default ''::text not null,
  settings jsonb default '{}'::jsonb not null,
  state text default 'uploaded'::text not null,
  counts jsonb default '{}'::jsonb not null,
  person_id uuid,
  person_name text default ''::text not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  undone_at timestamp with time zone,
  undone_by text,
  constraint purchase_plan_pkey PRIMARY KEY (partnership_id, id),
  constraint purchase_plan_partnership_id_file_id_fkey FOREIGN KEY (partnership_id, file_id) REFERENCES stored_file(partnership_id, id) ON DELETE SET NULL (file_id),
  constraint purchase_plan_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint purchase_plan_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 300))),
  constraint purchase_plan_file_sha256_check CHECK ((file_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint purchase_plan_state_check CHECK ((state = ANY (ARRAY['uploaded'::text, 'done'::text, 'undone'::text, 'cancelled'::text])))
);
CREATE INDEX purchase_plan_by_content ON public.purchase_plan USING btree (partnership_id, file_sha256);
CREATE INDEX purchase_plan_by_time ON public.purchase_plan USING btree (partnership_id, started_at DESC);
alter table purchase_plan enable row level security;
alter table purchase_plan force row level security;
create policy purchase_plan_of_partnership on purchase_plan for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on purchase_plan to regiekamer_app;
comment on table purchase_plan is 'A file of planned purchases: uploaded, then taken over, perhaps undone';
comment on column purchase_plan.settings is '{table, mapping, nis, unit, fillDown}; empty until somebody chose';
comment on column purchase_plan.counts is '{rows, lines, added, changed, unchanged, refused, left: {reason: count}, told, oursCents, statedCents, statedLine}: rows = lines + refused + left';

create table purchase_plan_row (
  partnership_id uuid not null,
  plan_id uuid not null,
  id bigint generated always as identity not null,
  sheet text,
  line integer not null,
  field text,
  because text not null,
  detail text,
  raw text,
  constraint purchase_plan_row_pkey PRIMARY KEY (partnership_id, plan_id, id),
  constraint purchase_plan_row_partnership_id_plan_id_fkey FOREIGN KEY (partnership_id, plan_id) REFERENCES purchase_plan(partnership_id, id) ON DELETE CASCADE
);
alter table purchase_plan_row enable row level security;
alter table purchase_plan_row force row level security;
create policy purchase_plan_row_of_partnership on purchase_plan_row for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on purchase_plan_row to regiekamer_app;
comment on table purchase_plan_row is 'Rows refused, rows left out with their reason, and what was noted about rows that were kept';
comment on column purchase_plan_row.raw is 'The whole row when it did not become a line; null when the line is there';

create table question (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  number integer not null,
  channel text not null,
  asked_on date not null,
  subject text not null,
  body text default ''::text not null,
  nis text,
  department text default ''::text not null,
  needed_by date,
  asker_name text default ''::text not null,
  asker_organisation text default ''::text not null,
  organisation_id uuid,
  asker_email text,
  asker_phone text,
  asker_expires_on date,
  status text default 'new'::text not null,
  owner_person_id uuid,
  owner_name text default ''::text not null,
  feasibility text,
  feasibility_note text default ''::text not null,
  answer text default ''::text not null,
  answered_on date,
  handed_over_to text default ''::text not null,
  handed_over_organisation_id uuid,
  handed_over_on date,
  follow_up_on date,
  reply_token_sha256 text,
  mail_message_id text,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  removed_at timestamp with time zone,
  asker_language text default 'nl'::text not null,
  replied_on date,
  closed_on date,
  own_title text default ''::text not null,
  form_sha256 text,
  constraint question_pkey PRIMARY KEY (partnership_id, id),
  constraint question_partnership_id_number_key UNIQUE (partnership_id, number),
  constraint question_nis_fkey FOREIGN KEY (nis) REFERENCES municipality(nis),
  constraint question_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint question_partnership_id_handed_over_organisation_id_fkey FOREIGN KEY (partnership_id, handed_over_organisation_id) REFERENCES organisation(partnership_id, id) ON DELETE SET NULL (handed_over_organisation_id),
  constraint question_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id) ON DELETE SET NULL (organisation_id),
  constraint question_asker_language_check CHECK ((asker_language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text]))),
  constraint question_channel_check CHECK ((channel = ANY (ARRAY['web-form'::text, 'hand'::text, 'mail'::text, 'phone'::text, 'meeting'::text]))),
  constraint question_feasibility_check CHECK ((feasibility = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text, 'to-study'::text]))),
  constraint question_form_sha256_check CHECK ((form_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint question_own_title_check CHECK ((length(own_title) <= 200)),
  constraint question_status_check CHECK ((status = ANY (ARRAY['new'::text, 'in-hand'::text, 'waiting'::text, 'answered'::text, 'handed-over'::text, 'closed'::text]))),
  constraint question_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 300)))
);
CREATE INDEX question_answer_due ON public.question USING btree (partnership_id, follow_up_on) WHERE ((follow_up_on IS NOT NULL) AND (removed_at IS NULL));
CREATE INDEX question_by_day ON public.question USING btree (partnership_id, asked_on DESC) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX question_form ON public.question USING btree (partnership_id, form_sha256) WHERE (form_sha256 IS NOT NULL);
CREATE UNIQUE INDEX question_mail ON public.question USING btree (partnership_id, mail_message_id) WHERE (mail_message_id IS NOT NULL);
CREATE INDEX question_open ON public.question USING btree (partnership_id, status, needed_by) WHERE (removed_at IS NULL);
alter table question enable row level security;
alter table question force row level security;
create policy question_of_partnership on question for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on question to regiekamer_app;
comment on column question.nis is 'Municipality it is asked for; null: the whole partnership, or not said';
comment on column question.asker_expires_on is 'From this day the name, mail and phone of who asked are wiped';
comment on column question.reply_token_sha256 is 'Of the secret in the link by which who asked can read the answer';
comment on column question.replied_on is 'Day of the last message of who asked that nobody handled yet';
comment on column question.own_title is 'Written by the desk, without names of persons; evidence and actions bear it, never the subject';
comment on column question.form_sha256 is 'Of the key of the form and all that was filled in; forgotten with who asked';

create table question_event (
  partnership_id uuid not null,
  question_id uuid not null,
  id uuid default gen_random_uuid() not null,
  kind text not null,
  body text default ''::text not null,
  details jsonb default '{}'::jsonb not null,
  person_id uuid,
  person_name text default ''::text not null,
  recorded_at timestamp with time zone default now() not null,
  line bigint generated always as identity not null,
  constraint question_event_pkey PRIMARY KEY (partnership_id, id),
  constraint question_event_partnership_id_question_id_fkey FOREIGN KEY (partnership_id, question_id) REFERENCES question(partnership_id, id) ON DELETE CASCADE,
  constraint question_event_kind_check CHECK ((kind = ANY (ARRAY['received'::text, 'note'::text, 'sent'::text, 'answer'::text, 'state'::text, 'handed-over'::text, 'edited'::text, 'action'::text, 'action-moved'::text, 'file'::text, 'file-removed'::text, 'removed'::text, 'restored'::text, 'undone'::text])))
);
CREATE INDEX question_event_of ON public.question_event USING btree (partnership_id, question_id, recorded_at);
alter table question_event enable row level security;
alter table question_event force row level security;
create policy question_event_of_partnership on question_event for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on question_event to regiekamer_app;

create table question_file (
  partnership_id uuid not null,
  question_id uuid not null,
  file_id uuid not null,
  from_asker boolean default false not null,
  added_by text default ''::text not null,
  added_at timestamp with time zone default now() not null,
  constraint question_file_pkey PRIMARY KEY (partnership_id, question_id, file_id),
  constraint question_file_partnership_id_file_id_fkey FOREIGN KEY (partnership_id, file_id) REFERENCES stored_file(partnership_id, id) ON DELETE CASCADE,
  constraint question_file_partnership_id_question_id_fkey FOREIGN KEY (partnership_id, question_id) REFERENCES question(partnership_id, id) ON DELETE CASCADE
);
alter table question_file enable row level security;
alter table question_file force row level security;
create policy question_file_of_partnership on question_file for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on question_file to regiekamer_app;
comment on column question_file.from_asker is 'Received from who asked: thrown away when who asked is forgotten';

create table question_setting (
  partnership_id uuid not null,
  keep_months integer default 12 not null,
  constraint question_setting_pkey PRIMARY KEY (partnership_id),
  constraint question_setting_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint question_setting_keep_months_check CHECK (((keep_months >= 1) AND (keep_months <= 60)))
);
alter table question_setting enable row level security;
alter table question_setting force row level security;
create policy question_setting_of_partnership on question_setting for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on question_setting to regiekamer_app;
comment on column question_setting.keep_months is 'Months after closing until name, mail and phone of who asked are wiped';

create table radar_subscription (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  person_id uuid,
  organisation_id uuid,
  email text,
  consent_on date,
  consent_how text default ''::text not null,
  name text not null,
  query text not null,
  language text not null,
  frequency text not null,
  switched_off_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  created_by text default ''::text not null,
  sent_on date,
  sent_at timestamp with time zone,
  sent_notices integer,
  constraint radar_subscription_pkey PRIMARY KEY (partnership_id, id),
  constraint radar_subscription_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint radar_subscription_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id) ON DELETE CASCADE,
  constraint radar_subscription_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint radar_subscription_check CHECK ((num_nonnulls(person_id, organisation_id) <= 1)),
  constraint radar_subscription_check1 CHECK ((((organisation_id IS NULL) = (email IS NULL)) AND ((organisation_id IS NULL) = (consent_on IS NULL)))),
  constraint radar_subscription_check2 CHECK ((((sent_on IS NULL) = (sent_at IS NULL)) AND ((sent_on IS NULL) = (sent_notices IS NULL)))),
  constraint radar_subscription_frequency_check CHECK ((frequency = ANY (ARRAY['daily'::text, 'weekly'::text]))),
  constraint radar_subscription_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text]))),
  constraint radar_subscription_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint radar_subscription_query_check CHECK ((length(query) <= 2000)),
  constraint radar_subscription_sent_notices_check CHECK ((sent_notices > 0))
);
alter table radar_subscription enable row level security;
alter table radar_subscription force row level security;
create policy radar_subscription_of_partnership on radar_subscription for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on radar_subscription to regiekamer_app;
comment on table radar_subscription is 'Who gets a digest of what is new in a search of the radar: a colleague, or an organisation that agreed';
comment on column radar_subscription.query is 'The search as it stands in the address of the radar';
comment on column radar_subscription.sent_on is 'Day of the last digest in Brussels; two servers that send at once agree by it';

create table radar_template (
  partnership_id uuid not null,
  kind text not null,
  language text not null,
  version integer not null,
  subject text not null,
  body text not null,
  valid_from date not null,
  person_id uuid,
  person_name text default ''::text not null,
  saved_at timestamp with time zone default now() not null,
  constraint radar_template_pkey PRIMARY KEY (partnership_id, kind, language, version),
  constraint radar_template_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint radar_template_body_check CHECK (((length(body) >= 1) AND (length(body) <= 20000))),
  constraint radar_template_kind_check CHECK ((kind = ANY (ARRAY['buyer-before'::text, 'buyer-after'::text, 'supplier'::text]))),
  constraint radar_template_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text]))),
  constraint radar_template_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 200))),
  constraint radar_template_version_check CHECK ((version > 0))
);
alter table radar_template enable row level security;
alter table radar_template force row level security;
create policy radar_template_of_partnership on radar_template for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on radar_template to regiekamer_app;
comment on table radar_template is 'Own texts of letters; the newest version counts, without one the text of the product does';

create table radar_told (
  partnership_id uuid not null,
  subscription_id uuid not null,
  notice_id uuid not null,
  told_at timestamp with time zone not null,
  constraint radar_told_pkey PRIMARY KEY (partnership_id, subscription_id, notice_id),
  constraint radar_told_partnership_id_notice_id_fkey FOREIGN KEY (partnership_id, notice_id) REFERENCES notice(partnership_id, id) ON DELETE CASCADE,
  constraint radar_told_partnership_id_subscription_id_fkey FOREIGN KEY (partnership_id, subscription_id) REFERENCES radar_subscription(partnership_id, id) ON DELETE CASCADE
);
alter table radar_told enable row level security;
alter table radar_told force row level security;
create policy radar_told_of_partnership on radar_told for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on radar_told to regiekamer_app;
comment on table radar_told is 'What a digest told of, or was there before it was asked for: nobody hears of it again';

create table reference_set (
  name text not null,
  sha256 text not null,
  source text not null,
  licence text not null,
  retrieved_on date not null,
  loaded_at timestamp with time zone default now() not null,
  constraint reference_set_pkey PRIMARY KEY (name)
);
grant select on reference_set to regiekamer_app;
comment on table reference_set is 'Which file of reference/ is loaded, with its publisher, licence and date';

create table refused_row (
  partnership_id uuid not null,
  import_id uuid not null,
  id bigint generated always as identity not null,
  file text not null,
  line bigint,
  field text,
  because text not null,
  detail text,
  raw text,
  constraint refused_row_pkey PRIMARY KEY (partnership_id, import_id, id),
  constraint refused_row_partnership_id_import_id_fkey FOREIGN KEY (partnership_id, import_id) REFERENCES import_run(partnership_id, id) ON DELETE CASCADE
);
alter table refused_row enable row level security;
alter table refused_row force row level security;
create policy refused_row_of_partnership on refused_row for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on refused_row to regiekamer_app;

create table register_look (
  partnership_id uuid not null,
  person_id uuid not null,
  seen_revision bigint default 0 not null,
  seen_at timestamp with time zone default now() not null,
  constraint register_look_pkey PRIMARY KEY (partnership_id, person_id),
  constraint register_look_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint register_look_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
alter table register_look enable row level security;
alter table register_look force row level security;
create policy register_look_of_partnership on register_look for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on register_look to regiekamer_app;
comment on table register_look is 'Everything up to this revision was looked at, by saying so';

create table register_look_at_record (
  partnership_id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  seen_revision bigint not null,
  constraint register_look_at_record_pkey PRIMARY KEY (partnership_id, person_id, organisation_id),
  constraint register_look_at_record_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id) ON DELETE CASCADE,
  constraint register_look_at_record_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
alter table register_look_at_record enable row level security;
alter table register_look_at_record force row level security;
create policy register_look_at_record_of_partnership on register_look_at_record for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on register_look_at_record to regiekamer_app;
comment on table register_look_at_record is 'One record was looked at from the page of today, up to this revision';

create table register_version (
  partnership_id uuid not null,
  version bigint default 1 not null,
  changed_at timestamp with time zone default now() not null,
  constraint register_version_pkey PRIMARY KEY (partnership_id),
  constraint register_version_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE
);
alter table register_version enable row level security;
alter table register_version force row level security;
create policy register_version_of_partnership on register_version for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on register_version to regiekamer_app;

create table report (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  year integer not null,
  language text default 'nl'::text not null,
  title text not null,
  created_by text,
  created_at timestamp with time zone default now() not null,
  show_owners boolean default false not null,
  show_benchmark boolean default false not null,
  constraint report_pkey PRIMARY KEY (partnership_id, id),
  constraint report_partnership_id_year_language_key UNIQUE (partnership_id, year, language),
  constraint report_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint report_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text]))),
  constraint report_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint report_year_check CHECK (((year >= 1990) AND (year <= 2100)))
);
alter table report enable row level security;
alter table report force row level security;
create policy report_of_partnership on report for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on report to regiekamer_app;
comment on column report.show_owners is 'Name the owners of actions; off, because a report is read by many';
comment on column report.show_benchmark is 'The comparison stands in the report, as long as the figures of the year are shared and the group may be told of';

create table report_block (
  partnership_id uuid not null,
  report_id uuid not null,
  key text not null,
  body text default ''::text not null,
  version integer default 1 not null,
  edited_by text,
  edited_at timestamp with time zone default now() not null,
  constraint report_block_pkey PRIMARY KEY (partnership_id, report_id, key),
  constraint report_block_partnership_id_report_id_fkey FOREIGN KEY (partnership_id, report_id) REFERENCES report(partnership_id, id) ON DELETE CASCADE,
  constraint report_block_key_check CHECK ((key ~ '^[a-zA-Z0-9:._-]{1,120}$'::text))
);
alter table report_block enable row level security;
alter table report_block force row level security;
create policy report_block_of_partnership on report_block for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on report_block to regiekamer_app;
comment on column report_block.key is 'introduction, priority:<frame>:<code>, municipality:<nis>, next-year, …';
comment on column report_block.body is 'Written by people; figures are never written into it, so refreshing them loses nothing';

create table report_block_version (
  partnership_id uuid not null,
  report_id uuid not null,
  key text not null,
  version integer not null,
  body text not null,
  edited_by text,
  edited_at timestamp with time zone default now() not null,
  constraint report_block_version_pkey PRIMARY KEY (partnership_id, report_id, key, version),
  constraint report_block_version_partnership_id_report_id_key_fkey FOREIGN KEY (partnership_id, report_id, key) REFERENCES report_block(partnership_id, report_id, key) ON DELETE CASCADE,
  constraint report_block_version_version_check CHECK ((version > 0))
);
alter table report_block_version enable row level security;
alter table report_block_version force row level security;
create policy report_block_version_of_partnership on report_block_version for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on report_block_version to regiekamer_app;
comment on table report_block_version is 'Each text as it was saved, the present one too; nothing is ever lost';

create table report_file (
  partnership_id uuid not null,
  report_id uuid not null,
  freeze_id uuid,
  file_id uuid not null,
  form text not null,
  nis text,
  made_at timestamp with time zone default now() not null,
  constraint report_file_pkey PRIMARY KEY (partnership_id, file_id),
  constraint report_file_nis_fkey FOREIGN KEY (nis) REFERENCES municipality(nis),
  constraint report_file_partnership_id_file_id_fkey FOREIGN KEY (partnership_id, file_id) REFERENCES stored_file(partnership_id, id) ON DELETE CASCADE,
  constraint report_file_partnership_id_freeze_id_fkey FOREIGN KEY (partnership_id, freeze_id) REFERENCES report_freeze(partnership_id, id) ON DELETE CASCADE,
  constraint report_file_partnership_id_report_id_fkey FOREIGN KEY (partnership_id, report_id) REFERENCES report(partnership_id, id) ON DELETE CASCADE,
  constraint report_file_form_check CHECK ((form = ANY (ARRAY['pdf'::text, 'docx'::text, 'pptx'::text, 'xlsx'::text, 'municipality-pdf'::text])))
);
CREATE INDEX report_file_of ON public.report_file USING btree (partnership_id, report_id, freeze_id);
alter table report_file enable row level security;
alter table report_file force row level security;
create policy report_file_of_partnership on report_file for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on report_file to regiekamer_app;

create table report_freeze (
  partnership_id uuid not null,
  report_id uuid not null,
  id uuid default gen_random_uuid() not null,
  number integer not null,
  sha256 text not null,
  content jsonb not null,
  sent_to text default ''::text not null,
  frozen_by text,
  frozen_at timestamp with time zone default now() not null,
  lists jsonb default '{"actions": [], "evidence": []}'::jsonb not null,
  constraint report_freeze_pkey PRIMARY KEY (partnership_id, id),
  constraint report_freeze_partnership_id_report_id_number_key UNIQUE (partnership_id, report_id, number),
  constraint report_freeze_partnership_id_report_id_fkey FOREIGN KEY (partnership_id, report_id) REFERENCES report(partnership_id, id) ON DELETE CASCADE,
  constraint report_freeze_number_check CHECK ((number > 0))
);
alter table report_freeze enable row level security;
alter table report_freeze force row level security;
create policy report_freeze_of_partnership on report_freeze for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant insert, select on report_freeze to regiekamer_app;
comment on column report_freeze.sha256 is 'Of the content in canonical form; printed on every copy';
comment on column report_freeze.content is 'Everything the report says: blocks, figures with their traces';
comment on column report_freeze.lists is 'All actions and evidence of the year, for the workbook; part of what the fingerprint is of';

create table reusable_answer (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  title text not null,
  body text not null,
  language text default 'nl'::text not null,
  tags text[] default '{}'::text[] not null,
  source text default ''::text not null,
  check_again_on date,
  used integer default 0 not null,
  last_used_on date,
  from_question_id uuid,
  version integer default 1 not null,
  created_by text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  removed_at timestamp with time zone,
  constraint reusable_answer_pkey PRIMARY KEY (partnership_id, id),
  constraint reusable_answer_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint reusable_answer_partnership_id_from_question_id_fkey FOREIGN KEY (partnership_id, from_question_id) REFERENCES question(partnership_id, id) ON DELETE SET NULL (from_question_id),
  constraint reusable_answer_body_check CHECK (((length(body) >= 1) AND (length(body) <= 20000))),
  constraint reusable_answer_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text]))),
  constraint reusable_answer_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);
alter table reusable_answer enable row level security;
alter table reusable_answer force row level security;
create policy reusable_answer_of_partnership on reusable_answer for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on reusable_answer to regiekamer_app;

create table revision (
  partnership_id uuid not null,
  id bigint generated always as identity not null,
  organisation_id uuid not null,
  at timestamp with time zone default now() not null,
  via text not null,
  person_id uuid,
  person_name text,
  import_id uuid,
  undoes bigint,
  changes jsonb not null,
  constraint revision_pkey PRIMARY KEY (partnership_id, id),
  constraint revision_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id) ON DELETE CASCADE,
  constraint revision_via_check CHECK ((via = ANY (ARRAY['edit'::text, 'list-import'::text, 'kbo-import'::text, 'start-set'::text, 'merge'::text, 'undo'::text])))
);
CREATE INDEX revision_of ON public.revision USING btree (partnership_id, organisation_id, id DESC);
alter table revision enable row level security;
alter table revision force row level security;
create policy revision_of_partnership on revision for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant insert, select on revision to regiekamer_app;
comment on column revision.changes is '[{field, before, after}]';

create table saved_search (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  person_id uuid not null,
  name text not null,
  query text not null,
  created_at timestamp with time zone default now() not null,
  constraint saved_search_pkey PRIMARY KEY (partnership_id, id),
  constraint saved_search_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE
);
alter table saved_search enable row level security;
alter table saved_search force row level security;
create policy saved_search_of_partnership on saved_search for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on saved_search to regiekamer_app;

create table scan_edition (
  id text not null,
  instrument text not null,
  version text not null,
  content jsonb not null,
  is_current boolean default false not null,
  loaded_at timestamp with time zone default now() not null,
  constraint scan_edition_pkey PRIMARY KEY (id),
  constraint scan_edition_id_check CHECK ((id ~ '^(company|authority)-\d{4}\.\d+-[0-9a-f]{8}$'::text)),
  constraint scan_edition_instrument_check CHECK ((instrument = ANY (ARRAY['company'::text, 'authority'::text])))
);
CREATE UNIQUE INDEX scan_edition_current ON public.scan_edition USING btree (instrument) WHERE is_current;
grant select on scan_edition to regiekamer_app;
comment on table scan_edition is 'Editions of the questions as shipped in reference/csr-scan; never changed, so an old scan stays readable with its own questions';
comment on column scan_edition.id is 'Instrument, version and the beginning of the fingerprint of the content';

create table scenario (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  name text not null,
  content jsonb not null,
  version integer default 1 not null,
  edited_by text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  removed_at timestamp with time zone,
  constraint scenario_pkey PRIMARY KEY (partnership_id, id),
  constraint scenario_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint scenario_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);
alter table scenario enable row level security;
alter table scenario force row level security;
create policy scenario_of_partnership on scenario for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on scenario to regiekamer_app;
comment on column scenario.content is '{from, quarters, inflow, steps, places, note}: see steering/rules/scenario';

create table service_area (
  partnership_id uuid not null,
  organisation_id uuid not null,
  nis text not null,
  source_id uuid not null,
  constraint service_area_pkey PRIMARY KEY (partnership_id, organisation_id, nis),
  constraint service_area_nis_fkey FOREIGN KEY (nis) REFERENCES municipality(nis),
  constraint service_area_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id) ON DELETE CASCADE,
  constraint service_area_partnership_id_source_id_fkey FOREIGN KEY (partnership_id, source_id) REFERENCES source(partnership_id, id)
);
alter table service_area enable row level security;
alter table service_area force row level security;
create policy service_area_of_partnership on service_area for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on service_area to regiekamer_app;

create table session (
  id uuid default gen_random_uuid() not null,
  token text not null,
  person_id uuid not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  working_for uuid,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token),
  constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint session_working_for_fkey FOREIGN KEY (working_for) REFERENCES partnership(id) ON DELETE SET NULL
);
CREATE INDEX session_of_person ON public.session USING btree (person_id);
grant delete, insert, select, update on session to regiekamer_app;
comment on column session.token is 'Useless alone: the cookie also carries its signature with the secret of the installation';
comment on column session.working_for is 'For which of their partnerships the person works now';
comment on column session.updated_at is 'Last seen, to five minutes';

create table source (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  kind text not null,
  publisher text not null,
  title text not null,
  licence text not null,
  url text,
  file_name text,
  file_sha256 text,
  retrieved_on date not null,
  recorded_at timestamp with time zone default now() not null,
  constraint source_pkey PRIMARY KEY (partnership_id, id),
  constraint source_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint source_kind_check CHECK ((kind = ANY (ARRAY['kbo'::text, 'list'::text, 'reference'::text, 'person'::text, 'organisation'::text, 'document'::text])))
);
CREATE UNIQUE INDEX source_same_file ON public.source USING btree (partnership_id, kind, file_sha256) WHERE (file_sha256 IS NOT NULL);
alter table source enable row level security;
alter table source force row level security;
create policy source_of_partnership on source for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on source to regiekamer_app;

create table spend_buyer (
  partnership_id uuid not null,
  nis text not null,
  key text not null,
  name text default ''::text not null,
  decided_by text default ''::text not null,
  decided_at timestamp with time zone not null,
  constraint spend_buyer_pkey PRIMARY KEY (partnership_id, nis, key),
  constraint spend_buyer_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint spend_buyer_key_check CHECK (((length(key) >= 1) AND (length(key) <= 300))),
  constraint spend_buyer_nis_check CHECK ((nis ~ '^\d{5}$'::text))
);
alter table spend_buyer enable row level security;
alter table spend_buyer force row level security;
create policy spend_buyer_of_partnership on spend_buyer for all using ((partnership_id = ( SELECT current_partnership() AS current_partnership))) with check ((partnership_id = ( SELECT current_partnership() AS current_partnership)));
grant delete, insert, select, update on spend_buyer to regiekamer_app;
comment on table spend_buyer is 'Who a person said belongs to the books of a municipality: invoices made out to them are taken in';
comment on column spend_buyer.key is 'Enterprise number of ten digits; without one the name in plain letters, after n:';

create table spend_category_rule (
  partnership_id uuid not null,
  kind text not null,
  nis text not null,
  key text not null,
  category text not null,
  decided_by text default ''::text not null,
  decided_at timestamp with time zone not null,
  constraint spend_category_rule_pkey PRIMARY KEY (partnership_id, kind, nis, key),
  constraint spend_category_rule_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint spend_category_rule_category_check CHECK ((category ~ '^\d{8}$'::text)),
  constraint spend_category_rule_kind_check CHECK ((kind = ANY (ARRAY['account'::text, 'supplier'::text]))),
  constraint spend_category_rule_nis_check CHECK ((nis ~ '^\d{5}$'::text))
);
alter table spend_category_rule enable row level security;
alter table spend_category_rule force row level security;
create policy spend_category_rule_of_partnership on spend_category_rule for all using ((partnership_id = ( SELECT current_partnership() AS current_partnership))) with check ((partnership_id = ( SELECT current_partnership() AS current_partnership)));
grant delete, insert, select, update on spend_category_rule to regiekamer_app;
comment on table spend_category_rule is 'What a person said an account of the books, or a supplier, is about (CPV); holds for lines to come too';
comment on column spend_category_rule.key is 'The account as written, or the key of the supplier';

create table spend_chance (
  partnership_id uuid not null,
  nis text not null,
  category text not null,
  found_with text default ''::text not null,
  codes text[] default '{}'::text[] not null,
  found jsonb default '[]'::jsonb not null,
  state text default 'open'::text not null,
  reason text default ''::text not null,
  handled_by text default ''::text not null,
  handled_at timestamp with time zone,
  action_id uuid,
  need_id uuid,
  taken_years smallint[] default '{}'::smallint[] not null,
  constraint spend_chance_pkey PRIMARY KEY (partnership_id, nis, category),
  constraint spend_chance_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint spend_chance_check CHECK (((state = 'open'::text) OR (length(reason) > 0))),
  constraint spend_chance_reason_check CHECK ((length(reason) <= 1000)),
  constraint spend_chance_state_check CHECK ((state = ANY (ARRAY['open'::text, 'dismissed'::text])))
);
alter table spend_chance enable row level security;
alter table spend_chance force row level security;
create policy spend_chance_of_partnership on spend_chance for all using ((partnership_id = ( SELECT current_partnership() AS current_partnership))) with check ((partnership_id = ( SELECT current_partnership() AS current_partnership)));
grant delete, insert, select, update on spend_chance to regiekamer_app;
comment on table spend_chance is 'Spend on something that social organisations nearby can do: who they are, and what was decided about it';
comment on column spend_chance.found_with is 'With which register they were looked for; another value means: look again';
comment on column spend_chance.codes is 'CPV of eight digits on which most went elsewhere';
comment on column spend_chance.found is '[{organisationId, score, reasons, doubts}], best first';
comment on column spend_chance.taken_years is 'Years of spending for which an action or a need was made of it';

create table spend_column_mapping (
  partnership_id uuid not null,
  headers_sha256 text not null,
  mapping jsonb not null,
  used_at timestamp with time zone not null,
  supplier_gaps text,
  constraint spend_column_mapping_pkey PRIMARY KEY (partnership_id, headers_sha256),
  constraint spend_column_mapping_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint spend_column_mapping_supplier_gaps_check CHECK ((supplier_gaps = ANY (ARRAY['above'::text, 'refuse'::text])))
);
alter table spend_column_mapping enable row level security;
alter table spend_column_mapping force row level security;
create policy spend_column_mapping_of_partnership on spend_column_mapping for all using ((partnership_id = ( SELECT current_partnership() AS current_partnership))) with check ((partnership_id = ( SELECT current_partnership() AS current_partnership)));
grant delete, insert, select, update on spend_column_mapping to regiekamer_app;
comment on column spend_column_mapping.mapping is '{plain text of the header: field}';
comment on column spend_column_mapping.supplier_gaps is 'What a person chose for rows without a supplier; null: never asked';

create table spend_compare_setting (
  valid_from date not null,
  least_suppliers integer not null,
  source text not null,
  most_of_one numeric(4,3) not null,
  constraint spend_compare_setting_pkey PRIMARY KEY (valid_from),
  constraint spend_compare_setting_least_suppliers_check CHECK ((least_suppliers >= 3)),
  constraint spend_compare_setting_most_of_one_check CHECK (((most_of_one > 0.5) AND (most_of_one <= (1)::numeric)))
);
grant select on spend_compare_setting to regiekamer_app;
comment on table spend_compare_setting is 'A figure of another municipality is shown only when at least so many suppliers are behind it';
comment on column spend_compare_setting.most_of_one is 'A figure of which the largest supplier is more than this part is not shown to others: the (1,k) dominance rule of statistical offices';

create table spend_import (
  partnership_id uuid not null,
  id integer generated by default as identity not null,
  nis text not null,
  kind text not null,
  name text not null,
  files jsonb default '[]'::jsonb not null,
  files_sha256 text not null,
  state text default 'uploaded'::text not null,
  look jsonb default '{}'::jsonb not null,
  settings jsonb default '{}'::jsonb not null,
  counts jsonb default '{}'::jsonb not null,
  first_day date,
  last_day date,
  lines integer default 0 not null,
  counted_cents bigint default 0 not null,
  file_cents bigint default 0 not null,
  stated_cents bigint,
  difference_cents bigint,
  job_id uuid,
  person_id uuid,
  person_name text default ''::text not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  undone_at timestamp with time zone,
  undone_by text,
  constraint spend_import_pkey PRIMARY KEY (partnership_id, id),
  constraint spend_import_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint spend_import_files_sha256_check CHECK ((files_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint spend_import_kind_check CHECK ((kind = ANY (ARRAY['ledger'::text, 'invoices'::text]))),
  constraint spend_import_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300))),
  constraint spend_import_nis_check CHECK ((nis ~ '^\d{5}$'::text)),
  constraint spend_import_state_check CHECK ((state = ANY (ARRAY['uploaded'::text, 'done'::text, 'undone'::text, 'cancelled'::text])))
);
CREATE INDEX spend_import_by_content ON public.spend_import USING btree (partnership_id, files_sha256);
CREATE INDEX spend_import_by_place ON public.spend_import USING btree (partnership_id, nis, started_at DESC);
alter table spend_import enable row level security;
alter table spend_import force row level security;
create policy spend_import_of_partnership on spend_import for all using ((partnership_id = ( SELECT current_partnership() AS current_partnership))) with check ((partnership_id = ( SELECT current_partnership() AS current_partnership)));
grant delete, insert, select, update on spend_import to regiekamer_app;
comment on table spend_import is 'One ledger, or invoices brought in together: looked at, taken in as a whole or not at all, perhaps undone';
comment on column spend_import.nis is 'Whose books these are';
comment on column spend_import.files is '[{id, name, bytes, sha256}]';
comment on column spend_import.look is 'How the file is written: header, guesses, plan, evidence';
comment on column spend_import.settings is 'What a person decided about it; empty until then';
comment on column spend_import.counts is 'Rows, lines, refused, told by code, currencies, bands of suppliers';
comment on column spend_import.lines is 'Lines stored, those that are counted elsewhere or in other money included';
comment on column spend_import.counted_cents is 'EUR of the lines that count';
comment on column spend_import.file_cents is 'EUR of all lines of the file, whether they count or not';
comment on column spend_import.stated_cents is 'What the file says it comes to; difference_cents: stated less file_cents';

create table spend_line (
  partnership_id uuid not null,
  import_id integer not null,
  "position" integer not null,
  line integer not null,
  supplier_id integer not null,
  document_key bigint,
  cents bigint not null,
  day date,
  year smallint,
  known_in integer,
  category_chance real,
  with_vat boolean,
  currency text collate "C" not null,
  nis text collate "C" not null,
  kind text collate "C" not null,
  category text collate "C",
  category_scheme text collate "C",
  category_via text collate "C",
  account text collate "C",
  document text,
  description text not null,
  file text,
  said text collate "C" generated always as (lower((((COALESCE(document, ''::text) || ' '::text) || description) COLLATE "C"))) stored not null,
  constraint spend_line_pkey PRIMARY KEY (partnership_id, import_id, "position"),
  constraint spend_line_partnership_id_import_id_fkey FOREIGN KEY (partnership_id, import_id) REFERENCES spend_import(partnership_id, id) ON DELETE CASCADE
);
CREATE INDEX spend_line_by_category ON public.spend_line USING btree (partnership_id, category) WHERE (category IS NOT NULL);
CREATE INDEX spend_line_by_cents ON public.spend_line USING btree (partnership_id, cents DESC, import_id, "position") WHERE (known_in IS NULL);
CREATE INDEX spend_line_by_day ON public.spend_line USING btree (partnership_id, year DESC NULLS LAST, day DESC NULLS LAST, import_id, "position") WHERE (known_in IS NULL);
CREATE INDEX spend_line_by_known ON public.spend_line USING btree (partnership_id, known_in) WHERE (known_in IS NOT NULL);
CREATE INDEX spend_line_by_supplier ON public.spend_line USING btree (partnership_id, supplier_id);
CREATE INDEX spend_line_known ON public.spend_line USING btree (partnership_id, nis, year) WHERE (known_in IS NOT NULL);
alter table spend_line enable row level security;
alter table spend_line force row level security;
create policy spend_line_of_partnership on spend_line for all using ((partnership_id = ( SELECT current_partnership() AS current_partnership))) with check ((partnership_id = ( SELECT current_partnership() AS current_partnership)));
grant delete, insert, select, update on spend_line to regiekamer_app;
comment on table spend_line is 'One amount that was spent. What counts: known_in is null and currency = ''EUR''; other money is never added to it';
comment on column spend_line."position" is 'Its place in the import, from 1; line: its row in the file';
comment on column spend_line.supplier_id is 'spend_supplier; without a foreign key, which would be asked for every line';
comment on column spend_line.document_key is 'Hash of the number of the document, to find the same one in another file';
comment on column spend_line.year is 'Of the day, or the year of the books when there is no day';
comment on column spend_line.known_in is 'The import in which the same document of the same supplier stands and counts; this line does not';
comment on column spend_line.kind is 'invoice, credit-note, charge, allowance or booking; what comes back is below nought';
comment on column spend_line.category is 'CPV of eight digits, or a code of another scheme';
comment on column spend_line.category_scheme is 'cpv or unspsc';
comment on column spend_line.category_via is 'given, hand, account, supplier or model; model without a category: read, and not sure; null: not read yet';
comment on column spend_line.file is 'File or entry of the archive; null in a ledger';
comment on column spend_line.said is 'Number of the document and text in small letters (a to z only), for searching words';

create table spend_row (
  partnership_id uuid not null,
  import_id integer not null,
  id bigint generated always as identity not null,
  file text default ''::text not null,
  line integer default 0 not null,
  code text not null,
  about text,
  found text,
  difference_cents bigint,
  raw text,
  is_refused boolean default false not null,
  constraint spend_row_pkey PRIMARY KEY (partnership_id, import_id, id),
  constraint spend_row_partnership_id_import_id_fkey FOREIGN KEY (partnership_id, import_id) REFERENCES spend_import(partnership_id, id) ON DELETE CASCADE
);
alter table spend_row enable row level security;
alter table spend_row force row level security;
create policy spend_row_of_partnership on spend_row for all using ((partnership_id = ( SELECT current_partnership() AS current_partnership))) with check ((partnership_id = ( SELECT current_partnership() AS current_partnership)));
grant delete, insert, select, update on spend_row to regiekamer_app;
comment on table spend_row is 'Rows that became no line, and what was told of rows that did';
comment on column spend_row.file is 'Which of several files or entry of an archive; empty in a ledger';
comment on column spend_row.raw is 'The whole row when it became no line';

create table spend_settled (
  partnership_id uuid not null,
  nis text not null,
  register_version bigint not null,
  settled_at timestamp with time zone not null,
  constraint spend_settled_pkey PRIMARY KEY (partnership_id, nis),
  constraint spend_settled_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE
);
alter table spend_settled enable row level security;
alter table spend_settled force row level security;
create policy spend_settled_of_partnership on spend_settled for all using ((partnership_id = ( SELECT current_partnership() AS current_partnership))) with check ((partnership_id = ( SELECT current_partnership() AS current_partnership)));
grant delete, insert, select, update on spend_settled to regiekamer_app;
comment on table spend_settled is 'With which state of the register the sums of a municipality were made, and when';

create table spend_standing (
  partnership_id uuid not null,
  supplier_id integer not null,
  from_day date default '-infinity'::date not null,
  until_day date default 'infinity'::date not null,
  nis text not null,
  social text not null,
  local text not null,
  constraint spend_standing_pkey PRIMARY KEY (partnership_id, supplier_id, from_day),
  constraint spend_standing_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint spend_standing_check CHECK ((from_day < until_day)),
  constraint spend_standing_local_check CHECK ((local = ANY (ARRAY['municipality'::text, 'partnership'::text, 'elsewhere'::text, 'unknown'::text]))),
  constraint spend_standing_social_check CHECK ((social = ANY (ARRAY['social'::text, 'regular'::text, 'unknown'::text])))
);
CREATE INDEX spend_standing_by_social ON public.spend_standing USING btree (partnership_id, social, supplier_id);
alter table spend_standing enable row level security;
alter table spend_standing force row level security;
create policy spend_standing_of_partnership on spend_standing for all using ((partnership_id = ( SELECT current_partnership() AS current_partnership))) with check ((partnership_id = ( SELECT current_partnership() AS current_partnership)));
grant delete, insert, select, update on spend_standing to regiekamer_app;
comment on table spend_standing is 'Is a supplier social, and is it near, from a day until the day before another; without gaps';
comment on column spend_standing.local is 'municipality: seat or open establishment in the municipality that paid; partnership: in another member';

create table spend_sum (
  partnership_id uuid not null,
  import_id integer not null,
  id integer generated always as identity not null,
  nis text collate "C" not null,
  year smallint,
  supplier_id integer not null,
  category text collate "C",
  category_scheme text collate "C",
  category_via text collate "C",
  account text collate "C",
  with_vat boolean,
  lines integer not null,
  cents bigint not null,
  constraint spend_sum_pkey PRIMARY KEY (partnership_id, import_id, id),
  constraint spend_sum_partnership_id_import_id_fkey FOREIGN KEY (partnership_id, import_id) REFERENCES spend_import(partnership_id, id) ON DELETE CASCADE
);
CREATE INDEX spend_sum_by_supplier ON public.spend_sum USING btree (partnership_id, supplier_id);
CREATE INDEX spend_sum_by_year ON public.spend_sum USING btree (partnership_id, nis, year);
alter table spend_sum enable row level security;
alter table spend_sum force row level security;
create policy spend_sum_of_partnership on spend_sum for all using ((partnership_id = ( SELECT current_partnership() AS current_partnership))) with check ((partnership_id = ( SELECT current_partnership() AS current_partnership)));
grant delete, insert, select, update on spend_sum to regiekamer_app;
comment on table spend_sum is 'The lines that count (EUR), added up; kept with the lines, so that sums of millions are quick';

create table spend_supplier (
  partnership_id uuid not null,
  id integer generated by default as identity not null,
  nis text not null,
  key text not null,
  name text not null,
  joined text default ''::text not null,
  numbers text[] default '{}'::text[] not null,
  ibans text[] default '{}'::text[] not null,
  postcode text,
  town text,
  country text,
  natural_person text default 'no'::text not null,
  band text not null,
  via text not null,
  doubts text[] default '{}'::text[] not null,
  candidates jsonb default '[]'::jsonb not null,
  kbo_number text,
  organisation_id uuid,
  decision text,
  decided_by text default ''::text not null,
  decided_at timestamp with time zone,
  before jsonb,
  cents bigint default 0 not null,
  lines integer default 0 not null,
  constraint spend_supplier_pkey PRIMARY KEY (partnership_id, id),
  constraint spend_supplier_partnership_id_nis_key_key UNIQUE (partnership_id, nis, key),
  constraint spend_supplier_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint spend_supplier_band_check CHECK ((band = ANY (ARRAY['accepted'::text, 'review'::text, 'none'::text]))),
  constraint spend_supplier_decision_check CHECK ((decision = ANY (ARRAY['confirmed'::text, 'none'::text, 'person'::text]))),
  constraint spend_supplier_kbo_number_check CHECK ((kbo_number ~ '^[0-9]{10}$'::text)),
  constraint spend_supplier_natural_person_check CHECK ((natural_person = ANY (ARRAY['said'::text, 'likely'::text, 'no'::text]))),
  constraint spend_supplier_nis_check CHECK ((nis ~ '^\d{5}$'::text))
);
CREATE INDEX spend_supplier_by_amount ON public.spend_supplier USING btree (partnership_id, band, cents DESC);
CREATE INDEX spend_supplier_by_name ON public.spend_supplier USING btree (partnership_id, joined);
CREATE INDEX spend_supplier_by_number ON public.spend_supplier USING btree (partnership_id, kbo_number) WHERE (kbo_number IS NOT NULL);
CREATE INDEX spend_supplier_by_organisation ON public.spend_supplier USING btree (partnership_id, organisation_id) WHERE (organisation_id IS NOT NULL);
alter table spend_supplier enable row level security;
alter table spend_supplier force row level security;
create policy spend_supplier_of_partnership on spend_supplier for all using ((partnership_id = ( SELECT current_partnership() AS current_partnership))) with check ((partnership_id = ( SELECT current_partnership() AS current_partnership)));
grant delete, insert, select, update on spend_supplier to regiekamer_app;
comment on table spend_supplier is 'Who was paid, as the books of one municipality know it, and which enterprise it was found to be';
comment on column spend_supplier.joined is 'Its name as it is compared: small letters without form, written as one';
comment on column spend_supplier.natural_person is 'said or likely: a person with a business, whose name is shown to few and never exported';
comment on column spend_supplier.band is 'accepted counts; review waits for a person; none is nobody in the registry. A decision moves it to accepted or none';
comment on column spend_supplier.candidates is '[{number, organisationId?, name, place, chance, reasons: [{reason, weight}]}], best first';
comment on column spend_supplier.kbo_number is 'Of an accepted one; a valid number stays when the registry does not know it';
comment on column spend_supplier.organisation_id is 'The organisation of the register it is, when there is one';
comment on column spend_supplier.before is 'What the decision replaced, so that it can be taken back';
comment on column spend_supplier.cents is 'EUR of its lines that count';

create table spend_tally (
  partnership_id uuid not null,
  id bigint generated always as identity not null,
  import_id integer not null,
  supplier_id integer not null,
  nis text collate "C" not null,
  year smallint not null,
  social text collate "C" not null,
  local text collate "C" not null,
  category text collate "C" not null,
  account text collate "C" not null,
  vat text collate "C" not null,
  currency text collate "C" not null,
  cents bigint not null,
  lines integer not null,
  constraint spend_tally_pkey PRIMARY KEY (partnership_id, id),
  constraint spend_tally_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE
);
CREATE INDEX spend_tally_by_place ON public.spend_tally USING btree (partnership_id, nis, year, category);
CREATE INDEX spend_tally_by_supplier ON public.spend_tally USING btree (partnership_id, supplier_id) INCLUDE (cents, lines);
alter table spend_tally enable row level security;
alter table spend_tally force row level security;
create policy spend_tally_of_partnership on spend_tally for all using ((partnership_id = ( SELECT current_partnership() AS current_partnership))) with check ((partnership_id = ( SELECT current_partnership() AS current_partnership)));
grant delete, insert, select, update on spend_tally to regiekamer_app;
comment on table spend_tally is 'Lines that count, added up by import and supplier; kept beside the lines, made again when a supplier or the register changes';
comment on column spend_tally.year is '0: not known';
comment on column spend_tally.category is 'Three digits of the CPV, u and two of the UNSPSC; empty: not known';
comment on column spend_tally.account is 'Empty: none';
comment on column spend_tally.vat is 'with, without or unknown';

create table spend_total (
  partnership_id uuid not null,
  id bigint generated always as identity not null,
  nis text collate "C" not null,
  year smallint not null,
  social text collate "C" not null,
  local text collate "C" not null,
  category text collate "C" not null,
  account text collate "C" not null,
  vat text collate "C" not null,
  currency text collate "C" not null,
  cents bigint not null,
  lines integer not null,
  constraint spend_total_pkey PRIMARY KEY (partnership_id, id),
  constraint spend_total_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE
);
CREATE INDEX spend_total_by_place ON public.spend_total USING btree (partnership_id, nis, year);
alter table spend_total enable row level security;
alter table spend_total force row level security;
create policy spend_total_of_partnership on spend_total for all using ((partnership_id = ( SELECT current_partnership() AS current_partnership))) with check ((partnership_id = ( SELECT current_partnership() AS current_partnership)));
grant delete, insert, select, update on spend_total to regiekamer_app;
comment on table spend_total is 'spend_tally without imports and suppliers: what the figures of a page are added up from';

create table stakeholder (
  partnership_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  relation text,
  influence smallint,
  interest smallint,
  note text,
  updated_at timestamp with time zone default now() not null,
  constraint stakeholder_pkey PRIMARY KEY (partnership_id, organisation_id),
  constraint stakeholder_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id) ON DELETE CASCADE,
  constraint stakeholder_influence_check CHECK (((influence >= 1) AND (influence <= 5))),
  constraint stakeholder_interest_check CHECK (((interest >= 1) AND (interest <= 5)))
);
alter table stakeholder enable row level security;
alter table stakeholder force row level security;
create policy stakeholder_of_partnership on stakeholder for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on stakeholder to regiekamer_app;

create table statement (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  organisation_id uuid not null,
  source_id uuid not null,
  stated_on date not null,
  fields jsonb not null,
  fields_sha256 text not null,
  is_current boolean default true not null,
  person_id uuid,
  recorded_at timestamp with time zone default now() not null,
  ended_by uuid,
  constraint statement_pkey PRIMARY KEY (partnership_id, id),
  constraint statement_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id) ON DELETE CASCADE,
  constraint statement_partnership_id_source_id_fkey FOREIGN KEY (partnership_id, source_id) REFERENCES source(partnership_id, id)
);
CREATE INDEX statement_ended_by ON public.statement USING btree (partnership_id, ended_by) WHERE (ended_by IS NOT NULL);
CREATE INDEX statement_from ON public.statement USING btree (partnership_id, source_id);
CREATE INDEX statement_of ON public.statement USING btree (partnership_id, organisation_id) WHERE is_current;
alter table statement enable row level security;
alter table statement force row level security;
create policy statement_of_partnership on statement for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on statement to regiekamer_app;
comment on column statement.fields is '{field: {value, file, row}}; establishment fields are keyed "establishment:<number>:<field>"';
comment on column statement.ended_by is 'import_run whose newer edition of this list left the organisation out; null when it was not ended so';

create table steering_revision (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  subject_kind text not null,
  subject_id uuid not null,
  deed text not null,
  before jsonb,
  after jsonb,
  person_id uuid,
  person_name text default ''::text not null,
  recorded_at timestamp with time zone default now() not null,
  line bigint generated always as identity not null,
  constraint steering_revision_pkey PRIMARY KEY (partnership_id, id),
  constraint steering_revision_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint steering_revision_deed_check CHECK ((deed = ANY (ARRAY['made'::text, 'changed'::text, 'removed'::text, 'restored'::text]))),
  constraint steering_revision_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['action'::text, 'plan-node'::text, 'evidence'::text, 'vision'::text, 'frame'::text])))
);
CREATE INDEX steering_revision_of ON public.steering_revision USING btree (partnership_id, subject_kind, subject_id, recorded_at DESC);
alter table steering_revision enable row level security;
alter table steering_revision force row level security;
create policy steering_revision_of_partnership on steering_revision for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on steering_revision to regiekamer_app;

create table stored_file (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  purpose text not null,
  person_id uuid,
  created_at timestamp with time zone default now() not null,
  expires_on date,
  constraint stored_file_pkey PRIMARY KEY (partnership_id, id),
  constraint stored_file_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE
);
CREATE INDEX stored_file_expiry ON public.stored_file USING btree (partnership_id, expires_on) WHERE (expires_on IS NOT NULL);
alter table stored_file enable row level security;
alter table stored_file force row level security;
create policy stored_file_of_partnership on stored_file for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on stored_file to regiekamer_app;
comment on table stored_file is 'The content lies in the data folder under files/<partnership>/<id>';

create table suitability_correction (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  state text not null,
  learned_at timestamp with time zone not null,
  labels integer not null,
  suited integer not null,
  words jsonb not null,
  figures jsonb not null,
  person_name text default ''::text not null,
  constraint suitability_correction_pkey PRIMARY KEY (partnership_id, id),
  constraint suitability_correction_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint suitability_correction_labels_check CHECK ((labels >= 0)),
  constraint suitability_correction_state_check CHECK ((state = ANY (ARRAY['current'::text, 'earlier'::text, 'set-aside'::text]))),
  constraint suitability_correction_suited_check CHECK ((suited >= 0))
);
CREATE UNIQUE INDEX suitability_correction_current ON public.suitability_correction USING btree (partnership_id) WHERE (state = 'current'::text);
alter table suitability_correction enable row level security;
alter table suitability_correction force row level security;
create policy suitability_correction_of_partnership on suitability_correction for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on suitability_correction to regiekamer_app;
comment on table suitability_correction is 'What words add to the score of suitability by the labels of this partnership; without a current one nothing';
comment on column suitability_correction.state is 'set-aside: judged labels that were held out no better, so it was not taken into use';
comment on column suitability_correction.words is '{stem: [log odds, rarity]}';
comment on column suitability_correction.figures is 'On labels held out: {before, after: {brier, right}} (rules/suitability/learn-correction.ts)';

create table suitability_label (
  partnership_id uuid not null,
  kind text not null,
  ref uuid not null,
  href text not null,
  titles text[] not null,
  facts jsonb not null,
  family text not null,
  suited boolean not null,
  said_at timestamp with time zone not null,
  constraint suitability_label_pkey PRIMARY KEY (partnership_id, kind, ref),
  constraint suitability_label_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint suitability_label_family_check CHECK ((length(family) <= 300)),
  constraint suitability_label_href_check CHECK (((length(href) >= 1) AND (length(href) <= 500))),
  constraint suitability_label_kind_check CHECK ((kind = ANY (ARRAY['notice'::text, 'plan'::text]))),
  constraint suitability_label_titles_check CHECK ((cardinality(titles) <= 100))
);
CREATE INDEX suitability_label_by_time ON public.suitability_label USING btree (partnership_id, said_at DESC);
alter table suitability_label enable row level security;
alter table suitability_label force row level security;
create policy suitability_label_of_partnership on suitability_label for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on suitability_label to regiekamer_app;
comment on table suitability_label is 'A purchase of which a person said whether it suits, with its words; who said so stands with the notice or the line, not here';
comment on column suitability_label.ref is 'The notice or the line of a plan; the label outlives it';
comment on column suitability_label.titles is 'Of the purchase, or of its lots; purchases of nearly these words are judged alike at once';
comment on column suitability_label.facts is 'What the judge reads (PurchaseFacts), without addresses, numbers to call and names of persons';
comment on column suitability_label.family is 'Buyer or municipality: never learned from and asked in the same turn';

create table time_spent (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  question_id uuid,
  nis text,
  spent_on date not null,
  minutes integer not null,
  what text default ''::text not null,
  person_id uuid,
  person_name text default ''::text not null,
  recorded_at timestamp with time zone default now() not null,
  constraint time_spent_pkey PRIMARY KEY (partnership_id, id),
  constraint time_spent_nis_fkey FOREIGN KEY (nis) REFERENCES municipality(nis),
  constraint time_spent_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint time_spent_partnership_id_question_id_fkey FOREIGN KEY (partnership_id, question_id) REFERENCES question(partnership_id, id) ON DELETE SET NULL (question_id),
  constraint time_spent_minutes_check CHECK (((minutes >= 1) AND (minutes <= 1440)))
);
CREATE INDEX time_spent_by_day ON public.time_spent USING btree (partnership_id, spent_on);
CREATE INDEX time_spent_of ON public.time_spent USING btree (partnership_id, question_id);
alter table time_spent enable row level security;
alter table time_spent force row level security;
create policy time_spent_of_partnership on time_spent for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on time_spent to regiekamer_app;
comment on column time_spent.nis is 'For which municipality; null: the whole partnership, shared equally in the totals';

create table trial_voucher (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  pair_id uuid not null,
  number text not null,
  amount_cents bigint not null,
  issued_on date not null,
  valid_until date not null,
  used_on date,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  updated_by text default ''::text not null,
  withdrawn_at timestamp with time zone,
  constraint trial_voucher_pkey PRIMARY KEY (partnership_id, id),
  constraint trial_voucher_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint trial_voucher_partnership_id_pair_id_fkey FOREIGN KEY (partnership_id, pair_id) REFERENCES met_pair(partnership_id, id) ON DELETE CASCADE,
  constraint trial_voucher_amount_cents_check CHECK (((amount_cents >= 1) AND (amount_cents <= 100000000))),
  constraint trial_voucher_check CHECK ((valid_until >= issued_on)),
  constraint trial_voucher_check1 CHECK ((used_on >= issued_on)),
  constraint trial_voucher_number_check CHECK (((length(number) >= 1) AND (length(number) <= 40)))
);
CREATE UNIQUE INDEX trial_voucher_number ON public.trial_voucher USING btree (partnership_id, number);
CREATE UNIQUE INDEX trial_voucher_once ON public.trial_voucher USING btree (partnership_id, pair_id) WHERE (withdrawn_at IS NULL);
alter table trial_voucher enable row level security;
alter table trial_voucher force row level security;
create policy trial_voucher_of_partnership on trial_voucher for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on trial_voucher to regiekamer_app;
comment on table trial_voucher is 'Kennismakingscheque: the partnership pays a first small order between two who met';

create table trial_voucher_rule (
  partnership_id uuid not null,
  from_day date not null,
  amount_cents bigint not null,
  valid_days integer not null,
  note text default ''::text not null,
  updated_at timestamp with time zone default now() not null,
  updated_by text default ''::text not null,
  constraint trial_voucher_rule_pkey PRIMARY KEY (partnership_id, from_day),
  constraint trial_voucher_rule_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint trial_voucher_rule_amount_cents_check CHECK (((amount_cents >= 1) AND (amount_cents <= 100000000))),
  constraint trial_voucher_rule_note_check CHECK ((length(note) <= 500)),
  constraint trial_voucher_rule_valid_days_check CHECK (((valid_days >= 1) AND (valid_days <= 1095)))
);
alter table trial_voucher_rule enable row level security;
alter table trial_voucher_rule force row level security;
create policy trial_voucher_rule_of_partnership on trial_voucher_rule for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on trial_voucher_rule to regiekamer_app;
comment on table trial_voucher_rule is 'What a voucher is worth and how long it is valid when issued on or after a day, as the partnership decided';

create table verification (
  id uuid default gen_random_uuid() not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint verification_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_by_identifier ON public.verification USING btree (identifier);
grant delete, insert, select, update on verification to regiekamer_app;
comment on table verification is 'Challenges under way: passkeys, the round trip to a sign-in provider, password letters (hashed)';

create table vision (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  number integer not null,
  title text not null,
  from_year integer,
  to_year integer,
  status text default 'draft'::text not null,
  body text default ''::text not null,
  version integer default 1 not null,
  created_by text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  based_on uuid,
  updated_by text,
  removed_at timestamp with time zone,
  constraint vision_pkey PRIMARY KEY (partnership_id, id),
  constraint vision_partnership_id_number_key UNIQUE (partnership_id, number),
  constraint vision_based_on FOREIGN KEY (partnership_id, based_on) REFERENCES vision(partnership_id, id) ON DELETE SET NULL (based_on),
  constraint vision_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint vision_agreed_stays CHECK (((status = 'draft'::text) OR (removed_at IS NULL))),
  constraint vision_check CHECK ((to_year >= from_year)),
  constraint vision_from_year_check CHECK (((from_year >= 1990) AND (from_year <= 2100))),
  constraint vision_number_check CHECK ((number > 0)),
  constraint vision_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'agreed'::text, 'replaced'::text]))),
  constraint vision_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint vision_to_year_check CHECK (((to_year >= 1990) AND (to_year <= 2100)))
);
CREATE UNIQUE INDEX vision_one_agreed ON public.vision USING btree (partnership_id) WHERE (status = 'agreed'::text);
CREATE UNIQUE INDEX vision_one_draft ON public.vision USING btree (partnership_id) WHERE ((status = 'draft'::text) AND (removed_at IS NULL));
alter table vision enable row level security;
alter table vision force row level security;
create policy vision_of_partnership on vision for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
CREATE TRIGGER vision_keep_agreed BEFORE DELETE OR UPDATE ON public.vision FOR EACH ROW EXECUTE FUNCTION vision_keep_agreed();
grant delete, insert, select, update on vision to regiekamer_app;
comment on column vision.body is 'Plain text with light marks: blank line, # heading, - list, **strong**';
comment on column vision.version is 'Counts edits of this row; a form that read an older one is shown both texts';
comment on column vision.based_on is 'The version this one began as a copy of';
comment on column vision.removed_at is 'A draft that was given up; it can come back';

create table vision_agreement (
  partnership_id uuid not null,
  vision_id uuid not null,
  id uuid default gen_random_uuid() not null,
  body_name text not null,
  nis text,
  agreed_on date not null,
  reference text default ''::text not null,
  file_id uuid,
  recorded_by text,
  recorded_at timestamp with time zone default now() not null,
  constraint vision_agreement_pkey PRIMARY KEY (partnership_id, id),
  constraint vision_agreement_nis_fkey FOREIGN KEY (nis) REFERENCES municipality(nis),
  constraint vision_agreement_partnership_id_file_id_fkey FOREIGN KEY (partnership_id, file_id) REFERENCES stored_file(partnership_id, id) ON DELETE SET NULL (file_id),
  constraint vision_agreement_partnership_id_vision_id_fkey FOREIGN KEY (partnership_id, vision_id) REFERENCES vision(partnership_id, id) ON DELETE CASCADE,
  constraint vision_agreement_body_name_check CHECK (((length(body_name) >= 1) AND (length(body_name) <= 200)))
);
CREATE INDEX vision_agreement_of ON public.vision_agreement USING btree (partnership_id, vision_id);
alter table vision_agreement enable row level security;
alter table vision_agreement force row level security;
create policy vision_agreement_of_partnership on vision_agreement for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
CREATE TRIGGER vision_agreement_keep_agreed BEFORE INSERT OR DELETE OR UPDATE ON public.vision_agreement FOR EACH ROW EXECUTE FUNCTION vision_part_keep_agreed();
grant delete, insert, select, update on vision_agreement to regiekamer_app;
comment on table vision_agreement is 'Which council or committee agreed, when, by which decision';

create table vision_comment (
  partnership_id uuid not null,
  vision_id uuid not null,
  id uuid default gen_random_uuid() not null,
  goal_id uuid,
  person_id uuid,
  person_name text not null,
  body text not null,
  resolved_at timestamp with time zone,
  resolved_by text,
  created_at timestamp with time zone default now() not null,
  constraint vision_comment_pkey PRIMARY KEY (partnership_id, id),
  constraint vision_comment_partnership_id_goal_id_fkey FOREIGN KEY (partnership_id, goal_id) REFERENCES vision_goal(partnership_id, id) ON DELETE SET NULL (goal_id),
  constraint vision_comment_partnership_id_vision_id_fkey FOREIGN KEY (partnership_id, vision_id) REFERENCES vision(partnership_id, id) ON DELETE CASCADE,
  constraint vision_comment_body_check CHECK (((length(body) >= 1) AND (length(body) <= 4000)))
);
CREATE INDEX vision_comment_of ON public.vision_comment USING btree (partnership_id, vision_id, created_at);
alter table vision_comment enable row level security;
alter table vision_comment force row level security;
create policy vision_comment_of_partnership on vision_comment for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on vision_comment to regiekamer_app;

create table vision_goal (
  partnership_id uuid not null,
  vision_id uuid not null,
  id uuid default gen_random_uuid() not null,
  "position" integer not null,
  title text not null,
  body text default ''::text not null,
  lineage uuid default gen_random_uuid() not null,
  version integer default 1 not null,
  updated_by text,
  updated_at timestamp with time zone default now() not null,
  removed_at timestamp with time zone,
  constraint vision_goal_pkey PRIMARY KEY (partnership_id, id),
  constraint vision_goal_partnership_id_vision_id_fkey FOREIGN KEY (partnership_id, vision_id) REFERENCES vision(partnership_id, id) ON DELETE CASCADE,
  constraint vision_goal_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);
CREATE UNIQUE INDEX vision_goal_lineage ON public.vision_goal USING btree (partnership_id, vision_id, lineage);
CREATE INDEX vision_goal_of ON public.vision_goal USING btree (partnership_id, vision_id, "position");
alter table vision_goal enable row level security;
alter table vision_goal force row level security;
create policy vision_goal_of_partnership on vision_goal for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
CREATE TRIGGER vision_goal_keep_agreed BEFORE INSERT OR DELETE OR UPDATE ON public.vision_goal FOR EACH ROW EXECUTE FUNCTION vision_part_keep_agreed();
grant delete, insert, select, update on vision_goal to regiekamer_app;
comment on column vision_goal.lineage is 'The same in every version that has this goal';

create table vision_indicator (
  partnership_id uuid not null,
  goal_id uuid not null,
  id uuid default gen_random_uuid() not null,
  "position" integer not null,
  name text not null,
  unit text default ''::text not null,
  baseline numeric,
  baseline_year integer,
  target numeric,
  target_year integer,
  source text default ''::text not null,
  lineage uuid default gen_random_uuid() not null,
  version integer default 1 not null,
  updated_by text,
  updated_at timestamp with time zone default now() not null,
  removed_at timestamp with time zone,
  constraint vision_indicator_pkey PRIMARY KEY (partnership_id, id),
  constraint vision_indicator_partnership_id_goal_id_fkey FOREIGN KEY (partnership_id, goal_id) REFERENCES vision_goal(partnership_id, id) ON DELETE CASCADE,
  constraint vision_indicator_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);
CREATE INDEX vision_indicator_of ON public.vision_indicator USING btree (partnership_id, goal_id, "position");
alter table vision_indicator enable row level security;
alter table vision_indicator force row level security;
create policy vision_indicator_of_partnership on vision_indicator for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
CREATE TRIGGER vision_indicator_keep_agreed BEFORE INSERT OR DELETE OR UPDATE ON public.vision_indicator FOR EACH ROW EXECUTE FUNCTION vision_part_keep_agreed();
grant delete, insert, select, update on vision_indicator to regiekamer_app;
comment on column vision_indicator.lineage is 'The same in every version that has this indicator; its measurements hang on it';

create table vision_measurement (
  partnership_id uuid not null,
  lineage uuid not null,
  measured_on date not null,
  value numeric not null,
  source text default ''::text not null,
  recorded_by text,
  recorded_at timestamp with time zone default now() not null,
  constraint vision_measurement_pkey PRIMARY KEY (partnership_id, lineage, measured_on),
  constraint vision_measurement_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE
);
alter table vision_measurement enable row level security;
alter table vision_measurement force row level security;
create policy vision_measurement_of_partnership on vision_measurement for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on vision_measurement to regiekamer_app;
comment on table vision_measurement is 'How far an indicator is on a day. Stands outside the versions: measuring changes nothing that was agreed';

create table won_contract (
  partnership_id uuid not null,
  id uuid default gen_random_uuid() not null,
  number text not null,
  source_key text not null,
  title text not null,
  cpv text[] default '{}'::text[] not null,
  buyer text not null,
  won_on date,
  cents bigint,
  href text,
  recorded_at timestamp with time zone default now() not null,
  constraint won_contract_pkey PRIMARY KEY (partnership_id, id),
  constraint won_contract_partnership_id_number_source_key_key UNIQUE (partnership_id, number, source_key),
  constraint won_contract_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id) ON DELETE CASCADE,
  constraint won_contract_cents_check CHECK ((cents >= 0)),
  constraint won_contract_number_check CHECK ((number ~ '^[01][0-9]{9}$'::text)),
  constraint won_contract_source_key_check CHECK (((length(source_key) >= 1) AND (length(source_key) <= 400)))
);
alter table won_contract enable row level security;
alter table won_contract force row level security;
create policy won_contract_of_partnership on won_contract for all using ((partnership_id = current_partnership())) with check ((partnership_id = current_partnership()));
grant delete, insert, select, update on won_contract to regiekamer_app;
comment on column won_contract.number is 'KBO enterprise number of who won; it need not be in the register yet';
