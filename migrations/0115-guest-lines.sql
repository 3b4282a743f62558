-- An undo names the line it takes back; a line that says somebody is there may say more than it needs.
alter table guest_check_in
  drop constraint guest_check_in_check,
  drop constraint guest_check_in_kind_check,
  add constraint guest_check_in_kind check (kind in ('undo', 'in')),
  add constraint guest_check_in_undo check (kind = 'in' or undoes is not null);
