import { setImmediate as letOthersWork } from "node:timers/promises";
import { type Day, dayOf } from "#kernel/day";
import { emptyNeed, type Matching, type Need, openMatching, type ReadNeed } from "#matching";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { nearMatches } from "../../rules/spend-view/chance.ts";
import { suchWork, type WorkJudgement } from "../../rules/spend-view/chance-work.ts";
import {
  type FoundRow,
  listMainCodes,
  missedChances,
  writeFound,
} from "../../store/spend-view/chances.ts";
import { listComparedYears } from "../../store/spend-view/compare.ts";
import { openCpvNames } from "../cpv-names.ts";
import { openChanceWorks } from "./chance-works.ts";

type ChanceApp = Pick<App, "db" | "files" | "config" | "now">;

/** What would be asked of an organisation: the kind of thing, in a municipality. */
export const needOfChance = (
  { nis, category, codes }: Pick<FoundRow, "nis" | "category" | "codes">,
  name: string,
  cents?: number,
): Need => ({
  ...emptyNeed,
  texts: [name],
  cpv: codes.length > 0 ? codes : [category.padEnd(8, "0")],
  place: { nis: [nis], nuts: [] },
  ...(cents && cents > 0 ? { size: { cents } } : {}),
});

const lookedAt = 40;
const inOneGo = 200;

/**
 * Looks for who could do what was bought elsewhere, in the newest years, where that was not done yet with the register as it is.
 * @returns how many kinds of things were looked at
 */
export async function findChances(
  app: ChanceApp,
  partnershipId: string,
  { limit = Number.POSITIVE_INFINITY, signal }: { limit?: number; signal?: AbortSignal } = {},
): Promise<number> {
  const matching = await openMatching(app, partnershipId);
  const names = await openCpvNames(app.config.projectRoot);
  const { edition, judgements } = await openChanceWorks(app.config.projectRoot);
  const state = `${matching.state} ${edition}`;
  const within = { partnershipId };
  let looked = 0;
  for (const year of (await inPartnership(app.db, within, listComparedYears)).slice(0, 2))
    while (looked < limit && !signal?.aborted) {
      const some = await inPartnership(app.db, within, (tx) =>
        missedChances(tx, {
          year,
          who: { unlooked: state },
          limit: Math.min(inOneGo, limit - looked),
        }),
      );
      if (some.length === 0) break;
      const name = (code: string) => names.get(code.padEnd(8, "0"))?.nl ?? "";
      const main = await inPartnership(app.db, within, (tx) => listMainCodes(tx, year, some));
      const wanted = some.map(({ nis, category }) => ({
        nis,
        category,
        codes: main.flatMap((one) =>
          one.nis === nis && one.category === category ? one.code : [],
        ),
      }));
      const found = await rankAll(matching, wanted, { name, judgements, today: dayOf(app.now()) });
      await inPartnership(app.db, within, (tx) => writeFound(tx, found, state));
      looked += some.length;
    }
  return looked;
}

async function rankAll(
  matching: Matching,
  chances: readonly Omit<FoundRow, "found">[],
  {
    name,
    judgements,
    today,
  }: {
    readonly name: (code: string) => string;
    readonly judgements: readonly WorkJudgement[];
    readonly today: Day;
  },
): Promise<FoundRow[]> {
  const rows: FoundRow[] = [];
  for (const chance of chances) {
    const title = name(chance.codes[0] ?? chance.category);
    const need = needOfChance(chance, title);
    const read: ReadNeed = matching.read(need);
    const activities = suchWork(read.activities, need.cpv, judgements);
    const { matches } = matching.rank({ ...read, activities }, { limit: lookedAt, today });
    const found = nearMatches(matches).map(({ organisationId, score, reasons, doubts }) => ({
      organisationId,
      score,
      reasons,
      doubts,
    }));
    rows.push({ ...chance, found });
    await letOthersWork();
  }
  return rows;
}
