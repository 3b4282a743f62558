import { isSame, type Said } from "./entry.ts";

export type Merged =
  /** This counts from now on; where nobody contradicted, it holds what both said. */
  | { readonly kind: "taken"; readonly said: Said }
  /** What was sent is what already counts. */
  | { readonly kind: "same" }
  /** Two people said different things of the same: both are kept and somebody chooses. */
  | { readonly kind: "open" };

/**
 * What an answer does that was given on what its device had seen, when meanwhile something else may count. The value,
 * the mark and the note are taken apart: a note of one and an answer of another do not contradict each other.
 * @param seen what counted when it was given
 * @param now  what counts when it arrives
 */
export function mergeAnswer(seen: Said, now: Said, sent: Said): Merged {
  if (isSame(sent, now)) return { kind: "same" };
  // Somebody said once more what they saw, while another changed it: that is an answer too.
  if (isSame(sent, seen)) return { kind: "open" };
  const value = pick(seen.value, now.value, sent.value);
  const isInteresting = pick(seen.isInteresting, now.isInteresting, sent.isInteresting);
  const note = pick(seen.note, now.note, sent.note);
  if (value === clash || isInteresting === clash || note === clash) return { kind: "open" };
  const said = { value, isInteresting, note };
  return isSame(said, now) ? { kind: "same" } : { kind: "taken", said };
}

const clash = Symbol("both changed it, differently");

function pick<Value>(seen: Value, now: Value, sent: Value): Value | typeof clash {
  if (sent === seen || sent === now) return now;
  return now === seen ? sent : clash;
}
