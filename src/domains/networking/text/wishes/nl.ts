import type { RefusedWishRow } from "../../rules/wishes/read-wish-rows.ts";
import type { Strength, WishOrigin } from "../../rules/wishes/wish.ts";

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** The words of meeting wishes. */
export const nl = {
  title: "Wensen",
  lede: "Wie wil wie ontmoeten, en waarvoor. Deelnemers vullen het zelf in op hun persoonlijke pagina; u kan het hier aanvullen.",
  strengths: { 1: "mag", 2: "graag", 3: "heel graag" } satisfies Record<Strength, string>,
  veto: "liever niet",
  vetoHint: "Dat gesprek komt er nooit. De andere krijgt dit niet te zien.",
  vetoSaid: (name: string) => `${name} wil dit gesprek niet`,
  origins: {
    guest: "door de deelnemer",
    desk: "door het loket",
    import: "uit een lijst",
    suggestion: "voorstel aangenomen",
  } satisfies Record<WishOrigin, string>,
  figures: (wishes: number, mutual: number, guests: number, silent: number) =>
    `${plural(wishes, "wens", "wensen")}, ${mutual} wederzijds; ${plural(guests, "deelnemer", "deelnemers")}, ${silent} zonder enige wens.`,
  tools: {
    suggestions: "Bekijk voorstellen",
    import: "Lees een lijst in",
    board: "Naar het rooster",
  },
  add: {
    title: "Voeg een wens toe",
    from: "Wie",
    to: "Wil ontmoeten",
    how: "Hoe graag",
    about: "Waarvoor",
    save: "Bewaar wens",
  },
  list: {
    caption: "Wensen per paar, de sterkste eerst",
    pair: "Deelnemers",
    who: "Wie vroeg het",
    about: "Waarvoor",
    worth: "Punten",
    mutual: "wederzijds",
    remove: "Verwijder",
    removeOf: (name: string) => `Verwijder de wens van ${name}`,
    filter: "Deelnemer",
    show: "Toon",
    all: "alle deelnemers",
    empty: "Nog geen wensen. Deelnemers die komen, kunnen ze invullen op hun persoonlijke pagina.",
  },
  none: {
    title: "Nog geen wensen",
    why: (coming: number) =>
      `${plural(coming, "deelnemer komt", "deelnemers komen")}. Ze vullen hun wensen in op hun persoonlijke pagina. U kunt ze ook hier toevoegen, inlezen, of voorstellen bekijken.`,
    guests: (count: number) => `Afspraken met ${plural(count, "deelnemer", "deelnemers")}`,
  },
  guests: {
    title: "Deelnemers",
    caption: "Deelnemers en hun afspraken",
    name: "Deelnemer",
    asked: "Vraagt",
    wanted: "Gevraagd",
    away: "Kan niet",
    booth: "Stand",
    edit: "Wensen en afspraken",
    slots: (count: number) => plural(count, "uur", "uren"),
  },
  guest: {
    lede: "Wie deze deelnemer wil ontmoeten en waar het rooster zich aan moet houden.",
    wishes: "Wensen van deze deelnemer",
    noWishes: "Nog geen wensen.",
    asked: "Wie vroeg deze deelnemer",
    demands: "Waar het rooster zich aan houdt",
    away: "Kan niet om",
    talks: "Moet bij dit deel van het programma zijn",
    booth: "Vaste tafel (eigen stand)",
    noBooth: "geen vaste tafel",
    first: "Eerst ontmoeten",
    after: "en pas daarna",
    mostMeetings: "Hoogste aantal gesprekken",
    mostMeetingsHint: (most: number | null) =>
      most === null
        ? "Leeg: zo veel als er plaats is."
        : `Leeg: hoogstens ${most}, zoals bij de instellingen.`,
    orderHint:
      "Alleen als de volgorde telt. Een rij leegmaken haalt ze weg; na het bewaren komt er weer plaats bij.",
    noOrder: "maakt niet uit",
    seeks: "Wat zoekt deze deelnemer?",
    seeksHint: "Hieruit komen voorstellen. Bijvoorbeeld: drukwerk, groenonderhoud, een traiteur.",
    offers: "Wat biedt deze deelnemer aan?",
    save: "Bewaar afspraken",
    saved: "Afspraken bewaard.",
  },
  pair: {
    title: "Vaste afspraak over één gesprek",
    lede: "Voor een gesprek dat moet doorgaan, of dat alleen op sommige uren of aan één tafel kan.",
    with: "Met",
    must: "Dit gesprek moet doorgaan",
    mustHint: "Kan het niet, dan is er geen rooster en zegt Regiekamer waarom.",
    only: "Alleen om",
    never: "Nooit om",
    table: "Tafel",
    anyTable: "om het even",
    save: "Bewaar afspraak",
    saved: "Afspraak bewaard.",
    have: "Vastgelegd",
    haveLine: (name: string, parts: string) => `${name}: ${parts}`,
    mustWord: "moet doorgaan",
    onlyWord: (times: string) => `alleen om ${times}`,
    neverWord: (times: string) => `nooit om ${times}`,
    tableWord: (name: string) => `tafel ${name}`,
    clear: "Laat los",
  },
  suggestions: {
    title: "Voorstellen",
    lede: "Wie zou bij wie passen? Uit wat deelnemers zoeken en wat het register en henzelf zeggen dat ze doen. Er wordt niets een wens voor u op de knop drukt.",
    none: "Geen nieuwe voorstellen. Vul bij de deelnemers in wat ze zoeken, of wat ze aanbieden.",
    from: (name: string, seeks: string) => `${name} zoekt: ${seeks}`,
    accept: "Maak er een wens van",
    accepted: "De wens is toegevoegd, gemerkt als voorstel.",
    same: (what: string) => `noemt zelf: ${what}`,
  },
  import: {
    title: "Lees een lijst met wensen in",
    lede: "CSV of Excel met minstens twee kolommen: “Wie” en “Wil ontmoeten”. Mogen ook: “Hoe graag” (mag, graag, heel graag of liever niet; ook 1, 2, 3) en “Waarvoor”. Namen zoals op de gastenlijst.",
    file: "Bestand",
    read: "Lees in",
    done: (taken: number, refused: number) =>
      refused === 0
        ? `${plural(taken, "wens", "wensen")} ingelezen.`
        : `${plural(taken, "wens", "wensen")} ingelezen; ${plural(refused, "rij", "rijen")} niet. Ze staan hieronder.`,
    earlier: "Ingelezen lijsten",
    line: (name: string, taken: number, refused: number) =>
      `${name}: ${taken} ingelezen, ${refused} geweigerd`,
    row: "Rij",
    why: "Waarom niet",
    cells: "Wat er stond",
    because: {
      "no-from": "niet ingevuld wie het vraagt",
      "no-to": "niet ingevuld wie men wil ontmoeten",
      "unknown-from": "staat niet op de gastenlijst",
      "unknown-to": "staat niet op de gastenlijst",
      "two-of-that-name": "er zijn er twee met die naam",
      "with-oneself": "wil zichzelf ontmoeten",
      "bad-strength": "hoe graag moet mag, graag, heel graag, liever niet of 1, 2, 3 zijn",
      "too-long": "meer dan 500 tekens",
      unreadable: "de rij is niet te lezen",
    } satisfies Record<RefusedWishRow["because"], string>,
    noColumns: (header: string) =>
      `Er is geen kolom “Wie” en “Wil ontmoeten”. Gevonden: ${header}. Er is niets ingelezen.`,
    noFile: "Kies een bestand.",
    unreadable: (message: string) => `Niet te lezen: ${message} Er is niets ingelezen.`,
  },
  said: { saved: "Wens bewaard.", removed: "Wens verwijderd." },
  problems: {
    "not-permitted": "U mag de wensen van deze bijeenkomst niet wijzigen.",
    "no-such-guest": "Die deelnemer staat niet op de gastenlijst.",
    "with-oneself": "Iemand kan zichzelf niet ontmoeten.",
    "too-long": "Dat is te lang.",
    "bad-time": "Dat uur klopt niet.",
    "national-number": "Daar staat een rijksregisternummer in. Laat dat weg.",
    failed: "Dat lukte niet. Er ging niets verloren.",
  } as Readonly<Record<string, string>>,
};

export type Words = typeof nl;
