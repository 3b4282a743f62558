import { formatNumber, StatLine, type StatProps, useUi } from "#ui";
import type { ImportCounts } from "../../rules/notices/import-counts.ts";
import { importWords } from "../../text/imports/index.ts";

type Figure = { readonly name: keyof ImportCounts; readonly always?: true; readonly href?: string };

const fileFigures: readonly Figure[] = [
  { name: "files", always: true },
  { name: "read", always: true },
  { name: "refused", always: true, href: "#geweigerd" },
  { name: "unchanged", always: true },
  { name: "other" },
];
const noticeFigures: readonly Figure[] = [
  { name: "notices", always: true, href: "#inhoud" },
  { name: "fresh", always: true },
  { name: "newer", always: true },
  { name: "same", always: true },
  { name: "refusedEntries", href: "#geweigerd" },
];

/** Files and notices by what became of them; the sums are written out, so that anybody can check them. */
export function ImportFigures({ counts }: { readonly counts: ImportCounts }) {
  const w = importWords(useUi().language).figures;
  return (
    <div className="imports__figures">
      <section aria-labelledby="figures-files">
        <h2 id="figures-files">{w.filesTitle}</h2>
        <StatLine stats={useStats(fileFigures, counts)} />
        <p className="soft numeric">{w.filesSum(counts)}</p>
      </section>
      <section aria-labelledby="figures-notices">
        <h2 id="figures-notices">{w.noticesTitle}</h2>
        <StatLine stats={useStats(noticeFigures, counts)} />
        <p className="soft numeric">{w.noticesSum(counts)}</p>
      </section>
    </div>
  );
}

function useStats(figures: readonly Figure[], counts: ImportCounts): StatProps[] {
  const { language } = useUi();
  const w = importWords(language).figures;
  return figures
    .filter(({ name, always }) => always || counts[name] > 0)
    .map(({ name, href }) => {
      const count = counts[name];
      const unit =
        name === "refusedEntries" ? w.entryUnit : isOfFiles(name) ? w.fileUnit : w.noticeUnit;
      return {
        id: `figure-${name}`,
        value: formatNumber(language, count),
        unit: unit(count),
        label: w.names[name],
        definition: <p>{w.texts[name]}</p>,
        source: { title: w.source },
        ...(href && count > 0 ? { rows: { href, label: w.names[name] } } : {}),
      };
    });
}

const isOfFiles = (name: keyof ImportCounts): boolean =>
  fileFigures.some((figure) => figure.name === name);
