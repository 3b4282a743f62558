import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { isRefusal } from "#kernel/refusal";
import { readConfig } from "#platform/config";
import { inPartnership } from "#platform/db";
import { build } from "../scripts/build.ts";
import { openBrainstorm } from "../src/domains/networking/usecases/brainstorm/open-brainstorm.ts";
import {
  goToPhase,
  setUpBrainstorm,
} from "../src/domains/networking/usecases/brainstorm/set-up-brainstorm.ts";
import { openApp } from "../src/open-app.ts";
import { startServer } from "../tests/server/start-server.ts";

/** How long answers took, in milliseconds, by what was asked. */
type Times = Record<"join" | "idea" | "look" | "vote", number[]>;

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

const at = (times: readonly number[], share: number): number => {
  const sorted = [...times].sort((one, other) => one - other);
  return Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10;
};

/** A room prepared in the demonstration that a server runs. */
async function prepareRoom(dataFolder: string, url: string) {
  const env = { REGIEKAMER_DATA: dataFolder, REGIEKAMER_URL: url };
  const { app, close } = await openApp(readConfig({ ...process.env, ...env }), silent, "guest");
  const { id: partnershipId } = await app.db
    .selectFrom("partnership")
    .select("id")
    .executeTakeFirstOrThrow();
  const actor = { kind: "operator", partnershipId } as const;
  const { id } = await inPartnership(app.db, { partnershipId }, (tx) =>
    tx
      .insertInto("gathering")
      .values({
        partnership_id: partnershipId,
        kind: "brainstorm",
        title: "Zaal van de proef (voorbeeld)",
        starts_at: app.now(),
        ends_at: app.now(),
        nis: null,
      })
      .returning("id")
      .executeTakeFirstOrThrow(),
  );
  const settings = {
    question: "Wat missen we?",
    explanation: "",
    votesEach: 3,
    isModerated: false,
  };
  await setUpBrainstorm(app.db, actor, id, settings, app.now());
  const desk = async () => {
    const opened = await openBrainstorm(app, actor, id);
    if (isRefusal(opened) || !opened.room) throw new Error("no room");
    return opened.room;
  };
  const go = (phase: "ideas" | "vote") => goToPhase(app.db, actor, id, phase, app.now());
  return { desk, go, close };
}

/** One phone: it joins, looks every few seconds, sends an idea now and then over a network that breaks. */
function aPhone(room: string, times: Times) {
  let cookie = "";
  let etag = "";
  const ask = async (kind: keyof Times, address: string, fields?: Record<string, string>) => {
    const start = performance.now();
    const answer = await fetch(address, {
      headers: { cookie, ...(kind === "look" && etag ? { "if-none-match": etag } : {}) },
      ...(fields ? { method: "POST", body: new URLSearchParams(fields) } : {}),
    });
    const body = await answer.text();
    times[kind].push(performance.now() - start);
    if (![200, 304].includes(answer.status))
      throw new Error(`${address}: ${answer.status} ${body}`);
    if (kind === "look") etag = answer.headers.get("etag") ?? etag;
    cookie ||= answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    return body;
  };
  return {
    join: () => ask("join", room),
    look: () => ask("look", `${room}.json`),
    /** One in four answers is lost on the way, so the same idea is sent again. */
    say: async (text: string) => {
      const fields = { key: randomUUID(), text };
      await ask("idea", `${room}/stuur`, fields);
      if (Math.random() < 0.25) await ask("idea", `${room}/stuur`, fields);
    },
    lay: (card: string, dots: number) => ask("vote", `${room}/stem`, { card, dots: String(dots) }),
  };
}

/** What this machine and this load generator allow at most: a few bytes from memory. */
async function floorOf(clients: number, looks: number): Promise<number> {
  const floor = createServer((_request, response) => {
    response.end("{}");
  });
  await new Promise<void>((done) => floor.listen(0, "127.0.0.1", done));
  const address = floor.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let look = 0; look < looks; look += 1) {
        await sleep(Math.random() * 1000);
        const start = performance.now();
        await (await fetch(`http://127.0.0.1:${port}/`)).text();
        times.push(performance.now() - start);
      }
    }),
  );
  floor.close();
  return at(times, 0.95);
}

/**
 * A brainstorm with `--clients` (200) phones for `--seconds` (20): each looks every 2.5 to 4 seconds and sends an idea
 * every 5 seconds or so; then all lay three dots within 3 seconds. Nothing may be lost or doubled.
 */
export async function run(options: Record<string, string | true>) {
  const clients = Number(options.clients ?? 200);
  const seconds = Number(options.seconds ?? 20);
  build(console.error);
  const server = await startServer({ args: ["--demo"] });
  const room = await prepareRoom(server.dataFolder, server.url);
  try {
    await room.go("ideas");
    const { code } = (await room.desk()).brainstorm;
    const times: Times = { join: [], idea: [], look: [], vote: [] };
    const phones = Array.from({ length: clients }, () =>
      aPhone(`${server.url}/doe-mee/${code}`, times),
    );
    let said = 0;
    const end = performance.now() + seconds * 1000;
    await Promise.all(
      phones.map(async (phone, nth) => {
        await sleep(Math.random() * 3000);
        await phone.join();
        while (performance.now() < end) {
          await sleep(2500 + Math.random() * 1500);
          await phone.look();
          if (Math.random() < 0.6) {
            said += 1;
            await phone.say(`Idee ${said} van telefoon ${nth}`);
          }
        }
      }),
    );
    const { ideas, cards } = await room.desk();
    await room.go("vote");
    // Another process notices the phase within a second.
    await sleep(1200);
    await Promise.all(
      phones.map(async (phone, nth) => {
        await sleep(Math.random() * 3000);
        for (const step of [0, 1, 2])
          await phone.lay(cards[(nth + step) % cards.length]?.id ?? "", 1);
      }),
    );
    const dots = (await room.desk()).cards.reduce((sum, card) => sum + card.dots, 0);
    const table = (Object.keys(times) as (keyof Times)[]).map((kind) => ({
      asked: kind,
      times: times[kind].length,
      "p50 ms": at(times[kind], 0.5),
      "p95 ms": at(times[kind], 0.95),
      "worst ms": at(times[kind], 1),
    }));
    const floor = await floorOf(clients, 5);
    const reference = { asked: "reference: from memory", "p95 ms": floor };
    return {
      table: [...table, reference],
      figures: {
        clients,
        ideas_lost: said - ideas.length,
        dots_lost: clients * 3 - dots,
        p95_ms: Math.max(...Object.values(times).map((kind) => at(kind, 0.95))),
      },
    };
  } finally {
    await room.close();
    await server.stop();
  }
}
