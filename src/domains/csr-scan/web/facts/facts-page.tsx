import { appContext } from "#platform/request-context";
import { ButtonLink, Notice, PageHeader, SectionHeader, useUi } from "#ui";
import { type DisclosureProgress, progressOfFacts } from "../../rules/facts/facts-progress.ts";
import { factModules } from "../../rules/instrument/fact.ts";
import { factsWords } from "../../text/facts/index.ts";
import { type FactsView, openFacts } from "../../usecases/facts/open-facts.ts";
import { ScanFrame } from "../fill/scan-frame.tsx";
import { orMissing, scanHeaders, visitOf } from "../fill/scan-visit.ts";
import type { Route } from "./+types/facts-page";
import { Contradictions } from "./contradictions.tsx";
import "./facts.css";

export { ScanMissing as ErrorBoundary } from "../fill/scan-missing.tsx";

export const headers = scanHeaders;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const view = orMissing(await openFacts(app, params.token, app.now()));
  return { view, ...visitOf({ context, request }, view.scan) };
}

/** The figures of a scan, disclosure by disclosure: how far each is, and what contradicts. */
export default function FactsPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = factsWords(language);
  const { view } = loaderData;
  const progress = progressOfFacts(view.instrument, view.facts.values);
  return (
    <ScanFrame held={view} tab="facts" title={words.title}>
      <PageHeader
        title={words.title}
        lede={view.instrument.facts ? words.lede : words.onlyCompanies}
      />
      <Contradictions view={view} />
      {factModules.map((module) => {
        const own = progress.filter((one) => one.module === module);
        return own.length === 0 ? null : (
          <section key={module} className="facts-module">
            <SectionHeader title={words.moduleNames[module]} />
            <ol className="facts-list">
              {own.map((one) => (
                <DisclosureLine key={one.disclosure} one={one} view={view} />
              ))}
            </ol>
          </section>
        );
      })}
      {progress.some(({ module }) => module === "comprehensive") || progress.length === 0 ? null : (
        <Notice kind="info">
          <p>{words.moreModule}</p>
        </Notice>
      )}
    </ScanFrame>
  );
}

function DisclosureLine({
  one,
  view,
}: {
  readonly one: DisclosureProgress;
  readonly view: FactsView;
}) {
  const { language } = useUi();
  const words = factsWords(language);
  const { disclosure, sections, given, asked } = one;
  const said = asked === 0 ? words.omitted : words.filled(given, asked);
  return (
    <li className="facts-list__line">
      <div>
        <h3 className="facts-list__name">
          <span className="facts-list__code">{disclosure}</span>{" "}
          {sections.map(({ title }) => title[language]).join(", ")}
        </h3>
        <p className="facts-list__state numeric">{said}</p>
      </div>
      <ButtonLink href={`/scan/${view.token}/cijfers/${disclosure.toLowerCase()}`} kind="secondary">
        {words.open(disclosure)}
      </ButtonLink>
    </li>
  );
}
