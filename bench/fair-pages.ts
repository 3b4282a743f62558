import autocannon from "autocannon";
import type { Instant } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { readConfig } from "#platform/config";
import { inPartnership, type Tx } from "#platform/db";
import { build } from "../scripts/build.ts";
import { aFair } from "../src/domains/networking/examples/a-fair.ts";
import {
  compileProblem,
  placedOf,
} from "../src/domains/networking/rules/schedule/compile-problem.ts";
import { numberedTables, usualSetup } from "../src/domains/networking/rules/schedule/fair-setup.ts";
import { improveSchedule } from "../src/domains/networking/rules/schedule/improve-schedule.ts";
import { insertSchedule, pointTo } from "../src/domains/networking/store/schedule/schedule-rows.ts";
import { guestHref } from "../src/domains/networking/usecases/guests/guest-links.ts";
import { holdFair } from "../src/domains/networking/usecases/schedule/hold-fair.ts";
import { saveSetup } from "../src/domains/networking/usecases/schedule/save-setup.ts";
import { saveDeskWishes } from "../src/domains/networking/usecases/wishes/save-wishes.ts";
import { openApp } from "../src/open-app.ts";
import { startServer } from "../tests/server/start-server.ts";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const [slots, tables] = [10, 22];

/** A fair of this size with wishes and a published draft, in the demonstration that a server runs. */
async function prepareFair(
  dataFolder: string,
  url: string,
  size: { readonly participants: number; readonly wishes: number },
) {
  const env = { REGIEKAMER_DATA: dataFolder, REGIEKAMER_URL: url };
  const config = readConfig({ ...process.env, ...env });
  const { app, close } = await openApp(config, silent, "guest");
  try {
    const { id: partnershipId } = await app.db
      .selectFrom("partnership")
      .select("id")
      .executeTakeFirstOrThrow();
    const actor = { kind: "operator", partnershipId } as const;
    const now = app.now();
    const { id, guests } = await inPartnership(app.db, { partnershipId }, (tx) =>
      writeGuests(tx, { partnershipId, participants: size.participants, now }),
    );
    const setup = { ...usualSetup("09:00"), slots, tables: numberedTables(tables) };
    await saveSetup(app.db, actor, id, setup, 0, now);
    const { meetings } = aFair({ ...size, slots, tables, seed: 1 });
    const wishes = meetings.map(({ between: [one, other], weight }) => ({
      from: guests[one] ?? "",
      to: guests[other] ?? "",
      strength: (1 + ((weight ?? 1) % 3)) as 1 | 2 | 3,
      about: "Een voorbeeld",
      ...{ activity: null, origin: "guest" as const, reasons: [] },
    }));
    await saveDeskWishes(app.db, actor, id, wishes, now);
    const [first] = wishes;
    await inPartnership(app.db, { partnershipId }, async (tx) => {
      const fair = await holdFair(tx, actor, id);
      if (isRefusal(fair)) throw new Error(fair.because);
      const compiled = compileProblem(fair.facts);
      const found = improveSchedule(compiled.problem, {
        seed: 1,
        shouldStop: () => false,
        mostMoves: 500_000,
      });
      const meetings = placedOf(compiled, found.schedule);
      const made = {
        basedOn: null,
        madeBy: "solver",
        deed: { kind: "solved" },
        quality: null,
      } as const;
      const draftId = await insertSchedule(tx, id, { ...made, meetings }, { name: "", at: now });
      await pointTo(tx, id, { draftId, publishedId: draftId });
    });
    const guestId = guests[0] ?? "";
    return {
      id,
      guestId,
      pair: [first?.from, first?.to].sort().join("+"),
      personal: new URL(await guestHref(app.config, { partnershipId, guestId })).pathname,
    };
  } finally {
    await close();
  }
}

