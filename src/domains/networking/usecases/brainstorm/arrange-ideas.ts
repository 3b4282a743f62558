import { randomUUID } from "node:crypto";
import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Db } from "#platform/db";
import { brainstormLimits, type IdeaState, readIdea } from "../../rules/brainstorm/brainstorm.ts";
import {
  addGroup,
  addIdea,
  listGroups,
  removeGroup,
  renameGroup,
  writeIdeaGroup,
  writeIdeaState,
} from "../../store/brainstorm/idea-rows.ts";
import { writeOutcome } from "../../store/brainstorm/outcome-rows.ts";
import { type HeldRefusal, namedBy, withBrainstorm } from "./hold-brainstorm.ts";

export type Arranged =
  | { readonly kind: "arranged"; readonly count: number }
  | HeldRefusal
  | Refusal<"nothing-chosen" | "no-such-group" | "no-title" | "too-long" | "no-idea">;

const idsOf = (typed: readonly string[]): readonly string[] => [...new Set(typed.filter(isId))];

/** Lets ideas through, or takes them from sight; the desk keeps seeing them and can bring them back. */
export const showIdeas = (
  db: Db,
  actor: Actor,
  id: string,
  given: { readonly ids: readonly string[]; readonly state: IdeaState },
): Promise<Arranged> =>
  withBrainstorm<Arranged>(db, actor, id, async (tx) => {
    const ids = idsOf(given.ids);
    if (ids.length === 0) return refuse("nothing-chosen");
    return { kind: "arranged", count: await writeIdeaState(tx, id, ids, given.state) };
  });

/**
 * Puts ideas in a group.
 * @param given.to a group that is there, a new one by its title, or null: alone again
 */
export const groupIdeas = (
  db: Db,
  actor: Actor,
  id: string,
  given: {
    readonly ids: readonly string[];
    readonly to: { readonly groupId: string } | { readonly title: string } | null;
  },
  now: Instant,
): Promise<Arranged> =>
  withBrainstorm<Arranged>(db, actor, id, async (tx) => {
    const ids = idsOf(given.ids);
    if (ids.length === 0) return refuse("nothing-chosen");
    const { to } = given;
    let groupId: string | null = null;
    if (to && "groupId" in to) {
      const groups = await listGroups(tx, id);
      if (!groups.some((group) => group.id === to.groupId)) return refuse("no-such-group");
      groupId = to.groupId;
    } else if (to) {
      const title = readTitle(to.title);
      if (typeof title !== "string") return title;
      groupId = await addGroup(tx, id, title, now);
    }
    return { kind: "arranged", count: await writeIdeaGroup(tx, id, ids, groupId) };
  });

function readTitle(typed: string): string | Refusal<"no-title" | "too-long"> {
  const title = typed.replace(/\s+/gu, " ").trim();
  if (title === "") return refuse("no-title");
  return title.length > brainstormLimits.groupTitle ? refuse("too-long") : title;
}

export const nameGroup = (
  db: Db,
  actor: Actor,
  id: string,
  given: { readonly groupId: string; readonly title: string },
): Promise<Arranged> =>
  withBrainstorm<Arranged>(db, actor, id, async (tx) => {
    const title = readTitle(given.title);
    if (typeof title !== "string") return title;
    if (!isId(given.groupId)) return refuse("no-such-group");
    const isThere = await renameGroup(tx, id, given.groupId, title);
    return isThere ? { kind: "arranged", count: 1 } : refuse("no-such-group");
  });

/** Takes a group apart: its ideas stand alone again, what was said of the group is gone. */
export const takeGroupApart = (
  db: Db,
  actor: Actor,
  id: string,
  groupId: string,
): Promise<Arranged> =>
  withBrainstorm<Arranged>(db, actor, id, async (tx) => {
    const groups = await listGroups(tx, id);
    if (!groups.some((group) => group.id === groupId)) return refuse("no-such-group");
    await removeGroup(tx, id, groupId);
    return { kind: "arranged", count: 1 };
  });

/** Ideas said aloud or written on paper, one a line, typed at the desk. */
export const addDeskIdeas = (
  db: Db,
  actor: Actor,
  id: string,
  typed: string,
  now: Instant,
): Promise<Arranged> =>
  withBrainstorm<Arranged>(db, actor, id, async (tx) => {
    const lines = typed.split("\n").filter((line) => line.trim() !== "");
    if (lines.length === 0) return refuse("no-idea");
    const bodies = lines.map(readIdea);
    const tooLong = bodies.indexOf(null);
    if (tooLong >= 0) return refuse("too-long", String(tooLong + 1));
    for (const body of bodies) {
      const idea = { key: randomUUID(), voice: null, body: body ?? "", state: "shown" } as const;
      await addIdea(tx, id, { ...idea, at: now });
    }
    return { kind: "arranged", count: bodies.length };
  });

/** What was said of a card. */
export const noteCard = (
  db: Db,
  actor: Actor,
  id: string,
  given: { readonly card: string; readonly note: string },
  now: Instant,
): Promise<Arranged> =>
  withBrainstorm<Arranged>(db, actor, id, async (tx) => {
    if (!isId(given.card)) return refuse("nothing-chosen");
    const note = given.note.trim();
    if (note.length > brainstormLimits.note) return refuse("too-long");
    await writeOutcome(tx, id, given.card, { note }, namedBy(actor, now));
    return { kind: "arranged", count: 1 };
  });
