import type { Side } from "../../rules/guest.ts";

/** A guest of the invented fair; `record` is how the name of its record of the demonstration begins. */
export type DemonstrationGuest = {
  readonly record: string;
  readonly side: Side;
  readonly email: string;
  readonly seeks?: string;
  readonly offers?: string;
  /** Slots by number in which it cannot. */
  readonly away?: readonly number[];
  readonly booth?: string;
};

export const demonstrationGuests: readonly DemonstrationGuest[] = [
  {
    record: "Bouwbedrijf Truweel",
    side: "regular",
    email: "werf@truweel.example",
    seeks: "onderhoud van tuinen rond nieuwe woningen, en poetsen bij oplevering",
    offers: "kleine bouwwerken, ruwbouw, renovatie",
  },
  {
    record: "Logistiek Centrum Kanaal",
    side: "regular",
    email: "dienst@kanaal.example",
    seeks: "inpakken en etiketteren in drukke weken, fietsen herstellen voor de koeriers",
    offers: "opslag en vervoer van goederen",
    away: [0, 1],
  },
  {
    record: "Schoonmaakbedrijf Helder",
    side: "regular",
    email: "kantoor@helder.example",
    seeks: "werkkledij wassen en strijken, kleine herstellingen",
    offers: "schoonmaak van kantoren en scholen",
  },
  {
    record: "Ondernemersnetwerk Pajot",
    side: "regular",
    email: "info@pajot.example",
    seeks: "een traiteur voor netwerkavonden, drukwerk",
  },
  {
    record: "Drukkerij Letterbak",
    side: "social",
    email: "atelier@letterbak.example",
    seeks: "vervoer en opslag van papier",
    offers: "drukwerk, folders en affiches",
    booth: "1",
  },
  {
    record: "Groendienst De Linde",
    side: "social",
    email: "werf@delinde.example",
    seeks: "een aannemer voor kleine bouwwerken aan onze loods",
    offers: "tuinonderhoud, onkruid wieden, hagen snoeien",
  },
  {
    record: "Strijkatelier Het Plooitje",
    side: "social",
    email: "hallo@plooitje.example",
    offers: "strijken, wassen en kleine herstellingen aan kledij",
    away: [7],
  },
  {
    record: "Sociaal restaurant De Soeplepel",
    side: "social",
    email: "keuken@soeplepel.example",
    seeks: "schoonmaak van de keuken",
    offers: "maaltijden, broodjes en traiteur voor groepen",
  },
  {
    record: "Fietspunt Spaak",
    side: "social",
    email: "balie@spaak.example",
    offers: "fietsen herstellen en onderhouden",
  },
  {
    record: "Pakatelier Alles Ingepakt",
    side: "social",
    email: "orders@ingepakt.example",
    seeks: "vervoer van pallets",
    offers: "inpakken, etiketteren, assembleren",
  },
  {
    record: "Poetsploeg Spiegelglans",
    side: "social",
    email: "ploeg@spiegelglans.example",
    offers: "poetsen bij oplevering, ramen, kantoren",
  },
  {
    record: "Kringloop Zonneveld",
    side: "social",
    email: "winkel@zonneveld.example",
    offers: "ophalen van meubelen, ontruimingen",
  },
];

type Wished = readonly [from: string, to: string, strength: 1 | 2 | 3 | null, about: string];

/** Who would like to meet whom; null: rather not. */
export const demonstrationWishes: readonly Wished[] = [
  ["Bouwbedrijf", "Groendienst", 3, "Tuinen bij twaalf nieuwe woningen"],
  ["Groendienst", "Bouwbedrijf", 3, "Afdak voor onze loods"],
  ["Bouwbedrijf", "Poetsploeg", 2, "Poetsen bij oplevering"],
  ["Poetsploeg", "Bouwbedrijf", 2, ""],
  ["Bouwbedrijf", "Kringloop", 1, "Ontruimingen voor de werken"],
  ["Logistiek", "Pakatelier", 3, "Pieken voor het eindejaar"],
  ["Pakatelier", "Logistiek", 3, "Vervoer van pallets"],
  ["Logistiek", "Fietspunt", 2, "Onderhoud van twintig koerierfietsen"],
  ["Fietspunt", "Logistiek", 2, ""],
  ["Logistiek", "Drukkerij", 1, ""],
  ["Drukkerij", "Logistiek", 2, "Papier opslaan"],
  ["Schoonmaakbedrijf", "Strijkatelier", 3, "Werkkledij van zestig mensen"],
  ["Strijkatelier", "Schoonmaakbedrijf", 2, ""],
  ["Schoonmaakbedrijf", "Poetsploeg", 2, "Samen op grotere opdrachten"],
  ["Poetsploeg", "Schoonmaakbedrijf", null, ""],
  ["Sociaal restaurant", "Schoonmaakbedrijf", 1, "Keuken na de dienst"],
  ["Ondernemersnetwerk", "Sociaal restaurant", 3, "Traiteur voor vier avonden"],
  ["Sociaal restaurant", "Ondernemersnetwerk", 2, ""],
  ["Ondernemersnetwerk", "Drukkerij", 2, "Programmaboekjes"],
  ["Drukkerij", "Ondernemersnetwerk", 1, ""],
  ["Ondernemersnetwerk", "Groendienst", 1, ""],
  ["Kringloop", "Ondernemersnetwerk", 1, "Leden leren kennen"],
  ["Kringloop", "Logistiek", 1, "Restpartijen ophalen"],
  ["Groendienst", "Logistiek", 1, "Groen rond de loodsen"],
  ["Pakatelier", "Drukkerij", 2, "Samen een aanbod voor mailings"],
];
