import { data, redirect } from "react-router";
import type { Actor } from "#access";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import type { App } from "#platform/request-context";
import { type StateDeed, stateDeeds } from "../../rules/gatherings/gathering-state.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";
import { checkOff, publishGathering, undoChange } from "../../usecases/gatherings/change-parts.ts";
import {
  bringBackGathering,
  changeState,
  removeGathering,
  restoreGathering,
} from "../../usecases/gatherings/change-state.ts";
import { keepAsTemplate } from "../../usecases/gatherings/keep-template.ts";
import { lineOf, type Typed, typedOf } from "../typed-form.ts";

type Order = {
  readonly app: App;
  readonly actor: Actor;
  readonly language: Language;
  readonly id: string;
};

type Outcome = { readonly said: string; readonly to?: string; readonly isWarning?: true } | Refusal;

/** Does what a form on the page of a gathering asks. @returns the way on, or what kept it back */
export async function doGatheringDeed(order: Order, form: FormData) {
  const typed = typedOf(form);
  const deed = lineOf(typed, "deed");
  const isState = stateDeeds.some((one) => one === deed);
  const run = deeds[deed];
  if (!run && !isState) throw data(null, { status: 400 });
  const outcome = run ? await run(order, typed) : await moveOn(order, deed as StateDeed);
  if ("said" in outcome) {
    return redirect(`/bijeenkomsten/${order.id}${outcome.to ?? ""}`, {
      headers: { "set-cookie": flashLine(outcome.said, outcome.isWarning ? "warning" : "success") },
    });
  }
  if (outcome.because === "no-such-gathering") throw data(null, { status: 404 });
  const { problems } = gatheringWords(order.language);
  const problem = problems[outcome.because] ?? problems.failed ?? "";
  return data({ problem }, { status: outcome.because === "not-permitted" ? 403 : 422 });
}

type Deed = (order: Order, typed: Typed) => Promise<Outcome>;

const deeds: Readonly<Record<string, Deed>> = {
  check: (order, typed) => check(order, typed, true),
  uncheck: (order, typed) => check(order, typed, false),
  publish: (order) => publish(order, true),
  unpublish: (order) => publish(order, false),
  undo: async ({ app, actor, id, language }, typed) => {
    const done = await undoChange(app.db, actor, id, lineOf(typed, "step"), app.now());
    return isRefusal(done) ? done : { said: gatheringWords(language).said.undone, to: "#history" };
  },
  restore: async ({ app, actor, id, language }) => {
    const done = await restoreGathering(app, actor, id, app.now());
    if (isRefusal(done)) return done;
    return { said: gatheringWords(language).cancelPage.restored(done.takenBack, done.written) };
  },
  remove: async ({ app, actor, id, language }) => {
    const done = await removeGathering(app.db, actor, id, app.now());
    return isRefusal(done) ? done : { said: gatheringWords(language).said.removed };
  },
  "bring-back": async ({ app, actor, id, language }) => {
    const done = await bringBackGathering(app.db, actor, id, app.now());
    return isRefusal(done) ? done : { said: gatheringWords(language).said.broughtBack };
  },
  template: async ({ app, actor, id, language }) => {
    const done = await keepAsTemplate(app.db, actor, id, app.now());
    return isRefusal(done) ? done : { said: gatheringWords(language).said.template };
  },
};

async function moveOn({ app, actor, id, language }: Order, deed: StateDeed): Promise<Outcome> {
  const { said } = gatheringWords(language);
  const done = await changeState(app.db, actor, id, deed, app.now());
  if (isRefusal(done)) return done;
  if (deed === "hold" && !done.isEvidence) return { said: said.heldNoEvidence, isWarning: true };
  const told = {
    open: said.opened,
    close: said.closed,
    reopen: said.reopened,
    hold: said.held,
    unhold: said.notHeld,
  } satisfies Record<StateDeed, string>;
  return { said: told[deed] };
}

async function check(
  { app, actor, id, language }: Order,
  typed: Typed,
  isDone: boolean,
): Promise<Outcome> {
  const item = lineOf(typed, "item");
  if (item === "") return refuse("failed");
  const done = await checkOff(app.db, actor, id, { item, isDone }, app.now());
  return isRefusal(done) ? done : { said: gatheringWords(language).said.checked, to: "#checklist" };
}

async function publish({ app, actor, id, language }: Order, isPublic: boolean): Promise<Outcome> {
  const { said } = gatheringWords(language);
  const done = await publishGathering(app.db, actor, id, isPublic, app.now());
  return isRefusal(done) ? done : { said: isPublic ? said.published : said.unpublished };
}
