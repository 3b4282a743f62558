import { type Actor, actorOfMember, recordAudit, refusalFor, tenantOf } from "#access";
import type { Day, Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { findPartnership } from "#territory";
import { readNudgeState, switchNudge } from "../../store/nudges/nudges.ts";
import { readScope } from "../actions/read-scope.ts";
import { readNudgeToken } from "./nudge-token.ts";

/** How it stands with one's own reminders. */
export type NudgeSetting = {
  readonly isOn: boolean;
  readonly partnership: string;
  /** They also tell of actions that nobody here owns. */
  readonly arranges: boolean;
  /** Day of the last one and how many actions it told of; null when none came yet. */
  readonly last: { readonly on: Day; readonly actions: number } | null;
};

/** Somebody of the partnership at hand, with or without signing in. */
type Person = Extract<Actor, { kind: "person" }>;

/** One's own reminders in the partnership at hand; a refusal for whom none ever come. */
export async function readNudgeSetting(
  app: Pick<App, "db">,
  actor: Actor,
): Promise<NudgeSetting | Refusal<"not-permitted">> {
  if (actor.kind !== "person" || isRefusal(readScope(actor))) return refuse("not-permitted");
  return settingOf(app, actor);
}

async function settingOf({ db }: Pick<App, "db">, person: Person): Promise<NudgeSetting> {
  return inPartnership(db, tenantOf(person), async (tx) => {
    const { isOn, sentOn, sentActions } = await readNudgeState(tx, person.personId);
    const partnership = (await findPartnership(tx, person.partnershipId))?.name ?? "";
    const last = sentOn === null ? null : { on: sentOn, actions: sentActions ?? 0 };
    const arranges = refusalFor(person, "plan.arrange") === null;
    return { isOn, partnership, arranges, last };
  });
}

type Switched = { readonly kind: "switched" };

/** Switches one's own reminders on or off, for the partnership at hand. */
export async function switchOwnNudges(
  app: Pick<App, "db">,
  actor: Actor,
  isOn: boolean,
  now: Instant,
): Promise<Switched | Refusal<"not-permitted">> {
  if (actor.kind !== "person") return refuse("not-permitted");
  return switchFor(app, actor, actor, isOn, now);
}

/** @param by who is known to do it: with a link, nobody is */
async function switchFor(
  { db }: Pick<App, "db">,
  person: Person,
  by: Actor,
  isOn: boolean,
  now: Instant,
): Promise<Switched> {
  return inPartnership(db, tenantOf(person), async (tx) => {
    if (await switchNudge(tx, person.personId, isOn, now)) {
      const about = { kind: "person", id: person.personId, name: person.name };
      const verb = isOn ? "steering.nudges-on" : "steering.nudges-off";
      await recordAudit(tx, by, verb, about, { via: by.kind === "person" ? "profile" : "link" });
    }
    return { kind: "switched" };
  });
}

/** Whose link it is, when that is somebody who still works there. */
async function holderOf(
  app: Pick<App, "config" | "db">,
  token: string,
): Promise<Person | Refusal<"no-such-link">> {
  const owner = await readNudgeToken(app.config, token);
  const holder = owner && (await actorOfMember(app.db, owner));
  return holder?.kind === "person" ? holder : refuse("no-such-link");
}

/** What the link in a letter shows to whoever has it. Looking changes nothing: mail scanners follow links. */
export async function openNudgeLink(
  app: Pick<App, "config" | "db">,
  token: string,
): Promise<(NudgeSetting & { readonly name: string }) | Refusal<"no-such-link">> {
  const holder = await holderOf(app, token);
  if (isRefusal(holder)) return holder;
  return { ...(await settingOf(app, holder)), name: holder.name };
}

/** Switches the reminders of whoever the link was written to. The audit trail says that a link did it. */
export async function switchNudgesByLink(
  app: Pick<App, "config" | "db">,
  token: string,
  isOn: boolean,
  now: Instant,
): Promise<Switched | Refusal<"no-such-link">> {
  const holder = await holderOf(app, token);
  if (isRefusal(holder)) return holder;
  const visitor: Actor = { kind: "visitor", partnershipId: holder.partnershipId };
  return switchFor(app, holder, visitor, isOn, now);
}
