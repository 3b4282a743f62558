import fc from "fast-check";
import { addDays, asDay } from "#kernel/day";
import { actionStatuses } from "../rules/action.ts";
import { inOrder } from "../rules/actions/action-content.ts";
import type { FileWords } from "../rules/plan-exchange/file-words.ts";
import type { PlanToWrite } from "../rules/plan-exchange/plan-to-write.ts";
import type { KnownAction, KnownNode, PlanWorld } from "../rules/plan-exchange/plan-world.ts";

/** Text as people type it, with everything that could be taken for something else by a file. */
const typed = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      "=1+1",
      "'=1+1",
      "''=1+1",
      "+32 2 000 00 00",
      "-",
      "@iedereen",
      "'s morgens",
      "Totaal",
      "2026",
      "1,5",
      "a;b",
      'zegt "ja"',
      "_x0041_",
      "regel\nnog een regel",
    ),
  )
  // What no file can carry is taken out, as the forms do.
  .map((text) =>
    text.replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu, (sign) => (sign === "\n" ? sign : "")),
  )
  .map((text) => text.trim());
const named = typed.filter((text) => text !== "");
const oneLine = named.map((text) => text.replace(/\s+/g, " "));

const frames = new Map([
  ["f1", "vlaanderen-2023"],
  ["f2", "eigen"],
]);
const organisations = new Map<string, { number: string | null; name: string }>([
  ["o1", { number: "0999000001", name: "De Populier (voorbeeld)" }],
  ["o2", { number: null, name: "De Wilg (voorbeeld)" }],
  ["o3", { number: null, name: "De Eik; en Zonen (voorbeeld)" }],
]);
const nisCodes = ["23027", "23003", "23016"];

/** What stands in a partnership beside its plan: the same wherever the examples go. */
export const surroundings: Pick<PlanWorld, "colleagues" | "priorities" | "organisations"> = {
  colleagues: [],
  priorities: [...frames].flatMap(([frameId, key]) =>
    ["WSE-LR1", "WSE-LR2"].map((code) => ({ frameId, key, code })),
  ),
  organisations: [...organisations].map(([id, one]) => ({ id, ...one })),
};

const cents = fc.integer({ min: 1, max: 99_999_999 });
const budgets = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 2024, max: 2031 }), cents), {
    selector: ([year]) => year,
    maxLength: 3,
  })
  .map((lines) =>
    lines.map(([year, amountCents]) => ({ year, amountCents })).sort((a, b) => a.year - b.year),
  );

const nodes = fc
  .array(fc.record({ title: oneLine, description: typed, budgets, parent: fc.nat(3) }), {
    maxLength: 5,
  })
  .map((drawn) =>
    drawn.map((one, at): KnownNode => {
      const isGoal = at < 2;
      return {
        id: `n${at}`,
        parentId: isGoal ? null : `n${one.parent % 2}`,
        level: isGoal ? "goal" : "action-plan",
        code: isGoal ? `BD-${at + 1}` : `AP-${at}`,
        title: one.title,
        description: one.description,
        position: at + 1,
        version: 1,
        budgets: one.budgets,
      };
    }),
  );

const money = fc.uniqueArray(
  fc.record({
    year: fc.integer({ min: 2024, max: 2031 }),
    financing: oneLine,
    budgetCents: cents,
    spentCents: fc.nat(99_999_999),
  }),
  { selector: ({ year, financing }) => `${year} ${financing.toLowerCase()}`, maxLength: 3 },
);

