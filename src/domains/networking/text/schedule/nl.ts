import type { FairRule, RuleLevel, SoftRule } from "../../rules/schedule/fair-setup.ts";
import { day } from "./day-nl.ts";
import { impossible } from "./impossible-nl.ts";
import { room } from "./room-nl.ts";
import { setup } from "./setup-nl.ts";

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** The words of the meeting schedule of a fair. */
export const nl = {
  tabs: {
    label: "Ontmoetingen",
    board: "Rooster",
    setup: "Instellingen",
    day: "Op de dag",
  },
  board: {
    title: "Ontmoetingsrooster",
    lede: "Wie ontmoet wie, wanneer en aan welke tafel. Versleep een gesprek, of kies het en zeg waarheen.",
    none: "Er is nog geen rooster",
    noneWhy: (wishes: number) =>
      wishes === 0
        ? "Eerst moet bekend zijn wie wie wil ontmoeten. Daarna zoekt Regiekamer het beste rooster."
        : `Er zijn ${plural(wishes, "wens", "wensen")}. Regiekamer zoekt nu het rooster dat er het meest vervult, eerlijk verdeeld en met weinig wachten.`,
    toWishes: "Naar de wensen",
    solve: "Zoek het beste rooster",
    solveAgain: "Zoek de rest opnieuw",
    solveHint: (locked: number) =>
      locked === 0
        ? "Alles mag verschuiven. Vergrendel eerst wat moet blijven."
        : `${plural(locked, "vergrendeld gesprek blijft", "vergrendelde gesprekken blijven")} staan.`,
    views: { label: "Beeld", tables: "Tafels", guests: "Deelnemers", list: "Lijst" },
    table: (name: string) => `Tafel ${name}`,
    guest: "Deelnemer",
    closed: "gesloten",
    locked: "vergrendeld",
    draft: "Ontwerp",
    published: "Gepubliceerd",
    old: "Eerdere versie",
    version: (number: number) => `versie ${number}`,
    publish: "Publiceer en verwittig",
    publishHint:
      "Wie een ander rooster krijgt dan het laatst gemelde, krijgt een mail. De anderen horen niets.",
    tell: "Stuur elke deelnemer zijn rooster per mail",
    undo: "Ongedaan maken",
    redo: "Opnieuw doen",
    lockAll: "Vergrendel alles",
    unlockAll: "Ontgrendel alles",
    backToDraft: "Terug naar het ontwerp",
    workOn: "Werk hiermee verder",
    keys: "Met het toetsenbord: ga naar een gesprek, druk op spatie om het op te pakken, kies met de pijlen een plaats, druk op spatie om neer te leggen of op Esc om te stoppen.",
    prints: "Afdrukken en bestanden",
    personalPdf: "Rooster per deelnemer (PDF)",
    overviewPdf: "Overzicht per uur en tafel (PDF, A3)",
    sheetsPdf: "Blad per tafel (PDF, A4)",
    xlsx: "Excel-bestand",
    wall: "Muurscherm",
  },
  pick: {
    title: (one: string, other: string) => `${one} en ${other}`,
    now: (at: string, table: string) => `Nu om ${at} aan tafel ${table}.`,
    notPlanned: "Nog niet gepland.",
    to: "Verplaats naar",
    plan: "Plan op",
    do: "Verplaats",
    doPlan: "Plan dit gesprek",
    lock: "Vergrendel",
    unlock: "Ontgrendel",
    remove: "Haal uit het rooster",
    close: "Sluit",
    place: (at: string, table: string) => `${at}, tafel ${table}`,
    ok: "kan",
    swap: "wisselt van plaats",
    here: "staat hier",
    rules: "Vaste uren en verboden uren",
  },
  island: {
    picked: "Opgepakt. Kies met de pijlen een plaats, spatie legt neer, Esc stopt.",
    dropped: "Wordt verplaatst.",
    stopped: "Gestopt. Er veranderde niets.",
    place: "{at}, tafel {table}: {what}",
  },
  levels: {
    block: "kan niet",
    "block-publication": "kan zo niet gepubliceerd worden",
    warn: "let op",
    ignore: "niet gemeld",
  } satisfies Record<RuleLevel, string>,
  levelChoices: {
    block: "Verbied het",
    "block-publication": "Sta toe in een ontwerp, niet bij publicatie",
    warn: "Waarschuw",
    ignore: "Meld het niet",
  } satisfies Record<RuleLevel, string>,
  rules: {
    "unknown-place": "het uur of de tafel bestaat niet meer",
    "not-held": "dit gesprek moet doorgaan",
    within: "vast of verboden uur",
    "own-table": "vaste tafel voor dit gesprek",
    "closed-table": "de tafel is dan gesloten",
    "table-twice": "twee gesprekken aan één tafel",
    "participant-twice": "iemand heeft twee gesprekken tegelijk",
    away: "iemand kan dan niet",
    booth: "een deelnemer blijft aan zijn eigen stand",
    travel: "te weinig tijd om van zaal te wisselen",
    precedence: "de gevraagde volgorde klopt niet",
    "break-spread": "wachttijden zijn te ongelijk verdeeld",
    "most-meetings": "meer gesprekken dan afgesproken",
    "gets-nothing": "iemand met wensen heeft geen enkel gesprek",
    "social-unseen": "een sociale onderneming heeft geen enkel gesprek",
    veto: "een van beiden wil dit gesprek niet",
    "not-here": "een van beiden is niet bij wie komt",
  } satisfies Record<FairRule, string>,
  softRules: {
    within: "Vaste en verboden uren",
    "own-table": "Vaste tafel van een gesprek",
    "closed-table": "Gesloten tafel",
    away: "Afwezig of op een lezing",
    booth: "Eigen stand",
    travel: "Tijd om van zaal te wisselen",
    precedence: "Volgorde: eerst deze, dan die",
    "break-spread": "Eerlijk verdeelde wachttijd",
    "most-meetings": "Hoogste aantal gesprekken",
    "gets-nothing": "Deelnemer zonder gesprek",
    "social-unseen": "Sociale onderneming zonder gesprek",
  } satisfies Record<SoftRule, string>,
  conflicts: {
    title: "Wat niet klopt",
    none: "Alle regels zijn gevolgd.",
    count: (count: number) => plural(count, "melding", "meldingen"),
    line: (rule: string, who: string) => (who ? `${rule}: ${who}` : rule),
    more: (count: number) => `en nog ${count}`,
  },
  quality: {
    title: "Hoe goed is dit rooster?",
    optimal:
      "Bewezen het beste: geen ander rooster vervult meer wensen, en bij even veel wensen zijn er geen minder gaten.",
    provenWeight: "Bewezen: meer wensen vervullen kan niet. Met minder gaten misschien nog wel.",
    gapWeight: (most: number) =>
      `Hoogstens ${plural(most, "punt", "punten")} aan wensen meer is misschien nog mogelijk.`,
    gapBreaks: (most: number) =>
      `Hoogstens ${plural(most, "gat", "gaten")} minder is misschien nog mogelijk.`,
    unknown: "Alle regels zijn gevolgd. Of het nog beter kan, is niet bewezen.",
    stopped: "Iemand stopte het zoeken; dit was toen het beste.",
    byHand:
      "Aangepast sinds het zoeken, met de hand of op de dag: de kwaliteit is daarom niet meer bewezen.",
    met: (met: number, all: number) => `${met} van de ${plural(all, "wens", "wensen")} vervuld`,
    meetings: (count: number) => plural(count, "gesprek", "gesprekken"),
    breaks: (count: number) => plural(count, "gat", "gaten"),
    breaksHint: "Een gat is wachten tussen twee gesprekken, hoe lang ook één keer geteld.",
    social: (seen: number, all: number) => `${seen} van de ${all} sociale ondernemingen gezien`,
    worst: (name: string, met: number, asked: number, possible: number) =>
      `Het minst bediend: ${name}, ${met} van ${plural(asked, "eigen wens", "eigen wensen")}; er ${possible === 1 ? "was" : "waren"} er hoogstens ${possible} mogelijk.`,
    served: (served: number, all: number) =>
      `${served} van de ${plural(all, "deelnemer", "deelnemers")} met wensen ${served === 1 ? "kreeg" : "kregen"} er zo veel als voor hen alleen mogelijk was.`,
    unseen: (names: string) => `Gewenst, maar zonder gesprek: ${names}.`,
    unasked: (names: string) => `Door niemand gevraagd en zelf niets gevraagd: ${names}.`,
    seconds: (seconds: string) => `gezocht: ${seconds} s`,
    weightRule:
      "Een wens telt 1, 2 of 4 punten naargelang de sterkte; wie elkaar kiest krijgt 2 punten extra. Die getallen staan bij de instellingen.",
  },
  room,
  unmet: {
    title: "Wensen zonder gesprek",
    none: "Elke wens heeft een gesprek.",
    reasons: {
      veto: "een van beiden wil niet; dat wordt niet aan de ander gezegd",
      notHere: (name: string) => `${name} is niet bij wie komt`,
      nobodyHere: "beiden komen niet",
      most: (name: string) => `${name} heeft al het hoogste aantal gesprekken`,
      noSlot: "er is geen uur waarop beiden kunnen",
      full: (names: string) => `vol op elk gemeenschappelijk uur: ${names}`,
      noTable: "geen vrije tafel op de uren die kunnen",
      other: "er is plaats, maar een andere regel houdt het tegen of het zoeken was nog bezig",
    },
    plan: "Plan toch",
    more: (count: number) => `Toon ook de andere ${count}`,
  },
  shares: {
    title: "Per deelnemer",
    name: "Deelnemer",
    wishes: "Eigen wensen vervuld",
    meetings: "Gesprekken",
    breaks: "Gaten",
    share: "Deel van de punten",
  },
  versions: {
    title: "Versies",
    deeds: {
      solved: "gezocht",
      replanned: (moved: number, dropped: number, givenUp: number, added: number) =>
        `herschikt: ${moved} verplaatst, ${dropped} vervallen${givenUp > 0 ? `, ${givenUp} opgegeven` : ""}, ${added} nieuw`,
      moved: (one: string, other: string) => `${one} en ${other} verplaatst`,
      swapped: (one: string, other: string) => `${one} en ${other} gewisseld met een ander gesprek`,
      added: (one: string, other: string) => `${one} en ${other} gepland`,
      removed: (one: string, other: string) => `${one} en ${other} uit het rooster`,
      locked: (one: string, other: string) => `${one} en ${other} vergrendeld`,
      unlocked: (one: string, other: string) => `${one} en ${other} ontgrendeld`,
      "all-locked": "alles vergrendeld",
      "all-unlocked": "alles ontgrendeld",
    },
    by: (name: string, when: string) => (name ? `${name}, ${when}` : when),
  },
  solving: {
    title: "Regiekamer zoekt een rooster",
    waiting: "Begint zo.",
    searching: "Zoekt een eerste volledig rooster.",
    found: (weight: number, breaks: number) =>
      `Beste tot nu: ${plural(weight, "punt", "punten")} aan wensen, ${plural(breaks, "gat", "gaten")}.`,
    bound: (weight: number | null, breaks: number | null) =>
      [
        weight === null ? "" : `meer dan ${weight} punten kan niet`,
        breaks === null ? "" : `minder dan ${breaks} gaten kan niet`,
      ]
        .filter(Boolean)
        .join("; "),
    seconds: (spent: number) => `${plural(spent, "seconde", "seconden")} bezig`,
    stop: "Stop en bewaar het beste",
    refresh: "Kijk opnieuw",
  },
  impossible,
  loose: {
    title: "Regels die nergens meer op wijzen",
    "unknown-slot": (who: string, value: string) => `${who}: het uur ${value} bestaat niet meer`,
    "unknown-table": (who: string, value: string) =>
      `${who}: de tafel “${value}” bestaat niet meer`,
    "not-wished": (who: string, value: string) => `${who}: ${value}`,
  },
  said: {
    moved: "Verplaatst.",
    swapped: "Twee gesprekken zijn van plaats gewisseld.",
    added: "Gepland.",
    removed: "Uit het rooster gehaald. De wens blijft staan.",
    locked: "Vergrendeld.",
    unlocked: "Ontgrendeld.",
    same: "Er veranderde niets.",
    withConflicts: (said: string, count: number) =>
      `${said} Let op: ${plural(count, "nieuwe melding", "nieuwe meldingen")}.`,
    undone: "Ongedaan gemaakt.",
    redone: "Opnieuw gedaan.",
    started: "Het zoeken is begonnen.",
    stopping: "Het zoeken stopt; het beste rooster wordt bewaard.",
    published: (told: number, same: number) =>
      `Gepubliceerd. ${plural(told, "deelnemer kreeg", "deelnemers kregen")} een mail; ${same} bleven gelijk.`,
    unreachable: (names: string) => `Zonder mailadres: ${names}.`,
    setup: "Instellingen bewaard.",
    attendance: (absent: number) =>
      `Bewaard: ${plural(absent, "deelnemer is", "deelnemers zijn")} er niet.`,
    nothingToDo: "Er hoeft niets te veranderen.",
    version: "U werkt verder met deze versie.",
  },
  problems: {
    "not-permitted": "U mag het rooster van deze bijeenkomst niet wijzigen.",
    "no-wishes": "Er zijn nog geen wensen van deelnemers die komen.",
    "no-slots": "Er zijn geen uren of geen tafels. Kijk de instellingen na.",
    "no-tables": "Geef minstens één tafel.",
    "too-many-slots": "Meer dan 62 tijdvakken kan niet.",
    "same-table": "Twee tafels hebben dezelfde naam.",
    "bad-pause": "Een pauze eindigt voor ze begint.",
    "no-schedule": "Er is nog geen rooster.",
    "no-such-place": "Dat uur of die tafel bestaat niet.",
    "nothing-there": "Er is niets om naar terug te gaan.",
    "no-such-proposal":
      "Dat voorstel past niet meer: het rooster is intussen veranderd. Herschik opnieuw.",
    impossible: "Met deze vaste gesprekken kan het niet. Ontgrendel er een en probeer opnieuw.",
    failed: "Dat lukte niet. Er ging niets verloren.",
  } as Readonly<Record<string, string>>,
  told: {
    blocked: (rules: string) => `Dat kan niet: ${rules}. Er veranderde niets.`,
    stale: (by: string) =>
      `${by || "Iemand anders"} heeft dit intussen veranderd. Kijk na en probeer opnieuw; er ging niets verloren.`,
    conflicts: (count: number) =>
      `Nog niet gepubliceerd: ${plural(count, "regel wordt", "regels worden")} gebroken. Zie “Wat niet klopt”.`,
  },
  setup,
  day,
  personal: {
    title: "Mijn rooster",
    lede: (count: number) => plural(count, "gesprek", "gesprekken"),
    none: "Uw rooster is er nog niet. U krijgt een mail zodra het er is.",
    noMeetings: "Er is geen gesprek voor u gepland.",
    free: "vrij",
    table: (name: string, hall: string) => (hall ? `Tafel ${name}, ${hall}` : `Tafel ${name}`),
    about: (text: string) => `Waarover: ${text}`,
    ical: "Zet in mijn agenda",
    pdf: "Bewaar als PDF",
    with: "Met",
  },
  wall: {
    rest: (times: string) => `Daarna nog: ${times}`,
    next: (at: string) => `Volgende: ${at}`,
    now: (at: string) => `Nu: ${at}`,
    later: "Daarna",
    over: "Alle gesprekken zijn voorbij. Bedankt!",
    none: "Het rooster is nog niet gepubliceerd.",
    refresh: "Ververs elke minuut",
    updated: (time: string) => `bijgewerkt ${time}`,
  },
  print: {
    byTable: (name: string) => `Tafel ${name}`,
    time: "Uur",
    table: "Tafel",
    with: "Met",
    who: "Wie",
    about: "Waarover",
    version: (number: number, when: string) => `Versie ${number}, ${when}`,
  },
  file: {
    name: "rooster",
    sheet: "Rooster",
    columns: [
      "Uur",
      "Tot",
      "Tafel",
      "Zaal",
      "Deelnemer A",
      "Deelnemer B",
      "Wederzijds",
      "Waarover",
    ],
    perGuest: "Per deelnemer",
    guestColumns: ["Deelnemer", "Uur", "Tafel", "Met", "Waarover"],
    yes: "ja",
  },
  letter: {
    subject: (title: string, isFirst: boolean) =>
      isFirst ? `Uw ontmoetingen op ${title}` : `Uw rooster is veranderd: ${title}`,
    greeting: (name: string) => `Dag ${name},`,
    intro: (title: string, when: string, isFirst: boolean) =>
      isFirst
        ? `Dit zijn uw ontmoetingen op ${title} (${when}).`
        : `Uw ontmoetingen op ${title} (${when}) zijn veranderd. Dit is uw nieuwe rooster.`,
    changes: "Wat er verandert:",
    formerGuest: "iemand die niet meer op de lijst staat",
    changed: {
      moved: (at: string, who: string) => `${who}: nu om ${at}`,
      reseated: (at: string, table: string, who: string) =>
        `${who}: om ${at}, nu aan tafel ${table}`,
      added: (at: string, who: string) => `${who}: nieuw, om ${at}`,
      absent: (was: string, who: string) => `${who}: om ${was} vervalt, ${who} is er niet`,
      "given-up": (was: string, who: string) => `${who}: om ${was} gaat niet door`,
    },
    noMeetings: "Er is geen gesprek meer voor u gepland.",
    line: (from: string, to: string, table: string, who: string) =>
      `${from}–${to}  tafel ${table}  ${who}`,
    link: (href: string) => `Uw rooster, ook voor uw agenda: ${href}`,
    end: "Tot dan.",
  },
};

export type Words = typeof nl;
