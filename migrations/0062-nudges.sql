-- Reminders by mail of actions that are late or nearly due: at most one digest a week to a person of a partnership.

create table nudge (
  partnership_id uuid not null references partnership on delete cascade,
  person_id uuid not null references person on delete cascade,
  switched_off_at timestamptz,
  sent_on date,
  sent_at timestamptz,
  sent_actions integer check (sent_actions > 0),
  primary key (partnership_id, person_id),
  check ((sent_on is null) = (sent_at is null) and (sent_on is null) = (sent_actions is null))
);
comment on table nudge is 'What somebody wants of reminders, and when the last one went; without a row: wanted, and none went yet. Two servers that send at once agree by this row';
comment on column nudge.switched_off_at is 'Null: they come';
comment on column nudge.sent_on is 'Day of the last digest in Brussels; the next comes seven days later at the earliest';
comment on column nudge.sent_actions is 'How many actions it was about';

alter table nudge enable row level security;
alter table nudge force row level security;
create policy nudge_of_partnership on nudge for all
  using (partnership_id = current_partnership()) with check (partnership_id = current_partnership());

alter table outgoing_mail add column unsubscribe_url text;
comment on column outgoing_mail.unsubscribe_url is 'Where a mail program ends such letters with one POST (RFC 8058)';
