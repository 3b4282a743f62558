-- What the coverage board reads of a year stands in the indexes themselves.

drop index action_priority_of;
create index action_priority_of on action_priority (partnership_id, frame_id, code) include (action_id);
drop index action_evidence_year_of;
create index action_evidence_year_of on action_evidence_year (partnership_id, year, action_id)
include (items, items_for_all, nis);
drop index evidence_in_tray;
create index evidence_in_tray on evidence (partnership_id, happened_on desc) include (kind, nis)
where action_id is null and set_aside_at is null;
