import { type Actor, refusalFor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { namesOf, openMatching } from "#matching";
import { inPartnership } from "#platform/db";
import { listMemberNis } from "#territory";
import type { FactChoices } from "../../rules/clauses/read-facts.ts";
import { knownCpvCodes } from "../plans/plan-deps.ts";
import type { AskingApp } from "./ask-capacity.ts";

export type AdviceChoices = {
  /** Members of the partnership the actor may ask for, by name. */
  readonly municipalities: readonly { readonly nis: string; readonly name: string }[];
  /** Every member: where the work may be done, whoever buys. */
  readonly places: readonly { readonly nis: string; readonly name: string }[];
  readonly activities: readonly {
    readonly code: string;
    readonly name: string;
    readonly isGroup: boolean;
  }[];
  /** The whole partnership may be asked for as well. */
  readonly mayAll: boolean;
  readonly checks: FactChoices;
};

/** What the form lets one choose from. */
export async function adviceChoices(
  app: AskingApp,
  actor: Actor,
  { language, today }: { readonly language: Language; readonly today: Day },
): Promise<AdviceChoices> {
  const members = await inPartnership(app.db, tenantOf(actor), (tx) =>
    listMemberNis(tx, actor.partnershipId, today),
  );
  const matching = await openMatching(app, actor.partnershipId);
  const names = await namesOf(app, matching, language);
  const codes = await knownCpvCodes(app.config.projectRoot);
  const known = new Set(matching.world.municipalities.map(({ nis }) => nis));
  const activities = new Set(matching.world.activities.map(({ code }) => code));
  const places = members
    .map((nis) => ({ nis, name: names.municipality(nis) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  return {
    municipalities: places.filter(({ nis }) => !refusalFor(actor, "clause.edit", { nis: [nis] })),
    places,
    activities: matching.world.activities.map(({ code, parent }) => ({
      code,
      name: names.activity(code),
      isGroup: parent === null,
    })),
    mayAll: !refusalFor(actor, "clause.edit"),
    checks: {
      isMunicipality: (nis) => known.has(nis),
      isActivity: (code) => activities.has(code),
      isCpv: (code) => codes.has(code),
    },
  };
}
