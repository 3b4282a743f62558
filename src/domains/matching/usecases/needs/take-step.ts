import { type Actor, personOf, recordAudit, tenantOf } from "#access";
import { addDays, type Day, dayOf, type Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import { isMailAddress } from "#platform/mail/letter";
import type { App } from "#platform/request-context";
import { findReach } from "#register";
import { addAction } from "#steering";
import { type KeptNeed, steeringTitleOf } from "../../rules/needs/kept-need.ts";
import { type StepKind, stateOfMatch } from "../../rules/needs/match-state.ts";
import {
  addStep,
  findMatch,
  listSteps,
  lockMatch,
  markStepUndone,
  type NeedMatch,
  type NewStep,
  takeUpMatch,
  updateMatch,
} from "../../store/needs/match-rows.ts";
import { touchNeed } from "../../store/needs/need-rows.ts";
import { lockForChange } from "./change-need.ts";
import { endOfAddress } from "./letter-addresses.ts";
import { openLooking } from "./look-for.ts";
import { matchHref, origin, proveMatch } from "./prove-match.ts";

/** Which match of which need. */
export type MatchRef = {
  readonly needId: string;
  /** Of the match, or of the organisation when nothing was done with it yet. */
  readonly ref: string;
  /** Of the match as it was seen; 0 when there was none. */
  readonly version: number;
};

type Refused = Refusal<
  | "not-permitted"
  | "no-such-need"
  | "removed"
  | "no-such-match"
  /** Somebody did something with it meanwhile, or the form was sent twice. */
  | "changed-since"
>;

type StepApp = Pick<App, "db" | "config" | "files" | "mail">;

export type StepTaken =
  | {
      readonly kind: "taken";
      readonly matchId: string;
      /** False when what came of it could not become evidence. */
      readonly isEvidence: boolean;
    }
  | Refused
  | Refusal<"not-yet-happened" | "no-note" | "no-address" | "no-letter">
  | Refusal<"no-action">;

type Held = { readonly need: KeptNeed; readonly match: NeedMatch };

/** Works on a match that is held until the work is done; it is taken up when it was not yet. */
async function withMatch<Result>(
  app: StepApp,
  actor: Actor,
  { needId, ref, version }: MatchRef,
  now: Instant,
  work: (tx: Tx, held: Held) => Promise<Result>,
): Promise<Result | Refused> {
  if (!isId(needId) || !isId(ref)) return refuse("no-such-match");
  // Opened before the transaction: it reads the register in a moment of its own.
  const looking = await openLooking(app, actor.partnershipId, {
    language: "nl",
    today: dayOf(now),
  });
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<Result | Refused> => {
    const need = await lockForChange(tx, actor, needId);
    if (isRefusal(need)) return need;
    const known = await findMatch(tx, needId, ref);
    const match = known ? await lockMatch(tx, known.id) : await takeUp(tx, looking, need, ref, now);
    if (!match) return refuse("no-such-match");
    // One that was just taken up is at its first version.
    if ((known?.version ?? 0) !== version) return refuse("changed-since");
    return work(tx, { need, match });
  });
}

type LookingFor = Pick<Awaited<ReturnType<typeof openLooking>>, "matching" | "today">;

/** Takes an organisation up with why it was named, also one that the ranking did not name. */
async function takeUp(
  tx: Tx,
  { matching, today }: LookingFor,
  need: KeptNeed,
  organisationId: string,
  now: Instant,
): Promise<NeedMatch | null> {
  const reach = await findReach(tx, organisationId, today);
  if (!reach) return null;
  const found = matching
    .rank(matching.read(need.need), { limit: Number.MAX_SAFE_INTEGER, today, regularToo: true })
    .matches.find((match) => match.organisationId === organisationId);
  return takeUpMatch(
    tx,
    {
      needId: need.id,
      organisationId,
      organisationName: reach.name,
      isSocial: reach.isSocial,
      score: found?.score ?? 0,
      reasons: found?.reasons ?? [],
      doubts: found?.doubts ?? [],
    },
    now,
  );
}

