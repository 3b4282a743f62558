import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day, Instant } from "#kernel/day";
import type { Notice } from "../notice.ts";
import { type EditionMark, mainEdition, noticeNames } from "./edition.ts";
import { nextLook } from "./next-look.ts";
import { type Arrival, type Known, settleNotices } from "./settle-notices.ts";
import { storableNotice } from "./storable-notice.ts";

const edition = (mark: Partial<EditionMark>): EditionMark => ({
  format: "eforms",
  label: "01",
  publishedOn: "2026-03-04" as Day,
  keys: ["id:a/01"],
  isUnknownForm: false,
  ...mark,
});

describe("which edition speaks for a notice", () => {
  test("of one version the fullest format, whatever came first", () => {
    const ocds = edition({ format: "ocds" });
    const platform = edition({ format: "bosa-json", publishedOn: "2026-03-09" as Day });
    expect(mainEdition([edition({}), platform, ocds])).toBe(0);
    expect(mainEdition([ocds, platform, edition({})])).toBe(2);
  });

  test("a later version goes before a fuller format of an earlier one", () => {
    const later = edition({ format: "bosa-json", label: "02", keys: ["id:a/02"] });
    expect(mainEdition([edition({}), later])).toBe(1);
    expect(mainEdition([later, edition({})])).toBe(0);
  });

  test("what is published later goes before, when no version is said", () => {
    const later = edition({ publishedOn: "2026-05-01" as Day, keys: ["id:b/01"] });
    expect(mainEdition([later, edition({})])).toBe(0);
  });

  test("of one version never one of an unknown form before one we know, however full it is", () => {
    const unknown = edition({ isUnknownForm: true, publishedOn: "2026-03-05" as Day });
    expect(mainEdition([edition({}), unknown])).toBe(0);
    expect(mainEdition([unknown, edition({})])).toBe(1);
    expect(mainEdition([edition({ format: "ocds" }), unknown])).toBe(0);
    expect(mainEdition([unknown, edition({ format: "ted-xml" })])).toBe(1);
    const later = edition({ isUnknownForm: true, label: "02", keys: ["id:a/02"] });
    expect(mainEdition([edition({}), later])).toBe(1);
  });

  test("of two alike the one read last", () => {
    expect(mainEdition([edition({}), edition({})])).toBe(1);
  });
});

test("a notice of the platform is itself, and is found by its earlier identifiers too", () => {
  const notice = {
    identity: { noticeId: "B", otherNoticeIds: ["A"] },
  } as unknown as Notice;
  expect(noticeNames(notice)).toEqual({
    own: ["id:b/01"],
    all: ["id:b/01", "id:a/01", "series:b"],
  });
});

const none: Known = { names: new Map(), contents: new Map() };
const arrivals = fc.array(
  fc.record<Arrival>({
    names: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 3 }),
    sha256: fc.constantFrom("1", "2", "3", "4", "5", "6", "7", "8"),
  }),
  { maxLength: 12 },
);

describe("what comes in is put together with what is known", () => {
  test("every arrival is in one group, and nothing that shares a name is in two", () => {
    fc.assert(
      fc.property(arrivals, (list) => {
        const { settlements, outcomes } = settleNotices(list, none);
        const placed = settlements.flatMap((group) => group.arrivals).sort((a, b) => a - b);
        expect(placed).toEqual(list.map((_, at) => at));
        expect(outcomes).toHaveLength(list.length);
        const groupOf = new Map<string, number>();
        settlements.forEach((group, number) => {
          for (const name of group.arrivals.flatMap((at) => list[at]?.names ?? [])) {
            expect(groupOf.get(name) ?? number).toBe(number);
            groupOf.set(name, number);
          }
        });
      }),
    );
  });

  test("what was stored comes back as the same, and adds no group of its own", () => {
    fc.assert(
      fc.property(arrivals, (list) => {
        const first = settleNotices(list, none);
        const known: Known = {
          names: new Map(
            first.settlements.flatMap(({ arrivals: members }, number) =>
              members.flatMap((at) =>
                (list[at]?.names ?? []).map((name) => [name, `${number}`] as const),
              ),
            ),
          ),
          contents: new Map(
            first.settlements.flatMap(({ arrivals: members }, number) =>
              members.map(
                (at) =>
                  [list[at]?.sha256 ?? "", { noticeId: `${number}`, editionId: `${at}` }] as const,
              ),
            ),
          ),
        };
        const again = settleNotices(list, known);
        expect(again.outcomes.every((outcome) => outcome === "same")).toBe(true);
        expect(again.settlements.every(({ noticeIds }) => noticeIds.length > 0)).toBe(true);
      }),
    );
  });

  test("a third that knows both names makes one of two known notices", () => {
    const known: Known = {
      names: new Map([
        ["a", "1"],
        ["b", "2"],
      ]),
      contents: new Map(),
    };
    const { settlements, outcomes } = settleNotices([{ names: ["a", "b"], sha256: "x" }], known);
    expect(settlements).toEqual([{ noticeIds: ["1", "2"], arrivals: [0] }]);
    expect(outcomes).toEqual(["newer"]);
  });
});

test("any notice can be written as text that a database holds, and stays itself when it could be", () => {
  const anyText = fc.string({ unit: "binary", maxLength: 20 });
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom("nl", "fr"), anyText), (title) => {
      const { notice, text } = storableNotice({ title } as unknown as Notice);
      expect(/\\u0000|(?<!\\)\\ud[89a-f]/i.test(text.replaceAll("\\\\", ""))).toBe(false);
      expect(JSON.parse(text)).toEqual(notice);
      const isHeld = Object.values(title).every((one) => one.isWellFormed() && !one.includes("\0"));
      if (isHeld) expect(notice.title).toEqual({ ...title });
    }),
  );
});

test("a source that keeps failing is looked at less and less, never less than once a week", () => {
  const now = "2026-11-23T09:00:00.000Z" as Instant;
  expect(nextLook(now, 1, 0)).toBe("2026-11-23T10:00:00.000Z");
  expect(nextLook(now, 1, 3)).toBe("2026-11-23T17:00:00.000Z");
  expect(nextLook(now, 24, 9)).toBe("2026-11-30T09:00:00.000Z");
  expect(nextLook(now, 168, 5)).toBe("2026-11-30T09:00:00.000Z");
});
