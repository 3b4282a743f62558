import { redirect } from "react-router";
import type { Actor } from "#access";
import { parseDay } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import type { App } from "#platform/request-context";
import { type BrainstormSettings, isPhase } from "../../rules/brainstorm/brainstorm.ts";
import { brainstormWords } from "../../text/brainstorm/index.ts";
import {
  addDeskIdeas,
  groupIdeas,
  nameGroup,
  noteCard,
  showIdeas,
  takeGroupApart,
} from "../../usecases/brainstorm/arrange-ideas.ts";
import { cardToAction } from "../../usecases/brainstorm/card-to-action.ts";
import { goToPhase, setUpBrainstorm } from "../../usecases/brainstorm/set-up-brainstorm.ts";

export type Order = {
  readonly app: App;
  readonly actor: Actor;
  readonly language: Language;
  readonly id: string;
};

/** What a form on the page of ideas asked and was not done: what was typed, and why. */
export type DeedLeft = { readonly deed: string; readonly refusal: Refusal; readonly typed: Typed };
type Typed = Readonly<Record<string, string>>;

type Outcome = { readonly said: string; readonly to?: string } | Refusal;
type Deed = (order: Order, form: FormData) => Promise<Outcome>;

const text = (form: FormData, name: string): string =>
  String(form.get(name) ?? "").replaceAll("\r\n", "\n");
const all = (form: FormData, name: string): string[] => form.getAll(name).map(String);

/** Does what a form on the page of ideas asks. @returns what is left of it when it was refused */
export async function doIdeasDeed(order: Order, form: FormData): Promise<DeedLeft | null> {
  const deed = text(form, "deed");
  const run = deeds[deed];
  if (!run) return null;
  const outcome = await run(order, form);
  if (isRefusal(outcome)) {
    const fields = [...form.entries()].filter((field): field is [string, string] => {
      return typeof field[1] === "string";
    });
    return { deed, refusal: outcome, typed: Object.fromEntries(fields) };
  }
  throw redirect(`/bijeenkomsten/${order.id}/ideeen${outcome.to ?? ""}`, {
    headers: { "set-cookie": flashLine(outcome.said) },
  });
}

const deeds: Readonly<Record<string, Deed>> = {
  settings: async ({ app, actor, id, language }, form) => {
    const done = await setUpBrainstorm(app.db, actor, id, settingsIn(form), app.now());
    return isRefusal(done) ? done : { said: brainstormWords(language).setUp.saved };
  },
  phase: async ({ app, actor, id, language }, form) => {
    const phase = text(form, "phase");
    if (!isPhase(phase)) return refuse("failed");
    const done = await goToPhase(app.db, actor, id, phase, app.now());
    const words = brainstormWords(language);
    return isRefusal(done) ? done : { said: words.phase.moved(words.phases[phase]) };
  },
  show: (order, form) => toState(order, form, "shown"),
  hide: (order, form) => toState(order, form, "hidden"),
  group: async ({ app, actor, id, language }, form) => {
    const groupId = text(form, "groupId");
    const title = text(form, "title");
    const isAlone = groupId === "alone";
    const to = isAlone ? null : groupId ? { groupId } : { title };
    const done = await groupIdeas(app.db, actor, id, { ids: all(form, "idea"), to }, app.now());
    const { said } = brainstormWords(language).desk;
    return isRefusal(done) ? done : { said: said.grouped(done.count), to: "#ideas" };
  },
  rename: async ({ app, actor, id, language }, form) => {
    const given = { groupId: text(form, "groupId"), title: text(form, "title") };
    const done = await nameGroup(app.db, actor, id, given);
    return isRefusal(done) ? done : { said: brainstormWords(language).desk.said.renamed };
  },
  apart: async ({ app, actor, id, language }, form) => {
    const done = await takeGroupApart(app.db, actor, id, text(form, "groupId"));
    return isRefusal(done) ? done : { said: brainstormWords(language).desk.said.apart };
  },
  add: async ({ app, actor, id, language }, form) => {
    const done = await addDeskIdeas(app.db, actor, id, text(form, "ideas"), app.now());
    return isRefusal(done) ? done : { said: brainstormWords(language).desk.said.added(done.count) };
  },
  note: async ({ app, actor, id, language }, form) => {
    const given = { card: text(form, "card"), note: text(form, "note") };
    const done = await noteCard(app.db, actor, id, given, app.now());
    if (isRefusal(done)) return done;
    return { said: brainstormWords(language).desk.said.noted, to: `#kaart-${given.card}` };
  },
  action: toAction,
};

async function toState(
  { app, actor, id, language }: Order,
  form: FormData,
  state: "shown" | "hidden",
): Promise<Outcome> {
  const done = await showIdeas(app.db, actor, id, { ids: all(form, "idea"), state });
  const { said } = brainstormWords(language).desk;
  return isRefusal(done) ? done : { said: said[state](done.count), to: "#ideas" };
}

async function toAction({ app, actor, id, language }: Order, form: FormData): Promise<Outcome> {
  const dueOn = parseDay(text(form, "dueOn"));
  if (!dueOn) return refuse("failed", "dueOn");
  const card = text(form, "card");
  const given = {
    card,
    title: text(form, "title").trim(),
    ownerPersonId: text(form, "owner") || null,
    dueOn,
  };
  const done = await cardToAction(app.db, actor, id, given, app.now());
  if (isRefusal(done)) return done;
  const { said } = brainstormWords(language).desk;
  if (!("number" in done)) return refuse("failed");
  const words = done.isNew ? said.planned(done.number) : said.known(done.number);
  return { said: words, to: `#kaart-${card}` };
}

const settingsIn = (form: FormData): BrainstormSettings => ({
  question: text(form, "question"),
  explanation: text(form, "explanation"),
  votesEach: Number(text(form, "votesEach") || Number.NaN),
  isModerated: form.get("moderated") !== null,
});
