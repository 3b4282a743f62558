-- What the coverage of a year reads of its actions stands in the index itself, as what it reads of tags and evidence does.
drop index action_until;
create index action_until on action (partnership_id, greatest(due_on, done_on), starts_on)
include (id, status, due_on, done_on, nis) where removed_at is null;
