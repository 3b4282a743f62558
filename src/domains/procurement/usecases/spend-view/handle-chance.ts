import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { addDays, type Day, dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { keepNeed, type NeedKept } from "#matching";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { type AddedAction, addAction } from "#steering";
import { type Chance, handleChance, missedChances } from "../../store/spend-view/chances.ts";
import { needOfChance } from "./find-chances.ts";

export type ChanceKey = {
  readonly nis: string;
  /** Three digits of the CPV. */
  readonly category: string;
  readonly year: number;
  /** As the reader reads it. */
  readonly name: string;
};

type Missing = Refusal<"not-permitted" | "no-such-chance">;

const hrefOf = ({ nis, year }: ChanceKey) => `/uitgaven/kansen?jaar=${year}&gemeente=${nis}`;
const refOf = ({ nis, category, year }: ChanceKey) => `spend-chance:${nis}:${category}:${year}`;

async function findChance(
  tx: Tx,
  actor: Actor,
  { nis, category, year }: ChanceKey,
): Promise<Chance | Missing> {
  const refusal = refusalFor(actor, "spend.edit", { nis: [nis] });
  if (refusal) return refusal;
  const [chance] = await missedChances(tx, { nis, category, year, limit: 1 });
  return chance ?? refuse("no-such-chance");
}

/** Says why a chance is none, or opens it again; an empty reason opens it. */
export async function dismissChance(
  db: Db,
  actor: Actor,
  key: ChanceKey,
  reason: string,
  now: Instant,
): Promise<{ readonly kind: "dismissed" | "opened" } | Missing> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const chance = await findChance(tx, actor, key);
    if ("kind" in chance) return chance;
    const said = reason.trim().slice(0, 1000);
    const state = said ? "dismissed" : "open";
    const by = { name: personOf(actor)?.name ?? "", now };
    await handleChance(tx, key, { state, reason: said }, by);
    const about = { kind: "spend-chance", id: refOf(key), name: key.name };
    await recordAudit(tx, actor, "spend.handle-chance", about, { state, nis: key.nis });
    return { kind: said ? "dismissed" : "opened" };
  });
}

export type ChanceAction = {
  readonly title: string;
  readonly dueOn: Day;
  readonly ownerPersonId: string | null;
};

/** Makes an owned action out of a chance, once for each year. */
export async function chanceToAction(
  db: Db,
  actor: Actor,
  key: ChanceKey,
  action: ChanceAction,
  now: Instant,
): Promise<AddedAction | Missing> {
  return inPartnership(db, tenantOf(actor), async (tx): Promise<AddedAction | Missing> => {
    const chance = await findChance(tx, actor, key);
    if ("kind" in chance) return chance;
    const today = dayOf(now);
    const added = await addAction(
      tx,
      actor,
      {
        title: action.title.trim().slice(0, 300) || key.name,
        startsOn: today,
        dueOn: action.dueOn < today ? addDays(today, 90) : action.dueOn,
        ownerPersonId: action.ownerPersonId,
        nis: [key.nis],
        origin: "procurement",
        originRef: refOf(key),
        originHref: hrefOf(key),
        originLabel: key.name.slice(0, 200),
      },
      now,
    );
    if (added.kind === "refused") return added;
    await handleChance(tx, key, { actionId: added.id, year: key.year }, { name: "", now });
    return added;
  });
}

/** Keeps a chance as a need, to ask who could do it or for advice about a clause; once for each year. */
export async function chanceToNeed(
  db: Db,
  actor: Actor,
  key: ChanceKey,
  now: Instant,
): Promise<NeedKept | Missing> {
  return inPartnership(db, tenantOf(actor), async (tx): Promise<NeedKept | Missing> => {
    const chance = await findChance(tx, actor, key);
    if ("kind" in chance) return chance;
    const need = needOfChance(chance, key.name, chance.regularCents + chance.unknownCents);
    const origin = { kind: "hand", ref: refOf(key), href: hrefOf(key), label: key.name } as const;
    const kept = await keepNeed(tx, actor, { title: key.name, need, origin }, now);
    if (kept.kind !== "refused")
      await handleChance(tx, key, { needId: kept.id, year: key.year }, { name: "", now });
    return kept;
  });
}
