import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { readReferenceFile } from "#platform/reference-file";
import { readShippedRules } from "../../usecases/clauses/read-shipped-rules.ts";
import { aCapacity, someFacts } from "./advice-examples.ts";
import { adviseClauses } from "./advise-clauses.ts";

type Case = {
  readonly title: string;
  /** What a careful lawyer would say. */
  readonly why?: string;
  readonly kind: "works" | "supplies" | "services" | "social-services";
  readonly euro: string | null;
  readonly day: string;
  readonly months: number | null;
  readonly hours: number | null;
  readonly activity: string | null;
  readonly register: Parameters<typeof aCapacity>[0] | null;
  readonly lots: readonly { readonly title: string; readonly euro: string | null }[];
  readonly expect: {
    readonly regime: string | null;
    readonly first: string;
    /** These routes in this order; others may stand between. */
    readonly order?: readonly string[];
    readonly routes: Readonly<Record<string, readonly [string, string, string]>>;
    readonly warns: readonly string[];
    readonly silent: readonly string[];
    readonly procedures?: Readonly<Record<string, string>>;
  };
};

const rules = readShippedRules(await readReferenceFile("reference", "procurement-rules"));
const sheet = new URL("./worked-cases.json", import.meta.url);
const cases = JSON.parse(await readFile(sheet, "utf8")) as readonly Case[];
const cents = (euro: string | null) => (euro === null ? null : Math.round(Number(euro) * 100));

describe("the sheet of worked cases", () => {
  test("holds at least forty cases", () => expect(cases.length).toBeGreaterThanOrEqual(40));

  test.each(cases)("$title", (given) => {
    const facts = someFacts({
      kind: given.kind,
      cents: cents(given.euro),
      day: asDay(given.day),
      months: given.months,
      hours: given.hours,
      activity: given.activity,
      lots: given.lots.map(({ title, euro }) => ({ title, cents: cents(euro) })),
    });
    const advice = adviseClauses(facts, rules, {
      capacity: given.register && aCapacity(given.register),
      policy: null,
      sector: null,
    });
    expect(advice.regime).toBe(given.expect.regime);
    expect(advice.routes[0]?.key).toBe(given.expect.first);
    const order = given.expect.order ?? [];
    const ranked = advice.routes.map((route): string => route.key);
    expect(ranked.filter((key) => order.includes(key))).toEqual(order);
    for (const [key, [verdict, reason, article]] of Object.entries(given.expect.routes)) {
      const route = advice.routes.find((one) => one.key === key);
      expect([key, route?.verdict]).toEqual([key, verdict]);
      expect(route?.reasons.map(({ kind }) => kind)).toContain(reason);
      expect(route?.article).toMatch(
        new RegExp(`${article}|${article.replace("art. ", "\\b")}\\b`),
      );
    }
    const warned = advice.warnings.map(({ kind }) => kind);
    for (const kind of given.expect.warns) expect(warned).toContain(kind);
    for (const kind of given.expect.silent) expect(warned).not.toContain(kind);
    for (const [key, verdict] of Object.entries(given.expect.procedures ?? {})) {
      expect([key, advice.procedures.find((one) => one.key === key)?.verdict]).toEqual([
        key,
        verdict,
      ]);
    }
  });
});
