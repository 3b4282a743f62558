-- Which details of a scan the register filled in, until somebody changes them.
alter table csr_scan add column prefilled text[] not null default '{}';
comment on column csr_scan.prefilled is 'Fields of the profile as the register gave them';
