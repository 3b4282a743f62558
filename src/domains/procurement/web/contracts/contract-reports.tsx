import {
  Button,
  ButtonLink,
  Fieldset,
  Form,
  FormActions,
  formatDay,
  formatInstant,
  SectionHeader,
  Tag,
  TextInput,
  useUi,
} from "#ui";
import { type ContractReport, type Measure, measures } from "../../rules/contracts/contract.ts";
import { writeNumber } from "../../rules/contracts/read-number.ts";
import { contractWords } from "../../text/contracts/index.ts";
import type { OpenedContract } from "../../usecases/contracts/open-contract.ts";
import type { DeedLeft } from "../answer-deed.ts";
import { sayFigures } from "./say-contract.ts";

interface ReportsProps {
  readonly opened: OpenedContract;
  /** What stayed of a deed that was not done: its form is open and filled. */
  readonly left: DeedLeft | null;
}

/** What the supplier reported, and what the buyer makes of it. */
export function ContractReports({ opened, left }: ReportsProps) {
  const { reports: words } = contractWords(useUi().language);
  const { contract, reports, mayEdit } = opened;
  const isOpen = mayEdit && !contract.removedAt;
  return (
    <section aria-labelledby="reports">
      <SectionHeader
        id="reports"
        title={words.title}
        actions={
          isOpen ? (
            <ButtonLink small icon="plus" href={`/opdrachten/${contract.id}/levering`}>
              {words.add}
            </ButtonLink>
          ) : undefined
        }
      />
      {reports.length === 0 ? <p>{words.none}</p> : null}
      <ol className="contract-page__reports">
        {reports.map((report) => (
          <li key={report.id} id={`levering-${report.id}`}>
            <Report report={report} opened={opened} left={left} mayEdit={isOpen} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type ReportProps = ReportsProps & {
  readonly report: ContractReport;
  readonly mayEdit: boolean;
};

const tones = {
  waiting: "social",
  confirmed: "act",
  disputed: "wrong",
  withdrawn: "regular",
} as const;

function Report(props: ReportProps) {
  const { language } = useUi();
  const all = contractWords(language);
  const words = all.reports;
  const { report, mayEdit } = props;
  const { state } = report;
  const isDecided = state === "confirmed" || state === "disputed";
  const when = formatInstant(language, report.reportedAt);
  return (
    <article className="contract-report">
      <p className="contract-report__head">
        <strong>
          {words.period(
            formatDay(language, report.periodFrom),
            formatDay(language, report.periodTo),
          )}
        </strong>{" "}
        <Tag tone={tones[state]} {...(state === "confirmed" ? { icon: "check" as const } : {})}>
          {words.states[state]}
        </Tag>
      </p>
      <dl className="contract-report__figures numeric">
        <div>
          <dt>{words.reported}</dt>
          <dd>{sayFigures(all, language, report) || words.nothing}</dd>
        </div>
        {state === "confirmed" ? (
          <div>
            <dt>{words.confirmed}</dt>
            <dd>{sayFigures(all, language, report.confirmed) || words.nothing}</dd>
          </div>
        ) : null}
      </dl>
      <p className="soft">
        {(report.via === "link" ? words.byLink : words.by)(report.reportedBy, when)}
      </p>
      {report.note ? (
        <p className="contract-page__text">
          <span className="soft">{words.note}</span>
          {"\n"}
          {report.note}
        </p>
      ) : null}
      {isDecided && report.decidedAt ? (
        <p className="contract-page__text">
          <span className="soft">
            {words.decidedBy(report.decidedBy, formatInstant(language, report.decidedAt))}
          </span>
          {report.decisionNote ? `\n${report.decisionNote}` : null}
        </p>
      ) : null}
      {mayEdit && isDecided ? (
        <Form hidden={{ deed: "undo-report", report: report.id, version: String(report.version) }}>
          <Button small kind="quiet" icon="undo">
            {words.undo}
          </Button>
        </Form>
      ) : null}
      {mayEdit && state === "waiting" ? <Decide {...props} /> : null}
      <History {...props} />
    </article>
  );
}

/** Confirms with the figures as they were reported, or with others and why. */
function Decide({ report, opened, left }: ReportProps) {
  const { reports: words, measures: names } = contractWords(useUi().language);
  const typed =
    left?.deed === "confirm" && left.typed.report === report.id ? left.typed : undefined;
  const asTyped = (measure: Measure): string => {
    const value = report[measure];
    return writeNumber(measure === "cents" && value !== null ? value / 100 : value);
  };
  const shown = measures.filter(
    (measure) =>
      report[measure] !== null ||
      opened.progress.measures.some((one) => one.measure === measure && one.isPromised),
  );
  return (
    <Form hidden={{ deed: "confirm", report: report.id, version: String(report.version) }}>
      <Fieldset legend={words.confirmLegend}>
        <div className="contract-report__inputs">
          {shown.map((measure) => (
            <TextInput
              key={measure}
              id={`${measure}-${report.id}`}
              name={measure}
              label={names[measure]}
              value={typed?.[measure] ?? asTyped(measure)}
              inputMode="decimal"
              width="short"
              oneWay
            />
          ))}
        </div>
        <TextInput
          id={`note-${report.id}`}
          name="note"
          label={words.confirmNote}
          hint={words.confirmNoteHint}
          value={typed?.note}
          optional
        />
      </Fieldset>
      <FormActions>
        <Button kind="primary" icon="check">
          {words.confirm}
        </Button>
        <ButtonLink kind="quiet" href={`/opdrachten/${opened.contract.id}/levering/${report.id}`}>
          {words.dispute}
        </ButtonLink>
      </FormActions>
    </Form>
  );
}

/** Both figures of every change stay readable. */
function History({ report, opened }: ReportProps) {
  const { language } = useUi();
  const all = contractWords(language);
  const words = all.reports;
  const events = opened.reportEvents.filter(({ reportId }) => reportId === report.id);
  if (events.length < 2) return null;
  return (
    <details>
      <summary>{words.history}</summary>
      <ul className="contract-report__history">
        {events.map((event) => (
          <li key={event.id}>
            {[
              words.events[event.kind],
              event.personName,
              formatInstant(language, event.at),
              event.before && event.after
                ? `${sayFigures(all, language, event.before)} → ${sayFigures(all, language, event.after)}`
                : "",
              event.note,
            ]
              .filter(Boolean)
              .join(" · ")}
          </li>
        ))}
      </ul>
    </details>
  );
}
