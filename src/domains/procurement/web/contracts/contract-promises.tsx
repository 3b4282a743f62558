import type { Day } from "#kernel/day";
import { colon } from "#kernel/language";
import { Button, ButtonLink, DataTable, Form, formatDay, SectionHeader, useUi } from "#ui";
import type { ContractClause } from "../../rules/contracts/contract.ts";
import type { MeasureProgress } from "../../rules/contracts/progress.ts";
import { contractWords } from "../../text/contracts/index.ts";
import type { OpenedContract } from "../../usecases/contracts/open-contract.ts";
import { ProgressBar } from "./progress-bar.tsx";
import { sayFigure, sayFigures } from "./say-contract.ts";

interface PromisesProps {
  readonly opened: OpenedContract;
  readonly today: Day;
}

/** What was promised, and how it stands with a bar, a table and the way it is reckoned. */
export function ContractPromises({ opened, today }: PromisesProps) {
  const { language } = useUi();
  const words = contractWords(language);
  const said = words.promises;
  const { contract, clauses, mayEdit, progress } = opened;
  const isOpen = mayEdit && !contract.removedAt;
  return (
    <section aria-labelledby="promises">
      <SectionHeader
        id="promises"
        title={said.title}
        actions={
          isOpen ? (
            <ButtonLink small icon="plus" href={`/opdrachten/${contract.id}/belofte`}>
              {said.add}
            </ButtonLink>
          ) : undefined
        }
      />
      {clauses.length === 0 ? (
        <p>{said.none}</p>
      ) : (
        <Clauses clauses={clauses} contractId={contract.id} mayEdit={isOpen} />
      )}
      {progress.measures.length > 0 ? <Standing opened={opened} today={today} /> : null}
    </section>
  );
}

interface ClausesProps {
  readonly clauses: readonly ContractClause[];
  readonly contractId: string;
  readonly mayEdit: boolean;
}

function Clauses({ clauses, contractId, mayEdit }: ClausesProps) {
  const { language } = useUi();
  const words = contractWords(language);
  const said = words.promises;
  return (
    <ul className="contract-page__clauses">
      {clauses.map((clause) => (
        <li key={clause.id}>
          <p className="contract-page__clause">
            <strong>{clause.title}</strong>{" "}
            <span className="soft">
              {words.families[clause.family as keyof typeof words.families] ?? clause.family}
            </span>
          </p>
          <p className="numeric">
            {`${sayFigures(words, language, clause)}, ${clause.per === "year" ? said.perYear : said.perWhole}`}
          </p>
          {clause.milestones.length > 0 ? (
            <ul className="contract-page__milestones numeric" aria-label={said.milestonesTitle}>
              {clause.milestones.map((milestone) => (
                <li key={milestone.on}>
                  {`${formatDay(language, milestone.on)}${colon(language)}${sayFigures(words, language, milestone)}`}
                </li>
              ))}
            </ul>
          ) : null}
          {clause.body ? (
            <details>
              <summary>{said.columns.clause}</summary>
              <p className="contract-page__text">{clause.body}</p>
            </details>
          ) : null}
          {mayEdit ? (
            <div className="contract-page__deeds">
              <ButtonLink
                small
                kind="quiet"
                icon="edit"
                href={`/opdrachten/${contractId}/belofte/${clause.id}`}
              >
                {said.edit}
              </ButtonLink>
              <Form hidden={{ deed: "remove-clause", clause: clause.id }}>
                <Button small kind="quiet" icon="trash">
                  {said.remove}
                  <span className="visually-hidden">{` ${said.removeSure(clause.title)}`}</span>
                </Button>
              </Form>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Standing({ opened, today }: PromisesProps) {
  const { language } = useUi();
  const words = contractWords(language);
  const said = words.promises;
  const { progress } = opened;
  const day = (on: Day) => formatDay(language, on);
  const { awaited } = progress;
  return (
    <>
      <h3>{said.progressTitle}</h3>
      <div className="contract-page__bars">
        {progress.measures.map((one) => (
          <p key={one.measure}>
            <span className="contract-page__measure">{words.measures[one.measure]}</span>
            <ProgressBar progress={one} word={wordOf(one)} large />
          </p>
        ))}
      </div>
      <DataTable<MeasureProgress>
        caption={said.progressCaption}
        captionHidden
        density="dense"
        columns={figureColumns()}
        rows={progress.measures}
        keyOf={({ measure }) => measure}
        address={`/opdrachten/${opened.contract.id}`}
        empty=""
      />
      {awaited ? (
        <p>
          {(today >= awaited.lateFrom ? said.awaitedLate : said.awaited)(
            day(awaited.from),
            day(awaited.to),
            day(awaited.lateFrom),
          )}
        </p>
      ) : opened.contract.endsOn && progress.reportedUntil ? (
        <p>{said.allReported}</p>
      ) : null}
      <details className="contract-page__explain">
        <summary>{said.explain.title}</summary>
        <ul>
          <li>{said.explain.even}</li>
          <li>
            {progress.reckonedOn
              ? said.explain.reckoned(day(progress.reckonedOn))
              : said.explain.notReckoned}
          </li>
          <li>{said.explain.waiting}</li>
          <li>{said.explain.forecast}</li>
          <li>{said.explain.several}</li>
        </ul>
      </details>
    </>
  );

  function wordOf(one: MeasureProgress): string {
    const figure = (value: number) => sayFigure(words, language, one.measure, value);
    const whole = one.whole ?? one.promisedByNow;
    return whole > 0 ? said.bar(figure(one.confirmed), figure(whole)) : figure(one.confirmed);
  }

  function figureColumns() {
    const { figures } = said;
    const figure = (one: MeasureProgress, value: number | null) =>
      value === null ? "–" : sayFigure(words, language, one.measure, value);
    const column = (key: keyof typeof figures, of: (one: MeasureProgress) => string) => ({
      key,
      label: figures[key],
      numeric: true,
      cell: of,
    });
    return [
      {
        key: "measure",
        label: figures.measure,
        rowHeader: true,
        cell: (one: MeasureProgress) => words.measures[one.measure],
      },
      column("whole", (one) => figure(one, one.whole)),
      column("byNow", (one) => figure(one, one.promisedByNow)),
      column("confirmed", (one) => figure(one, one.confirmed)),
      column("waiting", (one) => figure(one, one.waiting)),
      column("behind", (one) => (one.behind > 0 ? figure(one, one.behind) : said.notBehind)),
      column("forecast", (one) =>
        one.forecast === null ? said.unknown : figure(one, one.forecast),
      ),
    ];
  }
}
