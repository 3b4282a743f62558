-- What the inbox needs beside 0050: who asks is answered in their language, replies wait to be read,
-- and a partnership says how long it keeps who asked.

alter table question
  add column asker_language text not null default 'nl' check (asker_language in ('nl', 'fr', 'en')),
  add column replied_on date,
  add column closed_on date;
comment on column question.replied_on is 'Day of the last message of who asked that nobody handled yet';

alter table question_event drop constraint question_event_kind_check;
alter table question_event add constraint question_event_kind_check check (kind in (
  'received', 'note', 'sent', 'answer', 'state', 'handed-over', 'edited', 'action', 'removed', 'restored', 'undone'));

create index question_answer_due on question (partnership_id, follow_up_on) where follow_up_on is not null and removed_at is null;

create table question_setting (
  partnership_id uuid primary key references partnership on delete cascade,
  keep_months integer not null default 12 check (keep_months between 1 and 60)
);
comment on column question_setting.keep_months is 'Months after closing until name, mail and phone of who asked are wiped';

alter table question_setting enable row level security;
alter table question_setting force row level security;
create policy question_setting_of_partnership on question_setting for all
  using (partnership_id = current_partnership()) with check (partnership_id = current_partnership());
