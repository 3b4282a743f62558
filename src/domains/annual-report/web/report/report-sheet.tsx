import { SourceLine } from "#ui";
import type { Section } from "../../rules/report/report-content.ts";
import { type Drawing, ReportPart } from "./report-parts.tsx";
import "./report-sheet.css";

interface ReportSheetProps {
  readonly sections: readonly Section[];
  readonly drawing: Drawing;
}

/** The report as it will print: a sheet with its sections. */
export function ReportSheet({ sections, drawing }: ReportSheetProps) {
  const { language, partnership, title, labels, countedOn } = drawing.content;
  return (
    <article className="report-sheet" lang={language} aria-label={title}>
      <p className="report-sheet__from">
        {partnership.name}
        {partnership.isExample ? ` · ${labels.example}` : ""}
      </p>
      {sections.map((section) => (
        <SectionView key={section.key} section={section} depth={2} drawing={drawing} />
      ))}
      <SourceLine sources={[{ title: labels.sourceName, date: countedOn }]} />
    </article>
  );
}

interface SectionViewProps {
  readonly section: Section;
  readonly depth: number;
  readonly drawing: Drawing;
}

/** Nobody wrote anything under this title, and nothing was counted. */
const isEmpty = ({ lede, parts, sections }: Section): boolean =>
  lede === "" &&
  parts.every((part) => part.kind === "block" && part.body.trim() === "") &&
  sections.every(isEmpty);

function SectionView({ section, depth, drawing }: SectionViewProps) {
  if (!drawing.keepsEmpty && isEmpty(section)) return null;
  const Heading = depth === 2 ? "h2" : "h3";
  return (
    <section className={`report-section report-section--${depth}`}>
      <Heading>{section.title}</Heading>
      {section.lede ? <p className="report-note">{section.lede}</p> : null}
      {section.parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one fixed section
        <ReportPart key={at} part={part} depth={depth} drawing={drawing} />
      ))}
      {section.sections.map((below) => (
        <SectionView key={below.key} section={below} depth={depth + 1} drawing={drawing} />
      ))}
    </section>
  );
}
