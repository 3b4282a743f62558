import { type Actor, removeExpiredSessions } from "#access";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { forgetAskers } from "#questions";
import { forgetExpiredContacts } from "#register";
import { listPartnerships } from "#territory";

const dayMs = 86_400_000;

/** What must happen once a day whether anybody looks or not: sessions, files and persons past their date go. */
async function doChores(app: App): Promise<void> {
  await removeExpiredSessions(app.db);
  for (const { id } of await listPartnerships(app.db)) {
    await inPartnership(app.db, { partnershipId: id }, (tx) => app.files.clean(tx, app.today()));
    const actor: Actor = { kind: "operator", partnershipId: id };
    await forgetExpiredContacts(app.db, actor, app.today());
    await inPartnership(app.db, { partnershipId: id }, (tx) =>
      forgetAskers(app, tx, id, app.today()),
    );
  }
}

/** Does the chores now and every day after. @returns how to stop */
export function keepHouse(app: App): () => void {
  const work = () =>
    doChores(app).catch((fault) => app.log.error("daily chores failed", { fault: String(fault) }));
  void work();
  const timer = setInterval(work, dayMs);
  timer.unref();
  return () => clearInterval(timer);
}
