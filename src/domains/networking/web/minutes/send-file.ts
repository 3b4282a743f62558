import { isLanguage, type Language } from "#kernel/language";
import { contentDisposition } from "#platform/files";
import type { MinutesFile, MinutesFormat } from "../../usecases/minutes/make-minutes-file.ts";

const mediaTypes: Readonly<Record<MinutesFormat, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

/** What an address asks: `…/verslag.pdf?taal=fr`. */
export function askedFile(address: string): {
  readonly format: MinutesFormat;
  readonly language: Language | null;
} {
  const url = new URL(address);
  const language = url.searchParams.get("taal");
  return {
    format: url.pathname.endsWith(".docx") ? "docx" : "pdf",
    language: isLanguage(language) ? language : null,
  };
}

export const sendFile = ({ name, content }: MinutesFile, format: MinutesFormat): Response =>
  new Response(Buffer.from(content), {
    headers: {
      "content-type": mediaTypes[format],
      "content-length": String(content.byteLength),
      "content-disposition": contentDisposition(name, "attachment"),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex",
    },
  });
