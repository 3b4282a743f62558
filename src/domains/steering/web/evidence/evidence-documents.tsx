import {
  Button,
  FileInput,
  Form,
  FormActions,
  formatNumber,
  Icon,
  SectionHeader,
  useUi,
} from "#ui";
import type { EvidenceFile } from "../../store/evidence/evidence-files.ts";
import { evidenceWords } from "../../text/evidence/index.ts";
import { documentTypes } from "./evidence-fields.tsx";

export interface EvidenceDocumentsProps {
  readonly id: string;
  readonly files: readonly EvidenceFile[];
  readonly mayEdit: boolean;
}

/** The documents of evidence; each is only ever downloaded, never shown within our pages. */
export function EvidenceDocuments({ id, files, mayEdit }: EvidenceDocumentsProps) {
  const { language } = useUi();
  const words = evidenceWords(language);
  return (
    <section>
      <SectionHeader title={words.page.documents} />
      {files.length === 0 ? <p className="soft">{words.page.noDocuments}</p> : null}
      <ul className="evidence-documents">
        {files.map((file) => (
          <li key={file.id} className="evidence-documents__one">
            <Icon name="document" size="small" />
            <a href={`/bewijs/${id}/bestand/${file.id}`} download>
              {file.name}
            </a>
            <span className="soft numeric">{sayBytes(file.bytes, language)}</span>
            {mayEdit ? (
              <form method="post" className="evidence-documents__remove">
                <input type="hidden" name="file" value={file.id} />
                <Button
                  small
                  kind="quiet"
                  icon="trash"
                  iconOnly
                  name="deed"
                  value="remove-document"
                >
                  {words.page.remove(file.name)}
                </Button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {mayEdit ? (
        <details className="evidence-documents__add">
          <summary>{words.page.addDocuments}</summary>
          <Form files hidden={{ deed: "add-documents" }}>
            <FileInput
              name="files"
              label={words.fields.files}
              hint={words.form.filesHint}
              accept={documentTypes}
              multiple
            />
            <FormActions>
              <Button icon="upload">{words.page.addDocuments}</Button>
            </FormActions>
          </Form>
        </details>
      ) : null}
    </section>
  );
}

const sayBytes = (bytes: number, language: "nl" | "fr" | "en"): string =>
  bytes < 1_000_000
    ? `${formatNumber(language, Math.max(1, Math.round(bytes / 1_000)))} kB`
    : `${formatNumber(language, bytes / 1_000_000, { digits: 1 })} MB`;
