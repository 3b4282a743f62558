-- What people said about which code goes with which words, and the models that were learned from it and from notices.

create table cpv_mapping (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  text text not null check (length(text) between 1 and 4000),
  -- Words of it as they are compared.
  folded text not null check (length(folded) >= 1),
  cpv text not null check (cpv ~ '^[0-9]{8}$'),
  origin_kind text not null check (origin_kind in ('hand', 'need', 'question', 'notice', 'plan')),
  origin_ref text,
  origin_href text,
  origin_label text,
  person_id uuid,
  person_name text not null default '',
  confirmed_at timestamptz not null,
  undone_at timestamptz,
  undone_by text,
  primary key (partnership_id, id)
);
comment on table cpv_mapping is 'A text and the CPV code a person gave it; it overrules the model and is learned from';
comment on column cpv_mapping.undone_at is 'Taken back, or given another code since';
create unique index cpv_mapping_open on cpv_mapping (partnership_id, md5(folded)) where undone_at is null;
create index cpv_mapping_by_time on cpv_mapping (partnership_id, confirmed_at desc);

create table cpv_model (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  file_id uuid,
  state text not null check (state in ('current', 'earlier', 'set-aside')),
  learned_at timestamptz not null,
  labels integer not null check (labels >= 0),
  notices integer not null check (notices >= 0),
  mappings integer not null check (mappings >= 0),
  figures jsonb not null,
  person_id uuid,
  person_name text not null default '',
  primary key (partnership_id, id),
  foreign key (partnership_id, file_id) references stored_file (partnership_id, id) on delete set null (file_id)
);
comment on table cpv_model is 'Models this partnership learned; without a current one texts are read by the nearest label alone';
comment on column cpv_model.file_id is 'The model packed; null once it was thrown away';
comment on column cpv_model.state is 'set-aside: was no better than what served before, so it was not taken into use';
comment on column cpv_model.notices is 'Texts of notices it learned from, near-duplicates left out';
comment on column cpv_model.figures is 'Measured on texts it had not seen while it learned (rules/cpv/measure-held-out.ts)';
create unique index cpv_model_current on cpv_model (partnership_id) where state = 'current';

do $$
declare t text;
begin
  foreach t in array array['cpv_mapping', 'cpv_model']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;
