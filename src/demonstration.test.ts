import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "#platform/config";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { listPartnerships } from "#territory";
import { aTestApp } from "../tests/database/test-app.ts";
import { aTestDatabase } from "../tests/database/test-database.ts";
import { openDemonstration } from "./demonstration.ts";
import { readToday } from "./today.ts";

const database = await aTestDatabase();
let app: App & { jobs: { close(): Promise<void> } };
let partnershipId: string;

beforeAll(async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), "demonstration-"));
  const projectRoot = fileURLToPath(new URL("../", import.meta.url));
  const config = readConfig({ REGIEKAMER_SECRET: "example-".repeat(6) });
  app = await aTestApp(database, { ...config, dataFolder, projectRoot });
  await openDemonstration(app);
  partnershipId = (await listPartnerships(app.db))[0]?.id ?? "";
}, 120_000);
afterAll(() => app.jobs.close());

describe("the demonstration", () => {
  test("shows a desk at work: things that are late, that came in, that are missing", async () => {
    const [member] = await database.owner.raw`select id, name from person`;
    const actor = {
      kind: "person" as const,
      personId: String(member?.id),
      name: String(member?.name),
      partnershipId,
      grants: [{ role: "administrator" as const }],
    };
    const read = await readToday(app, actor, { today: app.today(), language: "nl" });
    if (read.kind === "refused") throw new Error(read.because);
    const kinds = new Set(read.columns.flatMap(({ items }) => items.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual([
      // Lines of a purchase plan that are not read yet.
      "change",
      "coverage",
      "due",
      "evidence",
      // The brainstorm that is soon.
      "meeting",
      "overdue",
      "question",
      "reply",
    ]);
    const without = read.columns
      .flatMap(({ items }) => items)
      .find(({ title }) => title.startsWith("Businesscase voor een klusdienst"));
    expect(without).toMatchObject({
      kind: "due",
      detail: expect.stringContaining("zonder eigenaar"),
    });
  });

  test("says of everything invented that it is an example", async () => {
    const named = await inPartnership(app.db, { partnershipId }, async (tx) => [
      ...(await tx.selectFrom("action").select("title").execute()),
      // What a question proves is named after the question.
      ...(await tx.selectFrom("evidence").select("title").where("origin", "=", "hand").execute()),
      ...(await tx.selectFrom("question").select("subject as title").execute()),
      ...(await tx.selectFrom("need").select("title").execute()),
      ...(await tx.selectFrom("vision").select("title").execute()),
    ]);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(({ title }) => !title.includes("(voorbeeld)"))).toEqual([]);
  });
});
