import sax from "sax";
import { decodeXml } from "./decode-xml.ts";
import type { XmlElement } from "./xml-element.ts";

/** How much of an XML document is read before it is refused. */
export type XmlLimits = {
  readonly bytes: number;
  readonly depth: number;
  readonly elements: number;
};

/** Far beyond any notice or invoice, far below what would hurt the process. */
export const xmlLimits: XmlLimits = { bytes: 32 * 1024 * 1024, depth: 100, elements: 500_000 };

export type XmlProblem =
  | "empty"
  | "encoding"
  | "malformed"
  | "doctype"
  | "entity"
  | "too-deep"
  | "too-large"
  | "too-many-elements";

/** What is wrong with a document that is not well formed, as far as the parser says. */
export type XmlFault =
  | "tag-unclosed"
  | "tag-unexpected"
  | "text-outside"
  | "second-root"
  | "attribute-broken"
  | "sign-unexpected";

export type XmlRefusal = {
  readonly kind: "refused";
  readonly because: XmlProblem;
  /** 1-based; absent when the problem is the file as a whole. */
  readonly line?: number;
  readonly column?: number;
  readonly detail?: string;
  /** Of what is malformed. */
  readonly fault?: XmlFault;
  /** Name of the element the fault is about, when there is one. */
  readonly element?: string;
};

export type XmlReading = { readonly kind: "read"; readonly root: XmlElement } | XmlRefusal;

type Building = { -readonly [key in keyof XmlElement]: XmlElement[key] } & {
  content: (XmlElement | string)[];
};

/** Carries a refusal out of the parser's callbacks; it never leaves this file. */
class Stopped extends Error {
  readonly because: XmlProblem;
  readonly fault: XmlFault | undefined;
  readonly element: string | undefined;
  constructor(because: XmlProblem, message: string, fault?: XmlFault, element?: string) {
    super(message);
    this.because = because;
    this.fault = fault;
    this.element = element;
  }
}

// Small enough that a document is refused long before all of it went through the parser.
const piece = 64 * 1024;
const predefined = { amp: "&", gt: ">", lt: "<", quot: '"', apos: "'" };

/**
 * Reads an XML document from somebody we do not know. A document type or an entity other than the
 * five that XML itself knows is refused, so nothing is ever fetched or multiplied.
 * @param leaveOut local names of elements whose content is thrown away while reading
 */
export function readXml(
  bytes: Uint8Array,
  { leaveOut, limits = xmlLimits }: { leaveOut?: ReadonlySet<string>; limits?: XmlLimits } = {},
): XmlReading {
  if (bytes.byteLength > limits.bytes) return { kind: "refused", because: "too-large" };
  const text = decodeXml(bytes);
  if (text === null) return { kind: "refused", because: "encoding" };
  if (!/\S/.test(text)) return { kind: "refused", because: "empty" };
  const parser = sax.parser(true, { position: true });
  parser.ENTITIES = predefined;
  const tree = growTree(parser, limits, leaveOut ?? new Set());
  try {
    for (let at = 0; at < text.length; at += piece) parser.write(text.slice(at, at + piece));
    parser.close();
  } catch (fault) {
    if (!(fault instanceof Stopped)) throw fault;
    const { because, message, element } = fault;
    return {
      kind: "refused",
      because,
      line: parser.line + 1,
      column: parser.column,
      detail: message,
      ...(fault.fault ? { fault: fault.fault } : {}),
      ...(element ? { element } : {}),
    };
  }
  const root = tree.root();
  return root ? { kind: "read", root } : { kind: "refused", because: "empty" };
}

function growTree(parser: sax.SAXParser, limits: XmlLimits, leaveOut: ReadonlySet<string>) {
  const open: Building[] = [];
  let root: XmlElement | null = null;
  let elements = 0;
  let leftOutSince = 0;
  parser.onopentag = (tag) => {
    elements += 1;
    if (elements > limits.elements) {
      throw new Stopped("too-many-elements", `more than ${limits.elements} elements`);
    }
    if (open.length >= limits.depth) {
      throw new Stopped("too-deep", `more than ${limits.depth} elements inside each other`);
    }
    const attributes = localAttributes((tag as sax.Tag).attributes);
    const element: Building = {
      name: localName(tag.name),
      attributes,
      content: [],
      line: parser.line + 1,
    };
    if (open.length === 0) {
      if (root !== null) throw new Stopped("malformed", "a second root element", "second-root");
      root = element;
    } else if (leftOutSince === 0) open.at(-1)?.content.push(element);
    open.push(element);
    if (leftOutSince === 0 && leaveOut.has(element.name)) leftOutSince = open.length;
  };
  parser.onclosetag = () => {
    if (leftOutSince === open.length) leftOutSince = 0;
    open.pop();
  };
  const onText = (text: string) => {
    if (leftOutSince !== 0) return;
    const shown = text.replace(unshown, "");
    if (/\S/.test(shown)) open.at(-1)?.content.push(shown);
  };
  parser.ontext = onText;
  parser.oncdata = onText;
  parser.ondoctype = () => {
    throw new Stopped("doctype", "a document type is not taken");
  };
  parser.onerror = (fault) => {
    throw problemOf(fault.message, open.at(-1)?.name);
  };
  return { root: () => root };
}

// By the words of the parser, which has no codes.
const faults: readonly (readonly [RegExp, XmlFault])[] = [
  [/^(Unclosed root tag|Unexpected end)/, "tag-unclosed"],
  [/^(Unexpected close tag|Unmatched closing tag|Weird empty close)/, "tag-unexpected"],
  [/^(Text data outside|Non-whitespace before)/, "text-outside"],
  [/attribute/i, "attribute-broken"],
  [/./, "sign-unexpected"],
];

/** @param open name of the element that was open, which is what was not closed or closed by another */
function problemOf(message: string, open: string | undefined): Stopped {
  const [first = "malformed"] = message.split("\n");
  if (/Max buffer length exceeded: doctype/.test(first)) {
    return new Stopped("doctype", "a document type is not taken");
  }
  if (/entity/i.test(first)) return new Stopped("entity", first);
  const fault = faults.find(([says]) => says.test(first))?.[1];
  return new Stopped("malformed", first, fault, open);
}

// XML itself forbids them, the parser lets them through, and a database would refuse them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
const unshown = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

const localName = (name: string): string => name.slice(name.lastIndexOf(":") + 1);

function localAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) kept[localName(name)] = value;
  }
  return kept;
}
