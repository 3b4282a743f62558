import { readFileSync } from "node:fs";
import { AppError } from "#kernel/app-error";
import { given } from "../../rules/given.ts";
import { buyerWatch } from "../../rules/spend/invoices/buyer-watch.ts";
import type { Invoice, InvoiceNote } from "../../rules/spend/invoices/invoice.ts";
import type { OtherBuyer } from "../../rules/spend/invoices/judge-buyer.ts";
import type { LedgerNote } from "../../rules/spend/ledgers/read-ledger-row.ts";
import type { LedgerTally } from "../../rules/spend/ledgers/tally-ledger.ts";
import type { SpendLine, SpendMessage } from "../../rules/spend/spend-line.ts";
import type { SpendCounts } from "../../rules/spend/taking/spend-counts.ts";
import type { ReadOrder } from "../../rules/spend/taking/spend-order.ts";
import { planOf } from "../../rules/spend/taking/spend-settings.ts";
import type { ToldRow } from "../../rules/spend/taking/told-row.ts";
import { type InvoiceFile, readInvoiceFiles } from "./read-invoice-files.ts";
import { readLedger } from "./read-ledger.ts";

/** What stands in an upload, whatever its files are. */
export type SpendPart =
  | {
      readonly kind: "line";
      readonly line: SpendLine;
      readonly file: string | null;
      /** It is word for word a line before, or of an invoice that came before. */
      readonly isRepeated: boolean;
    }
  | { readonly kind: "told"; readonly rows: readonly ToldRow[] }
  | ({
      readonly kind: "end";
      readonly documents: number | null;
      readonly refused: number;
      readonly repeatedHeaders: number;
      /** What the files say they come to; the difference is with the lines it is about. */
      readonly stated: {
        readonly cents: number;
        readonly line: number | null;
        readonly differenceCents: number;
      } | null;
      readonly otherFiles: number;
    } & Pick<SpendCounts, "gaps" | "textCredits" | "otherBuyers">);

/** Everything in the files of an order, one line after the other. */
export const readSpend = (order: ReadOrder): AsyncGenerator<SpendPart> =>
  order.look === null ? readInvoices(order) : readRows(order);

async function* readRows({ files, look, settings, today }: ReadOrder): AsyncGenerator<SpendPart> {
  const [file] = files;
  if (!file || !look) throw new AppError("spend.no-file", "There is no ledger to read");
  const options = {
    fileName: file.name,
    today,
    ...(settings.sheet === null ? {} : { sheet: settings.sheet }),
  };
  for await (const part of readLedger(file.path, planOf(look, settings), options)) {
    if (part.kind === "end") {
      const { tally } = part;
      yield {
        kind: "end",
        documents: null,
        refused: tally.refused,
        repeatedHeaders: tally.repeatedHeaders,
        stated: tally.stated,
        otherFiles: 0,
        ...(tally.gaps.lines > 0 ? { gaps: tally.gaps } : {}),
        ...(tally.textCredits.lines > 0
          ? { textCredits: { ...tally.textCredits, fits: fitsTakenOff(tally, settings) } }
          : {}),
      };
      continue;
    }
    const refused = part.kind === "told" ? part.refused : null;
    if (part.messages.length > 0) yield { kind: "told", rows: toldOf(part.messages, "", refused) };
    if (part.kind === "line") {
      const isRepeated = part.messages.some(({ code }) => code === "duplicate");
      yield { kind: "line", line: part.line, file: null, isRepeated };
    }
  }
}

/**
 * Would the total of the file be right, or is it, with credit notes by their text taken off: as things are, or with the
 * rows that were refused for want of a supplier?
 */
function fitsTakenOff(
  { stated, textCredits, gaps }: LedgerTally,
  settings: ReadOrder["settings"],
): "alone" | "with-gaps" | null {
  if (stated === null) return null;
  const rest =
    stated.differenceCents + (settings.textCredits === "taken-off" ? 0 : 2) * textCredits.cents;
  if (rest === 0) return "alone";
  return settings.supplierGaps === "refuse" && rest === gaps.cents ? "with-gaps" : null;
}

const toldOf = (
  messages: readonly SpendMessage<LedgerNote | InvoiceNote>[],
  file: string,
  refused: string | null,
): ToldRow[] =>
  messages.map(({ line, code, about, found, differenceCents }) => ({
    file,
    line,
    code,
    about: about ?? null,
    found: found ?? null,
    differenceCents: differenceCents ?? null,
    raw: refused,
    isRefused: refused !== null,
  }));

async function* readInvoices({ files, owner, settings }: ReadOrder): AsyncGenerator<SpendPart> {
  const buyers = buyerWatch(owner);
  let [documents, refused, otherFiles, statedCents, ours] = [0, 0, 0, 0, 0];
  let says = false;
  for await (const one of readInvoiceFiles(bytesOf(files))) {
    if (one.kind === "other") {
      otherFiles += 1;
      yield { kind: "told", rows: [{ ...nothing, file: one.file, code: "other-file" }] };
    } else if (one.kind === "refused") {
      refused += 1;
      yield { kind: "told", rows: [refusedFile(one)] };
    } else {
      const { invoice, sameAs, file } = one;
      const other = buyers.of(invoice, sameAs !== null);
      if (other && settings.otherBuyers === "refuse") {
        refused += 1;
        yield { kind: "told", rows: [buyerRow(invoice, other, file, true)] };
        continue;
      }
      documents += 1;
      const messages = toldOf(invoice.messages, file, null);
      if (other) messages.push(buyerRow(invoice, other, file, false));
      if (sameAs !== null) messages.push({ ...nothing, file, code: "duplicate", found: sameAs });
      if (messages.length > 0) yield { kind: "told", rows: messages };
      if (invoice.currency === "EUR" && invoice.stated.withoutVat !== undefined) {
        says = true;
        statedCents += invoice.stated.withoutVat;
        ours += invoice.lines.reduce((sum, { cents }) => sum + cents, 0);
      }
      for (const line of invoice.lines)
        yield { kind: "line", line, file, isRepeated: sameAs !== null };
    }
  }
  const stated = { cents: statedCents, line: null, differenceCents: statedCents - ours };
  yield {
    kind: "end",
    documents,
    refused,
    repeatedHeaders: 0,
    stated: says ? stated : null,
    otherFiles,
    ...given("otherBuyers", buyers.tallies()),
  };
}

function* bytesOf(files: ReadOrder["files"]) {
  for (const { path, name } of files) yield { file: name, bytes: readFileSync(path) };
}

const nothing: ToldRow = {
  file: "",
  line: 0,
  code: "",
  about: null,
  found: null,
  differenceCents: null,
  raw: null,
  isRefused: false,
};

const buyerRow = (
  { number }: Invoice,
  { name, number: ofBuyer }: OtherBuyer,
  file: string,
  isRefused: boolean,
): ToldRow => ({
  ...nothing,
  file,
  code: "other-buyer",
  found: [name, ofBuyer].filter(Boolean).join(", "),
  raw: isRefused ? (number ?? file) : null,
  isRefused,
});

const refusedFile = ({ file, refusal }: Extract<InvoiceFile, { kind: "refused" }>): ToldRow => ({
  ...nothing,
  file,
  line: refusal.line ?? 0,
  code: `file-${refusal.because}`,
  found: refusal.detail?.slice(0, 200) ?? null,
  raw: file,
  isRefused: true,
});
