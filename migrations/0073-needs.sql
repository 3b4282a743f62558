-- Needs that were kept, who was asked for them, and what came of it.
create table need (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  number integer not null,
  title text not null check (length(title) between 1 and 300),
  note text not null default '',
  content jsonb not null,
  regular_too boolean not null default false,
  -- Of the content, for who may see what and for filtering.
  nis text[] not null default '{}',
  state text not null default 'open' check (state in ('open', 'closed')),
  close_note text not null default '',
  origin_kind text not null check (origin_kind in ('hand', 'question', 'notice', 'plan')),
  origin_ref text,
  origin_href text,
  origin_label text,
  owner_person_id uuid,
  owner_name text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, number)
);
comment on column need.content is 'What is wanted, as matching/rules/need.ts describes it';
create unique index need_origin on need (partnership_id, origin_kind, origin_ref) where origin_ref is not null;
create index need_list on need (partnership_id, updated_at desc) where removed_at is null;

create table need_event (
  partnership_id uuid not null,
  need_id uuid not null,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('kept', 'renamed', 'changed', 'closed', 'reopened', 'removed', 'restored')),
  before jsonb,
  after jsonb,
  version integer not null,
  person_id uuid,
  person_name text not null default '',
  recorded_at timestamptz not null default now(),
  primary key (partnership_id, id),
  foreign key (partnership_id, need_id) references need (partnership_id, id) on delete cascade
);
create index need_event_of on need_event (partnership_id, need_id, recorded_at);

-- One organisation for one need, from the moment something was done with it.
create table need_match (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  need_id uuid not null,
  organisation_id uuid,
  organisation_name text not null,
  is_social boolean not null,
  state text not null default 'named' check (state in (
    'named', 'contacted', 'interested', 'talking', 'quoted', 'agreed', 'declined')),
  follow_up_on date,
  score real not null check (score between 0 and 1),
  reasons jsonb not null default '[]',
  doubts jsonb not null default '[]',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (partnership_id, id),
  unique (partnership_id, need_id, organisation_id),
  foreign key (partnership_id, need_id) references need (partnership_id, id) on delete cascade,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id) on delete set null (organisation_id)
);
comment on column need_match.organisation_name is 'As it was called when it was taken up: stays when the record goes';
comment on column need_match.state is 'Follows from the steps that were not taken back';
comment on column need_match.score is 'With reasons and doubts: as they were when it was taken up';
create index need_match_of on need_match (partnership_id, need_id);
create index need_match_due on need_match (partnership_id, follow_up_on) where follow_up_on is not null;
create index need_match_organisation on need_match (partnership_id, organisation_id);

create table match_step (
  partnership_id uuid not null,
  id uuid not null default gen_random_uuid(),
  match_id uuid not null,
  kind text not null check (kind in (
    'mail', 'call', 'meeting', 'answer-yes', 'answer-no', 'quote', 'contract', 'action', 'note')),
  happened_on date not null,
  note text not null default '',
  cents bigint check (cents >= 0),
  mail_id uuid,
  mail_to text,
  action_id uuid,
  action_number integer,
  follow_up_before date,
  follow_up_after date,
  person_id uuid,
  person_name text not null default '',
  recorded_at timestamptz not null default now(),
  undone_at timestamptz,
  undone_by text,
  primary key (partnership_id, id),
  foreign key (partnership_id, match_id) references need_match (partnership_id, id) on delete cascade
);
create index match_step_of on match_step (partnership_id, match_id, recorded_at);

-- Texts too long for an address, so that the page of a search can still be shared.
create table pasted_text (
  partnership_id uuid not null references partnership on delete cascade,
  sha256 text not null,
  body text not null check (length(body) <= 200000),
  used_on date not null,
  primary key (partnership_id, sha256)
);

do $$
declare t text;
begin
  foreach t in array array['need', 'need_event', 'need_match', 'match_step', 'pasted_text']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;
