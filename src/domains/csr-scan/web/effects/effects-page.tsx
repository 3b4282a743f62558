import { redirect } from "react-router";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext } from "#platform/request-context";
import { ButtonLink, EmptyState, Flash, PageHeader, SectionHeader, useUi } from "#ui";
import { effectWords } from "../../text/effects/index.ts";
import { type Kept, moveEffect, takeProposal } from "../../usecases/effects/change-effects.ts";
import { openEffects } from "../../usecases/effects/open-effects.ts";
import { openScan } from "../../usecases/fill/open-scan.ts";
import { ScanFrame } from "../fill/scan-frame.tsx";
import { orMissing, scanHeaders, visitOf } from "../fill/scan-visit.ts";
import type { Route } from "./+types/effects-page";
import { EffectList } from "./effect-list.tsx";
import { EffectMatrix } from "./effect-matrix.tsx";
import { AsideEffects, EffectProposals } from "./effect-proposals.tsx";
import "./effects.css";

export { ScanMissing as ErrorBoundary } from "../fill/scan-missing.tsx";

export const headers = scanHeaders;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const view = orMissing(await openEffects(app, params.token));
  return { view, today: app.today(), ...visitOf({ context, request }, view.scan.scan) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { token } = params;
  const { scan } = orMissing(await openScan(app, token));
  const language = visitOf({ context, request }, scan).spokenLanguage;
  const words = effectWords(language);
  const form = await request.formData();
  const said = (name: string) => String(form.get(name) ?? "");
  const back = (text: string) =>
    redirect(`/scan/${token}/effecten`, { headers: { "set-cookie": flashLine(text) } });
  const deeds = {
    "neem-over": () => takeProposal(app, token, said("vraag"), "kept", language, app.now()),
    opzij: () =>
      form.has("id")
        ? moveEffect(app, token, said("id"), "aside", app.now())
        : takeProposal(app, token, said("vraag"), "aside", language, app.now()),
    terug: () => moveEffect(app, token, said("id"), "kept", app.now()),
  } as const;
  const deed = said("daad");
  if (!isDeed(deed)) return redirect(`/scan/${token}/effecten`);
  const done: Kept | Refusal = await deeds[deed]();
  if (isRefusal(done)) return back(words.gone);
  if (deed === "opzij") return back(words.wasPutAside(done.title));
  if (deed === "terug") return back(words.restored(done.title));
  return redirect(`/scan/${token}/effecten/${done.id}`, {
    headers: { "set-cookie": flashLine(words.taken(done.title)) },
  });
}

const isDeed = (deed: string): deed is "neem-over" | "opzij" | "terug" =>
  deed === "neem-over" || deed === "opzij" || deed === "terug";

/** What may go wrong, the heaviest first; what the answers suggest; and what is good for others. */
export default function EffectsPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = effectWords(language);
  const { flash, today, view } = loaderData;
  const here = `/scan/${view.scan.token}`;
  return (
    <ScanFrame held={view.scan} tab="effects" title={words.title}>
      {flash ? <Flash kind={flash.tone}>{flash.text}</Flash> : null}
      <PageHeader title={words.title} lede={words.lede} />
      <div className="scan-effects">
        <details className="scan-effects__rule">
          <summary>{words.stepsTitle}</summary>
          <p>{words.stepsText}</p>
        </details>
        <section>
          <SectionHeader
            title={words.negativeTitle}
            actions={
              <ButtonLink href={`${here}/effecten/nieuw`} small icon="plus">
                {words.addNegative}
              </ButtonLink>
            }
          />
          {view.negative.length === 0 ? <p className="soft">{words.noneKept}</p> : null}
          <EffectList effects={view.negative} token={view.scan.token} today={today} />
          {view.negative.length > 0 ? <EffectMatrix effects={view.negative} /> : null}
        </section>
        {view.answered === 0 ? (
          <EmptyState
            icon="info"
            title={words.proposalsTitle}
            action={<ButtonLink href={here}>{words.toQuestions}</ButtonLink>}
          >
            {words.noAnswers}
          </EmptyState>
        ) : (
          <EffectProposals view={view} />
        )}
        <section>
          <SectionHeader
            title={words.positiveTitle}
            actions={
              <ButtonLink href={`${here}/effecten/nieuw?soort=goed`} small icon="plus">
                {words.addPositive}
              </ButtonLink>
            }
          />
          <p>{words.positiveText}</p>
          <EffectList effects={view.positive} token={view.scan.token} today={today} />
        </section>
        <AsideEffects view={view} />
      </div>
    </ScanFrame>
  );
}
