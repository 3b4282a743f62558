import type { Actor } from "#access";
import type { Language } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { namesOf, openMatching } from "#matching";
import type { App } from "#platform/request-context";
import { activitiesOf, placesOf } from "../../rules/clauses/advice-facts.ts";
import { proposeLots, worksOf } from "../../rules/clauses/propose-lots.ts";
import { openAdvice } from "../../usecases/clauses/advices.ts";
import { namesInBoth } from "../../usecases/clauses/names-in-both.ts";
import { refusedPage } from "../refused-page.ts";

/** An advice as its page shows it. @param version an earlier one; null: the newest */
export async function loadAdvice(
  app: App,
  actor: Actor,
  id: string,
  version: number | null,
  language: Language,
) {
  const opened = await openAdvice(app, actor, id, version);
  if (isRefusal(opened)) throw refusedPage(opened);
  const { advice, facts } = opened.shown;
  const matching = await openMatching(app, actor.partnershipId);
  const names = await namesOf(app, matching, language);
  const least = advice.figures.find(({ key }) => key === "least-bidders")?.value ?? 2;
  const works = worksOf(facts, advice.readWorks);
  const divisions = proposeLots(facts, {
    hours: advice.hours,
    works,
    operators: advice.capacity?.operators ?? [],
    least,
  });
  const codes = activitiesOf(facts);
  const places = placesOf(facts);
  return {
    opened,
    divisions,
    inBoth: await namesInBoth(app, actor.partnershipId, facts),
    placeNames: Object.fromEntries(
      (advice.capacity?.operators ?? []).flatMap(({ placeNis }) =>
        placeNis ? [[placeNis, names.municipality(placeNis)] as const] : [],
      ),
    ),
    municipality: places.map(names.municipality).join(", ") || null,
    activity: codes.map(names.activity).join(", ") || null,
    cpv: facts.cpv ? `${facts.cpv} ${names.cpv(facts.cpv)}` : null,
    names: Object.fromEntries([
      ...works.map((code) => [code, names.activity(code)] as const),
      ...places.map((nis) => [nis, names.municipality(nis)] as const),
    ]),
  };
}

export type LoadedAdvice = Awaited<ReturnType<typeof loadAdvice>>;
