const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  euro: "€",
  eacute: "é",
  egrave: "è",
  euml: "ë",
  iuml: "ï",
  agrave: "à",
  ccedil: "ç",
  ouml: "ö",
  uuml: "ü",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
  bull: "•",
};

const breaksLine = /^\/?(br|p|div|tr|li|h[1-6]|table|ul|ol|blockquote|hr|section|article)$/;
const isUnseen = /^(head|style|script|title|template|noscript|svg)$/;

/**
 * The words of an HTML letter, one line per block, nothing of its marks. Walks through it once, so that no
 * letter, however made, takes long.
 */
export function textOfHtml(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open === -1) {
      pieces.push(words(html.slice(at)));
      break;
    }
    pieces.push(words(html.slice(at, open)));
    const { name, end } = readTag(html, open);
    if (name === "") pieces.push("<");
    if (name === "td" || name === "th") pieces.push("\t");
    if (breaksLine.test(name)) pieces.push("\n");
    at = isUnseen.test(name) ? endOfUnseen(html, name, end) : end;
  }
  return tidyText(pieces.join(""));
}

/** Name of the tag (with "/" for an end tag) and where it stops; an empty name for a bare "<". */
function readTag(html: string, open: number): { name: string; end: number } {
  if (html.startsWith("<!--", open)) {
    const close = html.indexOf("-->", open + 4);
    return { name: "!", end: close === -1 ? html.length : close + 3 };
  }
  const name = /^\/?[a-z][a-z0-9]*|^[!?]/i.exec(html.slice(open + 1, open + 30))?.[0] ?? "";
  if (name === "") return { name, end: open + 1 };
  const close = html.indexOf(">", open);
  return { name: name.toLowerCase(), end: close === -1 ? html.length : close + 1 };
}

function endOfUnseen(html: string, name: string, from: number): number {
  const mark = new RegExp(`</${name}\\b`, "gi");
  mark.lastIndex = from;
  const found = mark.exec(html);
  if (!found) return html.length;
  const close = html.indexOf(">", found.index);
  return close === -1 ? html.length : close + 1;
}

const words = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, code: string) => {
      if (!code.startsWith("#")) return named[code.toLowerCase()] ?? whole;
      const point = Number(/^#x/i.test(code) ? `0x${code.slice(2)}` : code.slice(1));
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "";
    });

/** Lines without blanks round them, at most one empty line between them, no marks that hide or turn text. */
export function tidyText(text: string): string {
  const lines = text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) =>
      line
        .replace(/[\t\u00a0]/g, " ")
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, "")
        .replace(/ +/g, " ")
        .trim(),
    );
  const kept = lines.filter((line, index) => line !== "" || (index > 0 && lines[index - 1] !== ""));
  return kept.join("\n").trim();
}
