-- A record page asks for branches and for records in the same postcode; without these it reads the whole register.

create index organisation_parent on organisation (partnership_id, parent_id) where parent_id is not null;
create index organisation_postcode on organisation (partnership_id, postcode);
