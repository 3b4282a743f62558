import { Button, FileInput, Form, formatNumber, useUi } from "#ui";
import { fillHomeWords } from "../../text/fill-home/index.ts";
import type { QuestionView } from "../../usecases/fill/open-question.ts";

/** Files that show an answer is so: given, taken away, added. */
export function EvidencePart({ view }: { readonly view: QuestionView }) {
  const { language } = useUi();
  const words = fillHomeWords(language).files;
  const { files, question, scan } = view;
  if (!question) return null;
  const action = `/scan/${scan.token}/bewijs/${question.key}`;
  return (
    <details
      className="scan-question__evidence"
      open={files.length > 0}
      data-server-only={question.key}
    >
      <summary>{words.title}</summary>
      <ul className="scan-question__files">
        {files.map(({ id, name, bytes }) => (
          <li key={id}>
            <a href={`/scan/${scan.token}/bestand/${id}`}>{name}</a>
            <span className="soft">{`${formatNumber(language, Math.max(1, Math.round(bytes / 1024)))} kB`}</span>
            <Form action={action} hidden={{ verwijder: id }}>
              <button
                className="button button--quiet button--small"
                type="submit"
                aria-label={words.remove(name)}
              >
                ×
              </button>
            </Form>
          </li>
        ))}
      </ul>
      <Form action={action} files>
        <FileInput
          name="bestand"
          label={words.choose}
          hint={words.hint}
          accept=".pdf,.png,.jpg,.jpeg,.webp,.heic,.docx,.xlsx,.pptx,.odt,.ods,.odp,.doc,.xls,.csv,.txt"
          optional
        />
        <div>
          <Button small icon="upload">
            {words.add}
          </Button>
        </div>
      </Form>
    </details>
  );
}
