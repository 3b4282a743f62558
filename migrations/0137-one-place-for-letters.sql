-- Own words of letters stood with the settings of guests; those of the gathering, which a form fills in, were read by nobody.
alter table guest_settings no force row level security;
alter table gathering no force row level security;
update gathering set letters = coalesce(
  (select s.letters from guest_settings s
   where s.partnership_id = gathering.partnership_id and s.gathering_id = gathering.id and s.letters <> '{}'),
  gathering.letters - 'thanks')
where letters <> '{}' or exists (
  select 1 from guest_settings s
  where s.partnership_id = gathering.partnership_id and s.gathering_id = gathering.id and s.letters <> '{}');
alter table gathering force row level security;
alter table guest_settings force row level security;
alter table guest_settings drop column letters;
comment on column gathering.letters is '{invitation|reminder|practical: {nl|fr|en: {subject, body}}} where they differ from the standard letters; a form of gathering carries them';
