import { type Actor, refusalFor } from "#access";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import type { OriginKind } from "../../rules/needs/kept-need.ts";
import { listMatches } from "../../store/needs/match-rows.ts";
import { findNeedByOrigin } from "../../store/needs/need-rows.ts";
import { needWords } from "../../text/needs/index.ts";
import { matchHref } from "./prove-match.ts";

/** The need that was kept of another record, as that record's page shows it. */
export type NeedOf = {
  readonly href: string;
  readonly title: string;
  readonly isOpen: boolean;
  readonly matches: readonly {
    readonly href: string;
    readonly name: string;
    /** In the reader's language: "gecontacteerd". */
    readonly state: string;
    readonly followUpOn: Day | null;
  }[];
};

/** Null when none was kept, it was removed, or the reader may not see needs. */
export async function findNeedOf(
  tx: Tx,
  actor: Actor,
  origin: { readonly kind: OriginKind; readonly ref: string },
  language: Language,
): Promise<NeedOf | null> {
  if (refusalFor(actor, "match.read")) return null;
  const need = await findNeedByOrigin(tx, origin.kind, origin.ref);
  if (!need || need.removedAt) return null;
  const { states } = needWords(language);
  const matches = await listMatches(tx, need.id);
  return {
    href: `/wie-kan-dit/${need.id}`,
    title: need.title,
    isOpen: need.state === "open",
    matches: matches.map(({ id, organisationName, state, followUpOn }) => ({
      href: matchHref(need.id, id),
      name: organisationName,
      state: states[state],
      followUpOn,
    })),
  };
}
