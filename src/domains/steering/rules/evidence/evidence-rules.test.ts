import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { evidenceKinds } from "../evidence.ts";
import { changedFields, contentOf, evidenceFields, pick, stillHolds } from "./evidence-content.ts";
import { readEvidenceFilter } from "./evidence-filter.ts";
import {
  dayInName,
  evidenceOfLetter,
  guessKind,
  plainSubject,
  titleOfFile,
} from "./read-letter.ts";
import {
  type CandidateAction,
  prepareActions,
  suggestActions,
  tellingWords,
  type WaitingEvidence,
} from "./suggest-actions.ts";

const words = { noSubject: "zonder onderwerp", leftOutNumber: "[weggelaten]" };

describe("a letter as evidence", () => {
  test.each([
    ["FW: Fwd: RE: TR: Rondleiding", "Rondleiding"],
    ["Re[2]: Verslag", "Verslag"],
    ["Refurbished laptops", "Refurbished laptops"],
    ["fwd", "fwd"],
  ])("the subject %s is %s", (subject, plain) => {
    expect(plainSubject(subject)).toBe(plain);
  });

  test("a national register number in it is replaced, in title and text", () => {
    const letter = {
      subject: "Fwd: stage 85.07.30-033.28",
      day: asDay("2026-11-18"),
      text: "Stagiair 85073003328 was er.",
    };
    expect(evidenceOfLetter(letter, words)).toMatchObject({
      title: "stage [weggelaten]",
      sourceText: "Stagiair [weggelaten] was er.",
      happenedOn: "2026-11-18",
    });
  });

  test("without a subject it says so", () => {
    const letter = { subject: "Fwd:", day: asDay("2026-11-18"), text: "" };
    expect(evidenceOfLetter(letter, words).title).toBe("zonder onderwerp");
  });

  test.each([
    ["Verslag rondetafel groen", "round-table"],
    ["Uw factuur 2026-18", "delivery"],
    ["Compte rendu de la réunion", "meeting"],
    ["Iets heel anders", "other"],
  ])("%s seems to be a %s", (text, kind) => {
    expect(guessKind(text)).toBe(kind);
  });
});

describe("a document as evidence", () => {
  test.each([
    ["verslag_rondetafel.pdf", "verslag rondetafel"],
    ["Aanwezigheid v1.2.docx", "Aanwezigheid v1.2"],
    ["scan", "scan"],
  ])("%s is titled %s", (name, title) => {
    expect(titleOfFile(name)).toBe(title);
  });

  test.each([
    ["2026-11-18 verslag.pdf", "2026-11-18"],
    ["verslag 8.1.2026.pdf", "2026-01-08"],
    ["20261118_verslag.pdf", "2026-11-18"],
    ["nota 20261399.pdf", null],
    ["0202611181.pdf", null],
  ])("the day in %s is %s", (name, day) => {
    expect(dayInName(name)).toBe(day);
  });
});

const evidence = (more: Partial<WaitingEvidence> = {}): WaitingEvidence => ({
  kind: "event",
  title: "Rondleidingen bij de kringwinkel",
  description: "",
  happenedOn: asDay("2026-05-10"),
  nis: [],
  ...more,
});
let next = 0;
const action = (title: string, more: Partial<CandidateAction> = {}): CandidateAction => {
  next += 1;
  const number = next;
  return {
    id: `id-${number}`,
    number,
    title,
    status: "running",
    startsOn: asDay("2026-01-01"),
    dueOn: asDay("2026-12-31"),
    doneOn: null,
    nis: [],
    counts: [],
    ...more,
  };
};
const suggested = (one: WaitingEvidence, actions: readonly CandidateAction[], most = 3) =>
  suggestActions(
    one,
    prepareActions(actions),
    [{ frameId: "f", code: "WSE-LR1", suggestedKinds: ["event"] }],
    most,
  );

