import { colon } from "#kernel/language";
import { Button, FileInput, Form, FormActions, Notice, TextArea, useUi } from "#ui";
import { evidenceWords, sayProblem } from "../../text/evidence/index.ts";
import { documentTypes } from "./evidence-fields.tsx";

export interface Brought {
  readonly name: string;
  readonly kind: "recorded" | "known" | "refused";
  readonly id: string | null;
  readonly problem: string | null;
}

/** The way in for documents and saved letters, folded until wanted; what was refused says so by name. */
export function BringIn({ brought }: { readonly brought: readonly Brought[] }) {
  const { language } = useUi();
  const words = evidenceWords(language);
  const { upload } = words;
  const refused = brought.filter(({ kind }) => kind === "refused");
  const there = brought.filter(({ kind }) => kind !== "refused");
  return (
    <>
      {refused.length > 0 ? (
        <Notice kind="warning" title={upload.refusedTitle}>
          <ul>
            {refused.map(({ name, problem }) => (
              <li key={name}>
                <strong>{name}</strong>
                {colon(language)}
                {sayProblem(words, problem ?? "other")}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {there.length > 0 ? (
        <Notice kind="info" title={upload.addedTitle}>
          <ul>
            {there.map(({ name, kind, id }) => (
              <li key={`${name} ${id}`}>
                {name}
                {kind === "known" ? ` (${upload.knownBefore})` : null}{" "}
                <a href={`/bewijs/${id}`} aria-label={`${upload.look}${colon(language)}${name}`}>
                  {upload.look}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <details className="bring-in" open={brought.length > 0}>
        <summary className="bring-in__summary">{upload.title}</summary>
        <Form files hidden={{ deed: "bring" }}>
          <FileInput
            name="files"
            label={upload.files}
            hint={upload.hint}
            accept={documentTypes}
            multiple
            oneWay
          />
          <TextArea name="letter" label={upload.paste} hint={upload.pasteHint} rows={3} optional />
          <FormActions>
            <Button icon="upload">{upload.deed}</Button>
          </FormActions>
        </Form>
      </details>
    </>
  );
}
