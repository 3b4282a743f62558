-- A benchmark between partnerships: shared by consent, told only of a group, and of no single one.

create table benchmark_share (
  partnership_id uuid not null references partnership on delete cascade,
  year integer not null check (year between 1990 and 2100),
  inhabitants integer not null check (inhabitants >= 1),
  figures jsonb not null default '{}',
  consented_by text,
  consented_at timestamptz not null default now(),
  refreshed_at timestamptz not null default now(),
  primary key (partnership_id, year)
);
comment on table benchmark_share is 'The figures a partnership shares of a year; the row goes when consent goes';
comment on column benchmark_share.figures is '{figure: number}, per 10 000 inhabitants where the figure says so';
alter table benchmark_share enable row level security;
alter table benchmark_share force row level security;
create policy benchmark_share_of_partnership on benchmark_share for all
  using (partnership_id = current_partnership()) with check (partnership_id = current_partnership());
-- Only who owns the schema reads the shares of all, to make the summary below; the app never is that role.
create policy benchmark_share_summing on benchmark_share for select to current_user using (true);

-- The minimum group, from a day on. Never below five.
create table benchmark_setting (
  from_day date primary key,
  minimum integer not null check (minimum >= 5),
  source text not null default ''
);
insert into benchmark_setting (from_day, minimum, source)
  values ('2026-01-01', 5, 'Own rule of this software: decision 9');

-- What is told: rounded averages round the quartiles. The app reads it and may throw it away, no more.
create table benchmark_result (
  year integer not null,
  figure text not null check (length(figure) between 1 and 120),
  lower double precision not null,
  middle double precision not null,
  upper double precision not null,
  computed_at timestamptz not null default now(),
  primary key (year, figure)
);
revoke all on benchmark_result, benchmark_setting from regiekamer_app;
grant select, delete on benchmark_result to regiekamer_app;
grant select on benchmark_setting to regiekamer_app;

-- How the group of a year changed, so that a change is not told while it would tell of one; not for the app.
create table benchmark_group (
  year integer primary key,
  members_sha256 text not null,
  size integer not null,
  size_before integer not null,
  was_shown boolean not null,
  computed_at timestamptz not null
);
revoke all on benchmark_group from regiekamer_app;
