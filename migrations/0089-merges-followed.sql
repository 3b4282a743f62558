-- What other domains keep about an organisation follows it when two records become one.

create function follow_merge(from_id uuid, into_id uuid) returns integer language plpgsql as $$
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
end $$;
comment on function follow_merge is 'Points every row of another domain from one organisation to another; a row that would stand there twice stays with the record that goes';
