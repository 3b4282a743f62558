-- The comparison with other partnerships as a part of the yearly report: only when somebody chose it.

alter table report add column show_benchmark boolean not null default false;
comment on column report.show_benchmark is 'The comparison stands in the report, as long as the figures of the year are shared and the group may be told of';
