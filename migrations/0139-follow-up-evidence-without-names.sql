-- A contract that came of a meeting proves the gathering. The evidence stands in the yearly report, which everybody reads: who
-- agreed with whom, and for how much, was told to the partnership alone.

-- Whoever owns the tables reads all partnerships for a moment.
alter table evidence no force row level security;
alter table evidence_tally no force row level security;
update evidence
  set title = left('Contract na een ontmoeting op: ' || substring(description from '^Gekomen van een ontmoeting op: (.*)$'), 300),
      description = '',
      amount_cents = null
  where origin = 'networking' and origin_ref like 'met:%'
    and description like 'Gekomen van een ontmoeting op: %';
alter table evidence force row level security;
alter table evidence_tally force row level security;
