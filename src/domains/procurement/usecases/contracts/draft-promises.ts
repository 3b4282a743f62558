import type { Actor } from "#access";
import { type Day, parseDay } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Multilingual } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { reservableLot, textFor } from "../../rules/clauses/fill-blanks.ts";
import type { MaybeFigures } from "../../rules/contracts/contract.ts";
import { promiseOfText } from "../../rules/contracts/promise-of-text.ts";
import type { ClauseText } from "../../rules/library/clause.ts";
import type { ClauseFamily } from "../../rules/library/families.ts";
import { blanksOf } from "../../rules/library/fill-clause.ts";
import { fillAdviceText } from "../../text/clauses/fill-advice-text.ts";
import { openAdvice } from "../clauses/advices.ts";
import type { AskingApp } from "../clauses/ask-capacity.ts";
import { namesInBoth } from "../clauses/names-in-both.ts";
import type { DraftFrom } from "./draft-contract.ts";

/** A clause that was chosen in an advice, as a promise to be. */
export type DraftPromise = MaybeFigures & {
  readonly family: ClauseFamily;
  readonly libraryKey: string;
  readonly libraryVersion: number;
  readonly title: Multilingual;
  /** With its blanks filled. */
  readonly body: ClauseText;
};

/** What an advice says about the contract that comes of it. */
export type AdvisedTerms = {
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  /** Months it lasts; null: not known. */
  readonly months: number | null;
  readonly promises: readonly DraftPromise[];
};

const nothing: AdvisedTerms = { startsOn: null, endsOn: null, months: null, promises: [] };

/** Duration and chosen clauses of an advice; nothing of another record, or of an advice one may not read. */
export async function readAdvisedTerms(
  app: AskingApp,
  actor: Actor,
  from: DraftFrom,
): Promise<AdvisedTerms> {
  if (from?.kind !== "advice" || !isId(from.ref)) return nothing;
  const opened = await openAdvice(app, actor, from.ref);
  if (isRefusal(opened) || opened.advice.removedAt) return nothing;
  const { advice, choice, texts } = opened.shown;
  const names = await namesInBoth(app, actor.partnershipId, advice.facts);
  const promises = choice.routes.flatMap((route): DraftPromise[] => {
    const model = textFor(texts, choice, route);
    if (!model) return [];
    const filled = (language: "nl" | "fr") =>
      fillAdviceText(advice, model, choice.values, names, language).text;
    return [
      {
        family: route,
        libraryKey: model.key,
        libraryVersion: model.version,
        title: model.name,
        body: { nl: filled("nl"), fr: filled("fr") },
        ...promiseOfText(route, blanksOf(model.text.nl), {
          typed: choice.values,
          hours: advice.proposal.hours,
          share: advice.proposal.share,
          cents: advice.value.cents,
          lotCents: reservableLot(advice)?.cents ?? null,
        }),
      },
    ];
  });
  return {
    startsOn: parseDay(choice.values.startdatum ?? ""),
    endsOn: parseDay(choice.values.einddatum ?? ""),
    months: advice.facts.months,
    promises,
  };
}
