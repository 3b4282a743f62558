import { data, redirect } from "react-router";
import { timeOf } from "#kernel/day";
import { flashLine } from "#platform/cookies";
import { appContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  Flash,
  Form,
  FormActions,
  PageHeader,
  SectionHeader,
  useUi,
} from "#ui";
import { progressOfFacts } from "../../rules/facts/facts-progress.ts";
import { factsWords } from "../../text/facts/index.ts";
import { type FactsView, openFacts } from "../../usecases/facts/open-facts.ts";
import { chooseFact, type SavedFacts, saveFacts } from "../../usecases/facts/save-facts.ts";
import { ScanFrame } from "../fill/scan-frame.tsx";
import { orMissing, scanHeaders, visitOf } from "../fill/scan-visit.ts";
import type { Route } from "./+types/disclosure-page";
import { Contradictions } from "./contradictions.tsx";
import { FactField } from "./fact-field.tsx";
import { valueWords } from "./fact-names.ts";
import { readFactsForm } from "./read-facts-form.ts";
import "./facts.css";

export { ScanMissing as ErrorBoundary } from "../fill/scan-missing.tsx";

export const headers = scanHeaders;

const rowsMore = 10;

export async function loader({ context, params, request, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const view = orMissing(await openFacts(app, params.token, app.now()));
  const disclosure = params.disclosure.toUpperCase();
  const isKnown = view.instrument.factSections?.some((one) => one.disclosure === disclosure);
  if (!isKnown) throw data(null, { status: 404 });
  const spare = url.searchParams.has("meer") ? rowsMore : 1;
  return { view, disclosure, spare, ...visitOf({ context, request }, view.scan) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const now = app.now();
  const { token, disclosure } = params;
  const here = `/scan/${token}/cijfers/${encodeURIComponent(disclosure)}`;
  const form = await request.formData();
  const deed = String(form.get("daad") ?? "");
  const before = orMissing(await openFacts(app, token, now));
  const language = visitOf({ context, request }, before.scan).spokenLanguage;
  const words = factsWords(language);
  if (deed === "kies") {
    const waiting = String(form.get("wacht") ?? "") || null;
    const fact = String(form.get("cijfer") ?? "");
    orMissing(await chooseFact(app, token, { fact, waiting }, now));
    return redirect(here);
  }
  const saved = orMissing(await saveFacts(app, token, readFactsForm(form), { now, language }));
  const { text, tone } = told(saved, words);
  const after = orMissing(await openFacts(app, token, now));
  const stays =
    tone === "warning" ||
    deed === "meer" ||
    deed === "blijf" ||
    after.facts.contradictions.some(
      (one) =>
        !before.facts.contradictions.some((old) => JSON.stringify(old) === JSON.stringify(one)),
    ) ||
    hasMoreFields(before, after, disclosure.toUpperCase());
  const target = stays
    ? `${here}${deed === "meer" ? "?meer" : ""}`
    : nextAddress(after, disclosure.toUpperCase());
  return redirect(target, { headers: { "set-cookie": flashLine(text, tone) } });
}

function told({ saved, unknown }: SavedFacts, words: ReturnType<typeof factsWords>) {
  const count = (outcome: string) => saved.filter((one) => one.outcome === outcome).length;
  const [taken, open, refused] = [count("taken"), count("open"), count("refused")];
  const parts = [
    ...(taken > 0 ? [words.saved(taken)] : []),
    ...(open > 0 ? [words.waits(open)] : []),
    ...(refused > 0 ? [words.refused(refused)] : []),
    ...(unknown.length > 0 ? [words.unknownFact] : []),
  ];
  const isWrong = open + refused + unknown.length > 0;
  return {
    text: parts.join(" ") || words.savedNothing,
    tone: isWrong ? ("warning" as const) : ("success" as const),
  };
}

/** An answer that opens further fields on the same page keeps one there. */
const hasMoreFields = (before: FactsView, after: FactsView, disclosure: string): boolean => {
  const keysOf = (view: FactsView) =>
    view.facts.asked
      .filter(({ section }) => section.disclosure === disclosure)
      .flatMap(({ facts }) => facts.map(({ key }) => key));
  const known = new Set(keysOf(before));
  return keysOf(after).some((key) => !known.has(key));
};

function nextAddress(view: FactsView, disclosure: string): string {
  const all = progressOfFacts(view.instrument, view.facts.values);
  const at = all.findIndex((one) => one.disclosure === disclosure);
  const next = all.slice(at + 1).find(({ asked }) => asked > 0);
  return `/scan/${view.token}/cijfers${next ? `/${next.disclosure.toLowerCase()}` : ""}`;
}

/** The facts of one disclosure, by section; what does not apply is not asked. */
export default function DisclosurePage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = factsWords(language);
  const { view, disclosure, spare, flash } = loaderData;
  const asked = view.facts.asked.filter(({ section }) => section.disclosure === disclosure);
  const keys = new Set(asked.flatMap(({ facts }) => facts.map(({ key }) => key)));
  const title = `${words.title} ${disclosure}`;
  const hasRows = asked.some(({ facts }) => facts.some(({ kind }) => kind === "rows"));
  return (
    <ScanFrame held={view} tab="facts" title={title} width="wide">
      <p>
        <a href={`/scan/${view.token}/cijfers`}>{words.back}</a>
      </p>
      <PageHeader title={title} />
      {flash?.text ? <Flash kind={flash.tone}>{flash.text}</Flash> : null}
      <Contradictions view={view} only={keys} />
      <Clashes view={view} keys={keys} />
      {asked.length === 0 ? <p>{words.omitted}</p> : null}
      <Form>
        {asked.map(({ section, facts }) => (
          <section key={section.key} className="facts-section">
            <SectionHeader title={section.title[language]} />
            {facts.map((fact) => (
              <FactField key={fact.key} fact={fact} view={view} spare={spare} />
            ))}
          </section>
        ))}
        <FormActions>
          <Button kind="primary" name="daad" value="verder">
            {words.next}
          </Button>
          <Button kind="secondary" name="daad" value="blijf">
            {words.save}
          </Button>
          {hasRows ? (
            <Button kind="secondary" name="daad" value="meer">
              {words.moreRows}
            </Button>
          ) : null}
          <ButtonLink href={`/scan/${view.token}/cijfers`} kind="quiet">
            {words.back}
          </ButtonLink>
        </FormActions>
      </Form>
    </ScanFrame>
  );
}

/** What two people filled in differently: somebody says which holds. */
function Clashes({ view, keys }: { readonly view: FactsView; readonly keys: ReadonlySet<string> }) {
  const { language } = useUi();
  const words = factsWords(language);
  const { facts, instrument } = view;
  const open = facts.waiting.filter(({ state, fact }) => state === "open" && keys.has(fact));
  const nameOf = (holderId: string | null | undefined) =>
    facts.names.get(holderId ?? "") || words.somebody;
  return [...new Set(open.map(({ fact }) => fact))].map((key) => {
    const fact = instrument.facts?.find((one) => one.key === key);
    if (!fact) return null;
    const standing = facts.given.get(key);
    return (
      <section key={key} className="facts-clash">
        <SectionHeader title={words.clashTitle(fact.text[language])} />
        <p>{words.clash}</p>
        <ul className="facts-clash__choices">
          <li>
            <p>{words.counts(nameOf(standing?.holderId))}</p>
            <p className="facts-clash__value">
              {valueWords(fact, standing?.value ?? null, words, language)}
            </p>
            <Form hidden={{ cijfer: key, wacht: "" }}>
              <Button name="daad" value="kies">
                {words.choose}
              </Button>
            </Form>
          </li>
          {open.map((one) =>
            one.state === "open" && one.fact === key ? (
              <li key={one.id}>
                <p>{words.beside(nameOf(one.holderId), timeOf(one.typedAt))}</p>
                <p className="facts-clash__value">{valueWords(fact, one.value, words, language)}</p>
                <Form hidden={{ cijfer: key, wacht: one.id }}>
                  <Button name="daad" value="kies">
                    {words.choose}
                  </Button>
                </Form>
              </li>
            ) : null,
          )}
        </ul>
      </section>
    );
  });
}
