import { type Actor, removeExpiredSessions } from "#access";
import { sumBenchmark } from "#annual-report";
import { remindOfPlans } from "#csr-scan";
import {
  forgetMatchAddresses,
  forgetOldTexts,
  trainSuitabilityWhenEnough,
  trainWhenEnough,
} from "#matching";
import { askFollowUp, closePastGatherings, forgetGuests, sendDueReminders } from "#networking";
import { inPartnership, openDatabase } from "#platform/db";
import type { App } from "#platform/request-context";
import {
  countCpvTextsSince,
  forgetLetterAddresses,
  refreshPlanLines,
  refreshSpend,
  sendContractReminders,
  sendRadarDigests,
  startAssessing,
} from "#procurement";
import { forgetAskers } from "#questions";
import { forgetExpiredContacts } from "#register";
import { sendNudges } from "#steering";
import { listPartnerships } from "#territory";

const dayMs = 86_400_000;

/** One thing to do every day, under the name the log gives it. */
type Chore = { readonly name: string; readonly work: () => Promise<unknown> };

/**
 * What must happen once a day whether anybody looks or not: sessions, files and persons past their date go, and
 * who has late actions is reminded, and what came in is learned from. A chore that fails is told to the log and keeps back no other.
 */
async function doChores(app: App, databaseUrl: string, leaving: AbortSignal): Promise<void> {
  const doAll = async (chores: readonly Chore[], partnership?: string): Promise<void> => {
    for (const { name, work } of chores) {
      if (leaving.aborted) return;
      try {
        await work();
      } catch (fault) {
        app.log.error("a daily chore failed", { chore: name, partnership, fault: String(fault) });
      }
    }
  };
  await doAll([{ name: "forget sessions", work: () => removeExpiredSessions(app.db) }]);
  for (const { id } of await listPartnerships(app.db)) await doAll(choresOf(app, id), id);
  await doAll([{ name: "sum benchmark", work: () => sumShares(app, databaseUrl) }]);
}

function choresOf(app: App, partnershipId: string): readonly Chore[] {
  const actor: Actor = { kind: "operator", partnershipId };
  return [
    {
      name: "forget contacts",
      work: () => forgetExpiredContacts(app.db, actor, app.today()),
    },
    {
      name: "forget askers",
      work: () =>
        inPartnership(app.db, { partnershipId }, (tx) =>
          forgetAskers(app, tx, partnershipId, app.today()),
        ),
    },
    {
      name: "forget guests",
      work: () =>
        inPartnership(app.db, { partnershipId }, (tx) =>
          forgetGuests(app, tx, partnershipId, app.today()),
        ),
    },
    // After the contacts: whoever may no longer be shown is no longer kept in letters either.
    {
      name: "forget addresses in letters",
      work: () =>
        inPartnership(app.db, { partnershipId }, async (tx) => {
          await forgetMatchAddresses(app, tx, partnershipId, app.today());
          await forgetLetterAddresses(app, tx, partnershipId, app.today());
        }),
    },
    {
      name: "forget pasted texts",
      work: () => forgetOldTexts(app.db, partnershipId, app.today()),
    },
    // After both: the content of what was forgotten goes with it.
    {
      name: "clean files",
      work: () =>
        inPartnership(app.db, { partnershipId }, (tx) => app.files.clean(tx, app.today())),
    },
    {
      name: "learn CPV codes",
      work: () => trainWhenEnough(app, actor, countCpvTextsSince),
    },
    {
      name: "learn from decisions on purchases",
      work: () => trainSuitabilityWhenEnough(app, actor),
    },
    // After learning: what is read with an older model is read again.
    { name: "read purchase plans", work: () => refreshPlanLines(app, partnershipId) },
    { name: "settle spend", work: () => refreshSpend(app, partnershipId) },
    {
      name: "look at notices",
      work: () =>
        inPartnership(app.db, { partnershipId }, (tx) =>
          startAssessing(app, tx, { refresh: true }),
        ),
    },
    { name: "send radar digests", work: () => sendRadarDigests(app, actor, app.now()) },
    { name: "remind of contracts", work: () => sendContractReminders(app, actor, app.now()) },
    { name: "remind guests", work: () => sendDueReminders(app, actor, app.now()) },
    {
      name: "close past gatherings",
      work: () => closePastGatherings(app, partnershipId, app.now()),
    },
    // After forgetting: whose address may no longer be kept is not asked.
    { name: "ask what came of meetings", work: () => askFollowUp(app, actor, app.now()) },
    { name: "remind of scan plans", work: () => remindOfPlans(app, actor, app.now()) },
    { name: "send nudges", work: () => sendNudges(app, actor, app.now()) },
  ];
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
