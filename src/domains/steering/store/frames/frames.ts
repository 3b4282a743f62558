import type { Multilingual } from "#kernel/language";
import type { Tx } from "#platform/db";
import type { EvidenceKind } from "../../rules/evidence.ts";
import type {
  CountedPer,
  FrameOfYear,
  FramePriority,
  FrameSource,
  FrameVersion,
} from "../../rules/frames/frame.ts";
import { versionOfYear } from "../../rules/frames/version-of-year.ts";
import "../tables.ts";

/** A frame with all it ever said. */
export type StoredFrame = {
  readonly id: string;
  readonly key: string;
  readonly origin: "reference" | "own";
  readonly inUse: boolean;
  /** From the first; at least one. */
  readonly versions: readonly (FrameVersion & {
    readonly recordedBy: string | null;
    readonly recordedAt: string;
  })[];
};

/** What a frame says now, or will say: its highest version. */
export function lastOf(frame: StoredFrame): StoredFrame["versions"][number] {
  const last = frame.versions.at(-1);
  if (!last) throw new RangeError("a frame has a version");
  return last;
}

/** All frames of the partnership with all versions, shipped ones first, then by key. */
export async function loadFrames(tx: Tx): Promise<StoredFrame[]> {
  const frames = await tx
    .selectFrom("frame")
    .select(["id", "key", "origin", "in_use"])
    .orderBy("origin", "desc")
    .orderBy("key")
    .execute();
  const versions = await tx
    .selectFrom("frame_version")
    .selectAll()
    .orderBy("frame_id")
    .orderBy("version")
    .execute();
  const priorities = await tx
    .selectFrom("frame_priority")
    .selectAll()
    .orderBy("frame_id")
    .orderBy("version")
    .orderBy("position")
    .orderBy("code")
    .execute();
  const askedBy = Map.groupBy(priorities, (row) => `${row.frame_id} ${row.version}`);
  const versionsOf = Map.groupBy(versions, (row) => row.frame_id);
  return frames
    .map((frame) => ({
      id: frame.id,
      key: frame.key,
      origin: frame.origin as StoredFrame["origin"],
      inUse: frame.in_use,
      versions: (versionsOf.get(frame.id) ?? []).map((row) => ({
        version: row.version,
        edition: row.edition,
        name: row.name as Multilingual,
        validFrom: row.valid_from,
        validTo: row.valid_to,
        source: row.source as FrameSource,
        recordedBy: row.recorded_by,
        recordedAt: row.recorded_at,
        priorities: (askedBy.get(`${row.frame_id} ${row.version}`) ?? []).map(toPriority),
      })),
    }))
    .filter(({ versions }) => versions.length > 0);
}

const toPriority = (row: {
  code: string;
  position: number;
  name: unknown;
  description: unknown;
  minimum: number;
  counted_per: string;
  suggested_kinds: string[];
}): FramePriority => ({
  code: row.code,
  position: row.position,
  name: row.name as Multilingual,
  description: row.description as Multilingual,
  minimum: row.minimum,
  countedPer: row.counted_per as CountedPer,
  suggestedKinds: row.suggested_kinds as EvidenceKind[],
});

/** Of each frame in use, what it asks in a year; a frame that holds on no day of it is left out. */
export async function listFrames(tx: Tx, year: number): Promise<FrameOfYear[]> {
  return framesOfYear(await loadFrames(tx), year);
}

/** The same, from frames already loaded. */
export const framesOfYear = (frames: readonly StoredFrame[], year: number): FrameOfYear[] =>
  frames
    .filter(({ inUse }) => inUse)
    .flatMap(({ id, key, origin, versions }) => {
      const speaks = versionOfYear(versions, year);
      if (!speaks) return [];
      const { version, name, validFrom, validTo, source, priorities } = speaks;
      return [{ id, key, origin, version, name, validFrom, validTo, source, priorities }];
    });
