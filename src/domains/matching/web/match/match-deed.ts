import type { Actor } from "#access";
import { type Day, parseDay } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Language } from "#kernel/language";
import type { Refusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import type { App } from "#platform/request-context";
import { stepKinds } from "../../rules/needs/match-state.ts";
import { type NeedWords, needWords } from "../../text/needs/index.ts";
import { matchHref } from "../../usecases/needs/prove-match.ts";
import {
  mailOrganisation,
  noteStep,
  planStep,
  type StepTaken,
  undoStep,
} from "../../usecases/needs/take-step.ts";

/** What stayed of a deed that was not done: its form is open and filled. */
export type Left = {
  readonly deed: string;
  readonly problem: string;
  readonly typed: Readonly<Record<string, string>>;
};

export type DeedDone =
  | { readonly kind: "done"; readonly href: string; readonly flash: string }
  | { readonly kind: "left"; readonly left: Left; readonly status: number }
  | { readonly kind: "unknown" }
  | Refusal<"not-permitted" | "no-such-need" | "no-such-match">;

type Problem = keyof NeedWords["problems"];

/** Reads which deed a form of the page asks for, and does it. */
export async function doMatchDeed(
  app: App,
  actor: Actor,
  which: { readonly needId: string; readonly ref: string },
  form: ReadonlyMap<string, string>,
  language: Language,
): Promise<DeedDone> {
  const words = needWords(language);
  const deed = form.get("deed") ?? "";
  const stay = (because: Problem, status = 422): DeedDone => ({
    kind: "left",
    status,
    left: { deed, problem: words.problems[because], typed: Object.fromEntries(form) },
  });
  if (deed === "undo") {
    const stepId = form.get("step") ?? "";
    if (!isId(stepId)) return { kind: "unknown" };
    const undone = await undoStep(app, actor, which, stepId, app.now());
    if (undone.kind === "refused") return refusedOr(undone, stay);
    const href = matchHref(which.needId, which.ref);
    return { kind: "done", href, flash: flashLine(words.match.undone) };
  }
  const read = readDeed(form, deed);
  if (read.kind === "wrong") return read.because ? stay(read.because) : { kind: "unknown" };
  const match = { ...which, version: Number(form.get("version")) || 0 };
  const taken = await read.work({ app, actor, match });
  if (taken.kind === "refused") return refusedOr(taken, stay);
  const said = { mail: words.match.mailed, action: words.match.planned }[deed] ?? words.match.taken;
  const proves = read.proves
    ? ` ${taken.isEvidence ? words.match.isEvidence : words.match.notEvidence}`
    : "";
  const tone = read.proves && !taken.isEvidence ? "warning" : "success";
  return {
    kind: "done",
    href: matchHref(which.needId, taken.matchId),
    flash: flashLine(`${said}${proves}`, tone),
  };
}

function refusedOr(
  refusal: Refusal<Problem>,
  stay: (because: Problem, status?: number) => DeedDone,
): DeedDone {
  const { because } = refusal;
  if (because === "not-permitted" || because === "no-such-need" || because === "no-such-match") {
    return { kind: "refused", because };
  }
  return stay(because, because === "changed-since" ? 409 : 422);
}

type Work = (given: {
  readonly app: App;
  readonly actor: Actor;
  readonly match: { readonly needId: string; readonly ref: string; readonly version: number };
}) => Promise<StepTaken>;

type ReadDeed =
  | { readonly kind: "deed"; readonly proves: boolean; readonly work: Work }
  /** Null: no deed of this page. */
  | { readonly kind: "wrong"; readonly because: Problem | null };

const wrong = (because: Problem | null): ReadDeed => ({ kind: "wrong", because });

function readDeed(form: ReadonlyMap<string, string>, deed: string): ReadDeed {
  const followUpOn = dayIn(form, "followUpOn");
  if (followUpOn === "wrong") return wrong("not-a-day");
  switch (deed) {
    case "mail":
      return readMail(form, followUpOn);
    case "action":
      return readAction(form);
    case "call":
    case "note":
    case "outcome":
      return readStep(form, deed, followUpOn);
    default:
      return wrong(null);
  }
}

function readMail(form: ReadonlyMap<string, string>, followUpOn: Day | null): ReadDeed {
  const [to, subject, text] = [form.get("to"), form.get("subject"), form.get("text")];
  const letter = { to: to ?? "", subject: subject ?? "", text: text ?? "", followUpOn };
  return {
    kind: "deed",
    proves: false,
    work: ({ app, actor, match }) => mailOrganisation(app, actor, match, letter, app.now()),
  };
}

function readAction(form: ReadonlyMap<string, string>): ReadDeed {
  const dueOn = dayIn(form, "dueOn");
  if (dueOn === "wrong" || !dueOn) return wrong("not-a-day");
  const owner = form.get("owner") ?? "";
  const title = form.get("title") ?? "";
  const given = { title, dueOn, ownerPersonId: isId(owner) ? owner : null };
  return {
    kind: "deed",
    proves: false,
    work: ({ app, actor, match }) => planStep(app, actor, match, given, app.now()),
  };
}

function readStep(
  form: ReadonlyMap<string, string>,
  deed: "call" | "note" | "outcome",
  followUpOn: Day | null,
): ReadDeed {
  const asked = deed === "outcome" ? form.get("kind") : deed;
  const kind = stepKinds.find((one) => one === asked);
  if (!kind || kind === "mail" || kind === "action") return wrong("no-kind");
  const happenedOn = dayIn(form, "happenedOn");
  if (happenedOn === "wrong" || !happenedOn) return wrong("not-a-day");
  const cents = centsIn(form.get("amount") ?? "");
  if (cents === "wrong") return wrong("not-an-amount");
  const step = { kind, happenedOn, note: form.get("note") ?? "", cents, followUpOn };
  return {
    kind: "deed",
    proves: kind === "meeting" || kind === "quote" || kind === "contract",
    work: ({ app, actor, match }) => noteStep(app, actor, match, step, app.now()),
  };
}

function dayIn(form: ReadonlyMap<string, string>, name: string): Day | null | "wrong" {
  const text = (form.get(name) ?? "").trim();
  return text === "" ? null : (parseDay(text) ?? "wrong");
}

const mostEuros = 1_000_000_000;

/** `12.500`, `12 500,50`, `12500.5`: cents; null when nothing was typed. */
function centsIn(text: string): number | null | "wrong" {
  const plain = text.replace(/[€\s\u00a0\u202f]/g, "");
  if (plain === "") return null;
  const match = /^(\d{1,3}(?:[.,]?\d{3})*|\d+)(?:[.,](\d{1,2}))?$/.exec(plain);
  if (!match) return "wrong";
  const euros = Number((match[1] ?? "").replace(/[.,]/g, ""));
  const cents = Number((match[2] ?? "").padEnd(2, "0"));
  return euros <= mostEuros ? euros * 100 + cents : "wrong";
}
