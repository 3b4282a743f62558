import type { Instant } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import type { App } from "#platform/request-context";
import type { Holder } from "../../rules/scan/scan.ts";
import { listWaitingEntries } from "../../store/fill/entry-rows.ts";
import { touchHolder } from "../../store/fill/holder-rows.ts";
import { selectHolders } from "../../store/holders.ts";
import { withHeldScan } from "../hold-scan.ts";
import { scanHref } from "../scan-links.ts";
import { earlierAnswers } from "./open-question.ts";
import { type OpenScan, readScan } from "./open-scan.ts";
import { offeredOf } from "./take-over.ts";

/** The overview of a scan. */
export type ScanHome = {
  readonly scan: OpenScan;
  readonly holders: readonly Holder[];
  /** Questions on which two answers wait for a choice. */
  readonly clashes: readonly string[];
  /** Answers to questions this edition does not have. */
  readonly aside: number;
  /** By part: how many answers of last time can be taken over. */
  readonly offered: ReadonlyMap<string, number>;
  /** Own link, for another device. */
  readonly href: string;
};

export const openHome = (
  app: Pick<App, "config" | "db">,
  token: string,
  now: Instant,
): Promise<ScanHome | Refusal<"no-such-scan">> =>
  withHeldScan(app, token, { lock: false }, async (tx, held) => {
    const scan = await readScan(tx, token, held);
    const waiting = await listWaitingEntries(tx, held.scan.id);
    const earlier = await earlierAnswers(tx, held.scan);
    await touchHolder(tx, held.holder.id, now);
    return {
      scan,
      holders: await selectHolders(tx, held.scan.id),
      clashes: [
        ...new Set(waiting.filter(({ state }) => state === "open").map(({ question }) => question)),
      ],
      aside: waiting.filter(({ state }) => state === "aside").length,
      offered: new Map(
        held.instrument.parts.map(({ key }) => [
          key,
          offeredOf(key, scan.asked, scan.answers, earlier).length,
        ]),
      ),
      href: await scanHref(app.config, {
        partnershipId: held.partnershipId,
        holderId: held.holder.id,
      }),
    };
  });
