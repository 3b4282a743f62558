import type { Language } from "#kernel/language";
import {
  doubtWords,
  type Matching,
  namesOf,
  openMatching,
  reasonWords,
  suitabilityWords,
} from "#matching";
import type { App } from "#platform/request-context";
import {
  knownCpv,
  type PurchaseLine,
  type ShownLevel,
  shownLevel,
} from "../../rules/plans/purchase-line.ts";
import type { PlanMatch } from "../../rules/plans/worth-naming.ts";
import { planWords } from "../../text/plans/index.ts";

export type SaidMatch = {
  readonly id: string;
  readonly name: string;
  readonly place: string | null;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly doubts: readonly string[];
};

/** A code with its name; with a chance when it is a guess. */
export type SaidCpv = {
  readonly code: string;
  readonly name: string;
  readonly chance: number | null;
};

/** A line in the words of the reader. */
export type SaidLine = PurchaseLine & {
  readonly place: string;
  readonly shown: ShownLevel | null;
  /** What speaks for or against, the weightiest first. */
  readonly why: readonly { readonly isFor: boolean; readonly words: string }[];
  readonly cpv: SaidCpv | null;
  readonly guesses: readonly SaidCpv[];
  readonly work: readonly string[];
  readonly who: readonly SaidMatch[];
};

export type LineSayer = {
  readonly matching: Matching;
  readonly placeOf: (nis: string) => string;
  readonly cpvName: (code: string) => string;
  readonly workName: (code: string) => string;
  readonly say: (line: PurchaseLine) => SaidLine;
  readonly sayMatches: (matches: readonly PlanMatch[]) => SaidMatch[];
};

/** Puts lines into words; opened once for a page. */
export async function lineSayer(
  app: Pick<App, "db" | "files" | "config">,
  partnershipId: string,
  language: Language,
): Promise<LineSayer> {
  const matching = await openMatching(app, partnershipId);
  const names = await namesOf(app, matching, language);
  const say = { reason: reasonWords(language, names), doubt: doubtWords(language, names) };
  const suitability = suitabilityWords(language);
  const words = planWords(language);
  const sayMatches = (matches: readonly PlanMatch[]): SaidMatch[] =>
    matches.flatMap(({ organisationId, score, reasons, doubts, wider }) => {
      const supplier = matching.supplier(organisationId);
      // Stopped or removed since the line was read.
      if (!supplier) return [];
      return {
        id: organisationId,
        name: supplier.name,
        place: supplier.seatNis ? names.municipality(supplier.seatNis) : null,
        score,
        reasons: reasons.map((reason) =>
          wider && reason.kind === "activity"
            ? words.sameKind(names.activity(reason.code))
            : say.reason(reason),
        ),
        doubts: doubts.map(say.doubt),
      };
    });
  const named = (code: string, chance: number | null): SaidCpv => ({
    code,
    name: names.cpv(code),
    chance,
  });
  return {
    matching,
    placeOf: names.municipality,
    cpvName: names.cpv,
    workName: names.activity,
    sayMatches,
    say: (line) => {
      const cpv = knownCpv(line);
      return {
        ...line,
        place: names.municipality(line.nis),
        shown: shownLevel(line),
        why: line.reasons.map((reason) => ({
          isFor: reason.points > 0,
          words: suitability(reason),
        })),
        cpv: cpv ? named(cpv, null) : null,
        guesses: line.cpvGuesses.map(({ code, chance }) => named(code, chance)),
        work: line.activities.map(names.activity),
        who: sayMatches(line.matches),
      };
    },
  };
}
