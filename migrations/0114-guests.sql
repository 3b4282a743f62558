-- Guests of a gathering: what they answered, the letters they got, who came, and who asked for no more letters.

alter table gathering_guest
  add column organisation_number text check (organisation_number ~ '^\d{10}$'),
  add column nis text check (nis ~ '^\d{5}$'),
  add column origin text not null default 'hand' check (origin in ('register', 'hand', 'import', 'self', 'walk-in')),
  add column code text not null default upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 8)) check (code ~ '^[0-9A-F]{8}$'),
  add column companions jsonb not null default '[]',
  add column access_needs text not null default '' check (length(access_needs) <= 500),
  add column diet text not null default '' check (length(diet) <= 500),
  add column remark text not null default '' check (length(remark) <= 1000),
  add column answered_at timestamptz,
  add column waiting_since timestamptz,
  add column present_since timestamptz,
  add column came integer not null default 0 check (came between 0 and 50),
  add column bounced_on date,
  add column bounce_reason text not null default '' check (length(bounce_reason) <= 500),
  add column wiped_on date;
comment on column gathering_guest.nis is 'Municipality of its seat, as it was when it was listed';
comment on column gathering_guest.code is 'On the badge: names the guest at the door of this gathering only';
comment on column gathering_guest.companions is 'Names of who comes along, as far as they were given';
comment on column gathering_guest.diet is 'For the caterer; wiped two days after the gathering';
comment on column gathering_guest.waiting_since is 'Place on the waiting list: who waits longest goes first';
comment on column gathering_guest.came is 'Persons who came: a number that stays when names are wiped';
comment on column gathering_guest.bounced_on is 'The address does not work, says the mail server of the reader';
create unique index gathering_guest_code on gathering_guest (partnership_id, gathering_id, code);
create index gathering_guest_list on gathering_guest (partnership_id, gathering_id) where removed_at is null;
create index gathering_guest_keep on gathering_guest (partnership_id, keep_until) where wiped_on is null;

create table guest_settings (
  partnership_id uuid not null references partnership on delete cascade,
  gathering_id uuid not null,
  remind_days integer check (remind_days between 1 and 60),
  most_companions integer not null default 2 check (most_companions between 0 and 20),
  ask_diet boolean not null default false,
  self_registration boolean not null default false,
  keep_days integer not null default 90 check (keep_days between 1 and 730),
  letters jsonb not null default '{}',
  version integer not null default 1,
  primary key (partnership_id, gathering_id),
  foreign key (partnership_id, gathering_id) references gathering (partnership_id, id) on delete cascade
);
comment on column guest_settings.remind_days is 'So many days before the last day to answer a reminder goes by itself; null: only by hand';
comment on column guest_settings.keep_days is 'Names and addresses are wiped so many days after the gathering';
comment on column guest_settings.letters is '{invitation|reminder|practical: {nl|fr|en: {subject, body}}} where they differ from the standard letters';

create table guest_letter (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  gathering_id uuid not null,
  guest_id uuid not null,
  kind text not null check (kind in ('invitation', 'reminder', 'practical', 'confirmation', 'moved-up')),
  mail_id uuid,
  sent_at timestamptz not null default now(),
  by_name text not null default '',
  primary key (partnership_id, id),
  foreign key (partnership_id, guest_id) references gathering_guest (partnership_id, id) on delete cascade
);
comment on column guest_letter.mail_id is 'In the outbox; null once it was wiped there';
create index guest_letter_of on guest_letter (partnership_id, gathering_id, guest_id, sent_at desc);
create index guest_letter_mail on guest_letter (partnership_id, mail_id);

create table guest_opt_out (
  partnership_id uuid not null references partnership on delete cascade,
  address_sha256 text not null check (address_sha256 ~ '^[0-9a-f]{64}$'),
  at timestamptz not null default now(),
  primary key (partnership_id, address_sha256)
);
comment on table guest_opt_out is 'Who asked for no more invitations: a fingerprint of the address, never the address';

create table guest_check_in (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null,
  gathering_id uuid not null,
  guest_id uuid not null,
  kind text not null constraint guest_check_in_kind check (kind in ('undo', 'in')),
  persons integer not null default 1 check (persons between 1 and 50),
  undoes uuid,
  at timestamptz not null,
  device text not null check (length(device) between 1 and 60),
  received_at timestamptz not null default now(),
  received_by text not null default '',
  primary key (partnership_id, id),
  foreign key (partnership_id, guest_id) references gathering_guest (partnership_id, id) on delete cascade,
  -- An undo names the line it takes back; a line that says somebody is there may say more than it needs.
  constraint guest_check_in_undo check (kind = 'in' or undoes is not null)
);
comment on table guest_check_in is 'What phones at the door noted, each line once: merging is reading all lines';
create index guest_check_in_of on guest_check_in (partnership_id, gathering_id, guest_id);

create table guest_import (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null default gen_random_uuid(),
  gathering_id uuid not null,
  file_name text not null,
  added integer not null,
  known integer not null,
  refused jsonb not null default '[]',
  at timestamptz not null default now(),
  by_name text not null default '',
  primary key (partnership_id, id),
  foreign key (partnership_id, gathering_id) references gathering (partnership_id, id) on delete cascade
);
comment on column guest_import.refused is '[{row, because, field, text}]: rows that were not taken, to be mended; wiped with the guests';

do $$
declare t text;
begin
  foreach t in array array['guest_settings', 'guest_letter', 'guest_opt_out', 'guest_check_in', 'guest_import']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy %I on %I for all using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
      t || '_of_partnership', t);
  end loop;
end
$$;
