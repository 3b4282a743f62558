import type { Instant } from "#kernel/day";
import { plainText } from "#kernel/file-table";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import { readReferenceFile } from "#platform/reference-file";
import type { App } from "#platform/request-context";
import {
  listMunicipalities,
  listPredecessors,
  loadPlaceIndex,
  resolveMunicipality,
} from "#territory";
import type { FoundPlace } from "../../rules/plans/read-plan-rows.ts";

/** What the use cases of purchase plans are handed. */
export type PlanDeps = {
  readonly app: Pick<App, "db" | "files" | "config" | "jobs">;
  readonly now: Instant;
  readonly language: Language;
};

let codes: Promise<ReadonlySet<string>> | undefined;

/** The CPV codes there are, of eight digits; read once. */
export const knownCpvCodes = (projectRoot: string): Promise<ReadonlySet<string>> => {
  codes ??= readCodes(projectRoot).catch((fault: unknown) => {
    codes = undefined;
    throw fault;
  });
  return codes;
};

async function readCodes(projectRoot: string): Promise<ReadonlySet<string>> {
  const file = await readReferenceFile(`${projectRoot}reference`, "cpv-2008");
  return new Set(file.rows.map(([code]) => String(code).slice(0, 8)));
}

/** Finds the municipality a row is about: by its number, also of one that merged since, else by its name. */
export async function placeFinder(tx: Tx): Promise<(nis: string, name: string) => FoundPlace> {
  const [known, former, index] = await Promise.all([
    listMunicipalities(tx),
    listPredecessors(tx),
    loadPlaceIndex(tx),
  ]);
  const present = new Set(known.map(({ nis }) => nis));
  const became = new Map(former.map(({ oldNis, nis }) => [oldNis, nis]));
  const byName = new Map<string, FoundPlace>();
  return (nisText, name) => {
    const nis = nisText.replace(/\D/g, "");
    if (present.has(nis)) return { kind: "found", nis };
    const now = became.get(nis);
    if (now) return { kind: "found", nis: now };
    if (name === "") return { kind: "unknown" };
    const key = plainText(name);
    const before = byName.get(key);
    if (before) return before;
    const found = resolveMunicipality(index, name);
    const place: FoundPlace =
      found.kind === "found" ? { kind: "found", nis: found.nis } : { kind: found.kind };
    byName.set(key, place);
    return place;
  };
}
