import { dayOf } from "#kernel/day";
import type { Language } from "#kernel/language";
import { appContext } from "#platform/request-context";
import { PageHeader, SectionHeader, useUi } from "#ui";
import { formatDay } from "#ui/format";
import { type Statement, statementsOf } from "../../rules/report/statements.ts";
import { reportWords } from "../../text/report/index.ts";
import { openReport } from "../../usecases/report/open-report.ts";
import { ScanFrame } from "../fill/scan-frame.tsx";
import { orMissing, scanHeaders, visitOf } from "../fill/scan-visit.ts";
import type { Route } from "./+types/tender-page";
import "./tender-page.css";

export { ScanMissing as ErrorBoundary } from "../fill/scan-missing.tsx";

export const headers = scanHeaders;

/** Declarations are handed in in Dutch or French. */
const spoken = ["nl", "fr"] as const;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { scan, evidence } = orMissing(await openReport(app, params.token, app.now()));
  const texts = spoken.map((language) => ({
    language,
    lines: statementsOf(scan.asked, scan.answers, evidence, language).map((one) =>
      sentenceOf(one, language),
    ),
  }));
  return { scan, texts, ...visitOf({ context, request }, scan.scan) };
}

function sentenceOf(
  { isWhole, text, answeredAt, note, evidence }: Statement,
  language: Language,
): string {
  const words = reportWords(language).tender;
  const day = formatDay(language, dayOf(answeredAt));
  return [
    isWhole ? words.yes(text, day) : words.partly(text, day),
    ...(note ? [words.note(note)] : []),
    ...(evidence.length > 0 ? [words.evidence(evidence.join(", "))] : []),
  ].join(" ");
}

const languageNames = { nl: "Nederlands", fr: "Français" } as const;

/** What was answered with yes or partly, as sentences to copy into a tender or declaration. */
export default function TenderPage({ loaderData }: Route.ComponentProps) {
  const words = reportWords(useUi().language).tender;
  const { scan, texts } = loaderData;
  const isEmpty = texts.every(({ lines }) => lines.length === 0);
  return (
    <ScanFrame held={scan} tab="out" title={words.title}>
      <p>
        <a href={`/scan/${scan.token}/uit`}>{words.back}</a>
      </p>
      <PageHeader title={words.title} lede={words.lede} />
      {isEmpty ? <p>{words.none}</p> : null}
      {isEmpty
        ? null
        : texts.map(({ language, lines }) => (
            <section key={language} lang={language}>
              <SectionHeader title={languageNames[language]} />
              <ul>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <div className="field tender-copy">
                <label className="field__label" htmlFor={`copy-${language}`}>
                  {reportWords(language).tender.all}
                </label>
                <textarea
                  id={`copy-${language}`}
                  className="input"
                  rows={8}
                  readOnly
                  defaultValue={lines.join("\n\n")}
                />
              </div>
            </section>
          ))}
    </ScanFrame>
  );
}
