-- What a scan leads to: effects found and what is done about them, and a plan of a few owned actions.

create table csr_effect (
  partnership_id uuid not null references partnership on delete cascade,
  scan_id uuid not null,
  id uuid not null default gen_random_uuid(),
  question text check (length(question) <= 100),
  kind text not null default 'negative' check (kind in ('negative', 'positive')),
  state text not null default 'kept' check (state in ('kept', 'aside')),
  title text not null check (length(title) <= 500),
  happens text not null default 'own' check (happens in ('own', 'chain')),
  is_human_rights boolean not null default false,
  scale integer not null default 1 check (scale between 1 and 4),
  scope integer not null default 1 check (scope between 1 and 4),
  irreversibility integer not null default 1 check (irreversibility between 1 and 4),
  likelihood integer not null default 1 check (likelihood between 1 and 4),
  stakeholders text[] not null default '{}',
  organisations jsonb not null default '[]',
  measure_kind text check (measure_kind in ('prevent', 'reduce', 'stop', 'remedy')),
  measure text not null default '' check (length(measure) <= 2000),
  who text not null default '' check (length(who) <= 200),
  check_on date,
  check_result text not null default '' check (length(check_result) <= 2000),
  checked_on date,
  told text not null default '' check (length(told) <= 2000),
  carried_from uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (partnership_id, scan_id, id),
  foreign key (partnership_id, scan_id) references csr_scan (partnership_id, id) on delete cascade
);
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
create unique index csr_effect_of_question on csr_effect (partnership_id, scan_id, question) where question is not null;

create table csr_plan_action (
  partnership_id uuid not null references partnership on delete cascade,
  scan_id uuid not null,
  id uuid not null default gen_random_uuid(),
  question text check (length(question) <= 100),
  effect_id uuid,
  title text not null check (length(title) <= 300),
  first_step text not null default '' check (length(first_step) <= 2000),
  owner_name text not null default '' check (length(owner_name) <= 200),
  owner_email text check (length(owner_email) <= 254),
  due_on date not null,
  partner_id uuid,
  partner_name text not null default '' check (length(partner_name) <= 300),
  state text not null default 'open' check (state in ('open', 'busy', 'done', 'dropped')),
  result text not null default '' check (length(result) <= 2000),
  done_on date,
  steering_action_id uuid,
  carried_from uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (partnership_id, scan_id, id),
  foreign key (partnership_id, scan_id) references csr_scan (partnership_id, id) on delete cascade
);
comment on table csr_plan_action is 'What an organisation decided to do: at most five at a time, each with an owner and a day';
comment on column csr_plan_action.question is 'The question whose proposal was chosen; null: thought of by who filled in';
comment on column csr_plan_action.owner_email is 'Only to remind, with consent of whose it is; wiped when done, when stopped, and a year after the day';
comment on column csr_plan_action.partner_id is 'Organisation of the register that can help; the name stays when the record goes';
comment on column csr_plan_action.steering_action_id is 'The same action in the plan of the partnership: only of a scan of an authority';
create unique index csr_plan_action_of_question on csr_plan_action (partnership_id, scan_id, question)
  where question is not null and state <> 'dropped';
create index csr_plan_action_due on csr_plan_action (partnership_id, due_on);

create table csr_plan_reminder (
  partnership_id uuid not null references partnership on delete cascade,
  scan_id uuid not null,
  action_id uuid not null,
  kind text not null check (kind in ('before', 'after')),
  of_day date not null,
  mail_id uuid,
  sent_at timestamptz not null default now(),
  primary key (partnership_id, scan_id, action_id, kind, of_day),
  foreign key (partnership_id, scan_id, action_id) references csr_plan_action (partnership_id, scan_id, id) on delete cascade
);
comment on table csr_plan_reminder is 'Which owner was reminded of which day: nobody is reminded twice';
comment on column csr_plan_reminder.mail_id is 'The letter in the outbox, which goes when the address is wiped';

create table csr_rescan_reminder (
  partnership_id uuid not null references partnership on delete cascade,
  scan_id uuid not null,
  sent_at timestamptz not null default now(),
  primary key (partnership_id, scan_id),
  foreign key (partnership_id, scan_id) references csr_scan (partnership_id, id) on delete cascade
);
comment on table csr_rescan_reminder is 'Who began a scan was asked, a year later, to do it again: once';

do $$
declare t text;
begin
  foreach t in array array['csr_rescan_reminder']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
  foreach t in array array['csr_effect', 'csr_plan_action', 'csr_plan_reminder']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership() and holds_scan(scan_id)) with check (partnership_id = current_partnership() and holds_scan(scan_id))',
      t || '_of_holder', t);
  end loop;
end
$$;
