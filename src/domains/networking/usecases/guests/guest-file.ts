import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import { dayOf } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { App } from "#platform/request-context";
import { type CellValue, writeCsv, writeXlsx } from "#platform/tables";
import { type GuestFilter, matchesFilter } from "../../rules/guests/guest-filter.ts";
import { guestWords } from "../../text/guests/index.ts";
import { auditGuests, type HeldRefusal, withGuestsOf } from "./hold-guests.ts";
import { type ListedGuest, withLetters } from "./list-guests.ts";

export type GuestFile = {
  readonly kind: "file";
  readonly name: string;
  readonly mediaType: string;
  readonly content: AsyncIterable<string | Uint8Array>;
};

const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** The guest list as a file, as it is filtered on the page. */
export const exportGuests = (
  app: Pick<App, "db">,
  actor: Actor,
  gatheringId: string,
  asked: {
    readonly filter: GuestFilter;
    readonly language: Language;
    readonly format: "csv" | "xlsx";
  },
  now: Instant,
): Promise<GuestFile | HeldRefusal> =>
  withGuestsOf(app.db, actor, gatheringId, "guest.read", async (tx, gathering) => {
    const { filter, format, language } = asked;
    const words = guestWords(language);
    const guests = (await withLetters(tx, actor.partnershipId, gatheringId, dayOf(now))).filter(
      (guest) => matchesFilter(guest, filter),
    );
    await auditGuests(tx, actor, "export", gathering, { guests: guests.length });
    const rows = guests.map((guest) => rowOf(guest, language));
    const headers = words.exportColumns;
    const name = `${words.fileName}-${dayOf(gathering.startsAt)}.${format}`;
    const content =
      format === "csv"
        ? writeCsv([headers, ...rows])
        : writeXlsx([
            { name: words.title, columns: headers.map((header) => ({ header, width: 22 })), rows },
          ]);
    return { kind: "file", name, mediaType: mediaTypes[format], content };
  });

function rowOf(guest: ListedGuest, language: Language): CellValue[] {
  const words = guestWords(language);
  return [
    guest.organisationName,
    guest.organisationNumber,
    words.sides[guest.side],
    guest.personName,
    guest.email,
    guest.language,
    words.states[guest.state],
    guest.state === "coming" || guest.state === "waiting" ? guest.seats : "",
    guest.companions.join(", "),
    guest.accessNeeds,
    guest.diet,
    guest.remark,
    words.attendances[guest.attendance],
    guest.came || "",
    guest.code,
  ];
}
