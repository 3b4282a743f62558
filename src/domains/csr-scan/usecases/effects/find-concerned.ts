import type { Instant } from "#kernel/day";
import { dayOf } from "#kernel/day";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { findOrganisations, listPublished } from "#register";
import type { NamedId } from "../../rules/effects/effect.ts";
import { withHeldScan } from "../hold-scan.ts";

type ConcernedApp = Parameters<typeof findOrganisations>[0] & Pick<App, "config">;

const mostFound = 8;

/**
 * Organisations everybody may see, by name, as those an effect concerns; null where the partnership shows no register.
 * Organisations only, no people.
 */
export async function findConcerned(
  app: ConcernedApp,
  token: string,
  words: string,
  now: Instant,
): Promise<readonly NamedId[] | null | Refusal<"no-such-scan">> {
  const held = await withHeldScan(app, token, { lock: false }, async (_, opened) => opened);
  if (isRefusal(held)) return held;
  const { partnershipId } = held;
  const options = { limit: mostFound, today: dayOf(now) };
  const visitor = { kind: "visitor", partnershipId } as const;
  const found = await findOrganisations(app, visitor, words, options);
  return isRefusal(found) ? null : found.map(({ id, name }) => ({ id, name }));
}

/** The name of an organisation everybody may see; null for another. */
export const nameOfPublished = (
  app: ConcernedApp,
  partnershipId: string,
  id: string,
): Promise<string | null> =>
  inPartnership(app.db, { partnershipId }, async (tx) => {
    return (await listPublished(tx, [id])).get(id)?.name ?? null;
  });
