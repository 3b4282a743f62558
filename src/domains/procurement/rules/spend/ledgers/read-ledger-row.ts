import type { Day } from "#kernel/day";
import { plainText } from "#kernel/file-table";
import { readCpv } from "../../cpv.ts";
import { given } from "../../given.ts";
import { readSupplierNumber } from "../names/supplier-number.ts";
import { personSign } from "../natural-person.ts";
import type { SpendKind, SpendLine, SpendMessage, SpendParty } from "../spend-line.ts";
import type { LedgerPlan } from "./ledger-evidence.ts";
import { type AmountField, amountFields, type LedgerField } from "./ledger-field.ts";
import { readLedgerAmount } from "./read-ledger-amount.ts";
import { orderOfDay, readLedgerDay, shapeOfDay } from "./read-ledger-day.ts";

export type LedgerNote =
  | "no-supplier"
  | "no-amount"
  | "amount-unreadable"
  | "amount-rounded"
  | "day-unreadable"
  | "day-either"
  | "day-in-future"
  | "no-document"
  | "number-wrong"
  | "supplier-from-above"
  | "credit-note-turned"
  | "credit-note-in-text"
  | "other-currency"
  | "cpv-unreadable"
  | "duplicate"
  | "total-differs"
  | "row-unreadable";

/** What a row of a ledger is. A refused one holds no amount that could count. */
export type LedgerRow =
  | {
      readonly kind: "line";
      readonly line: SpendLine;
      readonly messages: readonly SpendMessage<LedgerNote>[];
    }
  /** A sum that the file itself gives. */
  | { readonly kind: "total"; readonly cents: number; readonly isOfAll: boolean }
  | { readonly kind: "header" }
  | {
      readonly kind: "refused";
      readonly messages: readonly SpendMessage<LedgerNote>[];
      /** Of a row that could have the supplier of the row above. */
      readonly gapCents?: number;
    };

export type LedgerReader = (row: {
  readonly row: number;
  readonly cells: readonly string[];
}) => LedgerRow;

const totalWords =
  /^(?:(eind|algemeen )?(?:totaal|totalen)(?: generaal)?|sub ?totaal|(grand |sous )?total(?: general)?|totaux|saldo|solde)\b/;
const ofAllWords = /^(?:eindtotaal|algemeen totaal|totaal generaal|grand total|total general)/;
/** What a credit note calls itself in a description; two letters only where a number of one follows or nothing precedes. */
const creditTextWords =
  /\b(?:credit ?nota|kredietnota|note de credit|credit ?note|creditfactuur)\b|^(?:cn|nc|avoir)\b|\b(?:cn|nc) ?\d/;
const creditWords =
  /\b(?:cn|nc|kn|creditnota|credit nota|kredietnota|note de credit|credit note|creditfactuur|avoir)\b/;

/**
 * A reader of the rows of one ledger, in their order: a row without a supplier has that of the row above only when the
 * plan says so.
 */
export function ledgerReader(
  plan: LedgerPlan,
  header: readonly string[],
  { today }: { readonly today: Day },
): LedgerReader {
  const { columns } = plan;
  const heads = header.map((name) => plainText(name)).join("|");
  const dayOf = remembered((text: string) => readLedgerDay(text, plan.dayOrder));
  const personOf = remembered((name: string) => personSign(name));
  let above: SpendParty | null = null;
  const isWrongNumber = remembered((text) => readSupplierNumber(text).kind === "wrong-check");

  return ({ row, cells }) => {
    const cell = (field: LedgerField): string => {
      const at = columns[field];
      return at === undefined ? "" : (cells[at] ?? "").trim();
    };
    if (cells.length > 1 && cells[0] === header[0] && cells.map(plainText).join("|") === heads)
      return { kind: "header" };
    const messages: SpendMessage<LedgerNote>[] = [];
    const note = (code: LedgerNote, about?: string, found?: string) =>
      void messages.push({
        line: row,
        code,
        ...given("about", about),
        ...given("found", found?.slice(0, 80)),
      });
    const money = readMoney(cell, plan, note);
    const total = money && totalOf(cells, columns);
    if (total) return { kind: "total", cents: money.cents, isOfAll: total.isOfAll };
    if (money === null) {
      if (messages.length === 0) note("no-amount");
      return { kind: "refused", messages };
    }
    const own = partyOf(cell, personOf);
    // A bare amount below the others is no line of anybody.
    const mayBeAbove = own === null && above !== null && saysMore(cells, columns);
    const supplier = own ?? (mayBeAbove && plan.supplierGaps === "above" ? above : null);
    if (supplier === null) {
      note("no-supplier");
      return { kind: "refused", messages, ...(mayBeAbove ? { gapCents: euros(money, plan) } : {}) };
    }
    if (own === null) note("supplier-from-above", undefined, supplier.name);
    if (isWrongNumber(cell("supplier-number"))) note("number-wrong");
    above = supplier;
    // In columns of debit and credit the side says it already.
    const isUnsaid = cell("kind") === "" && money.cents > 0 && !money.isSided;
    const isCreditText = isUnsaid && creditTextWords.test(plainText(cell("description")));
    if (isCreditText) note("credit-note-in-text", undefined, cell("description"));
    const isTakenOff = isCreditText && plan.textCredits === "taken-off";
    const kind = isTakenOff ? "credit-note" : kindOf(cell("kind"), money.cents);
    const isTurned = kind === "credit-note" && money.cents > 0 && !money.isSided;
    if (isTurned) note("credit-note-turned");
    const on = readDay(cell("day"), plan, dayOf, note);
    if (on !== null && on > today) note("day-in-future", "day", cell("day"));
    const document = cell("document") || null;
    if (document === null && columns.document !== undefined) note("no-document");
    const currency = currencyOf(cell("currency"), money.currency, plan.currency);
    if (currency !== plan.currency) note("other-currency", undefined, currency);
    const line: SpendLine = {
      line: row,
      kind,
      document,
      on,
      supplier,
      description: cell("description"),
      cents: isTurned ? -money.cents : money.cents,
      currency,
      withVat: money.withVat,
      categories: cpvOf(cell("cpv"), note),
      ...given("account", cell("account") || null),
    };
    return { kind: "line", line, messages };
  };
}

