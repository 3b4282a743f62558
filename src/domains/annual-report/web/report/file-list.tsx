import { formatInstant, useUi } from "#ui";
import { reportForms } from "../../rules/report/report-forms.ts";
import type { ReportFile } from "../../store/report/report-files.ts";
import { reportPageWords } from "../../text/report/index.ts";

interface FileListProps {
  readonly files: readonly ReportFile[];
  readonly municipalities: readonly { readonly nis: string; readonly name: string }[];
}

/** Files to download; nothing when there are none. */
export function FileList({ files, municipalities }: FileListProps) {
  const { language } = useUi();
  const words = reportPageWords(language);
  if (files.length === 0) return null;
  const inOrder = files.toSorted(
    (one, other) => reportForms.indexOf(one.form) - reportForms.indexOf(other.form),
  );
  return (
    <ul aria-label={words.made}>
      {inOrder.map((file) => {
        const place = municipalities.find(({ nis }) => nis === file.nis)?.name;
        return (
          <li key={file.fileId}>
            <a href={`/jaarverslag/bestand/${file.fileId}`} download>
              {words.forms[file.form]}
              {place ? ` ${place}` : ""}
            </a>{" "}
            <span className="soft">
              {Math.ceil(file.bytes / 1024)} kB, {formatInstant(language, file.madeAt)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
