import type { Actor } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { listSegment } from "#register";
import { recordEvidence, withdrawEvidence } from "#steering";
import type { Scan } from "../../rules/scan/scan.ts";
import { deskScanWords } from "../../text/desk/index.ts";
import type { HeldScan } from "../hold-scan.ts";

type Side = "organisationsPublic" | "organisationsSocial" | "organisationsRegular";

const origin = "csr-scan";
const longestTitle = 300;

/** Evidence is kept in the language in which a region reports. */
const words = deskScanWords("nl").evidence;

/** Whoever finishes a scan may have no account: the machine records for them. */
const machine = ({ partnershipId }: Pick<HeldScan, "partnershipId">): Actor => ({
  kind: "operator",
  partnershipId,
});

/**
 * A finished scan counts as evidence: that there is one, where, and of whom as a number. A company is not named and no
 * answer is told. An example proves nothing.
 */
export async function proveScan(
  tx: Tx,
  held: Pick<HeldScan, "partnershipId" | "scan">,
  now: Instant,
): Promise<void> {
  const { scan } = held;
  if (scan.isExample) return;
  const isAuthority = scan.instrument === "authority";
  const title = isAuthority ? words.authority(scan.name) : words.company;
  await recordEvidence(
    tx,
    machine(held),
    {
      kind: "scan",
      title: title.slice(0, longestTitle),
      description: words.description(scan.depth, scan.previousScanId !== null),
      happenedOn: dayOf(now),
      nis: scan.nis ? [scan.nis] : [],
      tookPart: { [await sideOf(tx, scan)]: 1 },
      origin,
      originRef: scan.id,
      href: `/mvo-scan/${scan.id}`,
    },
    now,
  );
}

/** As what it counts: as the register has it, else as an ordinary company. */
async function sideOf(tx: Tx, { instrument, organisationId }: Scan): Promise<Side> {
  if (instrument === "authority") return "organisationsPublic";
  const [known] = organisationId ? await listSegment(tx, { ids: [organisationId] }, 1) : [];
  return known?.kind === "social-enterprise" ? "organisationsSocial" : "organisationsRegular";
}

/** Taken up again or deleted, a scan proves nothing any more. */
export async function takeBackScanProof(
  tx: Tx,
  held: Pick<HeldScan, "partnershipId" | "scan">,
  now: Instant,
): Promise<void> {
  await withdrawEvidence(tx, machine(held), origin, held.scan.id, now);
}
