-- What every table stands on: the application's role, the tenant of a transaction, text for searching and sorting.

create extension if not exists unaccent;

-- The server works as this role: it owns nothing and never bypasses row-level security.
do $$
begin
  if not exists (select from pg_roles where rolname = 'regiekamer_app') then
    create role regiekamer_app nologin;
  end if;
  -- Since PostgreSQL 16 who makes a role may administer it, but not yet become it.
  execute format('grant regiekamer_app to %I', current_user);
exception when insufficient_privilege then
  -- On a shared cluster another owner made the role; becoming it must then have been granted already.
  if not pg_has_role(current_user, 'regiekamer_app', 'member') then
    raise exception 'an administrator must run: grant regiekamer_app to %', current_user;
  end if;
end
$$;
grant usage on schema public to regiekamer_app;
alter default privileges in schema public grant select, insert, update, delete on tables to regiekamer_app;
alter default privileges in schema public grant usage, select on sequences to regiekamer_app;

create collation if not exists nl_be (provider = icu, locale = 'nl-BE');

-- The partnership a transaction works for; null outside one, so that every policy then shows nothing.
create function current_partnership() returns uuid
language sql stable parallel safe
return nullif(current_setting('regiekamer.partnership', true), '')::uuid;

create function current_person() returns uuid
language sql stable parallel safe
return nullif(current_setting('regiekamer.person', true), '')::uuid;

-- unaccent() is only stable; with its dictionary named it may serve in an index.
create function plain_text(value text) returns text
language sql immutable parallel safe strict
return lower(public.unaccent('public.unaccent'::regdictionary, value));
