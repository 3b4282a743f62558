import type { Day } from "#kernel/day";
import { Checkbox, DateInput, ErrorSummary, Notice, TextArea, TextInput, useUi } from "#ui";
import { type Measure, measures } from "../../rules/contracts/contract.ts";
import type { FieldProblem, ReportField } from "../../rules/contracts/judge-report.ts";
import { deliveryWords } from "../../text/delivery/index.ts";
import type { Typed } from "../typed-form.ts";
import { sayProblem } from "./read-report-form.ts";

interface ReportFieldsProps {
  readonly typed: Typed;
  readonly problems: readonly FieldProblem[];
  /** Only what was promised is asked; of nothing promised, all. */
  readonly asked: readonly Measure[];
  readonly today: Day;
}

/** What is wrong, each line a link to its field. */
export function ReportErrors({ problems }: Pick<ReportFieldsProps, "problems">) {
  const { language } = useUi();
  return (
    <ErrorSummary
      errors={problems.map((problem) => ({
        fieldId: `field-${problem.field}`,
        message: sayProblem(problem, language),
      }))}
    />
  );
}

/** Period, figures and note: numbers only, never who. */
export function ReportFields({ typed, problems, asked, today }: ReportFieldsProps) {
  const { language } = useUi();
  const words = deliveryWords(language);
  const { fields } = words;
  const error = (field: ReportField): string | undefined => {
    const problem = problems.find((one) => one.field === field);
    return problem && sayProblem(problem, language);
  };
  const hints = { hours: fields.hoursHint, places: fields.placesHint, cents: fields.centsHint };
  const shown = asked.length > 0 ? measures.filter((measure) => asked.includes(measure)) : measures;
  const askSure =
    typed.sure === "yes" || problems.some((one) => one.because === "more-than-promised");
  return (
    <>
      <Notice kind="info" title={words.noNamesTitle}>
        {words.noNames}
      </Notice>
      <div className="delivery__period">
        <DateInput
          name="from"
          label={fields.from}
          value={typed.from}
          error={error("from")}
          max={today}
        />
        <DateInput name="to" label={fields.to} value={typed.to} error={error("to")} max={today} />
      </div>
      <p className="soft">{fields.periodHint}</p>
      {shown.map((measure) => (
        <TextInput
          key={measure}
          name={measure}
          label={fields[measure]}
          hint={hints[measure]}
          value={typed[measure]}
          error={error(measure)}
          inputMode="decimal"
          width="short"
          oneWay
        />
      ))}
      <TextArea
        name="note"
        label={fields.note}
        hint={fields.noteHint}
        value={typed.note}
        error={error("note")}
        rows={3}
        optional
      />
      {askSure ? (
        <Checkbox name="sure" label={fields.sure} checked={typed.sure === "yes"} optional />
      ) : null}
    </>
  );
}
