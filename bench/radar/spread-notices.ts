import { sql } from "kysely";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { measuredNis } from "../notices/store-notices.ts";

/**
 * Gives stored notices what a partnership would meet in a year: days round today, some purchases that went on to a
 * result, a tenth of them in its own municipalities, and what was found about each.
 */
export const spreadNotices = (
  app: Pick<App, "db" | "today">,
  partnershipId: string,
): Promise<void> =>
  inPartnership(app.db, { partnershipId }, async (tx) => {
    const today = app.today();
    await sql`
      with numbered as (select id, row_number() over (order by id) as n from notice)
      update notice set
        kind = (array['planned', 'competition', 'competition', 'competition', 'result', 'result'])[1 + n % 6],
        published_on = ${today}::date - (n % 365)::int,
        deadline_on = case when n % 6 between 1 and 3 then ${today}::date - (n % 365)::int + 35 end,
        procedure_id = case when n % 3 = 0 then (n / 2)::text end
      from numbered where numbered.id = notice.id`.execute(tx);
    await sql`insert into notice_area (partnership_id, code, role, notice_id)
      select partnership_id, (${measuredNis}::text[])[1 + n % 4], 'place', id
      from (select partnership_id, id, row_number() over (order by id) as n from notice) as numbered
      where n % 10 = 0 on conflict do nothing`.execute(tx);
    await sql`insert into notice_assessment
        (partnership_id, notice_id, level, chance, fitting, counted_with, notice_changed_at, assessed_at)
      select partnership_id, id, (array['likely', 'possible', 'unlikely', 'unlikely'])[1 + n % 4],
        (n % 100) / 100.0, n % 9, 'bench', changed_at, changed_at
      from (select *, row_number() over (order by id) as n from notice) as numbered`.execute(tx);
  });
