import { type Actor, tenantOf } from "#access";
import { atOrAfter } from "#kernel/brussels-time";
import { addDays, dayOf, type Instant } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import { findOrganisations } from "#register";
import { demonstrationGuests, demonstrationWishes } from "../../examples/fair/demonstration.ts";
import { compileProblem, placedOf } from "../../rules/schedule/compile-problem.ts";
import { type FairSetup, slotsOf, usualSetup } from "../../rules/schedule/fair-setup.ts";
import { findFairGathering } from "../../store/schedule/fair-rows.ts";
import { insertSchedule, pointTo, writeSetup } from "../../store/schedule/schedule-rows.ts";
import { saveDemands, saveWishes } from "../../store/wishes/wish-rows.ts";
import { readFair } from "./hold-fair.ts";
import { loadLargeFairDemonstration } from "./load-large-fair-demonstration.ts";
import { type PublishApp, publishSchedule } from "./publish-schedule.ts";
import { searchSchedule } from "./search-schedule.ts";

const daysAhead = 17;
/** The best of so small a fair is proven in a fraction of it. */
const mostSeconds = 8;

const setup: FairSetup = {
  ...usualSetup("13:30"),
  slots: 9,
  minutes: 15,
  changeMinutes: 5,
  pauses: [{ from: "15:10", to: "15:30", name: "Koffie" }],
  tables: usualSetup().tables.slice(0, 5),
};

/** An invented fair of twelve, with wishes and a published schedule; nobody is written to. */
export async function loadFairDemonstration(
  app: PublishApp,
  actor: Actor,
  now: Instant,
): Promise<void> {
  const day = addDays(dayOf(now), daysAhead);
  const by = { name: "Voorbeeld", at: now };
  const records = await Promise.all(
    demonstrationGuests.map(async ({ record }) => {
      const options = { limit: 5, today: dayOf(now) };
      const found = await findOrganisations(app, actor, record, options);
      return isRefusal(found) ? undefined : found.find(({ name }) => name.startsWith(record));
    }),
  );
  const id = await inPartnership(app.db, tenantOf(actor), async (tx) => {
    const gatheringId = await writeGathering(tx, actor.partnershipId, {
      startsAt: atOrAfter(day, "13:00"),
      endsAt: atOrAfter(day, "17:30"),
    });
    const guests = await writeGuests(tx, actor.partnershipId, gatheringId, records);
    await writeSetup(tx, gatheringId, setup, by);
    await writeWishes(tx, gatheringId, guests, by);
    return gatheringId;
  });
  await writeSchedule(app, actor, id, by);
  await publishSchedule(app, actor, id, { tell: false });
  await loadLargeFairDemonstration(app, actor, now);
}

const writeGathering = async (
  tx: Tx,
  partnershipId: string,
  times: { readonly startsAt: Instant; readonly endsAt: Instant },
): Promise<string> => {
  const { id } = await tx
    .insertInto("gathering")
    .values({
      partnership_id: partnershipId,
      kind: "fair",
      title: "Kennismakingsbeurs: twaalf aan tafel (voorbeeld)",
      summary:
        "Bedrijven en sociale ondernemingen uit de streek ontmoeten elkaar in gesprekken van een kwartier.",
      state: "open",
      starts_at: times.startsAt,
      ends_at: times.endsAt,
      nis: "23027",
      place_name: "Zaal Voorbeeld",
      town: "Halle",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
};

type Record = { readonly id: string; readonly name: string } | undefined;

async function writeGuests(
  tx: Tx,
  partnershipId: string,
  gatheringId: string,
  records: readonly Record[],
): Promise<readonly string[]> {
  const rows = await tx
    .insertInto("gathering_guest")
    .values(
      demonstrationGuests.map(({ record, side, email }, at) => ({
        partnership_id: partnershipId,
        gathering_id: gatheringId,
        organisation_id: records[at]?.id ?? null,
        organisation_name: records[at]?.name ?? `${record} (voorbeeld)`,
        side,
        email,
        state: "coming" as const,
      })),
    )
    .returning(["id", "email"])
    .execute();
  return demonstrationGuests.map(({ email }) => rows.find((row) => row.email === email)?.id ?? "");
}

type By = { readonly name: string; readonly at: Instant };

async function writeWishes(
  tx: Tx,
  gatheringId: string,
  guests: readonly string[],
  by: By,
): Promise<void> {
  const guest = (name: string) =>
    guests[demonstrationGuests.findIndex(({ record }) => record.startsWith(name))] ?? "";
  const wishes = demonstrationWishes.map(([from, to, strength, about]) => ({
    from: guest(from),
    to: guest(to),
    strength,
    about,
    activity: null,
    origin: "guest" as const,
    reasons: [],
  }));
  await saveWishes(tx, gatheringId, wishes, by);
  const slots = slotsOf(setup);
  for (const [
    at,
    { away = [], booth = null, seeks = "", offers = "" },
  ] of demonstrationGuests.entries()) {
    const times = away.flatMap((slot) => slots[slot] ?? []);
    await saveDemands(
      tx,
      gatheringId,
      {
        guestId: guests[at] ?? "",
        away: times.map((time) => ({ ...time, why: "away", label: "" })),
        booth,
        orders: [],
        mostMeetings: null,
        seeks,
        offers,
      },
      by,
    );
  }
}

async function writeSchedule(app: PublishApp, actor: Actor, id: string, by: By): Promise<void> {
  const within = <Result>(work: (tx: Tx) => Promise<Result>) =>
    inPartnership(app.db, tenantOf(actor), work);
  const compiled = await within(async (tx) => {
    const gathering = await findFairGathering(tx, id);
    return gathering ? compileProblem((await readFair(tx, gathering)).facts) : null;
  });
  if (!compiled) return;
  const { status, schedule, worth, bound, seconds } = await searchSchedule(compiled, {
    seconds: mostSeconds,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  if (!schedule || !worth) return;
  const isBest = status === "optimal" ? "optimal" : "feasible";
  await within(async (tx) => {
    const draftId = await insertSchedule(
      tx,
      id,
      {
        basedOn: null,
        madeBy: "solver",
        deed: { kind: "solved" },
        meetings: placedOf(compiled, schedule),
        quality: { status: isBest, worth, bound, seconds, isStopped: false },
      },
      by,
    );
    await pointTo(tx, id, { draftId });
  });
}
