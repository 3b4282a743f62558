import { type Actor, type Colleague, listColleagues, refusalFor } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { findPartnership } from "#territory";
import {
  composeDigest,
  countDigest,
  type Digest,
  type DigestReader,
  lastDayToTell,
  lastDayToWriteAgain,
  mayWriteAgain,
} from "../../rules/nudges/compose-digest.ts";
import {
  claimNudge,
  listNudgeStates,
  listOpenActionsUntil,
  type NudgeState,
} from "../../store/nudges/nudges.ts";
import { readScope } from "../actions/read-scope.ts";
import { giveNudgeToken } from "./nudge-token.ts";
import { writeDigest } from "./write-digest.ts";

/** What became of the digest of one person who has something to be told. */
export type NudgeOutcome = {
  readonly name: string;
  readonly email: string;
  readonly late: number;
  readonly soon: number;
  readonly ownerless: number;
  /** due: it would go now; recent: the last one went less than a week ago; off: switched off. */
  readonly outcome: "sent" | "due" | "recent" | "off" | "failed";
};

export type NudgesSent = {
  readonly kind: "sent";
  readonly sent: number;
  readonly people: readonly NudgeOutcome[];
};

type NudgeApp = Pick<App, "config" | "db" | "log" | "mail">;

/**
 * Reminds everybody of one partnership, who wants it, of actions that are late or nearly due. Only the machine
 * itself does this. It may run as often as it likes, and twice at once: nobody gets two within a week.
 * @param dryRun says who would get what, and sends nothing
 */
export async function sendNudges(
  app: NudgeApp,
  actor: Actor,
  now: Instant,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<NudgesSent | Refusal<"not-permitted">> {
  if (actor.kind !== "operator") return refuse("not-permitted");
  const today = dayOf(now);
  const { partnershipId } = actor;
  const { partnership, due } = await listDigests(app, partnershipId, today);
  const people: NudgeOutcome[] = [];
  for (const { colleague, digest, state } of due) {
    const wait = whyNot(state, today);
    const outcome =
      wait ?? (dryRun ? "due" : await send(app, { colleague, digest, partnership }, now));
    const { name, email } = colleague;
    people.push({ name, email, ...countDigest(digest), outcome });
  }
  return { kind: "sent", sent: people.filter(({ outcome }) => outcome === "sent").length, people };
}

const whyNot = (state: NudgeState | undefined, today: Day): "off" | "recent" | null => {
  if (state && !state.isOn) return "off";
  return mayWriteAgain(state?.sentOn ?? null, today) ? null : "recent";
};

type Named = { readonly id: string; readonly name: string };
type Due = {
  readonly colleague: Colleague;
  readonly digest: Digest;
  readonly state: NudgeState | undefined;
};

/** Everybody who has something to be told. */
async function listDigests(
  { db }: Pick<NudgeApp, "db">,
  partnershipId: string,
  today: Day,
): Promise<{ readonly partnership: Named; readonly due: readonly Due[] }> {
  return inPartnership(db, { partnershipId }, async (tx) => {
    const colleagues = await listColleagues(tx);
    const actions = await listOpenActionsUntil(tx, lastDayToTell(today));
    const states = new Map((await listNudgeStates(tx)).map((state) => [state.personId, state]));
    const name = (await findPartnership(tx, partnershipId))?.name ?? "";
    const readers = colleagues.flatMap((colleague) => {
      const reader = readerOf(colleague, partnershipId);
      return reader ? [{ colleague, reader }] : [];
    });
    const ids = new Set(readers.map(({ reader }) => reader.personId));
    const due = readers.flatMap(({ colleague, reader }) => {
      const digest = composeDigest(reader, actions, ids, today);
      return digest ? [{ colleague, digest, state: states.get(colleague.id) }] : [];
    });
    return { partnership: { id: partnershipId, name }, due };
  });
}

/** What a colleague may see of the plan; null when nothing. */
function readerOf({ id, name, grants }: Colleague, partnershipId: string): DigestReader | null {
  const actor: Actor = { kind: "person", personId: id, name, partnershipId, grants };
  const scope = readScope(actor);
  if (isRefusal(scope)) return null;
  return { personId: id, scope, arranges: refusalFor(actor, "plan.arrange") === null };
}

/** That it was sent is written in the transaction that puts it in the outbox: both happen, or neither. */
async function send(
  app: NudgeApp,
  digestOf: { readonly colleague: Colleague; readonly digest: Digest; readonly partnership: Named },
  now: Instant,
): Promise<NudgeOutcome["outcome"]> {
  const { colleague, digest, partnership } = digestOf;
  const today = dayOf(now);
  const owner = { partnershipId: partnership.id, personId: colleague.id };
  const { late, soon, ownerless } = countDigest(digest);
  const addressee = {
    personId: colleague.id,
    name: colleague.name,
    email: colleague.email,
    language: colleague.language ?? "nl",
    partnership: partnership.name,
    url: app.config.url,
    token: await giveNudgeToken(app.config, owner),
  };
  const letter = writeDigest(digest, addressee, today);
  try {
    return await inPartnership(app.db, { partnershipId: partnership.id }, async (tx) => {
      const sent = { on: today, at: now, actions: late + soon + ownerless };
      const isOurs = await claimNudge(tx, colleague.id, sent, lastDayToWriteAgain(today));
      if (!isOurs) return "recent";
      await app.mail.queue(tx, letter);
      return "sent";
    });
  } catch (fault) {
    // One address that is no address keeps nobody else from being told.
    app.log.error("a reminder could not be sent", { person: colleague.id, fault: String(fault) });
    return "failed";
  }
}
