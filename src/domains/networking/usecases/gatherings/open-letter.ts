import { type Actor, tenantOf } from "#access";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { Gathering } from "../../rules/gatherings/gathering.ts";
import { cancellable } from "../../rules/gatherings/gathering-state.ts";
import { type LetterPreview, previewLetter } from "./guest-letters.ts";
import { type HeldRefusal, holdGathering } from "./hold-gathering.ts";

export type OpenedLetter = LetterPreview & { readonly gathering: Gathering };

/** What would be written to guests when it is cancelled, or when they must know of another time or place. */
export const openLetter = (
  app: Pick<App, "db">,
  actor: Actor,
  id: string,
  about: "cancelled" | "moved",
  language: Language,
): Promise<OpenedLetter | HeldRefusal | Refusal<"wrong-state">> =>
  inPartnership(app.db, tenantOf(actor), async (tx) => {
    const gathering = await holdGathering(tx, actor, id);
    if (isRefusal(gathering)) return gathering;
    const before = gathering.toldWhereWhen;
    if (about === "cancelled") {
      if (!cancellable.includes(gathering.state)) return refuse("wrong-state");
      const tidings = { kind: "cancelled", reason: "" } as const;
      return { gathering, ...(await previewLetter(tx, actor, gathering, tidings, language)) };
    }
    if (!before) return refuse("wrong-state");
    const tidings = { kind: "moved", before } as const;
    return { gathering, ...(await previewLetter(tx, actor, gathering, tidings, language)) };
  });
