import { type Actor, listColleagues, mayReach, refusalFor, tenantOf } from "#access";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { doubtWords, namesOf, openMatching, reasonWords } from "#matching";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { reaches } from "../../rules/spend-view/spend-sums.ts";
import { yearToShow } from "../../rules/spend-view/year-to-show.ts";
import {
  type Chance,
  type ChanceQuestion,
  countChances,
  type Handle,
  listHandles,
  missedChances,
} from "../../store/spend-view/chances.ts";
import { listSettled, listSpendYears } from "../../store/spend-view/sums.ts";
import { categoryNames } from "./category-names.ts";
import { findChances } from "./find-chances.ts";
import { placeNames } from "./read-overview.ts";
import { reachOrNone, spendReach } from "./spend-reach.ts";

export type SaidChance = Omit<Chance, "found"> & {
  readonly place: string;
  readonly name: string;
  /** What it is mostly about. */
  readonly mostly: readonly string[];
  readonly who: readonly {
    readonly id: string;
    readonly name: string;
    readonly place: string | null;
    readonly score: number;
    readonly reasons: readonly string[];
    readonly doubts: readonly string[];
  }[];
  readonly handles: readonly Handle[];
  readonly mayEdit: boolean;
};

export type ChanceView = "near" | "nobody" | "dismissed";

export type ChancePage = {
  readonly kind: "chances";
  readonly year: number | null;
  readonly years: readonly number[];
  readonly view: ChanceView;
  readonly chances: readonly SaidChance[];
  readonly counts: Readonly<
    Record<ChanceView, { readonly chances: number; readonly cents: number }>
  >;
  readonly places: readonly { readonly nis: string; readonly name: string }[];
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  readonly mayPlan: boolean;
};

export const chancesOnPage = 20;
/** So many are looked for while somebody waits; the rest follows in the background. */
const lookedWhileWaiting = 40;

const asked: Record<ChanceView, Pick<ChanceQuestion, "who" | "state">> = {
  near: { who: "near", state: "open" },
  nobody: { who: "nobody", state: "open" },
  dismissed: { state: "dismissed" },
};

/** Spend that did not go to the social economy while somebody near could do it, the most euros first. */
export async function readChances(
  app: Pick<App, "db" | "files" | "config" | "now" | "today">,
  actor: Actor,
  question: {
    readonly year: number | null;
    readonly nis: string | null;
    readonly view: ChanceView;
    readonly page: number;
    readonly language: Language;
  },
): Promise<ChancePage | Refusal<"not-permitted">> {
  const reach = spendReach(actor, "spend.read");
  if (isRefusal(reach)) return reach;
  const editable = reachOrNone(actor, "spend.edit");
  const tenant = tenantOf(actor);
  const { language, view, nis } = question;
  await findChances(app, tenant.partnershipId, { limit: lookedWhileWaiting });
  const say = await openSayer(app, tenant.partnershipId, language);
  return inPartnership(app.db, tenant, async (tx) => {
    const [years, settled] = await Promise.all([listSpendYears(tx, reach), listSettled(tx, reach)]);
    const year = question.year ?? yearToShow(years, app.today());
    const names = await placeNames(
      tx,
      language,
      settled.map((place) => place.nis),
    );
    const within = { year: year ?? 0, nis, reach, today: app.today() };
    const [chances, near, nobody, dismissed, colleagues] = await Promise.all([
      missedChances(tx, {
        ...within,
        ...asked[view],
        limit: chancesOnPage,
        offset: (question.page - 1) * chancesOnPage,
      }),
      countChances(tx, { ...within, ...asked.near }),
      countChances(tx, { ...within, ...asked.nobody }),
      countChances(tx, { ...within, ...asked.dismissed }),
      listColleagues(tx),
    ]);
    const handles = await listHandles(tx, chances, app.today());
    return {
      kind: "chances",
      year,
      years,
      view,
      chances: chances.map((chance) => ({
        ...say(chance),
        place: names.get(chance.nis) ?? chance.nis,
        handles: handles.filter(
          (one) => one.nis === chance.nis && one.category === chance.category,
        ),
        mayEdit: reaches(editable, chance.nis),
      })),
      counts: { near, nobody, dismissed },
      places: settled.map((one) => ({ nis: one.nis, name: names.get(one.nis) ?? one.nis })),
      colleagues: mayReach(actor, "plan.edit") ? colleagues : [],
      mayPlan:
        mayReach(actor, "plan.edit") &&
        refusalFor(actor, "plan.edit", { nis: [...(nis ? [nis] : [])] }) === null,
    };
  });
}

/** Puts who could do it into words; who left the register since is left out. */
async function openSayer(
  app: Pick<App, "db" | "files" | "config">,
  partnershipId: string,
  language: Language,
) {
  const matching = await openMatching(app, partnershipId);
  const names = await namesOf(app, matching, language);
  const category = await categoryNames(app.config.projectRoot, language);
  const reason = reasonWords(language, names);
  const doubt = doubtWords(language, names);
  return ({ found, ...chance }: Chance) => ({
    ...chance,
    name: category(chance.category) ?? chance.category,
    mostly: chance.codes.flatMap((code) => category(code) ?? []),
    who: found.flatMap((one) => {
      const supplier = matching.supplier(one.organisationId);
      if (!supplier) return [];
      return {
        id: one.organisationId,
        name: supplier.name,
        place: supplier.seatNis ? names.municipality(supplier.seatNis) : null,
        score: one.score,
        reasons: one.reasons.map(reason),
        doubts: one.doubts.map(doubt),
      };
    }),
  });
}
