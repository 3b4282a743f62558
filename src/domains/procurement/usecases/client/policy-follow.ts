import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { type Day, type Instant, parseDay } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import {
  type FollowedPurchase,
  type PurchaseOrigin,
  purchaseOrigins,
} from "../../rules/library/follow-policy.ts";
import { writeAbsence } from "../../store/client/write-absences.ts";
import { openPolicy, type PolicyView } from "../library/policies.ts";
import { gatherPurchases } from "./gather-purchases.ts";

/** Years that can be asked, the newest first: this one and the nine before. */
export const yearsToAsk = (today: Day): number[] =>
  Array.from({ length: 10 }, (_, at) => Number(today.slice(0, 4)) - at);

/** The year of an address; this year when it names none of ours. */
export function readYear(text: string | null, today: Day): number {
  const year = Number(text);
  return yearsToAsk(today).includes(year) ? year : Number(today.slice(0, 4));
}

export type PolicyFollow = PolicyView & {
  readonly year: number;
  /** null: only who works for this municipality sees its contracts. */
  readonly followed: readonly FollowedPurchase[] | null;
};

/** The policies of a municipality, and how they were followed in a year. */
export async function openPolicyFollow(
  db: Db,
  actor: Actor,
  nis: string,
  given: { readonly language: Language; readonly today: Day; readonly year: number },
): Promise<PolicyFollow | Refusal<"not-permitted" | "no-such-municipality">> {
  const opened = await openPolicy(db, actor, nis, given);
  if (opened.kind === "refused") return opened;
  const { year, language } = given;
  if (refusalFor(actor, "contract.read", { nis: [nis] })) {
    return { ...opened, year, followed: null };
  }
  const followed = await inPartnership(db, tenantOf(actor), (tx) =>
    gatherPurchases(tx, { nis, year, language }),
  );
  return { ...opened, year, followed };
}

const isOrigin = (text: string): text is PurchaseOrigin =>
  purchaseOrigins.some((known) => known === text);

/** Writes why a purchase has no clause; an empty reason takes it away. */
export async function motivateAbsence(
  db: Db,
  actor: Actor,
  given: {
    readonly nis: string;
    readonly origin: string;
    readonly ref: string;
    readonly because: string;
  },
  now: Instant,
): Promise<{ readonly kind: "kept" } | Refusal<"not-permitted" | "no-such-purchase">> {
  const { nis, origin, ref } = given;
  const refusal = refusalFor(actor, "policy.edit", { nis: [nis] });
  if (refusal) return refusal;
  if (!isOrigin(origin) || !isId(ref)) return refuse("no-such-purchase");
  const because = given.because.replace(/\r\n?/g, "\n").trim().slice(0, 2_000);
  const person = personOf(actor);
  return inPartnership(db, tenantOf(actor), async (tx) => {
    await writeAbsence(tx, {
      origin,
      ref,
      nis,
      because,
      person: { id: person?.id ?? null, name: person?.name ?? "" },
      now,
    });
    const about = { kind: "purchase", id: ref };
    await recordAudit(tx, actor, "policy.motivate", about, { nis, origin, because });
    return { kind: "kept" };
  });
}

/** The last day a year is judged on: today in this year, else its last. */
export const dayToJudge = (year: number, today: Day): Day => {
  const last = parseDay(`${year}-12-31`);
  return last && last < today ? last : today;
};
