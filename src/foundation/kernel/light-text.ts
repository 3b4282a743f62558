/** A piece of a line. A reference is `[[key]]`: whoever draws the text puts there what the key stands for. */
export type LightSpan =
  | { readonly kind: "text"; readonly text: string; readonly strong: boolean }
  | { readonly kind: "reference"; readonly key: string; readonly strong: boolean };

export type LightBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly spans: readonly LightSpan[] }
  | { readonly kind: "paragraph"; readonly spans: readonly LightSpan[] }
  | { readonly kind: "list"; readonly items: readonly (readonly LightSpan[])[] };

const headingShape = /^(#{1,2})\s+(.*\S)\s*$/;
const itemShape = /^\s*[-*•]\s+(.*\S)\s*$/;
const markShape = /\*\*(.+?)\*\*|\[\[([^[\]\s]{1,160})\]\]/gs;

/**
 * Plain text with light marks, as blocks: a blank line begins a paragraph, `# ` and `## ` a heading, `- ` an
 * item of a list, `**…**` is strong. Nothing is refused: a mark that is not closed stays as it was typed.
 */
export function parseLightText(text: string): LightBlock[] {
  const blocks: LightBlock[] = [];
  let lines: string[] = [];
  let items: (readonly LightSpan[])[] = [];
  const closeLines = () => {
    if (lines.length > 0) blocks.push({ kind: "paragraph", spans: readSpans(lines.join(" ")) });
    lines = [];
  };
  const closeItems = () => {
    if (items.length > 0) blocks.push({ kind: "list", items });
    items = [];
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    const heading = headingShape.exec(line);
    const item = itemShape.exec(line);
    if (item === null) closeItems();
    if (heading || item || line.trim() === "") closeLines();
    if (heading) {
      const level = heading[1] === "#" ? 1 : 2;
      blocks.push({ kind: "heading", level, spans: readSpans(heading[2] ?? "") });
    } else if (item) items.push(readSpans(item[1] ?? ""));
    else if (line.trim() !== "") lines.push(line.trim());
  }
  closeLines();
  closeItems();
  return blocks;
}

function readSpans(line: string, strong = false): LightSpan[] {
  const spans: LightSpan[] = [];
  let at = 0;
  const addText = (text: string) => {
    if (text !== "") spans.push({ kind: "text", text, strong });
  };
  for (const mark of line.matchAll(markShape)) {
    const [whole, inside, key] = mark;
    addText(line.slice(at, mark.index));
    if (key !== undefined) spans.push({ kind: "reference", key, strong });
    else spans.push(...readSpans(inside ?? "", true));
    at = mark.index + whole.length;
  }
  addText(line.slice(at));
  return spans;
}

/**
 * The blocks with headings that skip no level: a `## ` before any `# ` is of the first level. Pages for who listens and
 * tagged documents ask for it.
 */
export function withSteadyHeadings(blocks: readonly LightBlock[]): LightBlock[] {
  let isUnderFirst = false;
  return blocks.map((block) => {
    if (block.kind !== "heading") return block;
    isUnderFirst ||= block.level === 1;
    return isUnderFirst ? block : { ...block, level: 1 };
  });
}

/** Keys of all references in a text, each once, in the order in which they stand. */
export function referencesIn(text: string): string[] {
  const spans = parseLightText(text).flatMap((block) =>
    block.kind === "list" ? block.items.flat() : block.spans,
  );
  return [...new Set(spans.flatMap((span) => (span.kind === "reference" ? [span.key] : [])))];
}
