import { establishmentsOf, type RecordValues } from "./compose-record.ts";
import type { Contact } from "./contact.ts";

/** Signs that mean something in a vCard, and line ends. */
const escaped = (text: string): string =>
  text
    .replace(/\\/g, "\\\\")
    .replace(/\r?\n/g, "\\n")
    .replace(/([,;])/g, "\\$1");

const encoder = new TextEncoder();

/** A line is at most 75 bytes; the rest goes on after a line end and a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  for (const sign of line) {
    const most = parts.length === 0 ? 75 : 74;
    if (encoder.encode(part + sign).length > most) {
      parts.push(part);
      part = sign;
    } else part += sign;
  }
  return [...parts, part].join("\r\n ");
}

const card = (lines: readonly (string | null)[]): string =>
  ["BEGIN:VCARD", "VERSION:4.0", ...lines.filter((line) => line !== null), "END:VCARD"]
    .map((line) => `${folded(line)}\r\n`)
    .join("");

const line = (name: string, value: string | null | undefined): string | null =>
  value ? `${name}:${escaped(value)}` : null;

/**
 * An organisation as a business card, followed by one card for each contact person.
 * @param url the address of its page
 * @see docs/sources/vcard.md (RFC 6350)
 */
export function writeVcards(
  values: RecordValues,
  contacts: readonly Contact[],
  url: string,
): string {
  const places = establishmentsOf(values).map(({ facts }) => facts);
  const seat = places.find(({ is_seat }) => is_seat) ?? places[0];
  const street = [seat?.street, seat?.house_number, seat?.box].filter(Boolean).join(" ");
  const address = ["", "", street, seat?.town ?? "", "", seat?.postcode ?? "", seat?.country ?? ""];
  const organisation = card([
    "KIND:org",
    line("FN", values.name),
    line("ORG", values.name),
    line("TEL", values.phone),
    line("EMAIL", values.email),
    values.website ? `URL:${values.website.replace(/[\r\n]/g, "")}` : null,
    seat ? `ADR;TYPE=work:${address.map(escaped).join(";")}` : null,
    seat?.lon != null && seat.lat != null ? `GEO:geo:${seat.lat},${seat.lon}` : null,
    `SOURCE:${url}`,
  ]);
  const people = contacts.map((contact) =>
    card([
      line("FN", contact.name),
      `ORG:${[values.name ?? "", contact.department ?? ""].filter(Boolean).map(escaped).join(";")}`,
      line("TITLE", contact.role),
      line("TEL", contact.phone),
      line("EMAIL", contact.email),
    ]),
  );
  return [organisation, ...people].join("");
}
