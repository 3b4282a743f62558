import type { Actor } from "#access";
import { recordAudit } from "#access";
import type { Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { currentEdition } from "../../store/editions.ts";
import {
  findPrefilled,
  writePrefilled,
  writeShared,
  writeState,
} from "../../store/fill/scan-rows.ts";
import { insertHolder } from "../../store/holders.ts";
import { removeResult } from "../../store/profile/results.ts";
import { insertScan } from "../../store/scans.ts";
import { keepProgress } from "../desk/keep-progress.ts";
import { proveScan, takeBackScanProof } from "../desk/prove-scan.ts";
import { type HeldScan, withHeldScan } from "../hold-scan.ts";
import { carryPlan } from "../plan/carry-plan.ts";
import { keepResult } from "../profile/keep-result.ts";
import { giveScanToken } from "../scan-links.ts";
import { unknownOption } from "../start-scan.ts";

type HoldApp = Pick<App, "config" | "db">;

/** Whoever has a link acts without an account. */
export const holderActor = ({ partnershipId }: Pick<HeldScan, "partnershipId">): Actor => ({
  kind: "visitor",
  partnershipId,
});

/** The scan for who began it: colleagues with a link share, invite and delete nothing. */
export const withOwnedScan = <Result>(
  app: HoldApp,
  token: string,
  work: (tx: Tx, held: HeldScan) => Promise<Result>,
): Promise<Result | Refusal<"no-such-scan" | "not-owner">> =>
  withHeldScan<Result | Refusal<"not-owner">>(app, token, { lock: true }, async (tx, held) =>
    held.holder.isOwner ? work(tx, held) : refuse("not-owner"),
  );

/** The scan is finished: its answers count in the totals from now on. It may be opened again. */
export async function finishScan(tx: Tx, held: HeldScan, now: Instant): Promise<void> {
  await writeState(tx, held.scan.id, now);
  await keepResult(tx, held, now);
  await keepProgress(tx, held);
  await proveScan(tx, held, now);
  const { id, name } = held.scan;
  await recordAudit(tx, holderActor(held), "scan.finish", { kind: "scan", id, name });
}

export type Done = { readonly kind: "done" };
const done: Done = { kind: "done" };

export const finishHeldScan = (
  app: HoldApp,
  token: string,
  now: Instant,
): Promise<Done | Refusal<"no-such-scan">> =>
  withHeldScan(app, token, { lock: true }, async (tx, held) => {
    if (held.scan.state !== "finished") await finishScan(tx, held, now);
    return done;
  });

export const reopenHeldScan = (
  app: HoldApp,
  token: string,
  now: Instant,
): Promise<Done | Refusal<"no-such-scan">> =>
  withHeldScan(app, token, { lock: true }, async (tx, held) => {
    const { id, name, state } = held.scan;
    if (state !== "finished") return done;
    await writeState(tx, id, null);
    await removeResult(tx, id);
    await takeBackScanProof(tx, held, now);
    await recordAudit(tx, holderActor(held), "scan.reopen", { kind: "scan", id, name });
    return done;
  });

/** Lets the coordinator see the answers, or no longer. */
export const shareHeldScan = (
  app: HoldApp,
  token: string,
  isShared: boolean,
  now: Instant,
): Promise<Done | Refusal<"no-such-scan" | "not-owner">> =>
  withOwnedScan(app, token, async (tx, held) => {
    const { id, name } = held.scan;
    await writeShared(tx, id, isShared ? now : null);
    const verb = isShared ? "scan.share" : "scan.unshare";
    await recordAudit(tx, holderActor(held), verb, { kind: "scan", id, name });
    return done;
  });

/**
 * A new scan of the same organisation with the questions of today, for who holds the one before: its answers are
 * offered then.
 */
export async function startAgain(
  app: HoldApp & Pick<App, "mail">,
  token: string,
  now: Instant,
): Promise<
  { readonly kind: "started"; readonly token: string } | Refusal<"no-such-scan" | "not-owner">
> {
  const started = await withOwnedScan(app, token, async (tx, held) => {
    const { partnershipId, scan, holder } = held;
    const { id: editionId, instrument } = await currentEdition(tx, scan.instrument);
    // A choice that a new edition no longer knows is asked again.
    const profile = Object.fromEntries(
      Object.entries(scan.profile).filter(
        ([key, options]) => unknownOption(instrument, { [key]: options }) === null,
      ),
    );
    const prefilled = await findPrefilled(tx, scan.id);
    const scanId = await insertScan(
      tx,
      partnershipId,
      { ...scan, editionId, profile, previousScanId: scan.id, reportingYear: null },
      now,
    );
    await writePrefilled(tx, scanId, prefilled);
    const { name, email, personId } = holder;
    const holderId = await insertHolder(
      tx,
      partnershipId,
      { scanId, name, email, personId, parts: null, isOwner: true },
      now,
    );
    const letters = await carryPlan(tx, partnershipId, { from: scan.id, to: scanId }, now);
    await app.mail.forget(tx, letters);
    const subject = { kind: "scan", id: scanId, name: scan.name };
    await recordAudit(tx, holderActor(held), "scan.start", subject, { again: scan.id });
    return { partnershipId, holderId };
  });
  if (isRefusal(started)) return started;
  return { kind: "started", token: await giveScanToken(app.config, started) };
}
