import { formatDay, SectionHeader, Tag, useUi } from "#ui";
import type { Advice, RouteAdvice } from "../../rules/clauses/advice.ts";
import type { Certainty } from "../../rules/clauses/procurement-rules.ts";
import { clauseWords } from "../../text/clauses/index.ts";
import { sayAdvice, sayArticle, sayRule } from "../../text/clauses/say-advice.ts";
import type { LoadedAdvice } from "./load-advice.ts";

/** Every route, the best first and open; the others open when asked. */
export function AdviceRoutes({ loaded }: { readonly loaded: LoadedAdvice }) {
  const words = clauseWords(useUi().language);
  const { advice } = loaded.opened.shown;
  return (
    <section aria-labelledby="routes">
      <SectionHeader id="routes" title={words.page.routes} />
      <p className="soft">{words.page.routesLede}</p>
      <ol className="advice-routes">
        {advice.routes.map((route) => (
          <li key={route.key} className={`advice-route advice-route--${route.verdict}`}>
            <RouteCard route={route} advice={advice} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const tones = { possible: "act", conditional: "plain", "not-possible": "plain" } as const;

function RouteCard({ route, advice }: { readonly route: RouteAdvice; readonly advice: Advice }) {
  const { language } = useUi();
  const words = clauseWords(language);
  const say = sayAdvice(language);
  const text = (given: Parameters<typeof sayRule>[1]) => sayRule(language, given, advice.figures);
  return (
    <>
      <h3 className="advice-route__name">
        {route.name[language]}{" "}
        <Tag tone={tones[route.verdict]}>{words.verdicts[route.verdict]}</Tag>
      </h3>
      <ul className="advice-route__reasons">
        {route.reasons.map((reason) => (
          <li key={reason.kind}>{say.reason(reason)}</li>
        ))}
      </ul>
      <p className="soft">
        {sayArticle(language, route.article)} <Sure certainty={route.certainty} />
      </p>
      <details open={route.rank === 1}>
        <summary>{words.page.showText}</summary>
        <p>{text(route.what)}</p>
        <RouteTexts title={words.page.conditions} texts={route.conditions} advice={advice} />
        <RouteTexts title={words.page.risks} texts={route.risks} advice={advice} />
        <h4>{words.page.counters}</h4>
        <dl className="advice-route__counters">
          {route.counters.map(({ claim, answer, source }) => (
            <div key={claim.nl}>
              <dt>{text(claim)}</dt>
              <dd>
                {text(answer)} <SourceOf name={source} advice={advice} />
              </dd>
            </div>
          ))}
        </dl>
        {route.notes.length > 0 ? (
          <>
            <h4>{words.page.ownNotes}</h4>
            {route.notes.map((note) => (
              <p key={`${note.writtenOn} ${note.text}`} className="advice-route__note">
                {note.text}{" "}
                <span className="soft">
                  {words.page.noteBy(note.writtenBy, formatDay(language, note.writtenOn))}
                </span>
              </p>
            ))}
          </>
        ) : null}
        <RouteFields route={route} advice={advice} />
        <p className="soft">
          {[route.source, ...route.further].map((name) => (
            <span key={name}>
              <SourceOf name={name} advice={advice} />{" "}
            </span>
          ))}
        </p>
      </details>
    </>
  );
}

function RouteTexts(props: {
  readonly title: string;
  readonly texts: RouteAdvice["conditions"];
  readonly advice: Advice;
}) {
  const { language } = useUi();
  const { title, texts, advice } = props;
  if (texts.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {texts.map(({ text, source, certainty }) => (
          <li key={text.nl}>
            {sayRule(language, text, advice.figures)} <Sure certainty={certainty ?? "sourced"} />{" "}
            <SourceOf name={source} advice={advice} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What must be ticked in the notice, with the codes of the standard. */
function RouteFields({ route, advice }: { readonly route: RouteAdvice; readonly advice: Advice }) {
  const { language } = useUi();
  const { page } = clauseWords(language);
  if (route.fields.length === 0 || route.verdict === "not-possible") return null;
  return (
    <>
      <h4>{page.fields}</h4>
      <ul>
        {route.fields.map(({ field, code }) => {
          const known = advice.fields.find(({ key }) => key === field);
          const chosen = known?.codes.find((one) => one.code === code);
          return (
            <li key={`${field} ${code}`}>
              <strong>{field}</strong> {known?.name[language]}:{" "}
              {code === null ? page.freeText : `${code} (${chosen?.name[language] ?? ""})`}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What is not read in its source says so. */
export function Sure({ certainty }: { readonly certainty: Certainty }) {
  const words = clauseWords(useUi().language);
  if (certainty === "sourced") return null;
  return <span className="advice-sure">[{words.certainties[certainty]}]</span>;
}

/** Where a fact was read, and when. */
export function SourceOf(props: {
  readonly name: string | null | undefined;
  readonly advice: Pick<Advice, "sources">;
}) {
  const { language } = useUi();
  const { page } = clauseWords(language);
  const source = props.advice.sources.find(({ key }) => key === props.name);
  if (!source?.url) return null;
  return (
    <span className="advice-source">
      (
      <a href={source.url} title={source.title} rel="noreferrer">
        {source.publisher}
      </a>
      , {page.checkedOn(source.checkedOn && formatDay(language, source.checkedOn))})
    </span>
  );
}
