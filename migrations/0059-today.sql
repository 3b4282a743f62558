-- What a person saw of the register: the page of today shows only what changed since.

create table register_look (
  partnership_id uuid not null references partnership on delete cascade,
  person_id uuid not null references person on delete cascade,
  seen_revision bigint not null default 0,
  seen_at timestamptz not null default now(),
  primary key (partnership_id, person_id)
);
comment on table register_look is 'Everything up to this revision was looked at, by saying so';

create table register_look_at_record (
  partnership_id uuid not null,
  person_id uuid not null references person on delete cascade,
  organisation_id uuid not null,
  seen_revision bigint not null,
  primary key (partnership_id, person_id, organisation_id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) on delete cascade
);
comment on table register_look_at_record is 'One record was looked at from the page of today, up to this revision';

do $$
declare t text;
begin
  foreach t in array array['register_look', 'register_look_at_record']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;

create index contact_expiry on contact (partnership_id, expires_on);
create index organisation_to_confirm on organisation (partnership_id, seat_nis)
  where kind = 'social-enterprise' and status = 'active';
