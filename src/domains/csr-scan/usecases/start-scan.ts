import { type Actor, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import type { Depth, Instrument, InstrumentKey } from "../rules/instrument/instrument.ts";
import type { Profile } from "../rules/scan/scan.ts";
import { currentEdition } from "../store/editions.ts";
import { insertHolder } from "../store/holders.ts";
import { insertScan } from "../store/scans.ts";

export type ScanToStart = {
  readonly instrument: InstrumentKey;
  readonly depth: Depth;
  readonly organisationId: string | null;
  readonly nis: string | null;
  readonly name: string;
  readonly kboNumber: string | null;
  readonly language: Language;
  readonly profile: Profile;
  readonly holder: {
    readonly name: string;
    readonly email: string | null;
    readonly personId: string | null;
  };
  readonly previousScanId?: string;
  readonly reportingYear?: number;
  readonly isExample?: boolean;
};

export type StartedScan = {
  readonly kind: "started";
  readonly scanId: string;
  readonly holderId: string;
};

const longestName = 300;

/**
 * Begins a scan with the questions of today. A company begins one for itself; one of an authority is begun by who works
 * there.
 */
export async function startScan(
  tx: Tx,
  actor: Actor,
  wanted: ScanToStart,
  now: Instant,
): Promise<
  | StartedScan
  | Refusal<"not-permitted" | "no-name" | "name-too-long" | "no-such-depth" | "unknown-option">
> {
  const refusal = refusalFor(
    actor,
    wanted.instrument === "authority" ? "scan.authority" : "scan.start",
    wanted.nis === null ? {} : { nis: [wanted.nis] },
  );
  if (refusal) return refusal;
  const name = wanted.name.trim();
  if (name === "") return refuse("no-name");
  if (name.length > longestName) return refuse("name-too-long");
  const { id: editionId, instrument } = await currentEdition(tx, wanted.instrument);
  if (!instrument.depths.includes(wanted.depth)) return refuse("no-such-depth", wanted.depth);
  const unknown = unknownOption(instrument, wanted.profile);
  if (unknown !== null) return refuse("unknown-option", unknown);
  const { partnershipId } = tenantOf(actor);
  const { holder, previousScanId = null, reportingYear = null, isExample = false } = wanted;
  const scanId = await insertScan(
    tx,
    partnershipId,
    { ...wanted, editionId, name, previousScanId, reportingYear, isExample },
    now,
  );
  const holderId = await insertHolder(
    tx,
    partnershipId,
    { ...holder, scanId, parts: null, isOwner: true },
    now,
  );
  const { instrument: key, depth } = wanted;
  await recordAudit(tx, actor, "scan.start", { kind: "scan", id: scanId, name }, { key, depth });
  return { kind: "started", scanId, holderId };
}

/** The first choice in a profile that the instrument does not know: `size: enormous`. */
export function unknownOption(
  { profile: fields }: Pick<Instrument, "profile">,
  profile: Profile,
): string | null {
  for (const [key, options] of Object.entries(profile)) {
    const field = fields.find((candidate) => candidate.key === key);
    if (!field) return key;
    const unknown = options.find((option) => !field.options.some((known) => known.key === option));
    if (unknown !== undefined) return `${key}: ${unknown}`;
    if (!field.many && options.length > 1) return `${key}: ${options.join(", ")}`;
  }
  return null;
}
