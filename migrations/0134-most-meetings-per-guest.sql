-- A guest may say how many meetings it wants at most; the set-up of the fair says it for whoever says nothing.
alter table fair_participant
  add column most_meetings integer check (most_meetings between 1 and 62);
comment on column fair_participant.most_meetings is 'Most meetings it wants; null: what the set-up of the fair says';
