import { type Actor, listColleagues, refusalFor, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { findCpvCodes } from "#matching";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { needOfLine } from "../../rules/plans/need-of-line.ts";
import { countWorkUnknown } from "../../rules/plans/work-unknown.ts";
import { worthNaming } from "../../rules/plans/worth-naming.ts";
import { type LineEvent, listLineEvents } from "../../store/plans/line-deeds.ts";
import { findPurchaseLine } from "../../store/plans/line-list.ts";
import { findPurchasePlan, type PurchasePlan } from "../../store/plans/purchase-plans.ts";
import { lineSayer, type SaidLine, type SaidMatch } from "./say-line.ts";

export type OpenedLine = {
  readonly kind: "line";
  readonly line: SaidLine & { readonly cells: Readonly<Record<string, string>> };
  readonly plan: PurchasePlan | null;
  /** The newer edition that no longer has the line. */
  readonly goneWith: PurchasePlan | null;
  readonly matches: readonly SaidMatch[];
  /** Social enterprises here of which nobody said what they do; only counted when nobody was found. */
  readonly workUnknown: number;
  readonly echo: { readonly id: string; readonly title: string } | null;
  readonly events: readonly LineEvent[];
  /** Codes that the words searched for lead to. */
  readonly codes: readonly { readonly code: string; readonly name: string }[];
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  readonly mayEdit: boolean;
  readonly mayPlan: boolean;
  readonly mayKeep: boolean;
};

const mostMatches = 10;
const mostCodes = 12;

/** One planned purchase with all that is known of it. Who could do it is looked up now for municipalities that are no member. */
export async function openPlanLine(
  app: Pick<App, "db" | "files" | "config">,
  actor: Actor,
  id: string,
  {
    language,
    now,
    searchCode = "",
  }: { readonly language: Language; readonly now: Instant; readonly searchCode?: string },
): Promise<OpenedLine | Refusal<"not-permitted" | "no-such-line">> {
  const refusal = refusalFor(actor, "purchase.read");
  if (refusal) return refusal;
  const tenant = tenantOf(actor);
  const sayer = await lineSayer(app, tenant.partnershipId, language);
  const codes = await findCpvCodes(app.config.projectRoot, searchCode, mostCodes);
  return inPartnership(app.db, tenant, async (tx) => {
    const line = await findPurchaseLine(tx, id);
    if (line === null) return refuse("no-such-line");
    const where = { nis: [line.nis] };
    const may = (verb: "purchase.edit" | "plan.edit" | "match.edit") =>
      !refusalFor(actor, verb, where);
    const read = line.isMatched ? null : sayer.matching.read(needOfLine(line));
    const found = read
      ? worthNaming(
          sayer.matching.rank(read, { limit: mostMatches, today: dayOf(now) }).matches,
          read.need.cpv.length > 0 || read.prediction.verdict.kind === "sure",
        )
      : line.matches;
    const [plan, goneWith, events, echo, colleagues] = await Promise.all([
      findPurchasePlan(tx, line.planId),
      line.goneWith ? findPurchasePlan(tx, line.goneWith) : null,
      listLineEvents(tx, id),
      line.echoOf ? findPurchaseLine(tx, line.echoOf) : null,
      listColleagues(tx),
    ]);
    const matches = sayer.sayMatches(found);
    return {
      kind: "line",
      line: { ...sayer.say(line), cells: line.cells },
      plan,
      goneWith,
      matches,
      workUnknown:
        matches.length > 0 ? 0 : countWorkUnknown(sayer.matching.world.suppliers, line.nis),
      echo: echo && { id: echo.id, title: echo.title },
      events,
      codes: codes.map((code) => ({ code, name: sayer.cpvName(code) })),
      colleagues: colleagues.map(({ id: personId, name }) => ({ id: personId, name })),
      mayEdit: may("purchase.edit"),
      mayPlan: may("plan.edit"),
      mayKeep: may("match.edit"),
    };
  });
}
