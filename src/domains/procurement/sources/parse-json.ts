import type { NoticeProblem } from "../rules/notice-refusal.ts";
import { findJsonFault } from "./find-json-fault.ts";

const mostDepth = 100;

export type JsonReading =
  | { readonly kind: "read"; readonly json: unknown }
  | {
      readonly kind: "refused";
      readonly because: NoticeProblem;
      readonly line?: number;
      readonly column?: number;
    };

/** JSON in UTF-8 from somebody we do not know; says where it breaks off. */
export function parseJson(bytes: Uint8Array): JsonReading {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { kind: "refused", because: "encoding" };
  }
  if (text.trim() === "") return { kind: "refused", because: "empty" };
  const deep = tooDeepAt(text);
  if (deep !== null) return { kind: "refused", because: "too-deep", ...lineOf(text, deep) };
  try {
    return { kind: "read", json: JSON.parse(text) };
  } catch {
    return { kind: "refused", because: "malformed", ...lineOf(text, findJsonFault(text)) };
  }
}

/** Where the brackets go deeper than any notice does; texts in quotes do not count. */
function tooDeepAt(text: string): number | null {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (inText) {
      if (sign === "\\") at += 1;
      else if (sign === '"') inText = false;
    } else if (sign === '"') inText = true;
    else if (sign === "[" || sign === "{") {
      depth += 1;
      if (depth > mostDepth) return at;
    } else if (sign === "]" || sign === "}") depth -= 1;
  }
  return null;
}

function lineOf(text: string, position: number): { line: number; column: number } {
  const before = text.slice(0, position).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
