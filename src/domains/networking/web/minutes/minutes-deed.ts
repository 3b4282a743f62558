import { redirect } from "react-router";
import type { Actor } from "#access";
import { parseDay } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import type { App } from "#platform/request-context";
import { outcomeKinds } from "../../rules/minutes/minutes.ts";
import { minutesWords } from "../../text/minutes/index.ts";
import { approveMinutes, reopenMinutes } from "../../usecases/minutes/approve-minutes.ts";
import { beginMinutes } from "../../usecases/minutes/begin-minutes.ts";
import { addItem } from "../../usecases/minutes/change-agenda.ts";
import { minutesHref } from "../../usecases/minutes/hold-minutes.ts";
import { switchLink } from "../../usecases/minutes/minutes-links.ts";
import { noteOutcome, planOutcome, undoOutcome } from "../../usecases/minutes/note-outcomes.ts";
import { type StaleText, saveTexts } from "../../usecases/minutes/save-texts.ts";
import { lineOfItem, textsIn } from "./read-minutes-form.ts";

export type Order = {
  readonly app: App;
  readonly actor: Actor;
  readonly language: Language;
  readonly id: string;
};

/** What was typed for an item and is not kept yet. */
type TypedOutcome = Readonly<Record<"kind" | "title" | "who" | "due", string>>;

/** What a form on the page of minutes asked and was not done: nothing of it is lost. */
export type MinutesLeft = {
  readonly stale: readonly StaleText[];
  readonly gone: readonly string[];
  /** Texts that were not saved, by item. */
  readonly bodies: Readonly<Record<string, string>>;
  readonly outcomes: Readonly<
    Record<string, { readonly typed: TypedOutcome; readonly because: string }>
  >;
  readonly newItem: string;
  /** Why something else was not done. */
  readonly because: string | null;
};

const nothingLeft: MinutesLeft = {
  stale: [],
  gone: [],
  bodies: {},
  outcomes: {},
  newItem: "",
  because: null,
};

type Told = { readonly said: string; readonly to?: string };

/** Does what a form of the page asks. @returns what is left of it when not all was done; null for a deed there is not */
export async function doMinutesDeed(order: Order, form: FormData): Promise<MinutesLeft | null> {
  const deed = String(form.get("deed") ?? "");
  const [kind = "", about = ""] = deed.split(":");
  const run = deeds[kind];
  if (run) {
    const done = await run(order, about, form);
    if (isRefusal(done)) return { ...nothingLeft, because: done.because };
    throw goTo(order, done);
  }
  return kind in withTexts ? saveAll(order, form, kind as keyof typeof withTexts, about) : null;
}

const goTo = ({ id }: Order, { said, to = "" }: Told) =>
  redirect(`${minutesHref(id)}${to}`, { headers: { "set-cookie": flashLine(said) } });

type Deed = (order: Order, about: string, form: FormData) => Promise<Told | Refusal>;

const deeds: Readonly<Record<string, Deed>> = {
  begin: async ({ app, actor, id, language }) => {
    const done = await beginMinutes(app.db, actor, id, app.now());
    return isRefusal(done) ? done : { said: minutesWords(language).begin.said };
  },
  approve: async ({ app, actor, id, language }) => {
    const done = await approveMinutes(app.db, actor, id, null, app.now());
    return isRefusal(done) ? done : { said: minutesWords(language).side.said.approved };
  },
  "approve-previous": async ({ app, actor, id, language }, previous) => {
    if (!isId(previous)) return refuse("failed");
    const done = await approveMinutes(app.db, actor, previous, id, app.now());
    return isRefusal(done) ? done : { said: minutesWords(language).side.said.approved };
  },
  reopen: async ({ app, actor, id, language }) => {
    const done = await reopenMinutes(app.db, actor, id, app.now());
    return isRefusal(done) ? done : { said: minutesWords(language).side.said.reopened };
  },
  revoke: (order, link) => turnLink(order, link, "revoke"),
  allow: (order, link) => turnLink(order, link, "allow"),
};

async function turnLink(
  { app, actor, id, language }: Order,
  link: string,
  deed: "revoke" | "allow",
): Promise<Told | Refusal> {
  const done = await switchLink(app.db, actor, id, { link, deed }, app.now());
  const { side } = minutesWords(language);
  if (isRefusal(done)) return done;
  return { said: deed === "revoke" ? side.saidRevoked : side.saidAllowed, to: "#links" };
}