describe("suggesting an action", () => {
  test("words in common, also in another form, come with the words", () => {
    const [first] = suggested(evidence(), [
      action("Schulden afbouwen"),
      action("Rondleiding voor bedrijven"),
    ]);
    expect(first).toMatchObject({
      action: { title: "Rondleiding voor bedrijven" },
      reasons: [{ kind: "words", words: ["Rondleidingen"] }, { kind: "period" }],
    });
  });

  test("a priority for which this sort of deed counts is a reason with its code", () => {
    const counts = [{ frameId: "f", code: "WSE-LR1" }];
    const [first] = suggested(evidence({ title: "Beurs" }), [action("Netwerken", { counts })]);
    expect(first?.reasons[0]).toEqual({ kind: "counts-for", code: "WSE-LR1" });
  });

  test("never one of another municipality, another year, or one that was stopped", () => {
    const title = "Rondleiding kringwinkel";
    const one = evidence({ nis: ["23027"] });
    const actions = [
      action(title, { nis: ["23003"] }),
      action(title, { startsOn: asDay("2024-01-01"), dueOn: asDay("2025-12-31") }),
      action(title, { status: "stopped" }),
    ];
    expect(suggested(one, actions)).toEqual([]);
  });

  test("one that was done late reaches to the day it was done", () => {
    const late = action("Rondleiding kringwinkel", {
      startsOn: asDay("2025-09-01"),
      dueOn: asDay("2025-12-31"),
      status: "done",
      doneOn: asDay("2026-12-01"),
    });
    expect(suggested(evidence({ nis: ["23027"] }), [late])).toMatchObject([
      { action: { id: late.id }, reasons: [{ kind: "words" }, { kind: "period" }] },
    ]);
  });

  test("the period and the municipality alone are no reason", () => {
    expect(
      suggested(evidence({ nis: ["23027"] }), [action("Iets anders", { nis: ["23027"] })]),
    ).toEqual([]);
  });

  test("a word that stands in most titles of the plan is no reason", () => {
    const many = Array.from({ length: 40 }, (_, at) => action(`Kringwinkel deel ${at}`));
    expect(suggested(evidence({ title: "Kringwinkel" }), many)).toEqual([]);
    const one = action("Rondleidingen kringwinkel");
    expect(suggested(evidence(), [...many, one])).toMatchObject([{ action: { id: one.id } }]);
  });

  test("the best first, equals by number, and no more than asked", () => {
    const actions = [
      action("Kringwinkel"),
      action("Rondleidingen kringwinkel"),
      action("Kringwinkel"),
    ];
    const ids = suggested(evidence(), actions, 2).map(({ action: { id } }) => id);
    expect(ids).toEqual([actions[1]?.id, actions[0]?.id]);
  });
});

describe("a filter in an address", () => {
  const read = (query: string) => readEvidenceFilter(new URLSearchParams(query), 2026);

  test("shows this year, newest first, unless it says otherwise", () => {
    expect(read("")).toMatchObject({ year: 2026, sort: "day", descending: true });
    expect(read("jaar=2024&sort=title")).toMatchObject({
      year: 2024,
      sort: "title",
      descending: false,
    });
    expect(read("jaar=alle").year).toBeNull();
    expect(read("actie=x").year).toBeNull();
  });

  test("whatever is typed in it, it is read without harm", () => {
    const names = ["jaar", "gemeente", "soort", "herkomst", "actie", "stand", "q", "sort"];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.string()), (query) => {
        const filter = readEvidenceFilter(new URLSearchParams(query), 2026);
        expect(filter.words.length).toBeLessThanOrEqual(6);
        expect(filter.nis ?? "00000").toMatch(/^\d{5}$/);
      }),
    );
  });
});

test("what changed, put back, is what stood there", () => {
  const anyContent = fc
    .record({
      kind: fc.constantFrom(...evidenceKinds),
      title: fc.string(),
      people: fc.option(fc.nat()),
    })
    .map(({ kind, title, people }) =>
      contentOf({
        kind,
        title,
        happenedOn: asDay("2026-01-01"),
        origin: "hand",
        tookPart: { people },
      }),
    );
  fc.assert(
    fc.property(anyContent, anyContent, (before, after) => {
      const changed = changedFields(before, after);
      expect({ ...after, ...pick(before, changed) }).toEqual(before);
      expect(stillHolds(pick(after, changed), after)).toBe(true);
      expect(stillHolds(pick(before, changed), after)).toBe(changed.length === 0);
      expect(stillHolds(pick(after, evidenceFields), after)).toBe(true);
    }),
  );
});

test("the mark of an invented record leads evidence to no action", () => {
  expect([...tellingWords("Rondleiding (voorbeeld)").values()]).toEqual(["Rondleiding"]);
});
