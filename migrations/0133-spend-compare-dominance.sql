-- One supplier that is nearly all of a figure; and in which years a chance was taken up.

alter table spend_compare_setting
  add column most_of_one numeric(4, 3) not null default 0.85 check (most_of_one > 0.5 and most_of_one <= 1);
alter table spend_compare_setting alter column most_of_one drop default;
comment on column spend_compare_setting.most_of_one is
  'A figure of which the largest supplier is more than this part is not shown to others: the (1,k) dominance rule of statistical offices';
update spend_compare_setting set source = source
  || '. Overheersing: eigen oordeel, naar de (1,k)-regel van de statistische bureaus, die hun k zelf niet bekendmaken';

alter table spend_chance add column taken_years smallint[] not null default '{}';
comment on column spend_chance.taken_years is 'Years of spending for which an action or a need was made of it';
-- Whoever owns the tables reads all partnerships for a moment.
alter table spend_chance no force row level security;
alter table action no force row level security;
update spend_chance c set taken_years = array(
    select distinct y.year from (
      select substring(a.origin_ref from ':(\d{4})$')::smallint as year from action a
      where a.partnership_id = c.partnership_id and a.origin = 'procurement' and a.origin_ref like 'spend-chance:' || c.nis || ':' || c.category || ':%'
    ) y where y.year is not null order by 1)
  where c.action_id is not null;
alter table spend_chance force row level security;
alter table action force row level security;
