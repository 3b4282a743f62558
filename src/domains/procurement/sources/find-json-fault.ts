type Awaited =
  | "value"
  | "value-or-end"
  | "key"
  | "key-or-end"
  | "colon"
  | "comma-or-end"
  | "nothing";

const plain = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true|false|null/y;
const blank = /\s*/y;

/**
 * Where a text stops being JSON, 0-based: the runtime says so only for some faults.
 * @returns its length when nothing but the end is wrong
 */
export function findJsonFault(text: string): number {
  const open: ("{" | "[")[] = [];
  let awaited: Awaited = "value";
  let at = 0;
  const afterValue = (): Awaited => (open.length === 0 ? "nothing" : "comma-or-end");
  for (;;) {
    at = endOf(blank, text, at) ?? at;
    if (at >= text.length) return text.length;
    const sign = text[at] ?? "";
    const takesValue: boolean = awaited === "value" || awaited === "value-or-end";
    const takesKey: boolean = awaited === "key" || awaited === "key-or-end";
    if (takesValue && (sign === "{" || sign === "[")) {
      open.push(sign);
      awaited = sign === "{" ? "key-or-end" : "value-or-end";
      at += 1;
    } else if (isClosing(sign, open.at(-1), awaited)) {
      open.pop();
      awaited = afterValue();
      at += 1;
    } else if (awaited === "colon" && sign === ":") {
      awaited = "value";
      at += 1;
    } else if (awaited === "comma-or-end" && sign === ",") {
      awaited = open.at(-1) === "{" ? "key" : "value";
      at += 1;
    } else if (sign === '"' && (takesValue || takesKey)) {
      const said = readText(text, at);
      if (!said.isWhole) return said.end;
      awaited = takesKey ? "colon" : afterValue();
      at = said.end;
    } else {
      const end: number | null = takesValue ? endOf(plain, text, at) : null;
      if (end === null) return at;
      awaited = afterValue();
      at = end;
    }
  }
}

function isClosing(sign: string, opened: "{" | "[" | undefined, awaited: Awaited): boolean {
  if (awaited === "comma-or-end") return sign === (opened === "{" ? "}" : "]");
  return (awaited === "key-or-end" && sign === "}") || (awaited === "value-or-end" && sign === "]");
}

function endOf(shape: RegExp, text: string, at: number): number | null {
  shape.lastIndex = at;
  return shape.test(text) ? shape.lastIndex : null;
}

/** A text in quotes from its first quote on; not whole: where it goes wrong. */
function readText(text: string, from: number): { isWhole: boolean; end: number } {
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === '"') return { isWhole: true, end: at + 1 };
    if (sign < " ") return { isWhole: false, end: at };
    if (sign === "\\") {
      const escaped = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(at + 1, at + 6))?.[0];
      if (!escaped) return { isWhole: false, end: at };
      at += escaped.length;
    }
  }
  return { isWhole: false, end: text.length };
}
