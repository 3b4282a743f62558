import { readXml } from "#platform/xml/read-xml";
import { duplicateWatch } from "../../rules/spend/invoices/find-duplicates.ts";
import type { Invoice, InvoiceRefusal } from "../../rules/spend/invoices/invoice.ts";
import { isArchive, unpack } from "../read-archive.ts";
import { findUbl, readInvoice } from "./read-invoice.ts";

/** One file that was given, or one entry of an archive, called `facturen.zip!2026/17.xml`. */
export type InvoiceFile = { readonly file: string } & (
  | {
      readonly kind: "invoice";
      readonly invoice: Invoice;
      /** The file that held the same invoice before; it counts once. */
      readonly sameAs: string | null;
    }
  /** An entry whose name says that it is no invoice; not unpacked. */
  | { readonly kind: "other" }
  | { readonly kind: "refused"; readonly refusal: InvoiceRefusal }
);

// Attachments are copies for the eye, often larger than all the rest.
const leaveOut: ReadonlySet<string> = new Set(["EmbeddedDocumentBinaryObject"]);

/**
 * Invoices in files and archives, one after the other: of an archive with thousands one is in memory at a time. What
 * cannot be read comes as a refusal, what came before says so.
 */
export async function* readInvoiceFiles(
  files: Iterable<{ readonly file: string; readonly bytes: Uint8Array }>,
): AsyncGenerator<InvoiceFile> {
  const before = duplicateWatch();
  const read = (bytes: Uint8Array, file: string): InvoiceFile => {
    const reading = readInvoiceFile(bytes);
    if (reading.kind === "refused") return { kind: "refused", file, refusal: reading.refusal };
    return {
      kind: "invoice",
      file,
      invoice: reading.invoice,
      sameAs: before(reading.invoice, file),
    };
  };
  for (const { file, bytes } of files) {
    if (!isArchive(bytes)) {
      yield read(bytes, file);
      continue;
    }
    let isEmpty = true;
    for await (const part of unpack(bytes)) {
      isEmpty = false;
      const name = part.name ? `${file}!${part.name}` : file;
      if (part.kind === "file") yield read(part.bytes, name);
      else if (part.kind === "other") yield { kind: "other", file: name };
      else yield { kind: "refused", file: name, refusal: refusalOf(part.refusal) };
    }
    if (isEmpty) yield { kind: "refused", file, refusal: { because: "no-files" } };
  }
}

const refusalOf = ({ because, detail }: { because: string; detail?: string }): InvoiceRefusal => ({
  because: because === "archive-too-large" ? because : "archive-damaged",
  ...(detail === undefined ? {} : { detail }),
});

/** One XML document: an invoice or credit note, bare or in the envelope in which Peppol sends it. */
export function readInvoiceFile(
  bytes: Uint8Array,
):
  | { readonly kind: "invoice"; readonly invoice: Invoice }
  | { readonly kind: "refused"; readonly refusal: InvoiceRefusal } {
  const reading = readXml(bytes, { leaveOut });
  if (reading.kind === "refused") {
    const { kind, ...refusal } = reading;
    return { kind, refusal };
  }
  const document = findUbl(reading.root);
  if (document === null) {
    return { kind: "refused", refusal: { because: "no-invoice", detail: reading.root.name } };
  }
  return { kind: "invoice", invoice: readInvoice(document) };
}
