import type { Readable } from "node:stream";
import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import { holdsNationalNumber } from "#kernel/national-number";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import type { Db, Tx } from "#platform/db";
import { isRowProblem, readTable } from "#platform/tables";
import { type GuestDemands, noDemands, type PairDemand } from "../../rules/schedule/fair-facts.ts";
import {
  findWishColumns,
  guestsByName,
  isRefusedRow,
  type RefusedWishRow,
  readWishRow,
} from "../../rules/wishes/read-wish-rows.ts";
import { inPairOrder } from "../../rules/wishes/wish.ts";
import { insertWishImport } from "../../store/wishes/import-rows.ts";
import {
  deleteWish,
  saveDemands,
  savePairDemand,
  saveWishes,
  type WishContent,
} from "../../store/wishes/wish-rows.ts";
import { auditFair, doneBy, type Fair, type FairRefusal, withFair } from "../schedule/hold-fair.ts";

export type WishProblem = "no-such-guest" | "with-oneself" | "too-long" | "national-number";
export type WishSaved = { readonly kind: "saved" } | FairRefusal | Refusal<WishProblem>;

/** Adds or replaces wishes by the desk. */
export const saveDeskWishes = (
  db: Db,
  actor: Actor,
  id: string,
  wishes: readonly WishContent[],
  now: Instant,
): Promise<WishSaved> =>
  withFair<WishSaved>(db, actor, id, now, async (tx, fair) => {
    const problem = wishes.map((wish) => judgeWish(fair, wish)).find((one) => one !== null);
    if (problem) return problem;
    await saveWishes(tx, id, wishes, doneBy(actor, now));
    await auditFair(tx, actor, "wish", fair.gathering, { wishes: wishes.length });
    return { kind: "saved" };
  });

const longestAbout = 500;

/** What is wrong with one wish; null when nothing is. */
export function judgeWish(
  { facts }: Pick<Fair, "facts">,
  { from, to, about }: Pick<WishContent, "from" | "to" | "about">,
): Refusal<WishProblem> | null {
  const known = (guest: string) => facts.guests.some(({ id }) => id === guest);
  if (!known(from)) return refuse("no-such-guest", "from");
  if (!known(to)) return refuse("no-such-guest", "to");
  if (from === to) return refuse("with-oneself", "to");
  if (about.length > longestAbout) return refuse("too-long", "about");
  if (holdsNationalNumber(about)) return refuse("national-number", "about");
  return null;
}

export const removeWish = (
  db: Db,
  actor: Actor,
  id: string,
  { from, to }: { readonly from: string; readonly to: string },
  now: Instant,
): Promise<{ readonly kind: "removed" } | FairRefusal> =>
  withFair(db, actor, id, now, async (tx, fair) => {
    if (await deleteWish(tx, id, from, to))
      await auditFair(tx, actor, "wish-remove", fair.gathering);
    return { kind: "removed" as const };
  });

export type WishesImported =
  | { readonly kind: "imported"; readonly taken: number; readonly refused: number }
  | FairRefusal
  | Refusal<"no-columns">;

/** Most refused rows that are kept with an import. */
const mostKept = 1_000;

/** Takes a list of wishes: every row that can be read, with the others kept beside it. */
export async function importWishes(
  db: Db,
  actor: Actor,
  id: string,
  file: { readonly name: string; readonly content: Readable | Uint8Array },
  now: Instant,
): Promise<WishesImported> {
  const allowed = await withFair(db, actor, id, now, async () => ({ kind: "may" as const }));
  if (isRefusal(allowed)) return allowed;
  const limits = { maxBytes: 20 * 1024 * 1024, maxRows: 20_000 };
  const table = await readTable(file.content, { fileName: file.name, limits });
  const columns = findWishColumns(table.header);
  if (!columns) {
    await table.close();
    return refuse("no-columns", table.header.join(", ").slice(0, 200));
  }
  const lines = await Array.fromAsync(table.lines);
  return withFair<WishesImported>(db, actor, id, now, async (tx, fair) => {
    const guests = guestsByName(fair.facts.guests);
    const taken = new Map<string, WishContent>();
    const refused: RefusedWishRow[] = [];
    for (const line of lines) {
      if (isRowProblem(line)) {
        refused.push({ row: line.row, because: "unreadable", value: line.starts, cells: [] });
        continue;
      }
      const read = readWishRow(line, columns, guests);
      if (isRefusedRow(read)) refused.push(read);
      else
        taken.set(`${read.from} ${read.to}`, {
          ...read,
          activity: null,
          origin: "import",
          reasons: [],
        });
    }
    const by = doneBy(actor, now);
    await saveWishes(tx, id, [...taken.values()], by);
    await insertWishImport(tx, id, {
      fileName: file.name.slice(0, 200),
      taken: taken.size,
      refused: refused.slice(0, mostKept),
      at: now,
      by: by.name,
    });
    await auditFair(tx, actor, "wish-import", fair.gathering, {
      taken: taken.size,
      refused: refused.length,
    });
    return { kind: "imported", taken: taken.size, refused: refused.length };
  });
}

export type DemandsSaved =
  | { readonly kind: "saved" }
  | FairRefusal
  | Refusal<"no-such-guest" | "too-long" | "bad-time">;

/** Writes what the schedule must keep to for one guest. */
export const saveGuestDemands = (
  db: Db,
  actor: Actor,
  id: string,
  demands: GuestDemands,
  now: Instant,
): Promise<DemandsSaved> =>
  withFair<DemandsSaved>(db, actor, id, now, async (tx, fair) => {
    const problem = judgeDemands(fair, demands);
    if (problem) return problem;
    await saveDemands(tx, id, demands, doneBy(actor, now));
    await auditFair(tx, actor, "demands", fair.gathering, { guest: demands.guestId });
    return { kind: "saved" };
  });

export function judgeDemands(
  { facts }: Pick<Fair, "facts">,
  { guestId, away, seeks, offers }: GuestDemands,
): Refusal<"no-such-guest" | "too-long" | "bad-time"> | null {
  if (!facts.guests.some(({ id }) => id === guestId)) return refuse("no-such-guest");
  if (seeks.length > 1000) return refuse("too-long", "seeks");
  if (offers.length > 1000) return refuse("too-long", "offers");
  return away.some(({ from, to }) => from >= to) ? refuse("bad-time", "away") : null;
}

/** The demands of a guest as they are, so that a form that shows a part leaves the rest. */
export const demandsOf = ({ facts }: Pick<Fair, "facts">, guestId: string): GuestDemands =>
  facts.demands.find((one) => one.guestId === guestId) ?? noDemands(guestId);

export const saveMeetingDemand = (
  db: Db,
  actor: Actor,
  id: string,
  demand: PairDemand,
  now: Instant,
): Promise<{ readonly kind: "saved" } | FairRefusal | Refusal<"no-such-guest">> =>
  withFair<{ readonly kind: "saved" } | FairRefusal | Refusal<"no-such-guest">>(
    db,
    actor,
    id,
    now,
    async (tx: Tx, fair) => {
      const known = (guest: string) => fair.facts.guests.some((one) => one.id === guest);
      if (!demand.between.every(known)) return refuse("no-such-guest");
      const between = inPairOrder(...demand.between);
      await savePairDemand(tx, id, { ...demand, between }, doneBy(actor, now));
      await auditFair(tx, actor, "pair", fair.gathering);
      return { kind: "saved" };
    },
  );
