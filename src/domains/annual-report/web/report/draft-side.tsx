import type { Language } from "#kernel/language";
import { languages } from "#kernel/language";
import {
  Button,
  Checkbox,
  Form,
  formatInstant,
  Notice,
  SectionHeader,
  TextInput,
  useUi,
} from "#ui";
import { wholeForms } from "../../rules/report/report-forms.ts";
import { reportPageWords } from "../../text/report/index.ts";
import type { OpenedDraft } from "../../usecases/report/open-draft.ts";
import { blockTitle } from "./block-title.ts";
import { FileList } from "./file-list.tsx";
import { blockAnchor, councilHref, draftHref, frozenHref } from "./report-address.ts";
import { StartReportForm } from "./start-report-form.tsx";

interface DraftSideProps {
  readonly draft: OpenedDraft;
  /** Languages in which there is a report of this year. */
  readonly others: readonly Language[];
  readonly copyFrom: readonly Language[];
}

/** Beside the sheet: what is missing, files, versions, pages for councils, and freezing. */
export function DraftSide({ draft, others, copyFrom }: DraftSideProps) {
  const { language } = useUi();
  const words = reportPageWords(language);
  const { report, content } = draft;
  return (
    <aside className="draft-side" aria-label={words.side}>
      <Missing draft={draft} />
      <section>
        <SectionHeader title={words.make} />
        <div className="draft-side__makes">
          {wholeForms.map((form) => (
            <Form key={form} hidden={{ deed: "make", form }}>
              <Button icon="download">{words.makeForm[form]}</Button>
            </Form>
          ))}
        </div>
        <FileList
          files={draft.files.filter(({ freezeId }) => freezeId === null).slice(0, 6)}
          municipalities={content.municipalities}
        />
      </section>
      <section>
        <SectionHeader title={words.councilPages} />
        <ul>
          {content.municipalities.map(({ nis, name }) => (
            <li key={nis}>
              <a href={councilHref(report, nis)}>{words.councilPage(name)}</a>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <SectionHeader title={words.versions} />
        {draft.freezes.length === 0 ? <p className="soft">{words.noFrozen}</p> : null}
        <ul>
          {draft.freezes.map((freeze) => (
            <li key={freeze.id}>
              <a href={frozenHref({ ...report, number: freeze.number })}>
                {words.version(freeze.number)}
              </a>{" "}
              <span className="soft">{formatInstant(language, freeze.frozenAt)}</span>
              {freeze.sentTo ? <p className="soft">{words.sent(freeze.sentTo)}</p> : null}
            </li>
          ))}
        </ul>
      </section>
      {draft.mayFreeze ? <FreezeForm empty={draft.missing.emptyBlocks.length} /> : null}
      <Settings draft={draft} />
      <section>
        <SectionHeader title={words.language} />
        <ul>
          {others.map((one) => (
            <li key={one}>
              <a
                href={draftHref({ ...report, language: one })}
                aria-current={one === report.language ? "page" : undefined}
              >
                {words.languages[one]}
              </a>
            </li>
          ))}
        </ul>
        {others.length < languages.length ? (
          <details>
            <summary>{words.alsoIn}</summary>
            <StartReportForm year={report.year} copyFrom={copyFrom} taken={others} />
          </details>
        ) : null}
      </section>
    </aside>
  );
}

function Missing({ draft }: { readonly draft: OpenedDraft }) {
  const words = reportPageWords(useUi().language);
  const { missing, content, report } = draft;
  const { priorities, withoutEvidence, withoutEvidenceCount, trayCount, emptyBlocks } = missing;
  const { unknownFigures } = missing;
  const texts = emptyBlocks.length + unknownFigures.length;
  const isWhole = priorities.length + withoutEvidenceCount + trayCount + texts === 0;
  return (
    <section>
      <SectionHeader title={words.missing} />
      {isWhole ? <p>{words.nothingMissing}</p> : null}
      <ul>
        {priorities.map(({ frameKey, code }) => (
          <li key={`${frameKey} ${code}`}>
            <a href={`/dekking/${report.year}/${frameKey}/${encodeURIComponent(code)}`}>
              {words.missingPriority(code)}
            </a>
          </li>
        ))}
        {withoutEvidenceCount > 0 ? (
          <li>
            {words.missingEvidence(withoutEvidenceCount)}
            <ul>
              {withoutEvidence.map(({ id, title }) => (
                <li key={id}>
                  <a href={`/actie/${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          </li>
        ) : null}
        {trayCount > 0 ? (
          <li>
            <a href="/bewijs">{words.tray(trayCount)}</a>
          </li>
        ) : null}
        {unknownFigures.map(({ block, figure }) => (
          <li key={`${block} ${figure}`}>
            <a href={`#${blockAnchor(block)}`}>
              {words.unknownFigure(figure, blockTitle(content, block))}
            </a>
          </li>
        ))}
        {emptyBlocks.length > 0 ? (
          <li>
            {words.emptyTexts(emptyBlocks.length)}
            <ul>
              {emptyBlocks.map((key) => (
                <li key={key}>
                  <a href={`#${blockAnchor(key)}`}>{blockTitle(content, key)}</a>
                </li>
              ))}
            </ul>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

function FreezeForm({ empty }: { readonly empty: number }) {
  const words = reportPageWords(useUi().language);
  return (
    <section id="vastleggen">
      <SectionHeader title={words.freeze} />
      <p>{words.freezeLede}</p>
      {empty > 0 ? (
        <Notice kind="warning" title={words.emptyTexts(empty)}>
          {words.freezeEmpty}
        </Notice>
      ) : null}
      <Form hidden={{ deed: "freeze" }}>
        <TextInput
          name="sentTo"
          label={words.sentTo}
          hint={words.sentToHint}
          optional
          maxLength={500}
        />
        <Button icon="check">{words.freeze}</Button>
      </Form>
    </section>
  );
}

function Settings({ draft }: { readonly draft: OpenedDraft }) {
  const words = reportPageWords(useUi().language);
  const { report } = draft;
  return (
    <section>
      <SectionHeader title={words.settings} />
      <Form hidden={{ deed: "settings" }}>
        <TextInput name="title" label={words.reportTitle} value={report.title} maxLength={200} />
        <Checkbox
          name="showOwners"
          label={words.showOwners}
          hint={words.showOwnersHint}
          checked={report.showOwners}
          optional
        />
        <Checkbox
          name="showBenchmark"
          label={words.showBenchmark}
          hint={words.showBenchmarkHint}
          checked={report.showBenchmark}
          optional
        />
        <Button>{words.saveSettings}</Button>
      </Form>
      {draft.benchmark === "not-chosen" ? null : (
        <p>
          {words.benchmarkState[draft.benchmark]}{" "}
          <a href={`/beheer/vergelijking?jaar=${report.year}`}>{words.toBenchmark}</a>
        </p>
      )}
    </section>
  );
}
