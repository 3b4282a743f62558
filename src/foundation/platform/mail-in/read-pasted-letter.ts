import type { Day } from "#kernel/day";
import { readWrittenDay } from "./written-day.ts";

/** A letter as it was pasted: what was recognised, the rest null. */
export type PastedLetter = {
  readonly senderName: string | null;
  readonly senderEmail: string | null;
  readonly sentOn: Day | null;
  readonly subject: string | null;
  readonly text: string;
};

type Header = "from" | "subject" | "date" | "other";
const headerNames: Readonly<Record<string, Header>> = {
  van: "from",
  from: "from",
  de: "from",
  afzender: "from",
  onderwerp: "subject",
  subject: "subject",
  objet: "subject",
  sujet: "subject",
  betreft: "subject",
  datum: "date",
  date: "date",
  verzonden: "date",
  sent: "date",
  envoye: "date",
  aan: "other",
  to: "other",
  a: "other",
  cc: "other",
  bcc: "other",
  cci: "other",
  "reply-to": "other",
  bijlagen: "other",
  bijlage: "other",
  attachments: "other",
  "pieces jointes": "other",
  belang: "other",
  importance: "other",
  prioriteit: "other",
};

const headerLine = /^[>\s*_]*([\p{L}][\p{L}\s-]{0,18}?)\s*[*_]*\s*:[*_]*\s*(.*)$/u;

function headerIn(line: string): { header: Header; value: string } | null {
  const found = headerLine.exec(line);
  if (!found) return null;
  const name = (found[1] ?? "").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
  const header = Object.hasOwn(headerNames, name) ? headerNames[name] : undefined;
  return header ? { header, value: (found[2] ?? "").trim() } : null;
}

/** The first place where at least two heading lines stand together, one of them telling who or what. */
function findBlock(lines: readonly string[]): { from: number; to: number } | null {
  for (let at = 0; at < lines.length; at++) {
    if (!headerIn(lines[at] ?? "")) continue;
    const kinds = new Set<Header>();
    let end = at;
    while (end < lines.length) {
      const line = lines[end] ?? "";
      const found = headerIn(line);
      if (found) kinds.add(found.header);
      // A heading that was too long goes on on the next line, indented.
      else if (!/^\s+\S/.test(line)) break;
      end++;
    }
    const telling = [...kinds].filter((kind) => kind !== "other");
    if (telling.length >= 2) return { from: at, to: end };
    at = Math.max(at, end - 1);
  }
  return null;
}

const addressShape = /[^\s<>"'(),;:[\]]+@[^\s<>"'(),;:[\]]+\.[^\s<>"'(),;:[\]]+/;

function readSender(value: string): { name: string | null; email: string | null } {
  const email =
    addressShape
      .exec(value)?.[0]
      ?.replace(/^mailto:/i, "")
      .replace(/[.>]+$/, "") ?? null;
  const name = value
    .replace(/\[?mailto:[^\]\s]*\]?/gi, "")
    .replace(/<[^>]*>/g, "")
    .replace(/\[[^\]]*\]/g, "")
    .replace(email ?? "\u0000", "")
    .replace(/["']/g, "")
    .replace(/\((?:via|per)[^)]*\)/gi, "")
    .trim();
  return { name: name === "" ? null : name.slice(0, 200), email };
}

/** `RE: FW: Snoeien` asks about snoeien. */
const withoutReplyMarks = (subject: string): string =>
  subject
    .replace(/^(?:\s*(?:re|fw|fwd|tr|antw|doorst|aw|wg|betr)\s*(?:\[\d+\])?\s*:)+\s*/i, "")
    .trim();

/**
 * Reads a letter pasted from a mail program, in Dutch, French or English: the heading lines at the top or under
 * "-----Oorspronkelijk bericht-----". What is not recognised stays in the text; nothing is lost.
 */
export function readPastedLetter(pasted: string): PastedLetter {
  const lines = pasted.replace(/\r\n?/g, "\n").split("\n");
  const block = findBlock(lines);
  if (!block) {
    return {
      senderName: null,
      senderEmail: null,
      sentOn: null,
      subject: null,
      text: pasted.trim(),
    };
  }
  const values: Partial<Record<Header, string>> = {};
  let last: Header | null = null;
  for (const line of lines.slice(block.from, block.to)) {
    const found = headerIn(line);
    if (found) {
      last = found.header;
      if (last !== "other" && !values[last]) values[last] = found.value;
    } else if (last && last !== "other") {
      values[last] = `${values[last] ?? ""} ${line.trim()}`.trim();
    }
  }
  const sender = readSender(values.from ?? "");
  // What somebody wrote above a forwarded letter belongs to it; the line that only announces it does not.
  const above = lines
    .slice(0, block.from)
    .filter((line) => !/^[\s>]*[-_]{2,}.*$|^\s*(begin|start|début) .*:$/i.test(line))
    .join("\n")
    .trim();
  const below = lines.slice(block.to).join("\n").trim();
  const subject = withoutReplyMarks(values.subject ?? "").slice(0, 300);
  return {
    senderName: sender.name,
    senderEmail: sender.email,
    sentOn: readWrittenDay(values.date ?? ""),
    subject: subject === "" ? null : subject,
    text: [above, below].filter((part) => part !== "").join("\n\n"),
  };
}
