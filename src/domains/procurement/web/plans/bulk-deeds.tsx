import { Button, Checkbox, Form, formatNumber, Select, useUi } from "#ui";
import { lineStates, shownLevels } from "../../rules/plans/purchase-line.ts";
import type { PlanWords } from "../../text/plans/index.ts";

/** What one can do with the lines that are ticked in the table above. */
export function BulkDeeds({
  formId,
  words,
  total,
}: {
  readonly formId: string;
  readonly words: PlanWords;
  /** How many lines fit when there are more than on this page; null: all are on it. */
  readonly total: number | null;
}) {
  const { language } = useUi();
  const w = words.bulk;
  return (
    <Form id={formId} hidden={total === null ? {} : { count: String(total) }}>
      <fieldset className="purchase-list__bulk">
        <legend>{w.title}</legend>
        {total === null ? null : (
          <Checkbox name="scope" value="all" label={w.all(formatNumber(language, total))} />
        )}
        <Button kind="secondary" icon="check" name="deed" value="confirm">
          {w.confirm}
        </Button>
        <div className="purchase-list__choice">
          <Select
            name="level"
            label={w.level}
            options={shownLevels.map((value) => ({ value, label: words.levels[value] }))}
            emptyLabel={false}
            oneWay
          />
          <Button name="deed" value="level">
            {w.apply}
          </Button>
        </div>
        <div className="purchase-list__choice">
          <Select
            name="state"
            label={w.state}
            options={lineStates.map((value) => ({ value, label: words.states[value] }))}
            emptyLabel={false}
            oneWay
          />
          <Button name="deed" value="state">
            {w.apply}
          </Button>
        </div>
      </fieldset>
    </Form>
  );
}
