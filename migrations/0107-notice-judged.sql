-- A person says of a notice whether it suits: a line of its history.

alter table notice_event drop constraint notice_event_kind_check;
alter table notice_event add constraint notice_event_kind_check
  check (kind in ('saved', 'assigned', 'dismissed', 'reopened', 'note', 'action', 'need', 'mail', 'judged'));
