import { AppError } from "#kernel/app-error";

/** A value of a MiniZinc data file, with the line it begins on. */
export type DznValue = { readonly line: number } & (
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "set" | "list"; readonly items: readonly DznValue[] }
  | { readonly kind: "rows"; readonly rows: readonly (readonly DznValue[])[] }
);

type Token = { readonly text: string; readonly line: number };

/**
 * Reads the part of MiniZinc's data format that instances use: `name = value;` with whole numbers, sets, lists and tables
 * of them, and comments after `%`.
 * @param file its name, for what is said about it
 * @throws AppError `networking.dzn` with file, line and what was expected
 */
export function parseDzn(text: string, file: string): ReadonlyMap<string, DznValue> {
  const tokens = tokensOf(text, file);
  let next = 0;
  const peek = () => tokens[next]?.text ?? "the end of the file";
  const line = () => (tokens[next] ?? tokens.at(-1))?.line ?? 1;
  const fail = (expected: string): never =>
    refuse(file, line(), `${expected} expected, found “${peek()}”`);
  const take = (wanted: string): void => {
    if (peek() !== wanted) fail(`“${wanted}”`);
    next += 1;
  };
  const isThere = (text: string) => next < tokens.length && peek() === text;

  const items = (...closing: string[]): DznValue[] => {
    const found: DznValue[] = [];
    while (!closing.some(isThere)) {
      found.push(value());
      if (!isThere(",")) break;
      next += 1;
    }
    return found;
  };
  const rows = (): DznValue[][] => {
    const found: DznValue[][] = [];
    while (!isThere("|]")) {
      found.push(items("|", "|]"));
      if (isThere("|]")) break;
      take("|");
    }
    return found.filter((row) => row.length > 0);
  };
  const value = (): DznValue => {
    const at = line();
    const token = peek();
    if (/^-?\d+$/.test(token)) {
      next += 1;
      return { kind: "number", value: Number(token), line: at };
    }
    if (token !== "{" && token !== "[" && token !== "[|") fail("a number, a set or a list");
    next += 1;
    if (token === "[|") {
      const table = rows();
      take("|]");
      return { kind: "rows", rows: table, line: at };
    }
    const closing = token === "{" ? "}" : "]";
    const inside = items(closing);
    take(closing);
    return { kind: token === "{" ? "set" : "list", items: inside, line: at };
  };

  const fields = new Map<string, DznValue>();
  while (next < tokens.length) {
    const name = peek();
    if (!/^[A-Za-z_]\w*$/.test(name)) fail("the name of a field");
    if (fields.has(name)) refuse(file, line(), `the field ${name} is given twice`);
    next += 1;
    take("=");
    fields.set(name, value());
    if (next < tokens.length || isThere(";")) take(";");
  }
  return fields;
}

/** @throws AppError `networking.dzn` */
export function refuse(file: string, line: number, why: string): never {
  throw new AppError("networking.dzn", `${file}, line ${line}: ${why}`);
}

function tokensOf(text: string, file: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = /\n|[^\S\n]+|%[^\n]*|\[\||\|\s*\]|[[\]{}|,;=]|-?\d+|[A-Za-z_]\w*|[\s\S]/g;
  let line = 1;
  for (const [found] of text.matchAll(pattern)) {
    const known = /^(\[\||\|\s*\]|[[\]{}|,;=]|-?\d+|[A-Za-z_]\w*)$/.test(found);
    if (known)
      tokens.push({ text: found.startsWith("|") ? found.replace(/\s/g, "") : found, line });
    else if (!/^(\s+|%[^\n]*)$/.test(found))
      refuse(file, line, `the sign “${found}” has no place here`);
    line += found.split("\n").length - 1;
  }
  return tokens;
}