async function writeGuests(
  tx: Tx,
  of: { readonly partnershipId: string; readonly participants: number; readonly now: Instant },
) {
  const { partnershipId, participants, now } = of;
  const gathering = await tx
    .insertInto("gathering")
    .values({
      partnership_id: partnershipId,
      kind: "fair",
      title: "Beurs van de proef (voorbeeld)",
      state: "open",
      starts_at: now,
      ends_at: now,
      nis: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const rows = await tx
    .insertInto("gathering_guest")
    .values(
      Array.from({ length: participants }, (_, at) => ({
        partnership_id: partnershipId,
        gathering_id: gathering.id,
        organisation_name: `Onderneming ${String(at).padStart(3, "0")} (voorbeeld)`,
        side: at % 2 === 0 ? ("regular" as const) : ("social" as const),
        email: `proef-${at}@voorbeeld.example`,
        state: "coming" as const,
      })),
    )
    .returning(["id", "organisation_name"])
    .execute();
  const byName = rows.sort((a, b) => (a.organisation_name < b.organisation_name ? -1 : 1));
  return { id: gathering.id, guests: byName.map((row) => row.id) };
}

async function signIn(url: string, said: string): Promise<string> {
  const [, email = "", password = ""] = /Sign in as (\S+) with (\S+)/.exec(said) ?? [];
  const answer = await fetch(`${url}/aanmelden`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: url },
    body: new URLSearchParams({ email, password }),
  });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

/** Milliseconds of `looks` looks at a page by `clients` people at once. */
async function time(url: string, cookie: string, looks: number, clients: number) {
  const times: number[] = [];
  let errors = 0;
  await autocannon({
    url,
    connections: clients,
    amount: looks,
    headers: cookie ? { cookie } : {},
    setupClient: (client) => {
      client.on("response", (status: number, _bytes: number, took: number) => {
        if (status !== 200) errors += 1;
        times.push(took);
      });
    },
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0);
  return { p50: at(0.5), p95: at(0.95), worst: at(1), errors };
}

/**
 * Every page of a fair of `--participants` (70) and `--wishes` (250) by the built server: `--looks` (40) each, by `--clients`
 * (4) people at once. The goal is 300 ms for the 95th of a hundred.
 */
export async function run(options: Record<string, string | true>) {
  const size = {
    participants: Number(options.participants ?? 70),
    wishes: Number(options.wishes ?? 250),
  };
  const [looks, clients] = [Number(options.looks ?? 40), Number(options.clients ?? 4)];
  build(console.error);
  const server = await startServer({ args: ["--demo"] });
  try {
    const { id, guestId, pair, personal } = await prepareFair(server.dataFolder, server.url, size);
    const cookie = await signIn(server.url, server.output());
    const root = `/bijeenkomsten/${id}`;
    const pages: Record<string, string> = {
      board: `${root}/rooster`,
      "board by participant": `${root}/rooster?beeld=deelnemers`,
      "board with a chosen meeting": `${root}/rooster?gesprek=${pair}`,
      "places of a meeting": `${root}/rooster/plaatsen?gesprek=${pair}`,
      "set-up": `${root}/rooster/instellingen`,
      "on the day": `${root}/rooster/vandaag`,
      wishes: `${root}/wensen`,
      "wishes of one": `${root}/wensen/${guestId}`,
      "guest list": `${root}/gasten`,
      wall: `${root}/muur`,
      "personal page": personal,
      "personal wishes": `${personal}/wensen`,
    };
    const table: Record<string, string | number>[] = [];
    for (const [page, path] of Object.entries(pages)) {
      await fetch(server.url + path, { headers: { cookie } });
      const { p50, p95, worst, errors } = await time(server.url + path, cookie, looks, clients);
      table.push({ page, "p50 ms": p50, "p95 ms": p95, "worst ms": worst, errors });
    }
    const slowest = Math.max(...table.map((row) => Number(row["p95 ms"])));
    const errors = table.reduce((sum, row) => sum + Number(row.errors), 0);
    return { table, figures: { ...size, clients, slowest_p95_ms: slowest, errors } };
  } finally {
    await server.stop();
  }
}
