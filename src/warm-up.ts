import { setTimeout } from "node:timers/promises";
import { openMatching, openSuitability } from "#matching";
import type { App } from "#platform/request-context";
import { listPartnerships } from "#territory";

/** Whoever is there at the first second goes before. */
const pauseMs = 2_000;
/** A process for many partnerships does not fill its memory for those that may not come. */
const mostPartnerships = 5;

async function openAll(app: App, leaving: AbortSignal): Promise<void> {
  await setTimeout(pauseMs, undefined, { signal: leaving });
  await openSuitability(app.config.projectRoot);
  for (const { id } of (await listPartnerships(app.db)).slice(0, mostPartnerships)) {
    if (leaving.aborted) return;
    await openMatching(app, id);
  }
}

/**
 * Opens in the background what the first page that asks who can do something would wait for: the register as suppliers,
 * the CPV model, the words of suitability. It works in steps, so that pages are answered in between.
 * @returns how to stop: it waits for what is in hand, which still needs the database
 */
export function warmUp(app: App): () => Promise<void> {
  if (!app.config.warmUp) return async () => undefined;
  const leaving = new AbortController();
  const inHand = openAll(app, leaving.signal).catch((fault) => {
    if (!leaving.signal.aborted) app.log.error("warming up failed", { fault: String(fault) });
  });
  return () => {
    leaving.abort();
    return inHand;
  };
}
