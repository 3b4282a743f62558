import { type Actor, tenantOf } from "#access";
import type { Language } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { findOrganisations } from "#register";
import { municipalityNames } from "./municipality-choices.ts";

export type FoundReceiver = {
  readonly id: string;
  readonly name: string;
  /** Municipality of its seat, by name; empty when not known. */
  readonly place: string;
};

const mostFound = 8;

/** Organisations of the register a question could be handed over to; none for who may not see the register. */
export async function findReceivers(
  app: App,
  actor: Actor,
  words: string,
  language: Language,
): Promise<readonly FoundReceiver[]> {
  const options = { limit: mostFound, today: app.today() };
  const found = await findOrganisations(app, actor, words, options);
  if (isRefusal(found)) return [];
  const seats = found.map(({ seatNis }) => seatNis);
  const names = await inPartnership(app.db, tenantOf(actor), (tx) =>
    municipalityNames(tx, seats, language),
  );
  return found.map(({ id, name, seatNis }) => ({
    id,
    name,
    place: (seatNis && names.get(seatNis)) ?? "",
  }));
}
