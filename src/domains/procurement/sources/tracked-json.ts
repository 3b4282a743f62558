import type { LeftOut, NoticeNote, NoticeNoteCode, Unread } from "../rules/notice.ts";

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** Reads values out of a JSON object and remembers which, as `trackXml` does for XML. */
export type TrackedJson = {
  /** Text, number or yes/no at a path; null when there is none. */
  value(object: JsonObject | undefined, path: string): string | null;
  object(object: JsonObject | undefined, path: string): JsonObject | undefined;
  objects(object: JsonObject | undefined, path: string): JsonObject[];
  values(object: JsonObject | undefined, path: string): string[];
  /** Marks everything at a path as understood. */
  sees(object: JsonObject | undefined, path: string): void;
  note(code: NoticeNoteCode, about: string, found?: string): void;
  notes(): NoticeNote[];
  /** What nobody asked for; persons are counted and left out. */
  rest(root: JsonObject): { unread: Unread[]; leftOut: LeftOut[] };
};

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isPlain = (value: Json | undefined): value is string | number | boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

/** No control signs: a database refuses them, a screen does not show them. */
const plainText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "").trim();

/** @param isPerson names of fields that hold a person or how to reach one */
export function trackJson(isPerson: (name: string) => boolean): TrackedJson {
  const read = new Map<object, Set<string>>();
  const notes: NoticeNote[] = [];
  const mark = (object: JsonObject, key: string) => {
    const keys = read.get(object) ?? new Set();
    read.set(object, keys.add(key));
  };
  /** The object that holds the last name of the path. */
  const holder = (object: JsonObject | undefined, path: string) => {
    const names = path.split(".");
    const last = names.pop() ?? "";
    let at: Json | undefined = object;
    for (const name of names) at = isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined;
    return isObject(at) && Object.hasOwn(at, last) ? { at, last, found: at[last] } : null;
  };
  const list = (object: JsonObject | undefined, path: string) => {
    const held = holder(object, path);
    return held && Array.isArray(held.found) ? { ...held, found: held.found as Json[] } : null;
  };
  return {
    value: (object, path) => {
      const held = holder(object, path);
      if (!held || !isPlain(held.found)) return null;
      mark(held.at, held.last);
      return plainText(String(held.found)) || null;
    },
    object: (object, path) => {
      const held = holder(object, path);
      return held && isObject(held.found) ? held.found : undefined;
    },
    objects: (object, path) => list(object, path)?.found.filter(isObject) ?? [],
    values: (object, path) => {
      const held = list(object, path);
      if (!held?.found.every(isPlain)) return [];
      mark(held.at, held.last);
      return held.found.map((one) => plainText(String(one))).filter(Boolean);
    },
    sees: (object, path) => {
      const held = holder(object, path);
      if (held) mark(held.at, held.last);
    },
    note: (code, about, found) => {
      notes.push(found === undefined ? { code, about } : { code, about, found });
    },
    notes: () => notes,
    rest: (root) => collectRest(root, read, isPerson),
  };
}

function collectRest(
  root: JsonObject,
  read: ReadonlyMap<object, ReadonlySet<string>>,
  isPerson: (name: string) => boolean,
): { unread: Unread[]; leftOut: LeftOut[] } {
  const unread: Unread[] = [];
  let persons = 0;
  /** An address of the organisation, read, is no person. */
  const holdsMore = (value: Json): boolean =>
    isObject(value)
      ? Object.keys(value).some((key) => !read.get(value)?.has(key))
      : value !== null && value !== "";
  const visit = (value: Json, path: string): void => {
    if (Array.isArray(value)) {
      value.forEach((one, at) => {
        visit(one, `${path}[${at + 1}]`);
      });
    } else if (isObject(value)) {
      for (const [key, inner] of Object.entries(value)) {
        if (read.get(value)?.has(key)) continue;
        if (isPerson(key)) persons += holdsMore(inner) ? 1 : 0;
        else visit(inner, path ? `${path}.${key}` : key);
      }
    } else if (value !== null && value !== "") {
      unread.push({ path, text: plainText(String(value)) });
    }
  };
  visit(root, "");
  return { unread, leftOut: persons > 0 ? [{ because: "person", count: persons }] : [] };
}
