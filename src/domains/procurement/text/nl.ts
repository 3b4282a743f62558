import type { NoticeKind, NoticeNoteCode } from "../rules/notice.ts";
import type { NoticeProblem } from "../rules/notice-refusal.ts";

export const nl = {
  problems: {
    empty: "het bestand is leeg",
    encoding: "de tekst staat niet in de codering die ze zelf opgeeft",
    malformed: "de tekst breekt af of is niet goed gevormd",
    "tag-unclosed": "het bestand breekt af: een element is niet gesloten",
    "tag-unexpected": "een element wordt gesloten terwijl een ander nog openstaat",
    "text-outside": "er staat tekst voor of na de aankondiging",
    "second-root": "er staat een tweede document in hetzelfde bestand",
    "attribute-broken": "een kenmerk van een element is niet goed geschreven",
    "sign-unexpected": "er staat een teken dat daar niet kan staan",
    table: "dit is een tabel, geen aankondiging",
    doctype: "een documenttype (DOCTYPE) wordt niet aanvaard",
    entity: "een entiteit wordt niet aanvaard",
    "too-deep": "te veel elementen in elkaar",
    "too-large": "het bestand is te groot",
    "too-many-elements": "te veel elementen",
    "archive-too-large": "uitgepakt zou dit te groot zijn",
    "archive-damaged": "het archief is beschadigd",
    "unknown-document": "dit is geen aankondiging die we kennen",
    "no-notices": "er staat geen aankondiging in",
    "not-an-object": "dit onderdeel is geen aankondiging",
    unreadable: "het bestand kan niet geopend worden",
  },
  notes: {
    "version-unknown": "onbekende versie van het formaat, toch gelezen",
    "form-unknown": "onbekend formulier, toch gelezen",
    "cpv-unknown": "code die niet in CPV 2008 staat",
    "cpv-unreadable": "geen CPV-code",
    "cpv-missing": "geen CPV-code opgegeven",
    "amount-missing": "geen bedrag opgegeven",
    "amount-unreadable": "geen bedrag",
    "day-unreadable": "geen datum",
    "code-unknown": "onbekende code",
    "reserved-empty": "het kopje “voorbehouden” staat er, maar er is niets aangekruist",
    "lot-unknown": "een perceel dat de aankondiging niet beschrijft",
    "organisation-unknown": "een organisatie die de aankondiging niet beschrijft",
    "title-missing": "geen titel",
    "buyer-missing": "geen aankoper",
    "link-unreadable": "geen webadres",
  },
  kinds: {
    planned: "gepland",
    competition: "oproep",
    result: "resultaat",
    change: "wijziging",
    other: "andere",
  },
  plansPlace: "aankoopplannen laadt u bij Aankoopplannen",
  where: (line: number, column: number) => `regel ${line}, kolom ${column}`,
  entry: (entry: number) => `onderdeel ${entry}`,
} satisfies Words;

/** The words of procurement on screen and in messages. */
export type Words = {
  readonly problems: Readonly<Record<NoticeProblem, string>>;
  readonly notes: Readonly<Record<NoticeNoteCode, string>>;
  readonly kinds: Readonly<Record<NoticeKind, string>>;
  /** Where a table does belong. */
  readonly plansPlace: string;
  readonly where: (line: number, column: number) => string;
  readonly entry: (entry: number) => string;
};
