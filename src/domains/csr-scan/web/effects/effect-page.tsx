import { data, redirect } from "react-router";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext } from "#platform/request-context";
import { Flash, Notice, PageHeader, useUi } from "#ui";
import type { Effect } from "../../rules/effects/effect.ts";
import type { EffectProblem } from "../../rules/effects/judge-effect.ts";
import { nothingOfIt } from "../../rules/effects/propose-effects.ts";
import { effectWords } from "../../text/effects/index.ts";
import {
  changeOrganisation,
  type EffectToSave,
  openEffect,
  saveEffect,
} from "../../usecases/effects/change-effects.ts";
import { findConcerned, nameOfPublished } from "../../usecases/effects/find-concerned.ts";
import { openScan } from "../../usecases/fill/open-scan.ts";
import { ScanFrame } from "../fill/scan-frame.tsx";
import { orMissing, scanHeaders, visitOf } from "../fill/scan-visit.ts";
import type { Route } from "./+types/effect-page";
import { EffectForm } from "./effect-form.tsx";
import { EffectOrganisations } from "./effect-organisations.tsx";
import { readEffectForm } from "./read-effect-form.ts";
import "./effects.css";

export { ScanMissing as ErrorBoundary } from "../fill/scan-missing.tsx";

export const headers = scanHeaders;

/** The one route without an id makes a new effect. */
const idOf = (params: object): string | null =>
  "id" in params && typeof params.id === "string" ? params.id : null;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const query = new URL(request.url).searchParams;
  const view = orMissing(await openEffect(app, params.token, idOf(params)));
  const words = view.effect ? (query.get("zoek") ?? "").trim().slice(0, 200) : "";
  const found =
    words === "" ? null : orMissing(await findConcerned(app, params.token, words, app.now()));
  const isPositive = view.effect ? view.effect.kind === "positive" : query.get("soort") === "goed";
  const visit = visitOf({ context, request }, view.scan.scan);
  return { view, search: { words, found }, isPositive, ...visit };
}

type Left = {
  readonly said: EffectToSave;
  readonly problems: readonly EffectProblem[];
  readonly badDays: readonly string[];
  /** What a colleague saved meanwhile. */
  readonly theirs: Effect | null;
};

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { token } = params;
  const id = idOf(params);
  const { scan, partnershipId } = orMissing(await openScan(app, token));
  const words = effectWords(visitOf({ context, request }, scan).spokenLanguage);
  const form = await request.formData();
  const deed = form.get("daad");
  const go = (to: string, said: string, tone: "success" | "warning" = "success") =>
    redirect(to, { headers: { "set-cookie": flashLine(said, tone) } });
  const list = `/scan/${token}/effecten`;
  if (id !== null && (deed === "voeg-toe" || deed === "haal-weg")) {
    const organisation = String(form.get("organisatie") ?? "");
    const name = await nameOfPublished(app, partnershipId, organisation);
    if (deed === "voeg-toe" && name === null) return redirect(`${list}/${id}`);
    const change =
      deed === "voeg-toe"
        ? { add: { id: organisation, name: name ?? "" } }
        : { remove: organisation };
    const done = orMissing(await changeOrganisation(app, token, id, change, app.now()).then(kept));
    return done === "too-many"
      ? go(`${list}/${id}`, words.form.tooMany, "warning")
      : redirect(`${list}/${id}#organisaties`);
  }
  const { said, badDays } = readEffectForm(form);
  const left = (problems: readonly EffectProblem[], theirs: Effect | null, status: number) =>
    data<Left>({ said, problems, badDays, theirs }, { status });
  if (badDays.length > 0) return left([], null, 422);
  const saved = orMissing(
    await saveEffect(app, token, id, said, Number(form.get("versie")), app.now()),
  );
  if (saved.kind === "problems") return left(saved.problems, null, 422);
  if (saved.kind === "changed-since") return left([], saved.effect, 409);
  if (deed === "zoek") {
    const asked = encodeURIComponent(String(form.get("zoek") ?? ""));
    return redirect(`${list}/${saved.id}?zoek=${asked}#organisaties`);
  }
  return go(list, words.saved);
}

/** Too many organisations is told on the page; what is not there is missing. */
const kept = (done: Awaited<ReturnType<typeof changeOrganisation>>) =>
  isRefusal(done) && done.because === "too-many" ? ("too-many" as const) : done;

/** One effect: how heavy, whom it touches, what is done, whether it helps, who was told. */
export default function EffectPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = effectWords(useUi().language);
  const { flash, isPositive, search, view } = loaderData;
  const { effect, scan } = view;
  const title = effect
    ? effect.title
    : isPositive
      ? words.form.newPositive
      : words.form.newNegative;
  const theirs = actionData?.theirs ?? null;
  return (
    <ScanFrame held={scan} tab="effects" title={title}>
      {flash ? <Flash kind={flash.tone}>{flash.text}</Flash> : null}
      <PageHeader
        title={title}
        crumbs={[{ label: words.form.back, href: `/scan/${scan.token}/effecten` }]}
      />
      {theirs ? (
        <Notice kind="warning">
          <p>{words.form.changedSince}</p>
          <blockquote className="scan-effect-form__said">
            {[theirs.title, theirs.measure, theirs.who, theirs.checkResult, theirs.told]
              .filter(Boolean)
              .map((text) => (
                <p key={text}>{text}</p>
              ))}
          </blockquote>
          <p>{words.form.changedAgain}</p>
        </Notice>
      ) : null}
      <EffectForm
        content={actionData?.said ?? effect ?? nothingOfIt}
        isPositive={isPositive}
        version={theirs?.version ?? effect?.version ?? 0}
        problems={actionData?.problems ?? []}
        badDays={actionData?.badDays ?? []}
      />
      {effect ? <EffectOrganisations effect={effect} search={search} /> : null}
    </ScanFrame>
  );
}
