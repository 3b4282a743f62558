import { type Actor, removeExpiredSessions } from "#access";
import { sumBenchmark } from "#annual-report";
import { inPartnership, openDatabase } from "#platform/db";
import type { App } from "#platform/request-context";
import { forgetAskers } from "#questions";
import { forgetExpiredContacts } from "#register";
import { sendNudges } from "#steering";
import { listPartnerships } from "#territory";

const dayMs = 86_400_000;

/**
 * What must happen once a day whether anybody looks or not: sessions, files and persons past their date go, and
 * who has late actions is reminded.
 */
async function doChores(app: App, databaseUrl: string, leaving: AbortSignal): Promise<void> {
  await removeExpiredSessions(app.db);
  for (const { id } of await listPartnerships(app.db)) {
    if (leaving.aborted) return;
    const actor: Actor = { kind: "operator", partnershipId: id };
    await forgetExpiredContacts(app.db, actor, app.today());
    await inPartnership(app.db, { partnershipId: id }, (tx) =>
      forgetAskers(app, tx, id, app.today()),
    );
    // Last: the content of what was forgotten above goes with it.
    await inPartnership(app.db, { partnershipId: id }, (tx) => app.files.clean(tx, app.today()));
    await sendNudges(app, actor, app.now());
  }
  if (!leaving.aborted) await sumShares(app, databaseUrl);
}

/** The benchmark is summed over all partnerships, which only the owner of the schema can. */
async function sumShares(app: App, databaseUrl: string): Promise<void> {
  const owner = openDatabase(databaseUrl, "owner", 1);
  try {
    await sumBenchmark(owner.db, app.now());
  } finally {
    await owner.close();
  }
}

/**
 * Does the chores now and every day after.
 * @returns how to stop: it waits for the chore in hand, which still needs the database
 */
export function keepHouse(app: App, databaseUrl: string): () => Promise<void> {
  const leaving = new AbortController();
  let inHand = Promise.resolve();
  const work = () => {
    inHand = doChores(app, databaseUrl, leaving.signal).catch((fault) =>
      app.log.error("daily chores failed", { fault: String(fault) }),
    );
  };
  work();
  const timer = setInterval(work, dayMs);
  timer.unref();
  return () => {
    clearInterval(timer);
    leaving.abort();
    return inHand;
  };
}
