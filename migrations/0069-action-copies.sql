-- Taking an action away asks which others were copied from it: without this, every action was looked at each time.
create index action_copied_from on action (partnership_id, copied_from) where copied_from is not null;
