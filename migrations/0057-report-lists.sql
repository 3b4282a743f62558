-- The long lists of a frozen report stand apart from what its pages show, so that reading a page does not unpack
-- every action and piece of evidence of the year. The fingerprint is of both together.

alter table report_freeze add column lists jsonb not null default '{"actions": [], "evidence": []}';
comment on column report_freeze.lists is 'All actions and evidence of the year, for the workbook; part of what the fingerprint is of';
