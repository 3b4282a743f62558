import {
  childrenOf,
  elementAt,
  elementsAt,
  textIn,
  type XmlElement,
} from "#platform/xml/xml-element";
import type { LeftOut, NoticeNote, NoticeNoteCode, Unread } from "../rules/notice.ts";

/**
 * Reads values out of an XML tree and remembers which, so that all the rest can be shown as unread.
 * An element counts as read with everything inside it.
 */
export type Tracked = {
  /** Folded text of an element, or of the first at a path; null when there is none. */
  text(element: XmlElement | undefined, path?: string): string | null;
  /** Texts of all elements at a path, empty ones left out. */
  texts(element: XmlElement, path: string): string[];
  attribute(element: XmlElement | undefined, name: string): string | null;
  /** Marks a sign without text, `<RESTRICTED_SHELTERED_WORKSHOP/>`, as understood. */
  sees(element: XmlElement | undefined): boolean;
  leaveOut(element: XmlElement, because: LeftOut["because"]): void;
  note(code: NoticeNoteCode, about: string, found?: string): void;
  notes(): NoticeNote[];
  /** What nobody asked for, in the order of the document; persons are counted and left out. */
  rest(root: XmlElement): { unread: Unread[]; leftOut: LeftOut[] };
};

/** @param isPerson names of elements that hold a person or how to reach one */
export function trackXml(isPerson: (name: string) => boolean): Tracked {
  const read = new Set<XmlElement>();
  const leftOut = new Map<XmlElement, LeftOut["because"]>();
  const notes: NoticeNote[] = [];

  const text: Tracked["text"] = (element, path) => {
    const found = element && path ? elementAt(element, path) : element;
    if (!found) return null;
    read.add(found);
    return textIn(found) || null;
  };
  return {
    text,
    texts: (element, path) =>
      elementsAt(element, path)
        .map((one) => text(one))
        .filter((one) => one !== null),
    attribute: (element, name) => {
      if (!element) return null;
      read.add(element);
      return element.attributes[name]?.trim() || null;
    },
    sees: (element) => {
      if (element) read.add(element);
      return element !== undefined;
    },
    leaveOut: (element, because) => void leftOut.set(element, because),
    note: (code, about, found) => {
      notes.push(found === undefined ? { code, about } : { code, about, found });
    },
    notes: () => notes,
    rest: (root) => collectRest(root, read, leftOut, isPerson),
  };
}

// They say how the document is written, not what it says.
const technical = new Set(["schemaLocation", "VERSION", "LG", "CATEGORY", "FORM", "ITEM"]);
// They qualify a value, and were looked at when it was read.
const qualifying = new Set([
  "languageID",
  "listName",
  "schemeName",
  "currencyID",
  "unitCode",
  "CURRENCY",
  "FMTVAL",
  "CODE",
  "VALUE",
  "TYPE",
  "CTYPE",
]);

function collectRest(
  root: XmlElement,
  read: ReadonlySet<XmlElement>,
  leftOut: ReadonlyMap<XmlElement, LeftOut["because"]>,
  isPerson: (name: string) => boolean,
) {
  const unread: Unread[] = [];
  const counts = new Map<LeftOut["because"], number>();
  const count = (because: LeftOut["because"]) =>
    counts.set(because, (counts.get(because) ?? 0) + 1);

  const visit = (element: XmlElement, path: string): void => {
    const because = leftOut.get(element);
    if (because) return void count(because);
    if (read.has(element)) {
      for (const [name, value] of saidBy(element)) {
        if (!qualifying.has(name)) unread.push({ path: `${path}/@${name}`, text: value });
      }
      return;
    }
    if (isPerson(element.name)) return void count("person");
    const said = saidBy(element);
    for (const [name, value] of said) unread.push({ path: `${path}/@${name}`, text: value });
    const children = childrenOf(element);
    const isText = children.every(({ name }) => name === "P" || name === "FT");
    if (isText) {
      const text = textIn(element);
      // A sign without text says something by standing there; one with a code said it already.
      if (text || said.length === 0) unread.push({ path, text });
      return;
    }
    const own = element.content
      .filter((part) => typeof part === "string")
      .join(" ")
      .trim();
    if (own) unread.push({ path, text: own });
    const seen = new Map<string, number>();
    for (const child of children) {
      const order = (seen.get(child.name) ?? 0) + 1;
      seen.set(child.name, order);
      visit(child, `${path}/${child.name}${order > 1 ? `[${order}]` : ""}`);
    }
  };
  visit(root, root.name);
  return { unread, leftOut: [...counts].map(([because, times]) => ({ because, count: times })) };
}

const saidBy = (element: XmlElement): [name: string, value: string][] =>
  Object.entries(element.attributes).filter(([name]) => !technical.has(name));
