import { given } from "../../rules/given.ts";
import { readSupplierNumber } from "../../rules/spend/names/supplier-number.ts";
import type { SpendLine } from "../../rules/spend/spend-line.ts";
import { categoryOfLine } from "../../rules/spend/taking/category-of-line.ts";
import { spendCounter } from "../../rules/spend/taking/count-spend.ts";
import {
  documentKey,
  identitiesOf,
  knownDocuments,
} from "../../rules/spend/taking/known-documents.ts";
import { lineBatcher } from "../../rules/spend/taking/line-batch.ts";
import type {
  PackedDocuments,
  ReadOrder,
  ShownLine,
  SpendStep,
} from "../../rules/spend/taking/spend-order.ts";
import { type LedgerSupplier, supplierBook } from "../../rules/spend/taking/spend-supplier.ts";
import { mostToldOfCode, type ToldRow } from "../../rules/spend/taking/told-row.ts";
import { readSpend, type SpendPart } from "./read-spend.ts";

const linesAtOnce = 4_000;
const toldAtOnce = 500;
const shownAtMost = 12;

/** Reads what an order names, and makes of it what is stored: lines in batches, remarks, what it came to. */
export async function* takeSteps(order: ReadOrder): AsyncGenerator<SpendStep> {
  const book = supplierBook();
  const counter = spendCounter();
  const batcher = lineBatcher(linesAtOnce);
  const told = toldKeeper(counter.told);
  const judge = lineJudge(order, book.suppliers, told.add);
  const shown: ShownLine[] = [];
  let [position, handed] = [0, 0];
  let end: End | null = null;
  const flush = (): SpendStep => {
    const batch = batcher.take();
    if (!order.wantsLines) return { kind: "progress", lines: position };
    const fresh = book.suppliers.slice(handed);
    handed = book.suppliers.length;
    return { kind: "lines", batch, fresh };
  };
  for await (const part of readSpend(order)) {
    if (part.kind === "end") end = part;
    if (part.kind === "told") told.add(part.rows);
    if (part.kind !== "line") continue;
    const { line, file } = part;
    const supplier = book.at(line.supplier);
    const { before, ...judged } = judge(part, supplier);
    counter.line(line, before, judged.category);
    position += 1;
    if (shown.length < shownAtMost) shown.push(shownLine(line, file));
    batcher.add({ position, line, supplier, file, ...judged });
    if (batcher.isFull()) yield flush();
    if (told.isFull()) yield { kind: "told", rows: told.take() };
  }
  if (!batcher.isEmpty()) yield flush();
  yield { kind: "told", rows: told.take() };
  if (end === null) throw new Error("the files did not end");
  const { suppliers } = book;
  yield { kind: "end", suppliers, shown, counts: counter.counts(countsAtEnd(end, suppliers)) };
}

type End = Extract<SpendPart, { kind: "end" }>;

/** What a line means beside the books: whether it counts, what it is about, in which year. */
function lineJudge(
  { settings, importId, world, known }: ReadOrder,
  suppliers: readonly LedgerSupplier[],
  tell: (rows: readonly ToldRow[]) => void,
) {
  const knownIn = knownFinder(known, suppliers);
  return ({ line, file, isRepeated }: Extract<SpendPart, { kind: "line" }>, supplier: number) => {
    const key = documentKey(line.document);
    const elsewhere = key === null ? null : knownIn(supplier, key, line);
    if (elsewhere !== null) tell([knownRow(line, file, elsewhere)]);
    const isTwice = isRepeated && settings.repeated === "once";
    const isKnown = !isTwice && elsewhere !== null && settings.known === "once";
    return {
      before: isRepeated
        ? { what: "repeated" as const, counts: !isTwice && !isKnown }
        : elsewhere === null
          ? null
          : { what: "known" as const, counts: !isKnown },
      documentKey: key,
      year: line.on === null ? settings.year : Number(line.on.slice(0, 4)),
      knownIn: isTwice ? importId : isKnown ? elsewhere : null,
      category: categoryOfLine(line, suppliers[supplier]?.key ?? "", world),
    };
  };
}

const countsAtEnd = (end: End, suppliers: readonly LedgerSupplier[]) => ({
  documents: end.documents,
  refused: end.refused,
  repeatedHeaders: end.repeatedHeaders,
  statedCents: end.stated?.cents ?? null,
  statedLine: end.stated?.line ?? null,
  differenceCents: end.stated?.differenceCents ?? null,
  suppliers: suppliers.length,
  withNumber: suppliers.filter(({ numbers }) =>
    numbers.some((one) => readSupplierNumber(one.text, one.scheme).kind === "number"),
  ).length,
  otherFiles: end.otherFiles,
  ...given("gaps", end.gaps),
  ...given("textCredits", end.textCredits),
  ...given("otherBuyers", end.otherBuyers),
});

function toldKeeper(count: (code: string) => void) {
  const kept = new Map<string, number>();
  let rows: ToldRow[] = [];
  return {
    isFull: () => rows.length >= toldAtOnce,
    add(more: readonly ToldRow[]): void {
      for (const row of more) {
        count(row.code);
        const before = kept.get(row.code) ?? 0;
        kept.set(row.code, before + 1);
        if (row.isRefused || before < mostToldOfCode) rows.push(row);
      }
    },
    take(): ToldRow[] {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}

/** In which other import a document stands; the identities of a supplier are worked out once. */
function knownFinder(packed: PackedDocuments, suppliers: readonly LedgerSupplier[]) {
  const documents = knownDocuments(packed.documents.length);
  const identities = packed.suppliers.map(({ number, joined }) => identitiesOf(number, joined));
  packed.documents.forEach((document, at) => {
    const who = identities[packed.supplierAt[at] as number] ?? [];
    documents.add(who, document, packed.quarters[at] as number, packed.importIds[at] as number);
  });
  const own = new Map<number, readonly number[]>();
  return (supplier: number, document: number, line: SpendLine): number | null => {
    if (documents.size === 0) return null;
    let who = own.get(supplier);
    if (who === undefined) {
      who = identitiesOfSupplier(suppliers[supplier] as LedgerSupplier);
      own.set(supplier, who);
    }
    return documents.find(who, document, line.on);
  };
}

function identitiesOfSupplier({ numbers, joined }: LedgerSupplier): readonly number[] {
  for (const { text, scheme } of numbers) {
    const reading = readSupplierNumber(text, scheme);
    if (reading.kind === "number") return identitiesOf(reading.number, joined);
  }
  return identitiesOf(null, joined);
}

const knownRow = (line: SpendLine, file: string | null, importId: number): ToldRow => ({
  file: file ?? "",
  line: line.line,
  code: "known-document",
  about: String(importId),
  found: line.document?.slice(0, 80) ?? null,
  differenceCents: null,
  raw: null,
  isRefused: false,
});

const shownLine = (line: SpendLine, file: string | null): ShownLine => ({
  line: line.line,
  file,
  supplier: line.supplier.name,
  isPerson: line.supplier.person !== "no",
  document: line.document,
  on: line.on,
  cents: line.cents,
  currency: line.currency,
  description: line.description.slice(0, 200),
});
