import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asDay, type Instant } from "#kernel/day";
import { aStatement } from "../examples/index.ts";
import { chooseValues } from "./choose-value.ts";
import type { Statement } from "./statement.ts";
import { sourceKinds } from "./statement.ts";

const kbo = (fields: Statement["fields"], on = "2026-10-01") =>
  aStatement(fields, {
    statedOn: asDay(on),
    source: { kind: "kbo", publisher: "FOD Economie", title: "KBO Open Data" },
  });
const list = (fields: Statement["fields"], title = "Lijst WSE", on = "2026-09-03") =>
  aStatement(fields, { statedOn: asDay(on), source: { kind: "list", publisher: "WSE", title } });
const person = (fields: Statement["fields"], on = "2026-01-01") =>
  aStatement(fields, {
    statedOn: asDay(on),
    source: { kind: "person", publisher: "Voorbeeldrand", title: "Eigen invoer" },
  });

describe("which value counts", () => {
  test("KBO is believed about the legal name, a list about the website", () => {
    const choices = chooseValues([
      list({ name: { value: "De Groene Hand" }, website: { value: "https://list.example" } }),
      kbo({ name: { value: "DE GROENE HAND VZW" }, website: { value: "https://kbo.example" } }),
    ]);
    expect(choices.name).toMatchObject({
      value: "DE GROENE HAND VZW",
      rule: "kbo-for-legal-facts",
      differ: true,
    });
    expect(choices.website).toMatchObject({
      value: "https://list.example",
      rule: "list-before-kbo",
    });
  });

  test("what a person typed stands above every file, and the file stays readable", () => {
    const choices = chooseValues([
      kbo({ phone: { value: "02 000 00 01" } }),
      person({ phone: { value: "02 000 00 02" } }),
    ]);
    expect(choices.phone?.value).toBe("02 000 00 02");
    expect(choices.phone?.rule).toBe("person-first");
    expect(choices.phone?.candidates.map(({ value }) => value)).toEqual([
      "02 000 00 02",
      "02 000 00 01",
    ]);
  });

  test("a person who empties a field empties it, whatever files say", () => {
    const choices = chooseValues([
      person({ email: { value: null } }),
      list({ email: { value: "a@b.example" } }),
    ]);
    expect(choices.email).toMatchObject({ value: null, differ: true });
  });

  test("of two lists the newest counts", () => {
    const choices = chooseValues([
      list({ phone: { value: "1" } }, "Oude lijst", "2024-01-01"),
      list({ phone: { value: "2" } }, "Nieuwe lijst", "2026-01-01"),
    ]);
    expect(choices.phone).toMatchObject({ value: "2", rule: "newest-of-its-kind" });
  });

  test("sources that agree do not differ, even with their keys in another order", () => {
    const choices = chooseValues([
      list({ "establishment:seat": { value: { street: "Markt", postcode: "1500" } } }),
      kbo({ "establishment:seat": { value: { postcode: "1500", street: "Markt" } } }),
    ]);
    expect(choices["establishment:seat"]).toMatchObject({ rule: "all-agree", differ: false });
  });

  test("work forms of two lists are put together; a person's list replaces them", () => {
    const wse = list({ work_forms: { value: [{ form: "collectief-maatwerk" }] } });
    const herwin = list({ work_forms: { value: [{ form: "kringwinkel" }] } }, "Herwin");
    expect(chooseValues([wse, herwin]).work_forms).toMatchObject({
      value: [{ form: "collectief-maatwerk" }, { form: "kringwinkel" }],
      rule: "joined",
    });
    const own = person({ work_forms: { value: [{ form: "arbeidszorg" }] } });
    expect(chooseValues([wse, herwin, own]).work_forms).toMatchObject({
      value: [{ form: "arbeidszorg" }],
      rule: "person-first",
    });
  });

  test("a person's address does not keep the point of the address it replaced", () => {
    const choices = chooseValues([
      kbo({
        "establishment:seat": {
          value: {
            street: "Markt",
            house_number: "1",
            postcode: "1500",
            lon: 4.2,
            lat: 50.7,
            place_precision: "address",
          },
        },
      }),
      person({
        "establishment:seat": { value: { street: "Kaai", house_number: "9", postcode: "1500" } },
      }),
    ]);
    expect(choices["establishment:seat"]?.value).toEqual({
      street: "Kaai",
      house_number: "9",
      postcode: "1500",
    });
  });

  test("a point placed by hand stays when KBO repeats the address", () => {
    const choices = chooseValues([
      kbo({
        "establishment:seat": { value: { street: "Markt", postcode: "1500", lon: 4.2, lat: 50.7 } },
      }),
      person({
        "establishment:seat": {
          value: { lon: 4.21, lat: 50.71, place_precision: "placed-by-hand" },
        },
      }),
    ]);
    expect(choices["establishment:seat"]?.value).toMatchObject({ street: "Markt", lon: 4.21 });
    expect(choices["establishment:seat"]?.from).toHaveLength(2);
  });
});

