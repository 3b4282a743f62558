import { readFile } from "node:fs/promises";
import encodeQR from "qr";
import type { Actor } from "#access";
import { dayOf } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { renderPdf } from "#platform/documents/render-pdf";
import type { App } from "#platform/request-context";
import { formatDay } from "#ui/format";
import { type BadgeSheet, badgeSheets } from "../../rules/guests/badge-sheets.ts";
import { badgeText } from "../../rules/guests/door.ts";
import type { Guest } from "../../rules/guests/guest.ts";
import type { GatheringFacts } from "../../store/guests/gathering-facts.ts";
import { selectGuestsOf } from "../../store/guests/guest-rows.ts";
import { guestWords } from "../../text/guests/index.ts";
import { auditGuests, type HeldRefusal, withGuestsOf } from "./hold-guests.ts";
import { whenInWords } from "./when-in-words.ts";

// By its place in the project: a bundle does not carry it along.
const templates = {
  badges: "src/domains/networking/rules/guests/badges.typ",
  list: "src/domains/networking/rules/guests/guest-list.typ",
} as const;

export type GuestPdf = {
  readonly kind: "pdf";
  readonly name: string;
  readonly content: Uint8Array;
};
type PdfApp = Pick<App, "config" | "db">;

/** One badge for the guest and one for everybody who comes along; who comes along without a name gets an empty line. */
function badgesOf(guest: Guest, words: ReturnType<typeof guestWords>) {
  const one = (name: string) => ({
    name,
    organisation: guest.organisationName,
    side: guest.side,
    sideWord: words.sides[guest.side],
    code: guest.code,
  });
  const along = Array.from({ length: Math.max(0, guest.seats - 1) }, (_, at) =>
    one(guest.companions[at] ?? ""),
  );
  return [one(guest.personName), ...along];
}

/** Sheets with the badges of everybody who comes, by name. */
export async function makeBadges(
  app: PdfApp,
  actor: Actor,
  gatheringId: string,
  asked: {
    readonly sheet: BadgeSheet;
    readonly language: Language;
    /** Cells of the first sheet that were used before. */
    readonly skip: number;
  },
): Promise<GuestPdf | HeldRefusal | Refusal<"nobody">> {
  const found = await readForPdf(app, actor, gatheringId, "badges");
  if (isRefusal(found)) return found;
  const { gathering, guests } = found;
  const words = guestWords(asked.language);
  const coming = guests.filter(
    ({ state, attendance }) => state === "coming" || attendance === "present",
  );
  const badges = coming.flatMap((guest) => badgesOf(guest, words));
  if (badges.length === 0) return refuse("nobody");
  const codes = [...new Set(badges.map(({ code }) => code))];
  const { projectRoot } = app.config;
  const content = await renderPdf(
    {
      main: await readFile(`${projectRoot}${templates.badges}`, "utf8"),
      data: {
        sheet: badgeSheets[asked.sheet],
        skip: asked.skip % (badgeSheets[asked.sheet].columns * badgeSheets[asked.sheet].rows),
        gathering: gathering.title,
        day: formatDay(asked.language, dayOf(gathering.startsAt)),
        qrOf: words.badges.qrOf,
        badges,
      },
      files: codes.map((code) => ({
        path: `qr/${code}.svg`,
        content: Buffer.from(encodeQR(badgeText(code), "svg", { ecc: "medium", border: 1 })),
      })),
      title: `${words.badges.title}: ${gathering.title}`,
      language: asked.language,
    },
    { projectRoot },
  );
  return {
    kind: "pdf",
    name: `${words.badges.fileName}-${dayOf(gathering.startsAt)}.pdf`,
    content,
  };
}

/** The list for the table at the door, by name, with a box to tick: for a day without phones. */
export async function makeGuestList(
  app: PdfApp,
  actor: Actor,
  gatheringId: string,
  { language }: { readonly language: Language },
): Promise<GuestPdf | HeldRefusal | Refusal<"nobody">> {
  const found = await readForPdf(app, actor, gatheringId, "list");
  if (isRefusal(found)) return found;
  const { gathering, guests } = found;
  const words = guestWords(language);
  const coming = guests.filter(({ state }) => state === "coming" || state === "waiting");
  if (coming.length === 0) return refuse("nobody");
  const { projectRoot } = app.config;
  const content = await renderPdf(
    {
      main: await readFile(`${projectRoot}${templates.list}`, "utf8"),
      data: {
        title: gathering.title,
        lede: `${whenInWords(language, gathering)}${gathering.placeLine ? ` · ${gathering.placeLine}` : ""}`,
        headings: words.printed.headings,
        counted: words.printed.counted(
          coming.length,
          coming.reduce((sum, { seats }) => sum + seats, 0),
        ),
        rows: coming.map((guest) => ({
          organisation: guest.organisationName,
          name: [guest.personName, ...guest.companions].filter(Boolean).join(", "),
          side: words.sides[guest.side],
          seats: guest.seats,
          state: guest.state === "waiting" ? words.states.waiting : "",
          code: guest.code,
        })),
      },
      title: `${words.title}: ${gathering.title}`,
      language,
    },
    { projectRoot },
  );
  return { kind: "pdf", name: `${words.fileName}-${dayOf(gathering.startsAt)}.pdf`, content };
}

const readForPdf = (app: PdfApp, actor: Actor, gatheringId: string, what: "badges" | "list") =>
  withGuestsOf<{ gathering: GatheringFacts; guests: readonly Guest[] }>(
    app.db,
    actor,
    gatheringId,
    "guest.read",
    async (tx, gathering) => {
      const guests = await selectGuestsOf(tx, gatheringId);
      await auditGuests(tx, actor, what, gathering);
      return { gathering, guests };
    },
  );
