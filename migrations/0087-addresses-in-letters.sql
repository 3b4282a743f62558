-- A mail address of a person does not stay in kept letters for ever: it goes on the day that was set when it was sent.

alter table notice_mail add column address_until date;
comment on column notice_mail.address_until is 'On this day the address is taken out of the letter; null: plainly the address of a function, or taken out already';
alter table notice_mail drop constraint notice_mail_partnership_id_notice_id_kind_recipient_nth_key;
create unique index notice_mail_once on notice_mail (partnership_id, notice_id, kind, recipient, nth) where recipient <> '…';
create index notice_mail_by_end on notice_mail (partnership_id, address_until) where address_until is not null;

alter table match_step add column mail_to_until date;
comment on column match_step.mail_to_until is 'As notice_mail.address_until, of mail_to and note';
create index match_step_by_end on match_step (partnership_id, mail_to_until) where mail_to_until is not null;

-- Of what was sent before, whose address it was is not known.
update notice_mail set address_until = (sent_at + interval '12 months')::date;
update match_step set mail_to_until = (happened_on + interval '12 months')::date where mail_to is not null;
