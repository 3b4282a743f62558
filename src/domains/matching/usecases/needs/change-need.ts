import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { Need } from "../../rules/need.ts";
import { isEmptyNeed, type KeptNeed } from "../../rules/needs/kept-need.ts";
import { conflictsOf, type NeedConflict, type NeedText } from "../../rules/needs/need-conflict.ts";
import {
  addNeedEvent,
  listNeedEvents,
  type NeedEvent,
  type NeedEventKind,
} from "../../store/needs/need-events.ts";
import { lockNeed, type NeedChange, updateNeed } from "../../store/needs/need-rows.ts";
import { subjectOf } from "./need-reach.ts";

type Refused = Refusal<"not-permitted" | "no-such-need" | "removed">;
export type NeedDone = { readonly kind: "done" } | Refused;
const done = { kind: "done" } as const;

/** A need held until the transaction ends, for who may change it. */
export async function lockForChange(tx: Tx, actor: Actor, id: string): Promise<KeptNeed | Refused> {
  const need = await lockNeed(tx, id);
  if (!need) return refuse("no-such-need");
  const refusal = refusalFor(actor, "match.edit", subjectOf(need.need));
  if (refusal) return refusal;
  return need.removedAt ? refuse("removed") : need;
}

type Written = {
  readonly kind: NeedEventKind;
  readonly deed: `match.${string}`;
  readonly change: NeedChange;
};

async function write(
  tx: Tx,
  actor: Actor,
  need: KeptNeed,
  { kind, deed, change }: Written,
  now: Instant,
): Promise<void> {
  const fields = Object.keys(change) as (keyof NeedChange & keyof KeptNeed)[];
  const version = await updateNeed(tx, need.id, change, now);
  await addNeedEvent(tx, need.id, {
    kind,
    before: Object.fromEntries(fields.map((field) => [field, need[field]])),
    after: { ...change },
    version,
    person: personOf(actor),
  });
  const about = { kind: "need", id: need.id, name: change.title ?? need.title };
  await recordAudit(tx, actor, deed, about, { fields });
}

export type Renamed =
  | { readonly kind: "changed" | "unchanged" }
  | {
      readonly kind: "conflict";
      readonly version: number;
      readonly by: string;
      readonly at: Instant | null;
      readonly conflicts: readonly NeedConflict[];
    }
  | Refused
  | Refusal<"no-title">;

const longest = { title: 300, note: 20_000 } as const;

/**
 * Changes the name and the note. What somebody else changed after `version` is not overwritten: both texts come back,
 * and nothing is written until somebody chose.
 */
export const renameNeed = (
  db: Db,
  actor: Actor,
  id: string,
  given: NeedText & { readonly version: number },
  now: Instant,
): Promise<Renamed> =>
  inPartnership(db, tenantOf(actor), async (tx): Promise<Renamed> => {
    const need = await lockForChange(tx, actor, id);
    if (isRefusal(need)) return need;
    const yours: NeedText = {
      title: given.title.trim().slice(0, longest.title),
      note: given.note.replace(/\r\n?/g, "\n").trim().slice(0, longest.note),
    };
    if (yours.title === "") return refuse("no-title", "title");
    if (given.version < need.version) {
      const events = await listNeedEvents(tx, id);
      const since = events.filter(({ version }) => version > given.version);
      const conflicts = conflictsOf(textsAt(need, since), need, yours);
      const [last] = since;
      if (conflicts.length > 0) {
        const { version } = need;
        return {
          kind: "conflict",
          version,
          by: last?.personName ?? "",
          at: last?.recordedAt ?? null,
          conflicts,
        };
      }
    }
    if (yours.title === need.title && yours.note === need.note) return { kind: "unchanged" };
    await write(tx, actor, need, { kind: "renamed", deed: "match.edit-need", change: yours }, now);
    return { kind: "changed" };
  });

/** What stood there before these events, newest first. */
function textsAt(need: NeedText, since: readonly NeedEvent[]): NeedText {
  let seen: NeedText = { title: need.title, note: need.note };
  for (const { before } of since) seen = { ...seen, ...(before as Partial<NeedText> | null) };
  return { title: seen.title, note: seen.note };
}

/** Asks something else, or somewhere else, in a need that is there. */
export const changeWhatIsAsked = (
  db: Db,
  actor: Actor,
  id: string,
  asked: { readonly need: Need; readonly regularToo: boolean },
  now: Instant,
): Promise<NeedDone | Refusal<"empty">> =>
  inPartnership(db, tenantOf(actor), async (tx): Promise<NeedDone | Refusal<"empty">> => {
    const need = await lockForChange(tx, actor, id);
    if (isRefusal(need)) return need;
    const refusal = refusalFor(actor, "match.edit", subjectOf(asked.need));
    if (refusal) return refusal;
    if (isEmptyNeed(asked.need)) return refuse("empty", "need");
    await write(tx, actor, need, { kind: "changed", deed: "match.edit-need", change: asked }, now);
    return done;
  });

/** Nothing more has to be done for it; what came of it stays. */
export const closeNeed = (
  db: Db,
  actor: Actor,
  id: string,
  note: string,
  now: Instant,
): Promise<NeedDone> =>
  inPartnership(db, tenantOf(actor), async (tx) => {
    const need = await lockForChange(tx, actor, id);
    if (isRefusal(need)) return need;
    if (need.state === "closed") return done;
    const change = { state: "closed", closeNote: note.trim().slice(0, longest.note) } as const;
    await write(tx, actor, need, { kind: "closed", deed: "match.close-need", change }, now);
    return done;
  });

export const reopenNeed = (db: Db, actor: Actor, id: string, now: Instant): Promise<NeedDone> =>
  inPartnership(db, tenantOf(actor), async (tx) => {
    const need = await lockForChange(tx, actor, id);
    if (isRefusal(need)) return need;
    if (need.state === "open") return done;
    const change = { state: "open" } as const;
    await write(tx, actor, need, { kind: "reopened", deed: "match.reopen-need", change }, now);
    return done;
  });

/** Takes a need out of the lists; it can be put back. What it proved stays proved. */
export const removeNeed = (db: Db, actor: Actor, id: string, now: Instant): Promise<NeedDone> =>
  inPartnership(db, tenantOf(actor), async (tx) => {
    const need = await lockForChange(tx, actor, id);
    if (isRefusal(need)) return need;
    const change = { removedAt: now };
    await write(tx, actor, need, { kind: "removed", deed: "match.remove-need", change }, now);
    return done;
  });

export const restoreNeed = (db: Db, actor: Actor, id: string, now: Instant): Promise<NeedDone> =>
  inPartnership(db, tenantOf(actor), async (tx): Promise<NeedDone> => {
    const need = await lockNeed(tx, id);
    if (!need) return refuse("no-such-need");
    const refusal = refusalFor(actor, "match.edit", subjectOf(need.need));
    if (refusal) return refusal;
    if (!need.removedAt) return done;
    const change = { removedAt: null };
    await write(tx, actor, need, { kind: "restored", deed: "match.restore-need", change }, now);
    return done;
  });