/** Writes a step, and what follows from it: how far the match came, when to look again, and the proof. */
async function write(
  tx: Tx,
  actor: Actor,
  { need, match }: Held,
  step: NewStep,
  followUpOn: Day | null,
  now: Instant,
): Promise<StepTaken> {
  const after = { followUpBefore: match.followUpOn, followUpAfter: followUpOn };
  await addStep(tx, match.id, { ...step, ...after }, personOf(actor));
  const steps = await listSteps(tx, match.id);
  await updateMatch(tx, match.id, { state: stateOfMatch(steps), followUpOn }, now);
  await touchNeed(tx, need.id, now);
  const about = { kind: "need", id: need.id, name: need.title };
  const details = { kind: step.kind, organisation: match.organisationName };
  await recordAudit(tx, actor, step.kind === "mail" ? "match.mail" : "match.step", about, details);
  const isEvidence = await proveMatch(tx, actor, need, match, steps, now);
  return { kind: "taken", matchId: match.id, isEvidence };
}

const longestNote = 20_000;
const noteIn = (text: string): string => text.replace(/\r\n?/g, "\n").trim().slice(0, longestNote);

/** A step as a person notes it: a call, a meeting, an answer, a quote, a contract, a note. */
export async function noteStep(
  app: StepApp,
  actor: Actor,
  ref: MatchRef,
  given: {
    readonly kind: Exclude<StepKind, "mail" | "action">;
    readonly happenedOn: Day;
    readonly note: string;
    readonly cents: number | null;
    readonly followUpOn: Day | null;
  },
  now: Instant,
): Promise<StepTaken> {
  const { kind, happenedOn, followUpOn } = given;
  const note = noteIn(given.note);
  // One day of grace: a server and a person around midnight may not agree on the date.
  if (happenedOn > addDays(dayOf(now), 1)) return refuse("not-yet-happened", "happenedOn");
  if (kind === "note" && note === "") return refuse("no-note", "note");
  const cents = kind === "quote" || kind === "contract" ? given.cents : null;
  return withMatch<StepTaken>(app, actor, ref, now, (tx, held) =>
    write(tx, actor, held, { kind, happenedOn, note, cents }, followUpOn, now),
  );
}

/** Writes to the organisation: the letter waits in the outbox and leaves when there is a mail server. */
export async function mailOrganisation(
  app: StepApp,
  actor: Actor,
  ref: MatchRef,
  letter: {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly followUpOn: Day | null;
  },
  now: Instant,
): Promise<StepTaken> {
  const text = letter.text.replace(/\r\n?/g, "\n").trim().slice(0, longestNote);
  const subject = letter.subject.trim();
  const to = letter.to.trim();
  if (!isMailAddress(to)) return refuse("no-address", "to");
  if (text === "" || subject === "") return refuse("no-letter", text === "" ? "text" : "subject");
  return withMatch<StepTaken>(app, actor, ref, now, async (tx, held) => {
    const mailId = await app.mail.queue(tx, { to, subject, text });
    const note = `${subject}\n\n${text}`;
    const step = await mailStep(tx, { to, note, mailId }, dayOf(now));
    return write(tx, actor, held, step, letter.followUpOn, now);
  });
}

const mailStep = async (
  tx: Tx,
  { to, note, mailId }: { readonly to: string; readonly note: string; readonly mailId: string },
  today: Day,
): Promise<NewStep> => ({
  kind: "mail",
  happenedOn: today,
  note,
  mailId,
  mailTo: to,
  mailToUntil: await endOfAddress(tx, to, today),
});

