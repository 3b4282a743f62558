import type { Language } from "#kernel/language";
import {
  Button,
  Checkbox,
  FileInput,
  Form,
  FormActions,
  formatDay,
  formatNumber,
  Icon,
  SectionHeader,
  useUi,
} from "#ui";
import { inboxWords } from "../text/inbox/index.ts";
import type { OpenedQuestion } from "../usecases/open-question.ts";
import type { Left } from "./question-deed.ts";
import "./question-files.css";

/** What a browser may offer to choose; what is really taken is seen from the bytes. */
export const documentTypes =
  ".pdf,.png,.jpg,.jpeg,.gif,.webp,.heic,.tif,.tiff,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,.csv,.txt,.ics,.vcf,.eml,.msg";

interface QuestionFilesProps {
  readonly opened: OpenedQuestion;
  readonly left: Left | null;
}

/** The files of a question; each is only ever downloaded, never shown within our pages. */
export function QuestionFiles({ opened, left }: QuestionFilesProps) {
  const { language } = useUi();
  const words = inboxWords(language).question;
  const { question, files, mayEdit } = opened;
  const canEdit = mayEdit && !question.removedAt;
  const expires = question.askerExpiresOn;
  return (
    <section className="question-files" id="files" aria-labelledby="files-title">
      <SectionHeader id="files-title" title={words.files} />
      {files.length === 0 ? <p className="soft">{words.noFiles}</p> : null}
      <ul className="question-files__list">
        {files.map((file) => (
          <li key={file.id} className="question-files__one">
            <Icon name="document" size="small" />
            <p className="question-files__what">
              <a href={`/vragen/${question.id}/bestand/${file.id}`} download>
                {file.name}
              </a>{" "}
              <span className="soft numeric">{sayBytes(file.bytes, language)}</span>{" "}
              {file.fromAsker ? <span className="soft">{words.fileFromAsker}</span> : null}
            </p>
            {canEdit ? (
              <form method="post" className="question-files__remove">
                <input type="hidden" name="file" value={file.id} />
                <Button small kind="quiet" icon="trash" iconOnly name="deed" value="remove-file">
                  {words.removeFile(file.name)}
                </Button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {expires && files.some(({ fromAsker }) => fromAsker) ? (
        <p className="soft">{words.filesExpire(formatDay(language, expires))}</p>
      ) : null}
      {canEdit ? <AddFiles left={left} /> : null}
    </section>
  );
}

function AddFiles({ left }: Pick<QuestionFilesProps, "left">) {
  const words = inboxWords(useUi().language).question;
  const isLeft = left?.deed === "add-files";
  return (
    <details className="question-files__add" open={isLeft}>
      <summary className="question-files__summary">
        <Icon name="upload" size="small" />
        {words.addFiles}
      </summary>
      <Form files hidden={{ deed: "add-files" }}>
        <FileInput
          name="files"
          label={words.chooseFiles}
          hint={words.chooseFilesHint}
          accept={documentTypes}
          error={isLeft ? (left.problem ?? undefined) : undefined}
          multiple
        />
        <Checkbox
          name="fromAsker"
          label={words.filesAreAskers}
          checked={isLeft && left.typed.fromAsker === "yes"}
          optional
        />
        <FormActions>
          <Button icon="upload">{words.addFiles}</Button>
        </FormActions>
      </Form>
    </details>
  );
}

/** In French a byte is an octet. */
export function sayBytes(bytes: number, language: Language): string {
  const unit = language === "fr" ? "o" : "B";
  return bytes < 1_000_000
    ? `${formatNumber(language, Math.max(1, Math.round(bytes / 1_000)))}\u00a0k${unit}`
    : `${formatNumber(language, bytes / 1_000_000, { digits: 1 })}\u00a0M${unit}`;
}
