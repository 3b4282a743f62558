-- Files with a question: what came along with letters and what the desk added. What came from who asked goes with
-- their name. A question also gets a title the desk writes itself, for the plan and the evidence.

alter table question_file
  add column from_asker boolean not null default false,
  add column added_by text not null default '',
  add column added_at timestamptz not null default now();
comment on column question_file.from_asker is 'Received from who asked: thrown away when who asked is forgotten';

alter table question add column own_title text not null default '' check (length(own_title) <= 200);
comment on column question.own_title is 'Written by the desk, without names of persons; evidence and actions bear it, never the subject';

alter table question_event drop constraint question_event_kind_check;
alter table question_event add constraint question_event_kind_check check (kind in (
  'received', 'note', 'sent', 'answer', 'state', 'handed-over', 'edited', 'action', 'action-moved', 'file', 'file-removed',
  'removed', 'restored', 'undone'));

-- A form that is sent twice is one question.
alter table question add column form_sha256 text check (form_sha256 ~ '^[0-9a-f]{64}$');
comment on column question.form_sha256 is 'Of the key of the form and all that was filled in; forgotten with who asked';
create unique index question_form on question (partnership_id, form_sha256) where form_sha256 is not null;
