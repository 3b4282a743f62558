-- Two deeds in the same instant (a part made and removed in one go) need an order of their own:
-- the id is random, so it cannot say which came last.
alter table steering_revision add column line bigint generated always as identity;
alter table question_event add column line bigint generated always as identity;
