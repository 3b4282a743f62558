-- Documents that count in another import: found back when that one is undone.

create index spend_line_by_known on spend_line (partnership_id, known_in) where known_in is not null;
comment on column spend_line.category_via is 'given, hand, account, supplier or model; model without a category: read, and not sure; null: not read yet';
