-- How large an organisation is: full-time equivalents, in decimals as its source writes them.

alter table organisation add column fte double precision check (fte >= 0 and fte < 10000000);
comment on column organisation.fte is 'Full-time equivalents of the whole organisation; a figure about a firm, never about a person';
