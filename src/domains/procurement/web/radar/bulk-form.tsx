import { Button, Form, Select, TextInput, useUi } from "#ui";
import { dismissReasons } from "../../rules/radar/handling.ts";
import type { RadarView } from "../../rules/radar/radar-filter.ts";
import { radarWords } from "../../text/radar/index.ts";

/** The boxes of the table belong to this form. */
export const bulkFormId = "radar-bulk";

interface BulkFormProps {
  readonly address: string;
  readonly view: RadarView;
}

/** What one does with several notices at once. */
export function BulkForm({ address, view }: BulkFormProps) {
  const words = radarWords(useUi().language);
  return (
    <details className="radar__bulk">
      <summary>{words.bulk.title}</summary>
      <Form id={bulkFormId} action={address}>
        <div className="radar__bulk-line">
          {view === "saved" ? null : (
            <Button small icon="star" name="deed" value="save">
              {words.bulk.save}
            </Button>
          )}
          <Select
            name="because"
            label={words.bulk.because}
            oneWay
            emptyLabel={words.filters.any}
            options={dismissReasons.map((value) => ({ value, label: words.desk.reasons[value] }))}
          />
          <TextInput name="words" label={words.desk.words} optional maxLength={1000} />
          <Button small icon="close" name="deed" value="dismiss">
            {words.bulk.dismiss}
          </Button>
        </div>
      </Form>
    </details>
  );
}
