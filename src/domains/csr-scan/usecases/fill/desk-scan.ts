import { type Actor, personOf, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import type { Instrument } from "../../rules/instrument/instrument.ts";
import type { Scan } from "../../rules/scan/scan.ts";
import { findEdition } from "../../store/editions.ts";
import { findHolderOf } from "../../store/fill/holder-rows.ts";
import { listScansOf } from "../../store/fill/scan-rows.ts";
import { insertHolder } from "../../store/holders.ts";
import { findScan, openAnswersOf } from "../../store/scans.ts";
import { giveScanToken } from "../scan-links.ts";

/** A scan as the desk may read it. */
export type DeskScan = {
  readonly partnershipId: string;
  readonly scan: Scan;
  readonly instrument: Instrument;
};

/**
 * The desk's way to what was answered: only of a scan that its company shares, or of an authority by who may. Everybody
 * else sees that it exists, and no more.
 */
export function withDeskScan<Result>(
  app: Pick<App, "db">,
  actor: Actor,
  scanId: string,
  work: (tx: Tx, desk: DeskScan) => Promise<Result>,
): Promise<Result | Refusal<"no-such-scan" | "not-permitted" | "not-shared">> {
  const { partnershipId } = tenantOf(actor);
  return inPartnership<Result | Refusal<"no-such-scan" | "not-permitted" | "not-shared">>(
    app.db,
    tenantOf(actor),
    async (tx) => {
      const scan = await findScan(tx, scanId);
      if (!scan) return refuse("no-such-scan");
      const refusal = mayReadAnswers(actor, scan);
      if (refusal) return refusal;
      await openAnswersOf(tx, scan.id);
      const { instrument } = await findEdition(tx, scan.editionId);
      return work(tx, { partnershipId, scan, instrument });
    },
  );
}

/** Null: may read what was answered. */
export function mayReadAnswers(
  actor: Actor,
  scan: Scan,
): Refusal<"not-permitted" | "not-shared"> | null {
  const { organisationId, nis } = scan;
  const subject = {
    ...(nis ? { nis: [nis] } : {}),
    ...(organisationId ? { organisationId } : {}),
  };
  if (scan.instrument === "authority") return refusalFor(actor, "scan.authority", subject);
  if (organisationId && !refusalFor(actor, "scan.own", subject)) return null;
  const refusal = refusalFor(actor, "scan.read", subject);
  if (refusal) return refusal;
  return scan.isShared ? null : refuse("not-shared");
}

/** May somebody with an account fill in this scan: of their own organisation, or of an authority they work for? */
export const mayFill = (actor: Actor, { instrument, nis, organisationId }: Scan): boolean =>
  instrument === "authority"
    ? refusalFor(actor, "scan.authority", nis ? { nis: [nis] } : {}) === null
    : organisationId !== null && refusalFor(actor, "scan.own", { organisationId }) === null;

/**
 * Opens a scan for filling in from the desk: who does it gets a link of their own, so that the history says who
 * answered what.
 */
export async function fillFromDesk(
  app: Pick<App, "config" | "db">,
  actor: Actor,
  scanId: string,
  now: Instant,
): Promise<
  { readonly kind: "opened"; readonly token: string } | Refusal<"no-such-scan" | "not-permitted">
> {
  const person = personOf(actor);
  if (!person) return refuse("not-permitted");
  const { partnershipId } = tenantOf(actor);
  const holderId = await inPartnership<string | Refusal<"no-such-scan" | "not-permitted">>(
    app.db,
    tenantOf(actor),
    async (tx) => {
      const scan = await findScan(tx, scanId, { lock: true });
      if (!scan) return refuse("no-such-scan");
      if (!mayFill(actor, scan)) return refuse("not-permitted");
      return (
        (await findHolderOf(tx, scanId, person.id)) ??
        insertHolder(
          tx,
          partnershipId,
          {
            scanId,
            name: person.name,
            email: null,
            personId: person.id,
            parts: null,
            isOwner: true,
          },
          now,
        )
      );
    },
  );
  if (isRefusal(holderId)) return holderId;
  return { kind: "opened", token: await giveScanToken(app.config, { partnershipId, holderId }) };
}

/** The scans somebody with an account may fill in: of their organisations, or of their municipalities. */
export const listOwnScans = (app: Pick<App, "db">, actor: Actor): Promise<readonly Scan[]> =>
  inPartnership(app.db, tenantOf(actor), async (tx) => {
    if (actor.kind !== "person") return [];
    const organisationIds = actor.grants.flatMap((grant) =>
      grant.role === "organisation" && grant.organisationId ? [grant.organisationId] : [],
    );
    const nis = actor.grants.flatMap((grant) =>
      grant.role === "municipal-staff" && grant.nis ? [grant.nis] : [],
    );
    return [...(await listScansOf(tx, { organisationIds })), ...(await listScansOf(tx, { nis }))];
  });
