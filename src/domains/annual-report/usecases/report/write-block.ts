import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { listMunicipalities } from "#territory";
import { nameOfPlace } from "../../rules/coverage/place-name.ts";
import { isBlockKey, municipalityOfBlock } from "../../rules/report/block-keys.ts";
import {
  findBlock,
  listBlockVersions,
  type ReportBlock,
  writeBlock,
} from "../../store/report/blocks.ts";
import { findReport } from "../../store/report/reports.ts";
import { reportWords } from "../../text/report-document/index.ts";

export const longestBlock = 20_000;

type Where = { readonly year: number; readonly language: Language; readonly key: string };

export type SavedBlock =
  | { readonly kind: "saved"; readonly version: number }
  /** Somebody saved meanwhile: their text, and nothing was written. */
  | { readonly kind: "conflict"; readonly theirs: ReportBlock }
  | Refusal<"not-permitted" | "no-such-report" | "no-such-block" | "too-long">;

const subjectOf = (key: string) => {
  const nis = municipalityOfBlock(key);
  return nis ? { nis: [nis] } : {};
};

/** Saves the text of one block over the version that was read (0: there was none). */
export async function saveBlock(
  db: Db,
  actor: Actor,
  given: Where & { readonly body: string; readonly version: number },
  now: Instant,
): Promise<SavedBlock> {
  const refusal = refusalFor(actor, "report.edit", subjectOf(given.key));
  if (refusal) return refusal;
  if (!isBlockKey(given.key)) return refuse("no-such-block", given.key);
  const body = tidy(given.body);
  if (body.length > longestBlock) return refuse("too-long", String(longestBlock));
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const report = await findReport(tx, given.year, given.language);
    if (!report) return refuse("no-such-report", String(given.year));
    const present = await findBlock(tx, report.id, given.key);
    if (present?.body === body) return { kind: "saved", version: present.version };
    const block = { key: given.key, body, version: given.version };
    const person = personOf(actor)?.name ?? null;
    if (!(await writeBlock(tx, report.id, block, person, now))) {
      const theirs = await findBlock(tx, report.id, given.key);
      return theirs ? { kind: "conflict", theirs } : refuse("no-such-block", given.key);
    }
    const about = { kind: "report", id: report.id, name: report.title };
    await recordAudit(tx, actor, "report.write-block", about, { block: given.key });
    return { kind: "saved", version: given.version + 1 };
  });
}

const tidy = (typed: string): string =>
  typed
    .toWellFormed()
    .replaceAll("\u0000", "")
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+$/gm, "")
    .trim();

/** Every text a block had. */
export async function readBlockHistory(
  db: Db,
  actor: Actor,
  where: Where,
): Promise<
  | { readonly kind: "history"; readonly name: string; readonly versions: readonly ReportBlock[] }
  | Refusal<"not-permitted" | "no-such-report">
> {
  const refusal = refusalFor(actor, "report.draft", subjectOf(where.key));
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const report = await findReport(tx, where.year, where.language);
    if (!report) return refuse("no-such-report", String(where.year));
    const versions = await listBlockVersions(tx, report.id, where.key);
    return { kind: "history", name: await nameOfBlock(tx, where), versions };
  });
}

/** As people know it: the title of its part, the code of its priority, or its municipality. */
async function nameOfBlock(tx: Tx, { key, language, year }: Where): Promise<string> {
  const nis = municipalityOfBlock(key);
  const [place] = nis ? await listMunicipalities(tx, [nis]) : [];
  if (place) return nameOfPlace(place, language);
  const words = reportWords(language);
  const fixed: Record<string, string> = {
    introduction: words.introduction,
    money: words.money,
    "next-year": words.nextYear(year + 1),
  };
  return fixed[key] ?? key.split(":").at(-1) ?? key;
}

/** Puts an earlier text back, as a new version: what stood there meanwhile is kept too. */
export async function restoreBlock(
  db: Db,
  actor: Actor,
  where: Where & { readonly version: number },
  now: Instant,
): Promise<SavedBlock> {
  const history = await readBlockHistory(db, actor, where);
  if (history.kind === "refused") return history;
  const [present] = history.versions;
  const earlier = history.versions.find(({ version }) => version === where.version);
  if (!present || !earlier) return refuse("no-such-block", where.key);
  return saveBlock(db, actor, { ...where, body: earlier.body, version: present.version }, now);
}