type Cell = (field: LedgerField) => string;
type Note = (code: LedgerNote, about?: string, found?: string) => void;
type Money = { cents: number; currency?: string; withVat: boolean | null; isSided: boolean };

function readMoney(cell: Cell, plan: LedgerPlan, note: Note): Money | null {
  const read = (field: AmountField) => {
    const text = cell(field);
    if (text === "") return null;
    const reading = readLedgerAmount(text, plan.decimal);
    if (reading.kind === "unreadable") note("amount-unreadable", field, text);
    if (reading.kind !== "cents") return null;
    if (reading.isRounded) note("amount-rounded", field, text);
    return reading;
  };
  const signed = (cents: number) => (plan.sign === -1 && cents !== 0 ? -cents : cents);
  const net = read("amount");
  if (net) return { ...net, cents: signed(net.cents), withVat: withVatOf(plan), isSided: false };
  const gross = read("amount-with-vat");
  if (gross) {
    const vat = read("vat");
    const cents = signed(gross.cents - (vat?.cents ?? 0));
    return { ...gross, cents, withVat: vat === null, isSided: false };
  }
  const [debit, credit] = [read("debit"), read("credit")];
  if (!debit && !credit) return null;
  const balance = (debit?.cents ?? 0) - (credit?.cents ?? 0);
  const cents = plan.spentSide === "debit" || balance === 0 ? balance : -balance;
  return {
    ...given("currency", debit?.currency ?? credit?.currency),
    cents,
    withVat: null,
    isSided: true,
  };
}

/** An amount beside one with VAT is the one without; alone it does not say. */
/** In the money of the ledger; other money is counted by itself. */
const euros = ({ cents, currency }: Money, plan: LedgerPlan): number =>
  (currency ?? plan.currency) === plan.currency ? cents : 0;

/** Does a row hold anything beside its amounts? */
function saysMore(cells: readonly string[], columns: LedgerPlan["columns"]): boolean {
  const money = new Set<number | undefined>(amountFields.map((field) => columns[field]));
  return cells.some((cell, at) => cell.trim() !== "" && !money.has(at));
}

const withVatOf = ({ columns }: LedgerPlan): boolean | null =>
  columns["amount-with-vat"] !== undefined || columns.vat !== undefined ? false : null;

/** A row of which the first words are a total, and that names no document. */
function totalOf(cells: readonly string[], columns: LedgerPlan["columns"]) {
  const first = cells.find((cell) => cell.trim() !== "") ?? "";
  if (!/^\W*[A-Za-z]/.test(first)) return null;
  const words = plainText(first);
  if (!totalWords.test(words)) return null;
  const document = columns.document === undefined ? "" : (cells[columns.document] ?? "").trim();
  if (document !== "" && document !== first.trim()) return null;
  return { isOfAll: ofAllWords.test(words) };
}

function partyOf(cell: Cell, personOf: (name: string) => SpendParty["person"]): SpendParty | null {
  const [name, number, code] = [
    cell("supplier-name"),
    cell("supplier-number"),
    cell("supplier-code"),
  ];
  if (name === "" && number === "" && code === "") return null;
  return {
    name: name || code,
    numbers: number === "" ? [] : [{ text: number }],
    ...given("iban", cell("iban").replace(/\s/g, "").toUpperCase() || null),
    ...given("street", cell("street") || null),
    ...given("postcode", cell("postcode") || null),
    ...given("town", cell("town") || null),
    ...given("country", cell("country") || null),
    person: name === "" ? "no" : personOf(name),
  };
}

function kindOf(text: string, cents: number): SpendKind {
  if (text === "") return cents < 0 ? "credit-note" : "booking";
  if (creditWords.test(plainText(text))) return "credit-note";
  return cents < 0 ? "credit-note" : "invoice";
}

function readDay(
  text: string,
  plan: LedgerPlan,
  dayOf: (text: string) => Day | null,
  note: Note,
): Day | null {
  if (text === "") return null;
  const day = dayOf(text);
  if (day === null) note("day-unreadable", "day", text);
  else if (plan.isDayOrderMixed && shapeOfDay(text) === "numbers" && orderOfDay(text) === null)
    note("day-either", "day", text);
  return day;
}

function currencyOf(column: string, beside: string | undefined, otherwise: string): string {
  const said = column.toUpperCase();
  if (/^[A-Z]{3}$/.test(said)) return said;
  return beside ?? otherwise;
}

function cpvOf(text: string, note: Note): SpendLine["categories"] {
  if (text === "") return [];
  const code = readCpv(text);
  if (code === null) note("cpv-unreadable", "cpv", text);
  return code === null ? [] : [{ scheme: "cpv", code }];
}

/** The same texts come back thousands of times in a ledger; a million different ones are not all kept. */
function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size < 100_000) known.set(text, value);
    return value;
  };
}
