import { BothTexts, Button, Form, useUi } from "#ui";
import { reportPageWords } from "../../text/report/index.ts";
import type { LeftReport } from "./do-report-deed.ts";

interface ConflictProps {
  readonly conflict: NonNullable<LeftReport["conflict"]>;
  readonly label: string;
}

/** Both texts of a block that two people wrote; nothing is lost. */
export function Conflict({ conflict, label }: ConflictProps) {
  const words = reportPageWords(useUi().language);
  const { key, yours, theirs } = conflict;
  return (
    <Form hidden={{ deed: "choose-block", key, version: String(theirs.version), yours }}>
      <BothTexts
        whoChanged={theirs.editedBy}
        when={theirs.editedAt}
        fields={[{ name: "body", label, theirs: theirs.body, yours, canMerge: true }]}
      />
      <Button kind="primary">{words.saveChoice}</Button>
    </Form>
  );
}
