-- Follow-up of a gathering: who met whom, what both say came of it, the trial voucher, and when they were asked.

create table met_pair (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  gathering_id uuid not null,
  left_guest_id uuid not null,
  right_guest_id uuid not null,
  source text not null check (source in ('schedule', 'presence', 'hand')),
  met_on date not null,
  outcomes text[] check (outcomes <@ '{contact,visit,quote,contract}'::text[]),
  amount_cents bigint check (amount_cents between 0 and 100000000000),
  note text not null default '' check (length(note) <= 2000),
  contract_id uuid,
  action_id uuid,
  action_number integer,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  updated_by text not null default '',
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, gathering_id) references gathering (partnership_id, id) on delete cascade,
  foreign key (partnership_id, left_guest_id) references gathering_guest (partnership_id, id) on delete cascade,
  foreign key (partnership_id, right_guest_id) references gathering_guest (partnership_id, id) on delete cascade,
  foreign key (partnership_id, contract_id) references purchase_contract (partnership_id, id) on delete set null (contract_id)
);
comment on table met_pair is 'Two guests of a gathering who met there; left is the side that buys, right the social enterprise, where there are two sides';
comment on column met_pair.outcomes is 'What the desk found out, which counts before what guests say; null: the desk does not know; empty: nothing came of it';
comment on column met_pair.amount_cents is 'Value of what came of it, in cents, without VAT';
create unique index met_pair_once on met_pair
  (partnership_id, gathering_id, least(left_guest_id, right_guest_id), greatest(left_guest_id, right_guest_id));
create index met_pair_left on met_pair (partnership_id, left_guest_id);
create index met_pair_right on met_pair (partnership_id, right_guest_id);

create table met_answer (
  partnership_id uuid not null references partnership on delete cascade,
  pair_id uuid not null,
  guest_id uuid not null,
  round integer not null check (round between 30 and 180),
  outcomes text[] not null check (outcomes <@ '{contact,visit,quote,contract}'::text[]),
  remark text not null default '' check (length(remark) <= 1000),
  answered_at timestamptz not null default now(),
  primary key (partnership_id, pair_id, guest_id, round),
  foreign key (partnership_id, pair_id) references met_pair (partnership_id, id) on delete cascade,
  foreign key (partnership_id, guest_id) references gathering_guest (partnership_id, id) on delete cascade
);
comment on table met_answer is 'What one of the two said came of it; empty outcomes: nothing. The latest round is what it says now';
create index met_answer_news on met_answer (partnership_id, answered_at desc);

create table trial_voucher (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  pair_id uuid not null,
  number text not null check (length(number) between 1 and 40),
  amount_cents bigint not null check (amount_cents between 1 and 100000000),
  issued_on date not null,
  valid_until date not null,
  used_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  updated_by text not null default '',
  withdrawn_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, pair_id) references met_pair (partnership_id, id) on delete cascade,
  check (valid_until >= issued_on),
  check (used_on >= issued_on)
);
comment on table trial_voucher is 'Kennismakingscheque: the partnership pays a first small order between two who met';
create unique index trial_voucher_once on trial_voucher (partnership_id, pair_id) where withdrawn_at is null;
create unique index trial_voucher_number on trial_voucher (partnership_id, number);

create table trial_voucher_rule (
  partnership_id uuid not null references partnership on delete cascade,
  from_day date not null,
  amount_cents bigint not null check (amount_cents between 1 and 100000000),
  valid_days integer not null check (valid_days between 1 and 1095),
  note text not null default '' check (length(note) <= 500),
  updated_at timestamptz not null default now(),
  updated_by text not null default '',
  primary key (partnership_id, from_day)
);
comment on table trial_voucher_rule is 'What a voucher is worth and how long it is valid when issued on or after a day, as the partnership decided';

create table follow_up_letter (
  partnership_id uuid not null references partnership on delete cascade,
  guest_id uuid not null,
  round integer not null check (round between 30 and 180),
  gathering_id uuid not null,
  mail_id uuid,
  pairs integer not null check (pairs > 0),
  sent_at timestamptz not null default now(),
  primary key (partnership_id, guest_id, round),
  foreign key (partnership_id, guest_id) references gathering_guest (partnership_id, id) on delete cascade,
  foreign key (partnership_id, gathering_id) references gathering (partnership_id, id) on delete cascade
);
comment on table follow_up_letter is 'Each guest is asked once in each round, never twice';
create index follow_up_letter_of on follow_up_letter (partnership_id, gathering_id);

create table follow_up_opt_out (
  partnership_id uuid not null references partnership on delete cascade,
  address_sha256 text not null check (address_sha256 ~ '^[0-9a-f]{64}$'),
  at timestamptz not null default now(),
  primary key (partnership_id, address_sha256)
);
comment on table follow_up_opt_out is 'Who asked for no more questions after a gathering: a fingerprint of the address, never the address';

do $$
declare t text;
begin
  foreach t in array array['met_pair', 'met_answer', 'trial_voucher', 'trial_voucher_rule', 'follow_up_letter', 'follow_up_opt_out']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;
