-- Who keeps the installation may found partnerships from the desk too, not only on the command line.
alter table person add column is_operator boolean not null default false;
comment on column person.is_operator is 'Keeps the whole installation: may found partnerships; says nothing of what they may see in one';

-- Whoever walked through the set-up had the machine.
do $$
declare one uuid;
begin
  for one in select id from partnership loop
    perform set_config('regiekamer.partnership', one::text, true);
    update person set is_operator = true where id in (select person_id from membership where via = 'set-up');
  end loop;
  perform set_config('regiekamer.partnership', '', true);
end
$$;

drop function visit_of_session(text);
create function visit_of_session(asked_token text)
returns table (
  session_id uuid, person_id uuid, name text, language text, theme text, is_operator boolean, chosen uuid,
  partnership_id uuid, role text, nis text, organisation_id uuid)
language plpgsql as $$
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
$$;
