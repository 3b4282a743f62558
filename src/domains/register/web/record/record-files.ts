import type { Refusal } from "#kernel/refusal";
import { writeJsonLd } from "../../rules/json-ld.ts";
import { writeVcards } from "../../rules/vcard.ts";
import type { PublicRecord } from "../../usecases/open-record.ts";

type Opened = PublicRecord | Refusal;

const notThere = (record: Refusal): Response =>
  new Response(null, { status: record.because === "no-such-record" ? 404 : 403 });

/** A name every system takes for a file. */
const fileName = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[^\w-]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase()
    .slice(0, 60) || "organisatie";

/** The business card of a record as a file. */
export function vcardResponse(record: Opened, url: string): Response {
  if ("kind" in record) return notThere(record);
  return new Response(writeVcards(record.values, record.contacts, url), {
    headers: {
      "content-type": "text/vcard; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName(record.values.name ?? "")}.vcf"`,
    },
  });
}

/** The record as linked data. */
export function jsonLdResponse(record: Opened, url: string): Response {
  if ("kind" in record) return notThere(record);
  const activityLabel = (code: string) => record.labels.activities.get(code) ?? code;
  const { contacts } = record;
  return new Response(
    JSON.stringify(writeJsonLd(record.values, { url, contacts, activityLabel }), null, 2),
    { headers: { "content-type": "application/ld+json; charset=utf-8" } },
  );
}
