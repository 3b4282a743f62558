import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { type FileTable, layTable } from "#kernel/file-table";
import type { CellValue } from "#platform/tables";
import {
  aPlanToWrite,
  emptyWorld,
  placeOf,
  exampleFileWords as words,
  worldOf,
} from "../../examples/plans.ts";
import { comparePlan, type PlanProposal } from "./compare-plan.ts";
import { composePlanDocument } from "./compose-plan-document.ts";
import { ownWords } from "./file-words.ts";
import { unguarded } from "./guard-formula.ts";
import { joinDocumentTables } from "./join-document-tables.ts";
import type { PlanToWrite } from "./plan-to-write.ts";
import type { KnownAction, PlanWorld } from "./plan-world.ts";
import { ownSheets, readOwnWorkbook } from "./read-own-workbook.ts";
import { readPlanRows } from "./read-plan-rows.ts";
import { isKnownHeader, suggestColumns } from "./suggest-columns.ts";
import { writeFlatTable } from "./write-flat-table.ts";
import { type WrittenSheet, writeWorkbook } from "./write-workbook.ts";

const own = ownWords([words]);
const known = { placeOf, statusOf: own.statusOf, levelOf: own.levelOf };
const defaults = {
  financing: "Niet vermeld",
  fromYear: 2026,
  toYear: 2031,
  today: asDay("2035-01-01"),
};
const isKnown = isKnownHeader(own.headers);

/** What a reader of files makes of a cell. */
const asText = (cell: CellValue, kind?: string): string => {
  if (cell === null || cell === undefined) return "";
  return kind === "cents" && typeof cell === "number" ? String(cell / 100) : String(cell);
};

function laid(name: string | null, rows: readonly (readonly string[])[]): FileTable {
  const table = layTable(
    name,
    rows.map((cells, at) => ({ line: at + 1, cells })),
    isKnown,
  );
  if (!table) throw new Error("an empty table");
  return table;
}

const sheetAsTable = ({ name, columns, rows }: WrittenSheet): FileTable =>
  laid(name, [
    columns.map(({ header }) => header),
    ...rows.map((row) => row.map((cell, at) => asText(cell, columns[at]?.kind))),
  ]);

function throughWorkbook(plan: PlanToWrite, world: PlanWorld): PlanProposal {
  const sheets = ownSheets(writeWorkbook(plan, words).map(sheetAsTable), own);
  if (!sheets) throw new Error("our own workbook is not recognised");
  return comparePlan(readOwnWorkbook(sheets, own, known), world, defaults);
}

function throughFlatTable(plan: PlanToWrite, world: PlanWorld): PlanProposal {
  const rows = writeFlatTable(plan, words).map((row) =>
    // As the writer of CSV files does: an amount with a comma, text never a formula.
    row.map((cell) =>
      unguarded(typeof cell === "number" ? String(cell).replace(".", ",") : neutralised(cell)),
    ),
  );
  return readTable(laid(null, rows), world);
}

const neutralised = (cell: CellValue): string => {
  const text = asText(cell);
  return /^\s*[=+\-@\t\r\n|＝＋－＠]/u.test(text) ? `'${text}` : text;
};

function readTable(table: FileTable, world: PlanWorld): PlanProposal {
  const mapping = suggestColumns(table, own.headers, {}).map(({ target }) => target);
  return comparePlan(readPlanRows(table, mapping, known), world, defaults);
}

/** Spaces at the ends of lines and double ones are no loss. */
const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Everything of a plan that must survive, by codes and names instead of ids. */
function essence(plan: PlanToWrite) {
  const codes = new Map(plan.nodes.map(({ id, code }) => [id, code]));
  return {
    nodes: plan.nodes.map((node) => ({
      code: node.code,
      level: node.level,
      parent: codes.get(node.parentId ?? "") ?? null,
      title: plain(node.title),
      description: plain(node.description),
      position: node.position,
      budgets: node.budgets,
    })),
    actions: plan.actions.map(({ content, notes }) => ({
      ...content,
      nodeId: codes.get(content.nodeId ?? "") ?? null,
      title: plain(content.title),
      description: plain(content.description),
      money: content.money.map((line) => ({ ...line, financing: plain(line.financing) })),
      notes: notes.map((note) => ({ ...note, body: plain(note.body) })),
    })),
  };
}