const action = fc.record({
  title: oneLine,
  description: typed,
  code: fc.constantFrom("", "AC-1", "AC-2", "1.2.3"),
  node: fc.nat(6),
  status: fc.constantFrom(...actionStatuses),
  starts: fc.nat(2_000),
  lasts: fc.nat(600),
  ownerName: fc.constantFrom("", "An Voorbeeld", "=An"),
  ownerNis: fc.constantFrom(null, ...nisCodes),
  nis: fc.subarray(nisCodes),
  counts: fc.subarray(surroundings.priorities.map(({ frameId, code }) => ({ frameId, code }))),
  partnerIds: fc.subarray([...organisations.keys()]),
  money,
  notes: fc.uniqueArray(
    fc.record({
      body: named,
      personName: fc.constantFrom("", "Noor Voorbeeld"),
      at: fc.constant("2026-11-23T09:00:00.000Z"),
    }),
    { selector: ({ body }) => body.replace(/\s+/g, " "), maxLength: 2 },
  ),
});

/** A plan as somebody could have made it, whole. */
export const aPlanToWrite: fc.Arbitrary<PlanToWrite> = fc
  .tuple(nodes, fc.array(action, { maxLength: 5 }))
  .map(([tree, drawn]) => ({
    plan: { name: "Meerjarenplan (voorbeeld)", fromYear: 2026, toYear: 2031 },
    nodes: tree,
    actions: drawn.map((one, at): KnownAction => {
      const startsOn = addDays(asDay("2025-01-01"), one.starts);
      const dueOn = addDays(startsOn, one.lasts);
      const { node, starts: _, lasts: __, notes, ...content } = one;
      return {
        id: `a${at}`,
        number: at + 1,
        version: 1,
        mark: null,
        content: inOrder({
          ...content,
          nodeId: tree[node]?.id ?? null,
          startsOn,
          dueOn,
          doneOn: one.status === "done" ? dueOn : null,
          ownerPersonId: null,
        }),
        notes,
      };
    }),
    organisations,
    frames,
    placeName: (nis: string) => `Gemeente ${nis}`,
  }));

/** Reads the municipalities that the examples write. */
export const placeOf = (text: string): string | null =>
  nisCodes.find((nis) => text === `Gemeente ${nis}` || text === nis) ?? null;

/** Everything an example plan is and has, as a partnership that holds it. */
export const worldOf = (plan: PlanToWrite): PlanWorld => ({
  ...surroundings,
  nodes: plan.nodes,
  actions: plan.actions,
  removed: new Set(),
});

export const emptyWorld: PlanWorld = {
  ...surroundings,
  nodes: [],
  actions: [],
  removed: new Set(),
};

/** Words of files, so that the rules are tried without those of the screen. */
export const exampleFileWords: FileWords = {
  sheets: {
    plan: "Plan",
    nodes: "Doelstellingen en actieplannen",
    actions: "Acties",
    money: "Geld",
    partners: "Partners",
    priorities: "Prioriteiten",
    notes: "Notities",
  },
  columns: {
    level: "Niveau",
    code: "Code",
    title: "Titel",
    goalCode: "Code doelstelling",
    goalTitle: "Doelstelling",
    planCode: "Code actieplan",
    planTitle: "Actieplan",
    parent: "Valt onder",
    position: "Volgorde",
    description: "Omschrijving",
    status: "Status",
    startsOn: "Begint op",
    dueOn: "Klaar tegen",
    doneOn: "Klaar op",
    owner: "Eigenaar",
    ownerPlace: "Gemeente van de eigenaar",
    places: "Voor welke gemeenten",
    priorities: "Telt voor",
    partners: "Partners",
    year: "Jaar",
    financing: "Financiering",
    budget: "Budget",
    spent: "Besteed",
    note: "Notitie",
    number: "Nummer",
    reference: "Kenmerk (niet wijzigen)",
  },
  details: {
    partnerNumber: "KBO-nummer",
    name: "Naam",
    frame: "Kader",
    priority: "Prioriteit",
    text: "Tekst",
    who: "Wie",
    when: "Wanneer",
    from: "Eerste jaar",
    to: "Laatste jaar",
  },
  levels: { goal: "Doelstelling", "action-plan": "Actieplan", action: "Actie" },
  statuses: { planned: "Gepland", running: "Bezig", done: "Klaar", stopped: "Gestopt" },
  totalBudget: "Totaal budget",
};
