import { type Actor, mayReach, refusalFor, type Verb } from "#access";
import type { Day } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import { findPartnership } from "#territory";
import { parseFilter } from "../rules/directory/filter-state.ts";
import type { Audience } from "../rules/directory/select-organisations.ts";
import type { ContactReach } from "../store/selection-records.ts";
import type { DirectoryApp } from "./directory/open-directory.ts";
import { listSelectedIds } from "./directory/search-directory.ts";

/** Which organisations go into a brochure or a file, and how much of them the asker may have. */
export type FoundSelection = {
  readonly kind: "selection";
  readonly ids: readonly string[];
  readonly face: Audience;
  readonly contacts: ContactReach;
};

/**
 * What the filter in an address selects for whoever asks. Only who keeps the register gets organisations
 * that are not published, and sole traders; everybody else gets what everybody may see.
 * @param query the address of the directory; what is no filter in it is passed over
 */
export async function findSelection(
  app: DirectoryApp,
  actor: Actor,
  verb: Verb & ("register.brochure" | "register.export"),
  query: URLSearchParams,
  today: Day,
): Promise<FoundSelection | Refusal<"not-permitted">> {
  const published =
    actor.kind === "visitor" &&
    (await findPartnership(app.db, actor.partnershipId))?.published === true;
  const refusal = refusalFor(actor, verb, { published });
  if (refusal) return refusal;
  const face = faceFor(actor);
  const found = await listSelectedIds(app, actor, parseFilter(query), today, face);
  if ("kind" in found) return found;
  return { kind: "selection", ids: found.ids, face, contacts: contactReach(actor) };
}

const faceFor = (actor: Actor): Audience => (mayReach(actor, "register.add") ? "desk" : "public");

/** By the table of permissions: all, those of the own organisation, or none. */
export function contactReach(actor: Actor): ContactReach {
  if (refusalFor(actor, "contact.read") === null) return "all";
  if (actor.kind !== "person") return "none";
  const own = actor.grants.flatMap(({ organisationId }) => organisationId ?? []);
  const readable = own.filter(
    (organisationId) => refusalFor(actor, "contact.read", { organisationId }) === null,
  );
  return readable.length > 0 ? readable : "none";
}