/** What a proposal makes in an empty partnership, told the same way. */
const made = (proposal: PlanProposal) => ({
  nodes: proposal.nodes
    .map(({ after }) => ({
      code: after.code,
      level: after.level,
      parent: after.parentKey,
      title: plain(after.title),
      description: plain(after.description),
      position: after.position,
      budgets: after.budgets,
    }))
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0)),
  actions: proposal.actions.map(({ after, notes }) => ({
    ...after,
    nodeId: after.nodeId?.replace(/^new:/, "") ?? null,
    title: plain(after.title),
    description: plain(after.description),
    money: after.money.map((line) => ({ ...line, financing: plain(line.financing) })),
    notes: notes.map((note) => ({ ...note, body: plain(note.body) })),
  })),
});

const refused = ({ troubles }: PlanProposal) => troubles.filter(({ raw }) => raw !== null);
const changed = ({ nodes, actions }: PlanProposal) =>
  [...nodes, ...actions].filter(({ kind }) => kind !== "unchanged");

describe("a plan through our own workbook", () => {
  test("comes into an empty partnership without loss", () => {
    fc.assert(
      fc.property(aPlanToWrite, (plan) => {
        const proposal = throughWorkbook(plan, emptyWorld);
        expect(refused(proposal)).toEqual([]);
        expect(made(proposal)).toEqual(essence(plan));
      }),
      { numRuns: 300 },
    );
  });

  test("changes nothing where it came from", () => {
    fc.assert(
      fc.property(aPlanToWrite, (plan) => {
        const proposal = throughWorkbook(plan, worldOf(plan));
        expect(refused(proposal)).toEqual([]);
        expect(changed(proposal)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a plan through one flat table", () => {
  test("changes nothing where it came from", () => {
    fc.assert(
      fc.property(aPlanToWrite, (plan) => {
        const proposal = throughFlatTable(plan, worldOf(plan));
        expect(refused(proposal)).toEqual([]);
        expect(changed(proposal)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("brings the actions with their money into an empty partnership", () => {
    fc.assert(
      fc.property(aPlanToWrite, (plan) => {
        const proposal = throughFlatTable(plan, emptyWorld);
        const money = ({ money }: KnownAction["content"]) => money;
        expect(proposal.actions.map(({ after }) => money(after).length)).toEqual(
          plan.actions.map(({ content }) => money(content).length),
        );
        expect(proposal.actions.map(({ after }) => plain(after.title))).toEqual(
          plan.actions.map(({ content }) => plain(content.title)),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe("a plan through a document", () => {
  test("comes back with its tree and its actions", () => {
    fc.assert(
      fc.property(aPlanToWrite, (plan) => {
        // A document has no marks: two actions with one code in one year cannot be told apart, and are refused.
        const keys = plan.actions.map(({ content }) => content.code + content.startsOn.slice(0, 4));
        const coded = keys.filter((_, at) => plan.actions[at]?.content.code !== "");
        fc.pre(new Set(coded).size === coded.length);
        const format = { cents: (cents: number) => `${cents / 100}`, alone: "Los van het plan" };
        const document = composePlanDocument(plan, words, format);
        const tables = document.parts.flatMap(({ heading, level, actions }, at) => {
          if (!actions) return [];
          const goal = document.parts.slice(0, at).findLast((part) => part.level === 1)?.heading;
          const heads = level === 1 ? [heading] : [goal ?? "", heading];
          return [{ number: at + 1, heads, rows: [actions.columns, ...actions.rows] }];
        });
        const joined = joinDocumentTables(
          tables,
          isKnown,
          { table: (number) => `tabel ${number}`, heads: ["Kop 1", "Kop 2"] },
          new Set(["los van het plan"]),
        );
        const [table] = joined;
        if (!table) return;
        const titles = readTable(table, emptyWorld).actions.map(({ after }) => [
          plain(after.title),
          after.code,
          after.startsOn,
          after.status,
          after.nodeId?.replace(/^new:/, "") ?? null,
        ]);
        const codes = new Map(plan.nodes.map(({ id, code }) => [id, code]));
        const expected = plan.actions.map(({ content }) => [
          plain(content.title),
          content.code,
          content.startsOn,
          content.status,
          codes.get(content.nodeId ?? "") ?? null,
        ]);
        expect(titles.sort()).toEqual(expected.sort());
      }),
      { numRuns: 200 },
    );
  });
});
