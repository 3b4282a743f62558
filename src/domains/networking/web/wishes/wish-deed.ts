import { data, redirect } from "react-router";
import type { Actor } from "#access";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import type { App } from "#platform/request-context";
import { inPairOrder, isStrength } from "../../rules/wishes/wish.ts";
import { wishWords } from "../../text/wishes/index.ts";
import {
  removeWish,
  saveDeskWishes,
  saveGuestDemands,
  saveMeetingDemand,
} from "../../usecases/wishes/save-wishes.ts";
import { lineOf, type Typed, typedOf } from "../typed-form.ts";
import { readDemands } from "./demands-form.ts";

export type WishOrder = {
  readonly app: App;
  readonly actor: Actor;
  readonly language: Language;
  readonly id: string;
};

type Outcome = { readonly said: string } | Refusal;

/** Does what a form about wishes asks. @returns the way on, or what was typed with what is wrong */
export async function doWishDeed(order: WishOrder, form: FormData, to: string) {
  const typed = typedOf(form);
  const run = deeds[lineOf(typed, "deed")];
  if (!run) throw data(null, { status: 400 });
  const outcome = await run(order, typed, form);
  if ("said" in outcome) {
    return redirect(to, { headers: { "set-cookie": flashLine(outcome.said) } });
  }
  if (outcome.because === "no-such-gathering") throw data(null, { status: 404 });
  const { problems } = wishWords(order.language);
  const problem = problems[outcome.because] ?? problems.failed ?? "";
  return data({ typed, problem }, { status: outcome.because === "not-permitted" ? 403 : 422 });
}

type Deed = (order: WishOrder, typed: Typed, form: FormData) => Promise<Outcome>;

const deeds: Readonly<Record<string, Deed>> = {
  add: async ({ app, actor, id, language }, typed) => {
    const strength = Number(lineOf(typed, "strength"));
    const done = await saveDeskWishes(
      app.db,
      actor,
      id,
      [
        {
          from: lineOf(typed, "from"),
          to: lineOf(typed, "to"),
          strength: isStrength(strength) ? strength : null,
          about: lineOf(typed, "about"),
          activity: null,
          origin: typed.origin === "suggestion" ? "suggestion" : "desk",
          reasons: [],
        },
      ],
      app.now(),
    );
    return isRefusal(done) ? done : { said: wishWords(language).said.saved };
  },
  remove: async ({ app, actor, id, language }, typed) => {
    const pair = { from: lineOf(typed, "from"), to: lineOf(typed, "to") };
    const done = await removeWish(app.db, actor, id, pair, app.now());
    return isRefusal(done) ? done : { said: wishWords(language).said.removed };
  },
  demands: async ({ app, actor, id, language }, typed, form) => {
    const done = await saveGuestDemands(app.db, actor, id, readDemands(typed, form), app.now());
    return isRefusal(done) ? done : { said: wishWords(language).guest.saved };
  },
  pair: async ({ app, actor, id, language }, typed, form) => {
    const done = await saveMeetingDemand(
      app.db,
      actor,
      id,
      {
        between: inPairOrder(lineOf(typed, "guest"), lineOf(typed, "with")),
        must: form.has("must"),
        onlyAt: form.getAll("only").map(String),
        neverAt: form.getAll("never").map(String),
        table: lineOf(typed, "table") || null,
      },
      app.now(),
    );
    return isRefusal(done) ? done : { said: wishWords(language).pair.saved };
  },
};
