import type { Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Depth, InstrumentKey } from "../instrument/instrument.ts";

/** By field of the profile the options that were chosen: `{size: ["small"], offers: ["products", "services"]}`. */
export type Profile = Readonly<Record<string, readonly string[]>>;

/** What everybody who may know of a scan sees; what was answered is not in it. */
export type Scan = {
  readonly id: string;
  readonly editionId: string;
  readonly instrument: InstrumentKey;
  readonly depth: Depth;
  readonly organisationId: string | null;
  /** Municipality (NIS): of the authority that fills in, or where the company is. */
  readonly nis: string | null;
  readonly name: string;
  readonly kboNumber: string | null;
  readonly language: Language;
  readonly profile: Profile;
  readonly state: "started" | "finished";
  readonly isShared: boolean;
  readonly isExample: boolean;
  readonly previousScanId: string | null;
  /** Year the facts are about. */
  readonly reportingYear: number | null;
  readonly version: number;
  readonly startedAt: Instant;
  readonly lastAnswerAt: Instant | null;
  readonly finishedAt: Instant | null;
};

/** Somebody with a link to a scan. */
export type Holder = {
  readonly id: string;
  readonly scanId: string;
  readonly name: string;
  readonly email: string | null;
  readonly personId: string | null;
  /** Parts they were asked to fill in; null: all. */
  readonly parts: readonly string[] | null;
  /** Began the scan: shares, invites colleagues, exports and deletes. */
  readonly isOwner: boolean;
  readonly lastSeenAt: Instant | null;
  readonly revokedAt: Instant | null;
};
