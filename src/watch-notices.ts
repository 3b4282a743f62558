import type { App } from "#platform/request-context";
import { startDueLooks } from "#procurement";
import { listPartnerships } from "#territory";

const pauseMs = 5 * 60_000;

/** Asks for a look at every source of notices whose time has come, of every partnership. */
async function startLooks(app: App): Promise<void> {
  for (const { id } of await listPartnerships(app.db)) {
    try {
      await startDueLooks(app, { kind: "operator", partnershipId: id });
    } catch (fault) {
      app.log.error("a look at sources failed", { partnership: id, fault: String(fault) });
    }
  }
}

/**
 * Sees to it that watched sources are looked at in time: now, and every five minutes after.
 * @returns how to stop: it waits for what is in hand, which still needs the database
 */
export function keepWatch(app: App): () => Promise<void> {
  let inHand = Promise.resolve();
  const work = () => {
    inHand = startLooks(app).catch((fault) =>
      app.log.error("looking at sources failed", { fault: String(fault) }),
    );
  };
  work();
  const timer = setInterval(work, pauseMs);
  timer.unref();
  return () => {
    clearInterval(timer);
    return inHand;
  };
}
