import type { Actor } from "#access";
import type { Db } from "#platform/db";
import type { GuestSettings } from "../../rules/guests/guest.ts";
import type { GatheringFacts } from "../../store/guests/gathering-facts.ts";
import { type GuestImport, listImports } from "../../store/guests/import-rows.ts";
import { readSettings } from "../../store/guests/settings-rows.ts";
import { type HeldRefusal, withGuestsOf } from "./hold-guests.ts";

export type { GuestImport };

/** Files that were brought in for a gathering, for who may bring in another. */
export const openImports = (
  db: Db,
  actor: Actor,
  gatheringId: string,
): Promise<
  { readonly gathering: GatheringFacts; readonly imports: readonly GuestImport[] } | HeldRefusal
> =>
  withGuestsOf(db, actor, gatheringId, "guest.edit", async (tx, gathering) => ({
    gathering,
    imports: await listImports(tx, gatheringId),
  }));

/** How the list is kept, for who may change it. */
export const openSettings = (
  db: Db,
  actor: Actor,
  gatheringId: string,
): Promise<
  { readonly gathering: GatheringFacts; readonly settings: GuestSettings } | HeldRefusal
> =>
  withGuestsOf(db, actor, gatheringId, "guest.edit", async (tx, gathering) => ({
    gathering,
    settings: await readSettings(tx, gatheringId),
  }));
