-- The desk sees how far a scan is, and never what was answered.

alter table csr_scan
  add column progress smallint check (progress between 0 and 100),
  add column begun_at_desk boolean not null default false;
comment on column csr_scan.progress is 'Per cent of the asked questions that have an answer, kept whenever one is given; null: begun before this was kept';
comment on column csr_scan.begun_at_desk is 'Begun by the desk for a company: the desk hands over its link, until it was opened';
