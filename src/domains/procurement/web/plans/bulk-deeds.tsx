import { Button, Form, Select } from "#ui";
import { lineStates, shownLevels } from "../../rules/plans/purchase-line.ts";
import type { PlanWords } from "../../text/plans/index.ts";

/** What one can do with the lines that are ticked in the table above. */
export function BulkDeeds({
  formId,
  words,
}: {
  readonly formId: string;
  readonly words: PlanWords;
}) {
  const w = words.bulk;
  return (
    <Form id={formId}>
      <fieldset className="purchase-list__bulk">
        <legend>{w.title}</legend>
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
