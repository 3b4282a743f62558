import { Button, ButtonLink, ButtonRow, FileInput, Form, Notice, SectionHeader, useUi } from "#ui";
import type { Instrument } from "../../rules/instrument/instrument.ts";
import type { MissingFacts } from "../../rules/vsme/missing-facts.ts";
import { reportWords } from "../../text/report/index.ts";
import type { VsmeState } from "../../usecases/vsme/vsme-files.ts";

interface DownloadsProps {
  /** Address of the scan, without what comes after it. */
  readonly at: string;
  /** Null: a scan without figures. */
  readonly vsme: VsmeState | null;
  readonly instrument: Instrument;
}

/** What a scan gives: its report, sentences for a declaration, and the VSME files. */
export function Downloads({ at, vsme, instrument }: DownloadsProps) {
  const words = reportWords(useUi().language).out;
  return (
    <>
      <section aria-labelledby="report">
        <SectionHeader id="report" title={words.reportTitle} />
        <p>{words.reportText}</p>
        <ButtonRow>
          <ButtonLink href={`${at}/verslag.pdf`} icon="download" kind="primary" download>
            {words.pdf}
          </ButtonLink>
          <ButtonLink href={`${at}/verslag.docx`} icon="download" download>
            {words.docx}
          </ButtonLink>
          <ButtonLink href={`${at}/verklaringen`}>{words.tenderLink}</ButtonLink>
        </ButtonRow>
      </section>
      {vsme ? <VsmePart at={at} vsme={vsme} instrument={instrument} /> : null}
    </>
  );
}

function VsmePart({ at, vsme, instrument }: DownloadsProps & { readonly vsme: VsmeState }) {
  const { language } = useUi();
  const words = reportWords(language).out;
  const nameOf = (from: string): string => {
    const [key = "", row] = from.split(" ");
    const fact = instrument.facts?.find((one) => one.key === key.split(".")[0]);
    const section = instrument.factSections?.find((one) => one.key === key);
    const name = (fact?.text ?? section?.title)?.[language] ?? from;
    return row ? `${name} (${row})` : name;
  };
  return (
    <section aria-labelledby="vsme">
      <SectionHeader id="vsme" title={words.vsmeTitle} />
      <p>{words.vsmeText}</p>
      {vsme.missing.map((missing) => (
        <MissingList key={missing.module} at={at} missing={missing} />
      ))}
      {vsme.problems.length > 0 ? (
        <Notice kind="warning">
          <p>{words.unsound}</p>
          <ul>
            {vsme.problems.map(({ from, because, concept, about }) => (
              <li key={`${from} ${because} ${concept} ${about}`}>
                {words.unsoundLine(nameOf(from), words.because[because])}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {vsme.hasTemplate ? (
        <ButtonRow>
          <ButtonLink href={`${at}/vsme.xlsx`} icon="download" download>
            {words.kept}
          </ButtonLink>
        </ButtonRow>
      ) : (
        <Form action={`${at}/vsme.xlsx`} files>
          <FileInput name="sjabloon" label={words.upload} hint={words.uploadHint} accept=".xlsx" />
          <ButtonRow>
            <Button icon="download">{words.fill}</Button>
          </ButtonRow>
        </Form>
      )}
      <p>{vsme.hasHead ? words.jsonText : words.needsHead}</p>
      <ButtonRow>
        {vsme.hasHead ? (
          <ButtonLink href={`${at}/vsme.json`} icon="download" download>
            {words.json}
          </ButtonLink>
        ) : null}
        <ButtonLink href={`${at}/cijfers`}>{words.figures}</ButtonLink>
      </ButtonRow>
    </section>
  );
}

/** What is still asked for a module, by disclosure; long, so it folds away. */
function MissingList({ at, missing }: { readonly at: string; readonly missing: MissingFacts }) {
  const { language } = useUi();
  const words = reportWords(language);
  const count = missing.missing.reduce((sum, { facts }) => sum + facts.length, 0);
  const title = words.out.missingTitle(words.vsme.modules[missing.module], count);
  if (count === 0) return <p>{title}</p>;
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {missing.missing.map(({ section, facts }) => (
          <li key={section.key}>
            <a href={`${at}/cijfers/${section.disclosure.toLowerCase()}`}>
              {section.disclosure} {section.title[language]}
            </a>
            <ul>
              {facts.map((fact) => (
                <li key={fact.key}>{fact.text[language]}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}