/** Deeds of the form that also holds the texts: whatever is pressed, what was typed is saved first. */
const withTexts: Readonly<Record<"save" | "undo" | "restore" | "plan", Deed>> = {
  save: async ({ language }, item) => ({
    said: minutesWords(language).page.saved,
    ...(isId(item) ? { to: `#punt-${item}` } : {}),
  }),
  undo: (order, outcome) => turnOutcome(order, outcome, "removed"),
  restore: (order, outcome) => turnOutcome(order, outcome, "restored"),
  plan: async ({ app, actor, id, language }, outcome) => {
    const done = await planOutcome(app.db, actor, id, outcome, app.now());
    return isRefusal(done) ? done : { said: minutesWords(language).outcome.said.planned };
  },
};

async function turnOutcome(
  { app, actor, id, language }: Order,
  outcome: string,
  deed: "removed" | "restored",
): Promise<Told | Refusal> {
  const done = await undoOutcome(app.db, actor, id, { outcome, deed }, app.now());
  return isRefusal(done) ? done : { said: minutesWords(language).outcome.said[deed] };
}

async function saveAll(
  order: Order,
  form: FormData,
  kind: keyof typeof withTexts,
  about: string,
): Promise<MinutesLeft> {
  const { app, actor, id } = order;
  const texts = textsIn(form);
  const saved = await saveTexts(app.db, actor, id, texts, app.now());
  if (isRefusal(saved)) {
    const bodies = Object.fromEntries(texts.map(({ item, body }) => [item, body]));
    return { ...nothingLeft, bodies, because: saved.because };
  }
  const noted = await noteAll(order, form);
  const added = await addNewItem(order, form);
  const done = await withTexts[kind](order, about, form);
  const left: MinutesLeft = {
    stale: saved.stale,
    gone: saved.gone.map(({ body }) => body),
    bodies: Object.fromEntries(
      texts
        .filter(({ item }) => saved.tooLong.includes(item))
        .map(({ item, body }) => [item, body]),
    ),
    outcomes: noted.left,
    newItem: added.left,
    because: isRefusal(done) ? done.because : saved.tooLong.length > 0 ? "too-long" : added.because,
  };
  const isWhole =
    left.because === null &&
    left.stale.length + left.gone.length + Object.keys(left.outcomes).length === 0;
  if (isWhole && !isRefusal(done)) throw goTo(order, added.told ?? noted.told ?? done);
  return left;
}

/** Notes every decision and action that was filled in. */
async function noteAll({ app, actor, id, language }: Order, form: FormData) {
  const words = minutesWords(language).outcome.said;
  const left: Record<string, { typed: TypedOutcome; because: string }> = {};
  let told: Told | null = null;
  for (const item of itemsIn(form)) {
    const typed = {
      kind: lineOfItem(form, "kind", item),
      title: lineOfItem(form, "title", item),
      who: lineOfItem(form, "who", item),
      due: lineOfItem(form, "due", item),
    };
    if (typed.title === "") continue;
    const kind = outcomeKinds.find((one) => one === typed.kind) ?? "decision";
    const given = { item, kind, title: typed.title, who: typed.who, dueOn: parseDay(typed.due) };
    const noted = await noteOutcome(app.db, actor, id, given, app.now());
    if (noted.kind === "refused") left[item] = { typed, because: noted.because };
    else if (noted.kind === "noted") {
      const action = noted.number === null ? words.actionAlone : words.action(noted.number);
      // The next one is typed where this one was.
      told = { said: kind === "decision" ? words.decision : action, to: `#wat-${item}` };
    }
  }
  return { left, told };
}

const itemsIn = (form: FormData): string[] =>
  [...form.keys()].flatMap((name) => {
    const item = name.startsWith("title:") ? name.slice("title:".length) : "";
    return isId(item) ? [item] : [];
  });

async function addNewItem({ app, actor, id, language }: Order, form: FormData) {
  const title = String(form.get("newItem") ?? "").trim();
  const nothing = { left: "", because: null, told: null };
  if (title === "") return nothing;
  const item = { title, who: "", plannedMinutes: null };
  const added = await addItem(app.db, actor, id, item, app.now());
  if (added.kind === "refused") return { left: title, because: added.because, told: null };
  if (added.kind !== "added") return nothing;
  const { said } = minutesWords(language).agenda;
  return { ...nothing, told: { said: said.added, to: `#tekst-${added.id}` } };
}
