import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { asDay, type Instant } from "#kernel/day";
import { openFiles } from "#platform/files";
import { demonstrationMunicipalities, loadDemonstration } from "#register";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { seedPartnership } from "../../../register/examples/index.ts";
import { emptyNeed } from "../../rules/need.ts";
import { understoodOf } from "../../rules/needs/understood.ts";
import { type Matching, openMatching } from "./open-matching.ts";

const codes = z.array(z.string());
const sheet = z
  .object({
    rows: z.array(
      z.tuple([
        z.enum(["tried", "held", "fresh"]),
        z.enum(["nl", "fr", "en"]),
        z.string(),
        codes.min(1),
        codes,
        codes,
      ]),
    ),
  })
  .parse(
    JSON.parse(readFileSync(`${import.meta.dirname}/../../examples/need-sentences.json`, "utf8")),
  )
  .rows.map(([half, language, sentence, asks, also, not]) => ({
    ...{ half, language, sentence, asks, also, not },
  }));
const ofHalf = (wanted: string) => sheet.filter(({ half }) => half === wanted);

const now = "2026-11-23T09:00:00.000Z" as Instant;
const database = await aTestDatabase();
const app = {
  db: database.db,
  files: openFiles({ folder: `${process.cwd()}/data` }),
  config: { projectRoot: `${process.cwd()}/` },
};
let matching: Matching;

beforeAll(async () => {
  const partnershipId = await seedPartnership(database.owner.db, "zuidwest");
  const operator = { kind: "operator", partnershipId } as const;
  await loadDemonstration(database.db, operator, now);
  matching = await openMatching(app, partnershipId);
});

const read = (sentence: string) =>
  matching.read({
    ...emptyNeed,
    texts: [sentence],
    place: { nis: [...demonstrationMunicipalities], nuts: [] },
  });
const understood = (sentence: string) =>
  understoodOf(read(sentence)).activities.map(({ code }) => code);
const isUnderstood = ({ sentence, asks }: (typeof sheet)[number]) =>
  asks.includes(understood(sentence)[0] ?? "");

describe("a sentence of a buyer asks for the work it is about", () => {
  test.each(ofHalf("tried"))("$language $sentence", ({ sentence, asks, also, not }) => {
    const activities = understood(sentence);
    expect(asks).toContain(activities[0]);
    expect(activities).toEqual(expect.arrayContaining(also));
    for (const other of not) expect(activities).not.toContain(other);
  });
});

describe("whoever does that work near by is named first", () => {
  test.each(ofHalf("tried"))("$language $sentence", ({ sentence, asks, also }) => {
    const does = (id: string, wanted: readonly string[]) =>
      matching
        .supplier(id)
        ?.activities.some(({ code, basis }) => basis === "stated" && wanted.includes(code));
    const [asked = ""] = understood(sentence);
    const able = matching.world.suppliers.some(({ id, isSocial }) => isSocial && does(id, [asked]));
    const { matches } = matching.rank(read(sentence), { limit: 5, today: asDay("2026-11-23") });
    const [first] = matches;
    if (!able) return;
    expect(does(first?.organisationId ?? "", [...asks, ...also])).toBe(true);
    expect(first?.score).toBeGreaterThan(0.5);
  });
});

test("of sentences written before anything was tried nearly all are understood", () => {
  const lines = ofHalf("held");
  expect(lines.length).toBeGreaterThanOrEqual(49);
  expect(lines.filter(isUnderstood).length).toBeGreaterThanOrEqual(45);
});

test("of sentences in words nobody thought of before, two in five are understood", () => {
  const lines = ofHalf("fresh");
  expect(lines.length).toBeGreaterThanOrEqual(42);
  expect(lines.filter(isUnderstood).length).toBeGreaterThanOrEqual(17);
});
