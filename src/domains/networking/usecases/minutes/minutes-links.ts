import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Db } from "#platform/db";
import { listLinks, setLinkRevoked } from "../../store/minutes/edition-rows.ts";
import { auditGathering, withGathering } from "../gatherings/hold-gathering.ts";
import { done, type MinutesDone } from "./hold-minutes.ts";

/** Ends the link of one guest at once, or lets it work again. */
export const switchLink = (
  db: Db,
  actor: Actor,
  id: string,
  given: { readonly link: string; readonly deed: "revoke" | "allow" },
  now: Instant,
): Promise<MinutesDone | Refusal<"no-such-link">> =>
  withGathering<MinutesDone | Refusal<"no-such-link">>(db, actor, id, async (tx, gathering) => {
    const links = await listLinks(tx, id);
    if (!links.some((one) => one.id === given.link)) return refuse("no-such-link");
    await setLinkRevoked(tx, given.link, given.deed === "revoke" ? now : null);
    await auditGathering(tx, actor, `minutes-${given.deed}`, gathering);
    return done;
  });
