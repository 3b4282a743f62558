import type { Saved, SavedEntry, SentEntry } from "../../../usecases/fill/save-answers.ts";
import type { Queue } from "./queue.ts";

export type Sent =
  | { readonly kind: "sent"; readonly at: string; readonly entries: readonly SavedEntry[] }
  | { readonly kind: "nothing" | "no-network" | "gone" | "not-taken" };

const patienceMs = 8_000;
const mostAtOnce = 100;

/** Sends what waits, in order. What was not taken for sure stays on the phone. */
export async function sendQueue(token: string, queue: Queue): Promise<Sent> {
  const waiting = queue.list().slice(0, mostAtOnce);
  if (waiting.length === 0) return { kind: "nothing" };
  const told = await post(token, waiting);
  if (told !== "not-taken" || waiting.length === 1) return settle(queue, told);
  // One that the server cannot read must not keep the others waiting.
  const entries: SavedEntry[] = [];
  let at = "";
  for (const entry of waiting) {
    const one = await post(token, [entry]);
    if (one === "no-network" || one === "gone") return settle(queue, one);
    const done = settle(queue, one);
    if (done.kind === "sent") [at] = [done.at, entries.push(...done.entries)];
  }
  return entries.length === 0 ? { kind: "not-taken" } : { kind: "sent", at, entries };
}

function settle(queue: Queue, told: Saved | "no-network" | "gone" | "not-taken"): Sent {
  if (typeof told === "string") return { kind: told };
  queue.remove(told.entries.map(({ id }) => id));
  return { kind: "sent", at: told.at, entries: told.entries };
}

async function post(
  token: string,
  entries: readonly SentEntry[],
): Promise<Saved | "no-network" | "gone" | "not-taken"> {
  try {
    const answer = await fetch(`/scan/${token}/bewaar`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ entries }),
      redirect: "manual",
      signal: AbortSignal.timeout(patienceMs),
    });
    if (answer.ok) return (await answer.json()) as Saved;
    if (answer.status === 404) return "gone";
    return answer.status >= 400 && answer.status < 500 ? "not-taken" : "no-network";
  } catch {
    return "no-network";
  }
}
