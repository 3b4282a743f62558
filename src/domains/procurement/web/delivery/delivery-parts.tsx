import { colon, type Language } from "#kernel/language";
import { Button, ButtonLink, Form, formatDay, Notice, SectionHeader, Tag } from "#ui";
import type { ContractReport } from "../../rules/contracts/contract.ts";
import type { MeasureProgress } from "../../rules/contracts/progress.ts";
import type { DeliveryWords } from "../../text/delivery/index.ts";
import type { DeliveryView } from "../../usecases/contracts/supplier-page.ts";
import { ProgressBar } from "../contracts/progress-bar.tsx";
import { sayFigure, sayFigures } from "../contracts/say-contract.ts";

interface PartProps {
  readonly view: DeliveryView;
  readonly words: DeliveryWords;
  readonly language: Language;
}

/** What was promised, and how it stands. */
export function DeliveryPromises({ view, words, language }: PartProps) {
  return (
    <section aria-labelledby="belofte">
      <SectionHeader id="belofte" title={words.promised} />
      {view.clauses.length === 0 ? <p>{words.noPromise}</p> : null}
      <ul className="delivery__clauses">
        {view.clauses.map((clause) => (
          <li key={clause.id}>
            <p>
              <strong>{clause.title}</strong>
            </p>
            <p className="numeric">
              {`${sayFigures(words, language, clause)}, ${clause.per === "year" ? words.perYear : words.perWhole}`}
            </p>
            {clause.milestones.length > 0 ? (
              <ul className="delivery__milestones numeric" aria-label={words.milestones}>
                {clause.milestones.map((milestone) => (
                  <li key={milestone.on}>
                    {`${formatDay(language, milestone.on)}${colon(language)}${sayFigures(words, language, milestone)}`}
                  </li>
                ))}
              </ul>
            ) : null}
            {clause.body ? (
              <details>
                <summary>{words.clauseText}</summary>
                <p className="delivery__text">{clause.body}</p>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
      {view.progress.measures.length > 0 ? (
        <>
          <h3>{words.standing}</h3>
          {view.progress.measures.map((one) => (
            <Measured key={one.measure} one={one} words={words} language={language} />
          ))}
        </>
      ) : null}
    </section>
  );
}

type MeasuredProps = Omit<PartProps, "view"> & { readonly one: MeasureProgress };

function Measured({ one, words, language }: MeasuredProps) {
  const said = (value: number) => sayFigure(words, language, one.measure, value);
  const whole = one.whole ?? one.promisedByNow;
  const lines = [
    ...(one.promisedByNow > 0 ? [words.byNow(said(one.promisedByNow))] : []),
    ...(one.waiting > 0 ? [words.waitingFor(said(one.waiting))] : []),
    ...(one.behind > 0 ? [words.behindBy(said(one.behind))] : []),
  ];
  return (
    <div className="delivery__measure">
      <p className="soft">{words.measures[one.measure]}</p>
      <ProgressBar
        progress={one}
        word={whole > 0 ? words.bar(said(one.confirmed), said(whole)) : said(one.confirmed)}
        large
      />
      {lines.length > 0 ? <p className="numeric">{lines.join(" ")}</p> : null}
    </div>
  );
}

const tones = { waiting: "social", confirmed: "act", disputed: "wrong" } as const;

/** What was reported, and what became of it. */
export function DeliveryReports({ view, words, language }: PartProps) {
  return (
    <section aria-labelledby="meldingen">
      <SectionHeader id="meldingen" title={words.reports} />
      {view.reports.length === 0 ? <p>{words.none}</p> : null}
      <ol className="delivery__reports">
        {view.reports.map((report) => (
          <li key={report.id}>
            <Report report={report} words={words} language={language} isOpen={view.isOpen} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type ReportProps = Omit<PartProps, "view"> & {
  readonly report: ContractReport;
  readonly isOpen: boolean;
};

function Report({ report, words, language, isOpen }: ReportProps) {
  const state = report.state === "withdrawn" ? "waiting" : report.state;
  const period = `${formatDay(language, report.periodFrom)} – ${formatDay(language, report.periodTo)}`;
  const said = sayFigures(words, language, report) || words.nothingSaid;
  return (
    <article className="delivery__report">
      <p>
        <strong>{period}</strong> <Tag tone={tones[state]}>{words.states[state]}</Tag>
      </p>
      <p className="numeric">{words.reportedAs(said)}</p>
      {state === "confirmed" ? (
        <p className="numeric">
          {words.confirmedAs(sayFigures(words, language, report.confirmed) || words.nothingSaid)}
        </p>
      ) : null}
      {report.note ? <p className="delivery__text soft">{report.note}</p> : null}
      {report.decisionNote ? (
        <Notice kind={state === "disputed" ? "warning" : "info"} title={words.buyerSays}>
          {report.decisionNote}
        </Notice>
      ) : null}
      {isOpen && state !== "confirmed" ? (
        <div className="delivery__deeds">
          <ButtonLink small icon="edit" href={`?melding=${report.id}#melden`}>
            {words.change}
            <span className="visually-hidden">{` ${period}`}</span>
          </ButtonLink>
          <Form hidden={{ deed: "withdraw", report: report.id, spoken: language }}>
            <Button small kind="quiet" icon="trash">
              {words.takeBack}
              <span className="visually-hidden">{` ${period}`}</span>
            </Button>
          </Form>
        </div>
      ) : null}
    </article>
  );
}
