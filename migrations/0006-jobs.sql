-- The same work asked for twice while it still waits or runs is one job.

alter table job_run add column dedupe_key text check (length(dedupe_key) between 1 and 200);
comment on column job_run.dedupe_key is 'While a run with this key waits or runs, asking again answers with that run';
create unique index job_run_open_key on job_run (partnership_id, dedupe_key)
  where state in ('waiting', 'running');
create index job_run_newest on job_run (partnership_id, created_at desc);
create index outgoing_mail_newest on outgoing_mail (partnership_id, created_at desc);
create index stored_file_expiry on stored_file (partnership_id, expires_on) where expires_on is not null;
