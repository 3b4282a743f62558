import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor, Grant } from "#access";
import type { Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import { aTestApp, aTestPartnership } from "../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../tests/database/test-database.ts";
import { giveScanToken } from "./scan-links.ts";
import { type ScanToStart, startScan } from "./start-scan.ts";

export const now = "2026-11-24T09:00:00.000Z" as Instant;
export const halle = "23027";
const personId = "11111111-1111-4111-8111-111111111111";

/** A light scan of an invented company of five people. */
export const aScanToStart = (given: Partial<ScanToStart> = {}): ScanToStart => ({
  instrument: "company",
  depth: "light",
  organisationId: null,
  nis: halle,
  name: "Schrijnwerkerij Voorbeeld",
  kboNumber: null,
  language: "nl",
  profile: { size: ["micro"], sector: ["construction"], premises: ["yes"] },
  holder: { name: "Ans Voorbeeld", email: "ans@voorbeeld.example", personId: null },
  ...given,
});

/** A partnership with a coordinator, in a database of its own, where companies begin scans. */
export async function aScanDesk() {
  const database = await aTestDatabase();
  const app = await aTestApp(database, {
    dataFolder: await mkdtemp(join(tmpdir(), "regiekamer-scans-")),
    projectRoot: `${process.cwd()}/`,
    url: "https://regiekamer.example",
  });
  const partnershipId = await aTestPartnership(database, "scannen");
  await database.raw.begin(async (tx) => {
    await tx`select set_config('regiekamer.partnership', ${partnershipId}, true)`;
    await tx`insert into partnership_member (partnership_id, nis, from_day)
      values (${partnershipId}, ${halle}, '2020-01-01')`;
  });
  const visitor: Actor = { kind: "visitor", partnershipId };
  const who = (grant: Grant): Actor => ({
    kind: "person",
    personId,
    name: "Noor Voorbeeld",
    partnershipId,
    grants: [grant],
  });
  const inTenant = <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> =>
    inPartnership(database.db, { partnershipId }, work);
  return {
    app,
    db: database.db,
    owner: database.owner,
    partnershipId,
    visitor,
    coordinator: who({ role: "coordinator" }),
    reader: who({ role: "reader" }),
    staffOf: (nis: string) => who({ role: "municipal-staff", nis }),
    memberOf: (organisationId: string) => who({ role: "organisation", organisationId }),
    inTenant,
    /** Begins a scan and gives the link to it. */
    async start(given: Partial<ScanToStart> = {}, actor: Actor = visitor) {
      const started = await inTenant((tx) => startScan(tx, actor, aScanToStart(given), now));
      if (started.kind !== "started") throw new Error(started.because);
      const { holderId, scanId } = started;
      return { scanId, token: await giveScanToken(app.config, { partnershipId, holderId }) };
    },
  };
}
