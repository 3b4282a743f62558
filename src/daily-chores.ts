import { type Actor, removeExpiredSessions } from "#access";
import { sumBenchmark } from "#annual-report";
import { inPartnership, openDatabase } from "#platform/db";
import type { App } from "#platform/request-context";
import { forgetAskers } from "#questions";
import { forgetExpiredContacts } from "#register";
import { listPartnerships } from "#territory";

const dayMs = 86_400_000;

/** What must happen once a day whether anybody looks or not: sessions, files and persons past their date go. */
async function doChores(app: App, databaseUrl: string): Promise<void> {
  await removeExpiredSessions(app.db);
  for (const { id } of await listPartnerships(app.db)) {
    const actor: Actor = { kind: "operator", partnershipId: id };
    await forgetExpiredContacts(app.db, actor, app.today());
    await inPartnership(app.db, { partnershipId: id }, (tx) =>
      forgetAskers(app, tx, id, app.today()),
    );
    // Last: the content of what was forgotten above goes with it.
    await inPartnership(app.db, { partnershipId: id }, (tx) => app.files.clean(tx, app.today()));
  }
  await sumShares(app, databaseUrl);
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

/** Does the chores now and every day after. @returns how to stop */
export function keepHouse(app: App, databaseUrl: string): () => void {
  const work = () =>
    doChores(app, databaseUrl).catch((fault) =>
      app.log.error("daily chores failed", { fault: String(fault) }),
    );
  void work();
  const timer = setInterval(work, dayMs);
  timer.unref();
  return () => clearInterval(timer);
}
