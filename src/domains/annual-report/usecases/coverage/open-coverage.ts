import { type Actor, refusalFor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import type { Multilingual } from "#kernel/language";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import {
  type Coverage,
  countTray,
  listFrames,
  listWorkYears,
  readCoverageOfYears,
  type TrayGroup,
} from "#steering";
import { listMunicipalities } from "#territory";
import { yearsToShow } from "../../rules/coverage/years-to-show.ts";
import { coverageScope } from "./coverage-scope.ts";

export type NamedPlace = { readonly nis: string; readonly nameNl: string; readonly nameFr: string };

export type OpenedCoverage = {
  readonly kind: "opened";
  /** One for a board; all years for the overview; oldest first. */
  readonly coverages: readonly Coverage[];
  /** Years one can choose. */
  readonly years: readonly number[];
  /** What the actor sees of the partnership as a whole; false: only the municipalities named. */
  readonly whole: boolean;
  readonly municipalities: readonly NamedPlace[];
  /** Evidence of the year that waits for an action; empty for the overview. */
  readonly tray: readonly TrayGroup[];
  /** A frame that held last, to be taken over where none holds now. */
  readonly lastFrame: { readonly key: string; readonly name: Multilingual } | null;
  readonly mayEditFrames: boolean;
};

/**
 * The coverage board of a year, or of all years.
 * @param question.year null: all years
 */
export async function openCoverage(
  db: Db,
  actor: Actor,
  question: { readonly year: number | null; readonly today: Day },
): Promise<OpenedCoverage | Refusal<"not-permitted">> {
  const refused = coverageScope(actor, []);
  if (isRefusal(refused)) return refused;
  const { year, today } = question;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const years = yearsToShow(await listWorkYears(tx), today, year);
    const shown = year === null ? years : [year];
    const [coverages, tray] = await Promise.all([
      readCoverageOfYears(tx, shown, today),
      year === null ? [] : countTray(tx, year),
    ]);
    const members = [...new Set(coverages.flatMap(({ municipalities }) => municipalities))];
    const scope = coverageScope(actor, members);
    if (isRefusal(scope)) return scope;
    const municipalities = await listMunicipalities(tx, scope.municipalities);
    const isEmpty = coverages.every(({ frames }) => frames.length === 0);
    return {
      kind: "opened",
      coverages,
      years,
      whole: scope.whole,
      municipalities: municipalities.map(({ nis, nameNl, nameFr }) => ({ nis, nameNl, nameFr })),
      tray,
      lastFrame: isEmpty && year !== null ? await lastFrameBefore(tx, year) : null,
      mayEditFrames: refusalFor(actor, "frame.edit") === null,
    };
  });
}

/** How far back a frame may be that is offered for taking over. */
const yearsBack = 5;

async function lastFrameBefore(tx: Tx, year: number): Promise<OpenedCoverage["lastFrame"]> {
  for (let earlier = year - 1; earlier >= year - yearsBack; earlier -= 1) {
    const [frame] = await listFrames(tx, earlier);
    if (frame) return { key: frame.key, name: frame.name };
  }
  return null;
}