/** A letter that another domain put in the outbox. */
export type LetterSent = {
  readonly needId: string;
  readonly organisationId: string;
  readonly mailId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

/**
 * A letter that another domain sends to an organisation becomes a step of its match, in the transaction of that letter.
 * @param matching opened before the transaction: it reads the register in a moment of its own
 */
export async function noteLetter(
  tx: Tx,
  actor: Actor,
  { needId, organisationId, mailId, to, subject, text }: LetterSent,
  matching: LookingFor["matching"],
  now: Instant,
): Promise<StepTaken> {
  const need = await lockForChange(tx, actor, needId);
  if (isRefusal(need)) return need;
  const known = await findMatch(tx, needId, organisationId);
  const today = dayOf(now);
  const match = known
    ? await lockMatch(tx, known.id)
    : await takeUp(tx, { matching, today }, need, organisationId, now);
  if (!match) return refuse("no-such-match");
  const note = noteIn(`${subject}\n\n${text}`);
  const step = await mailStep(tx, { to, note, mailId }, today);
  return write(tx, actor, { need, match }, step, match.followUpOn, now);
}

/** Makes an owned action of the plan; its day is when to look at the match again. */
export const planStep = (
  app: StepApp,
  actor: Actor,
  ref: MatchRef,
  given: { readonly title: string; readonly dueOn: Day; readonly ownerPersonId: string | null },
  now: Instant,
): Promise<StepTaken> =>
  withMatch<StepTaken>(app, actor, ref, now, async (tx, held) => {
    const { need, match } = held;
    const today = dayOf(now);
    const before = (await listSteps(tx, match.id)).filter(({ kind }) => kind === "action").length;
    const added = await addAction(
      tx,
      actor,
      {
        title: given.title.trim() || `${steeringTitleOf(need)} – ${match.organisationName}`,
        startsOn: [given.dueOn, today].sort()[0] ?? today,
        dueOn: given.dueOn,
        ownerPersonId: given.ownerPersonId ?? personOf(actor)?.id ?? null,
        nis: need.need.place.nis,
        partnerIds: match.organisationId ? [match.organisationId] : [],
        origin,
        originRef: before === 0 ? match.id : `${match.id}#${before + 1}`,
        originHref: matchHref(need.id, match.id),
        originLabel: steeringTitleOf(need).slice(0, 200),
      },
      now,
    );
    if (added.kind === "refused") return refuse("no-action", added.because);
    const step: NewStep = {
      kind: "action",
      happenedOn: today,
      note: "",
      actionId: added.id,
      actionNumber: added.number,
    };
    return write(tx, actor, held, step, given.dueOn, now);
  });

export type StepUndone = { readonly kind: "undone" } | Refused | Refusal<"cannot-be-undone">;

/**
 * Takes a step back: how far the match came, when to look again and the proof are as if it had not been. A letter that
 * left is not called back, and an action that was made stays in the plan; only the line goes.
 */
export const undoStep = (
  app: StepApp,
  actor: Actor,
  ref: Omit<MatchRef, "version">,
  stepId: string,
  now: Instant,
): Promise<StepUndone> =>
  inPartnership(app.db, tenantOf(actor), async (tx): Promise<StepUndone> => {
    if (!isId(ref.needId) || !isId(ref.ref)) return refuse("no-such-match");
    const need = await lockForChange(tx, actor, ref.needId);
    if (isRefusal(need)) return need;
    const known = await findMatch(tx, ref.needId, ref.ref);
    const match = known && (await lockMatch(tx, known.id));
    if (!match) return refuse("no-such-match");
    const step = (await listSteps(tx, match.id)).find(({ id }) => id === stepId);
    const by = personOf(actor)?.name ?? "";
    if (!step || !(await markStepUndone(tx, stepId, by, now))) return refuse("cannot-be-undone");
    const steps = await listSteps(tx, match.id);
    const isLast = match.followUpOn === step.followUpAfter;
    const followUpOn = isLast ? step.followUpBefore : match.followUpOn;
    await updateMatch(tx, match.id, { state: stateOfMatch(steps), followUpOn }, now);
    const about = { kind: "need", id: need.id, name: need.title };
    const details = { kind: step.kind, organisation: match.organisationName };
    await recordAudit(tx, actor, "match.undo-step", about, details);
    await proveMatch(tx, actor, need, match, steps, now);
    return { kind: "undone" };
  });
