import { type Language, languages } from "#kernel/language";
import { Button, Checkbox, Form, Select, useUi } from "#ui";
import { reportPageWords } from "../../text/report/index.ts";

interface StartReportFormProps {
  readonly year: number;
  /** Languages in which last year has a report. */
  readonly copyFrom: readonly Language[];
  /** Languages in which this year has one already. */
  readonly taken?: readonly Language[];
}

/** The first step of a report: its language, and whether last year's texts come along. */
export function StartReportForm({ year, copyFrom, taken = [] }: StartReportFormProps) {
  const { language } = useUi();
  const words = reportPageWords(language);
  const free = languages.filter((one) => !taken.includes(one));
  return (
    <Form hidden={{ deed: "start" }}>
      {taken.length === 0 ? <p>{words.beginLede}</p> : null}
      <Select
        name="language"
        label={words.beginIn}
        emptyLabel={false}
        width="half"
        value={free.includes(language) ? language : free[0]}
        options={free.map((value) => ({ value, label: words.languages[value] }))}
      />
      {copyFrom.length > 0 ? (
        <Checkbox name="copyTexts" label={words.copyTexts} hint={words.copyTextsHint} optional />
      ) : null}
      <Button kind={taken.length === 0 ? "primary" : "secondary"} icon="plus">
        {words.begin(year)}
      </Button>
    </Form>
  );
}