const aDay = fc.integer({ min: 0, max: 400 }).map((n) => {
  const month = 1 + (Math.floor(n / 28) % 12);
  return asDay(
    `${2024 + Math.floor(n / 336)}-${String(month).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`,
  );
});

const anyStatement = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom(...sourceKinds),
    title: fc.constantFrom("A", "B"),
    statedOn: aDay,
    second: fc.integer({ min: 0, max: 59 }),
    phone: fc.option(fc.constantFrom("1", "2", "3"), { nil: undefined }),
    name: fc.option(fc.constantFrom("x", "y"), { nil: null }),
    labels: fc.option(fc.subarray(["p", "q", "r"]), { nil: undefined }),
    street: fc.option(fc.constantFrom("Markt", "Kaai"), { nil: undefined }),
    lon: fc.option(fc.constantFrom(4.1, 4.2), { nil: undefined }),
  })
  .map(({ id, kind, title, statedOn, second, phone, name, labels, street, lon }) =>
    aStatement(
      {
        name: { value: name },
        ...(phone ? { phone: { value: phone } } : {}),
        ...(labels ? { quality_labels: { value: labels } } : {}),
        "establishment:seat": { value: { street, lon, lat: lon && 50.1 } },
      },
      {
        id,
        statedOn,
        recordedAt: `2026-11-01T08:00:${String(second).padStart(2, "0")}.000Z` as Instant,
        source: { kind, title, publisher: "P" },
      },
    ),
  );
const statements = fc.uniqueArray(anyStatement, { selector: ({ id }) => id, maxLength: 8 });

describe("the choice, whatever is said", () => {
  test("does not depend on the order of the statements", () => {
    fc.assert(
      fc.property(statements, fc.infiniteStream(fc.nat()), (list, keys) => {
        const shuffled = list
          .map((statement) => ({ statement, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ statement }) => statement);
        expect(chooseValues(shuffled)).toEqual(chooseValues(list));
      }),
    );
  });

  test("stays the same when a statement is heard twice", () => {
    fc.assert(
      fc.property(statements, (list) => {
        expect(chooseValues([...list, ...list])).toEqual(chooseValues(list));
      }),
    );
  });

  test("never comes from an older edition of a source", () => {
    fc.assert(
      fc.property(statements, (list) => {
        for (const choice of Object.values(chooseValues(list))) {
          for (const candidate of choice.candidates) {
            const editions = list.filter(
              ({ source }) =>
                source.kind === candidate.source.kind && source.title === candidate.source.title,
            );
            expect(editions.every(({ statedOn }) => statedOn <= candidate.on)).toBe(true);
          }
        }
      }),
    );
  });

  test("keeps what every source says, also what was not picked", () => {
    fc.assert(
      fc.property(statements, (list) => {
        const speakers = new Set(list.map(({ source }) => `${source.kind} ${source.title}`));
        const heard = chooseValues(list).name?.candidates ?? [];
        expect(new Set(heard.map(({ source }) => `${source.kind} ${source.title}`))).toEqual(
          speakers,
        );
      }),
    );
  });
});
