import type { Verdict } from "../../rules/clauses/advice.ts";
import type { FactsProblem } from "../../rules/clauses/advice-facts.ts";
import type { AdviceOrigin } from "../../rules/clauses/advice-record.ts";
import type { RuleProblem } from "../../rules/clauses/own-rules.ts";
import type { Certainty, FigureUnit, Regime } from "../../rules/clauses/procurement-rules.ts";
import type { Division } from "../../rules/clauses/split-lots.ts";
import type { ClauseLevel, PurchaseKind } from "../../rules/library/families.ts";

export const nl: ClauseWords = {
  title: "Clausules",
  lede: "Van een aankoop naar de juridische weg die past, met artikel, tegenargument, bewijs van mededinging en tekst om te plakken.",
  ask: "Vraag advies",
  tabs: {
    advices: "Adviezen",
    library: "Bibliotheek",
    policy: "Beleid",
    rules: "Drempels en regels",
  },
  list: {
    emptyTitle: "Nog geen advies",
    empty:
      "Vul waarde, soort en datum in. Je krijgt de drempels van die dag, elke mogelijke weg met reden en artikel, wie het hier kan, en een nota voor het dossier.",
    nothing: "Geen advies gevonden met deze zoekvraag.",
    search: "Zoek op titel",
    place: "Gemeente",
    year: "Jaar",
    any: "Alle",
    show: "Toon",
    recent: "Bewaarde adviezen",
    removed: "Verwijderde adviezen",
    seeRemoved: "Toon verwijderde",
    seeStanding: "Toon bewaarde",
    columns: {
      title: "Aankoop",
      place: "Gemeente",
      day: "Datum",
      value: "Raming",
      regime: "Regime",
      route: "Weg",
    },
    chosen: "gekozen",
    advised: "aangeraden",
  },
  kinds: {
    works: "Werken",
    supplies: "Leveringen",
    services: "Diensten",
    "social-services": "Sociale en andere specifieke diensten",
  },
  regimes: {
    "low-value": "beperkte waarde",
    "below-eu": "onder de Europese drempel",
    eu: "vanaf de Europese drempel",
    light: "licht regime, onder de drempel",
    "light-eu": "licht regime, vanaf de drempel",
  },
  regimeUnknown: "regime niet te bepalen",
  verdicts: {
    possible: "mogelijk",
    conditional: "mogelijk onder voorwaarden",
    "not-possible": "niet mogelijk",
  },
  certainties: {
    sourced: "nagelezen in de bron",
    inferred: "afgeleid, na te kijken",
    "to-check": "na te kijken",
    own: "eigen norm",
  },
  levels: { light: "licht", firm: "stevig", far: "ver" },
  form: {
    newTitle: "Advies vragen",
    newLede:
      "Zes vragen. Wat je nog niet weet, laat je leeg: het advies zegt dan wat ervan afhangt.",
    editTitle: "Gegevens wijzigen",
    from: (label) => `Overgenomen uit: ${label}`,
    title: "Wat koop je?",
    titleHint: "Zoals in het bestek: “Onkruid wieden op begraafplaatsen”.",
    kind: "Soort opdracht",
    kindHint:
      "Schoonmaak en groen zijn gewone diensten. Sociale diensten zijn bv. opvang, zorg en opleiding.",
    value: "Geraamde waarde, zonder btw",
    valueHint: "Over de hele duur, met verlengingen en alle percelen. Bijvoorbeeld 180.000",
    day: "Dag van bekendmaking of uitnodiging",
    dayHint: "De drempels van die dag tellen.",
    place: "Bestuur dat koopt",
    months: "Duur in maanden",
    activity: "Soort werk",
    activityNone: "Uit de titel af te leiden",
    about: "Omschrijving",
    aboutHint: "Hoe meer hier staat, hoe beter we weten wie het kan.",
    more: "Percelen, uren en CPV-code",
    lots: "Percelen",
    lotsHint: "Laat leeg als de opdracht niet verdeeld is.",
    lotTitle: (at) => `Perceel ${at}: naam`,
    lotValue: (at) => `Perceel ${at}: raming zonder btw`,
    moreLots: "Meer percelen",
    hours: "Werkuren over de hele duur",
    hoursHint: "Leeg: we rekenen met de kostprijs per uur uit de regels.",
    cpv: "CPV-code",
    submit: "Geef advies",
    save: "Bewaar en reken opnieuw",
    cancel: "Annuleer",
    unitMonths: "maanden",
    unitHours: "uur",
  },
  problems: {
    "no-title": "Zeg in enkele woorden wat je koopt.",
    "long-title": "Hou de titel onder 300 tekens.",
    "long-about": "Hou de omschrijving onder 10.000 tekens.",
    "bad-value": "Dit is geen bedrag. Schrijf bijvoorbeeld 180.000 of 180000,50.",
    "value-not-positive": "Een raming is meer dan nul. Laat leeg als je ze nog niet kent.",
    "no-day": "Kies een datum die bestaat.",
    "bad-months": "Geef hele maanden tussen 1 en 240.",
    "bad-hours": "Geef een aantal uren boven nul.",
    "bad-cpv": "Een CPV-code heeft acht cijfers en staat in de lijst.",
    "unknown-municipality": "Kies een gemeente uit de lijst.",
    "unknown-activity": "Kies een soort werk uit de lijst.",
    "bad-lot-value": "Dit is geen bedrag.",
    "lot-value-not-positive": "De raming van een perceel is meer dan nul.",
    "no-lot-title": "Geef dit perceel een naam.",
    "too-many-lots": "Hoogstens 30 percelen.",
  },
  notPermitted: "Je mag alleen advies vragen voor je eigen gemeente.",
  changedMeanwhile:
    "Iemand wijzigde dit advies ondertussen. Wat je typte, staat hieronder; bekijk eerst de nieuwe versie.",
  seeNew: "Bekijk de nieuwe versie",
  saved: "Bewaard.",
  asked: "Het advies staat klaar.",
  page: {
    first: (route) => `Eerst aangeraden: ${route}`,
    none: "Geen enkele weg is mogelijk met deze gegevens.",
    regimeLine: (regime, value, day) => `${value} op ${day}: ${regime}.`,
    valueUnknown: "Nog geen raming: het advies hangt ervan af.",
    indicative: (regime) =>
      `Voor deze dag kennen we de drempels niet. Met de dichtstbijzijnde zou het regime zijn: ${regime}. Na te kijken.`,
    bands: "Wat de raming verandert",
    bandBelow: (limit) => `onder ${limit}`,
    bandBetween: (from, to) => `van ${from} tot onder ${to}`,
    bandFrom: (from) => `vanaf ${from}`,
    routes: "Juridische wegen",
    routesLede: "De best passende eerst. Open een weg voor voorwaarden, tegenargument en tekst.",
    why: "Waarom",
    conditions: "Voorwaarden",
    risks: "Wat kan misgaan",
    counters: "Tegenargument en antwoord",
    article: "Artikel",
    source: "Bron",
    checkedOn: (day) =>
      day === null ? "bewaarde kopie, kijk na in de bron" : `passage gelezen op ${day}`,
    ownNotes: "Eigen nota",
    noteBy: (name, day) => `${name || "iemand"}, ${day}`,
    fields: "Aan te vinken in de aankondiging (eForms)",
    freeText: "vrije tekst",
    text: "Tekst om te plakken",
    noText: "De bibliotheek heeft voor deze weg geen tekst die past.",
    toLibrary: "Open in de bibliotheek",
    blanksOpen: (names) => `Nog in te vullen: ${names}.`,
    copy: "Kopieer tekst",
    copied: "Gekopieerd",
    copyHint: "Zonder knop: klik in het vak, selecteer alles en kopieer.",
    approvedBy: (name) => `goedgekeurd door ${name}`,
    shipped: "meegeleverde tekst",
    choose: "Jouw keuze",
    chooseLede: "Vink aan welke wegen je neemt en vul de blanco’s in. De nota toont je keuze.",
    whichText: (route) => `Tekst voor: ${route}`,
    blanks: "Blanco’s",
    remark: "Opmerking voor het dossier",
    saveChoice: "Bewaar keuze",
    warnings: "Let op",
    figures: "Drempels van die dag",
    figure: "Drempel",
    amount: "Bedrag",
    period: "Geldt",
    periodOf: (from, until) => (until ? `${from} – ${until}` : `vanaf ${from}`),
    procedures: "Plaatsingsprocedures",
    procedureVerdicts: {
      possible: "kan",
      cases: "alleen in de gevallen van de wet",
      "value-unknown": "hangt af van de raming",
      "figure-unknown": "bedrag niet bekend voor deze dag",
    },
    below: (amount) => `onder ${amount}`,
    noCeiling: "geen bovengrens",
    duties: "Wat dit regime meebrengt",
    capacity: "Bewijs van lokale mededinging",
    capacityLine: (all, reserved, asOf) =>
      `Sociale ondernemingen in het register die dit of verwant werk doen: ${all}. Daarvan erkend voor collectief maatwerk en met dit werk: ${reserved}. Stand van ${asOf}.`,
    capacityNone: "In het register staat niemand die dit in de buurt doet.",
    capacityNote:
      "Dit is een ondergrens, geen gesloten lijst: ook wie van elders komt en aan de voorwaarden voldoet, mag meedingen.",
    reservedYes: "mag voorbehouden opdracht aannemen",
    reservedAsk: "moet zijn aandeel nog bewijzen",
    kindred: "doet verwant werk",
    perMonth: (hours) => `${hours} uur per maand`,
    hoursUnknown: "uren niet bekend",
    seeWho: "Bekijk in “Wie kan dit?”",
    hours: "Uren en voorstel",
    hoursLine: (total, perMonth) =>
      perMonth ? `${total} uur in totaal, ${perMonth} per maand` : `${total} uur in totaal`,
    hoursReckoned: (cost) => `gerekend aan ${cost} per uur (eigen norm)`,
    hoursGiven: "zoals opgegeven",
    hoursNone: "niet te rekenen zonder raming",
    proposal: (share, hours) => `Voorstel: ${share} % van de uren, dat is ${hours} uur.`,
    proposalFrom: { policy: "deel volgens het eigen beleid", norm: "eigen norm van het programma" },
    policy: "Eigen beleid",
    policyNone: "Deze gemeente legde voor die dag geen beleid vast.",
    policyShare: (share) => `Beleid: ${share} %.`,
    policyAsks: {
      clause: "Het beleid vraagt hier een clausule.",
      motivate: "Het beleid vraagt een clausule, of een geschreven reden waarom niet.",
    },
    policyFrom: (amount) => `Het beleid vraagt iets vanaf ${amount}.`,
    facts: "De aankoop",
    lots: "Percelen",
    lotUnknown: "niet geraamd",
    download: "Nota voor het dossier",
    docx: "Word (DOCX)",
    pdf: "PDF",
    french: "in het Frans",
    dutch: "in het Nederlands",
    edit: "Wijzig gegevens",
    copyAdvice: "Maak een kopie",
    copyTitle: (title) => `${title} (kopie)`,
    renew: "Reken opnieuw met de regels van nu",
    remove: "Verwijder",
    removed: "Dit advies is verwijderd en telt nergens mee.",
    restore: "Zet terug",
    removedFlash: "Verwijderd. Je kan het terugzetten.",
    restoredFlash: "Teruggezet.",
    renewedFlash: "Opnieuw gerekend.",
    putBackFlash: "Die versie geldt weer.",
    copiedFlash: "Dit is de kopie.",
    otherRules: (made, now) =>
      `Gemaakt met regels ${made}; nu gelden regels ${now}. Het advies blijft staan zoals het was.`,
    oldVersion: (version, when) => `Je leest versie ${version} van ${when}.`,
    toNewest: "Naar de nieuwste versie",
    putBack: "Zet deze versie terug",
    versions: "Versies",
    versionLine: (version, rules) => `Versie ${version}, regels ${rules}`,
    deeds: {
      made: "gemaakt",
      changed: "gegevens gewijzigd",
      chosen: "keuze bewaard",
      renewed: "opnieuw gerekend",
      "put-back": "teruggezet",
    },
    contract: "Maak er een opdracht van",
    disclaimer:
      "Dit advies is geen juridisch advies. Kijk artikelen en bedragen na bij de bron voor je beslist, zeker waar “na te kijken” staat.",
    rules: (version) => `Regels ${version}`,
    showText: "Toon de volledige weg",
  },
  origins: {
    hand: "zelf ingevuld",
    notice: "aankondiging",
    plan: "aankoopplan",
    need: "behoefte",
    copy: "kopie van",
  },
  split: {
    title: "Percelen die de lokale sociale economie aankan",
    lede: "Voorstellen op basis van de bekende uren per maand. Uren en euro’s van de percelen samen zijn altijd die van het geheel.",
    none: "Er is te weinig bekend: vul de duur in, en laat de uren per maand van minstens twee ondernemingen aanvullen.",
    by: { size: "Volgens grootte", activity: "Volgens werk", area: "Volgens gebied" },
    carried: (share) => `${share} van de uren voorbehouden`,
    lot: (at) => `Perceel ${at}`,
    reserved: "voorbehouden",
    open: "open",
    bidders: (all, carrying) => `${all} kandidaten, ${carrying} kunnen het alleen aan`,
    use: "Neem deze percelen over",
  },
  note: {
    title: "Nota sociale clausule",
    subtitle: (title) => `Aankoop: ${title}`,
    madeOn: (day) => `Opgemaakt op ${day}`,
    decision: "Gekozen",
    noDecision: "Nog geen weg gekozen; hieronder staat het advies.",
    remark: "Opmerking",
    sources: "Bronnen",
    number: (number) => `Advies ${number}`,
    otherRoutes: "Andere wegen",
    who: "Onderneming",
    where: "Plaats",
    may: "Artikel 15",
    capacity: "Uren per maand",
    how: "Hoe zeker",
    field: "Veld",
    tick: "Aan te vinken",
  },
  rules: {
    title: "Drempels en regels",
    lede: "Waarop elk advies steunt: bedragen per periode, met artikel, bron en hoe zeker ze zijn. Eigen bedragen gaan voor de meegeleverde.",
    now: "Nu",
    later: "nog niet van kracht",
    past: "voorbij",
    figures: "Bedragen en normen",
    procedures: "Procedures",
    routes: "Wegen",
    sources: "Bronnen",
    own: "Eigen bedragen en nota’s",
    ownNone: "Er is niets gewijzigd: alles staat zoals meegeleverd.",
    ownOrigin: "eigen",
    shippedOrigin: "meegeleverd",
    version: (label) => `Regels ${label}`,
    addFigure: "Eigen bedrag toevoegen",
    about: "Welk bedrag",
    value: "Waarde",
    valueHint: "Euro zonder btw bij drempels; anders procent, maanden, uren of een aantal.",
    from: "Eerste dag",
    until: "Laatste dag",
    untilHint:
      "Leeg: geen einde bekend. Ligt de eerste dag in de toekomst, dan geldt het bedrag pas vanaf dan.",
    note: "Nota",
    sourceTitle: "Bron",
    sourceUrl: "Webadres van de bron",
    add: "Voeg toe",
    addNote: "Nota bij een weg",
    route: "Weg",
    routeNote: "Nota",
    addNoteSubmit: "Bewaar nota",
    withdraw: "Neem terug",
    withdrawAll: "Terug naar de meegeleverde gegevens",
    withdrawAllAsk:
      "Alle eigen bedragen en nota’s tellen dan niet meer. Ze blijven leesbaar in de geschiedenis; bewaarde adviezen veranderen niet.",
    added: "Bewaard.",
    addedLater: "Bewaard. Nog niet van kracht: het geldt vanaf de eerste dag.",
    withdrawn: (count) => (count === 1 ? "Teruggenomen." : `${count} teruggenomen.`),
    history: "Geschiedenis",
    recorded: (name, when) => `${name || "iemand"}, ${when}`,
    withdrawnBy: (name, when) => `teruggenomen door ${name || "iemand"}, ${when}`,
    problems: {
      "no-figure": "Kies welk bedrag.",
      "bad-value": "Dit is geen getal dat kan.",
      "not-positive": "Een bedrag of norm is meer dan nul.",
      "no-first-day": "Kies een eerste dag die bestaat.",
      "no-last-day": "Deze laatste dag bestaat niet.",
      "ends-before-it-begins": "De laatste dag ligt voor de eerste.",
      overlaps: "Er is al een eigen bedrag dat in deze periode geldt. Neem dat eerst terug.",
      "bad-address": "Dit is geen webadres.",
      "long-note": "Hou de nota onder 4.000 tekens.",
      "long-source": "Hou de bron onder 300 tekens.",
      "no-note": "Schrijf een nota.",
      "no-route": "Kies een weg.",
    },
    units: { cents: "euro", percent: "%", months: "maanden", hours: "uur", count: "" },
    noUntil: "geen einde bekend",
  },
  links: { ask: "Vraag clausule-advies" },
};

export type ClauseWords = {
  readonly title: string;
  readonly lede: string;
  readonly ask: string;
  readonly tabs: Record<"advices" | "library" | "policy" | "rules", string>;
  readonly list: Record<
    | "emptyTitle"
    | "empty"
    | "nothing"
    | "search"
    | "place"
    | "year"
    | "any"
    | "show"
    | "recent"
    | "removed"
    | "seeRemoved"
    | "seeStanding"
    | "chosen"
    | "advised",
    string
  > & {
    readonly columns: Record<"title" | "place" | "day" | "value" | "regime" | "route", string>;
  };
  readonly kinds: Record<PurchaseKind, string>;
  readonly regimes: Record<Regime, string>;
  readonly regimeUnknown: string;
  readonly verdicts: Record<Verdict, string>;
  readonly certainties: Record<Certainty, string>;
  readonly levels: Record<ClauseLevel, string>;
  readonly form: Record<
    | "newTitle"
    | "newLede"
    | "editTitle"
    | "title"
    | "titleHint"
    | "kind"
    | "kindHint"
    | "value"
    | "valueHint"
    | "day"
    | "dayHint"
    | "place"
    | "months"
    | "activity"
    | "activityNone"
    | "about"
    | "aboutHint"
    | "more"
    | "lots"
    | "lotsHint"
    | "moreLots"
    | "hours"
    | "hoursHint"
    | "cpv"
    | "submit"
    | "save"
    | "cancel"
    | "unitMonths"
    | "unitHours",
    string
  > & {
    readonly from: (label: string) => string;
    readonly lotTitle: (at: number) => string;
    readonly lotValue: (at: number) => string;
  };
  readonly problems: Record<FactsProblem["because"], string>;
  readonly notPermitted: string;
  readonly changedMeanwhile: string;
  readonly seeNew: string;
  readonly saved: string;
  readonly asked: string;
  readonly page: PageWords;
  readonly origins: Record<AdviceOrigin["kind"], string>;
  readonly split: Record<"title" | "lede" | "none" | "reserved" | "open" | "use", string> & {
    readonly by: Record<Division["by"], string>;
    readonly carried: (share: string) => string;
    readonly lot: (at: number) => string;
    readonly bidders: (all: number, carrying: number) => string;
  };
  readonly note: Record<
    | "title"
    | "decision"
    | "noDecision"
    | "remark"
    | "sources"
    | "otherRoutes"
    | "who"
    | "where"
    | "may"
    | "capacity"
    | "how"
    | "field"
    | "tick",
    string
  > & {
    readonly subtitle: (title: string) => string;
    readonly madeOn: (day: string) => string;
    readonly number: (number: number) => string;
  };
  readonly rules: RulesWords;
  readonly links: Record<"ask", string>;
};

type PageWords = Record<
  | "none"
  | "valueUnknown"
  | "bands"
  | "routes"
  | "routesLede"
  | "why"
  | "conditions"
  | "risks"
  | "counters"
  | "article"
  | "source"
  | "ownNotes"
  | "fields"
  | "freeText"
  | "text"
  | "noText"
  | "toLibrary"
  | "copy"
  | "copied"
  | "copyHint"
  | "shipped"
  | "choose"
  | "chooseLede"
  | "blanks"
  | "remark"
  | "saveChoice"
  | "warnings"
  | "figures"
  | "figure"
  | "amount"
  | "period"
  | "procedures"
  | "noCeiling"
  | "duties"
  | "capacity"
  | "capacityNone"
  | "capacityNote"
  | "reservedYes"
  | "reservedAsk"
  | "kindred"
  | "hoursUnknown"
  | "seeWho"
  | "hours"
  | "hoursGiven"
  | "hoursNone"
  | "policy"
  | "policyNone"
  | "facts"
  | "lots"
  | "lotUnknown"
  | "download"
  | "docx"
  | "pdf"
  | "french"
  | "dutch"
  | "edit"
  | "copyAdvice"
  | "renew"
  | "remove"
  | "removed"
  | "restore"
  | "removedFlash"
  | "restoredFlash"
  | "renewedFlash"
  | "putBackFlash"
  | "copiedFlash"
  | "toNewest"
  | "putBack"
  | "versions"
  | "contract"
  | "disclaimer"
  | "showText",
  string
> & {
  readonly first: (route: string) => string;
  readonly regimeLine: (regime: string, value: string, day: string) => string;
  readonly indicative: (regime: string) => string;
  readonly bandBelow: (limit: string) => string;
  readonly bandBetween: (from: string, to: string) => string;
  readonly bandFrom: (from: string) => string;
  readonly checkedOn: (day: string | null) => string;
  readonly noteBy: (name: string, day: string) => string;
  readonly blanksOpen: (names: string) => string;
  readonly approvedBy: (name: string) => string;
  readonly whichText: (route: string) => string;
  readonly periodOf: (from: string, until: string | null) => string;
  readonly procedureVerdicts: Record<
    "possible" | "cases" | "value-unknown" | "figure-unknown",
    string
  >;
  readonly below: (amount: string) => string;
  readonly capacityLine: (all: number, reserved: number, asOf: string) => string;
  readonly perMonth: (hours: string) => string;
  readonly hoursLine: (total: string, perMonth: string | null) => string;
  readonly hoursReckoned: (cost: string) => string;
  readonly proposal: (share: string, hours: string) => string;
  readonly proposalFrom: Record<"policy" | "norm", string>;
  readonly policyShare: (share: string) => string;
  readonly policyAsks: Record<"clause" | "motivate", string>;
  readonly policyFrom: (amount: string) => string;
  readonly copyTitle: (title: string) => string;
  readonly otherRules: (made: string, now: string) => string;
  readonly oldVersion: (version: number, when: string) => string;
  readonly versionLine: (version: number, rules: string) => string;
  readonly deeds: Record<"made" | "changed" | "chosen" | "renewed" | "put-back", string>;
  readonly rules: (version: string) => string;
};

type RulesWords = Record<
  | "title"
  | "lede"
  | "now"
  | "later"
  | "past"
  | "figures"
  | "procedures"
  | "routes"
  | "sources"
  | "own"
  | "ownNone"
  | "ownOrigin"
  | "shippedOrigin"
  | "addFigure"
  | "about"
  | "value"
  | "valueHint"
  | "from"
  | "until"
  | "untilHint"
  | "note"
  | "sourceTitle"
  | "sourceUrl"
  | "add"
  | "addNote"
  | "route"
  | "routeNote"
  | "addNoteSubmit"
  | "withdraw"
  | "withdrawAll"
  | "withdrawAllAsk"
  | "added"
  | "addedLater"
  | "history"
  | "noUntil",
  string
> & {
  readonly version: (label: string) => string;
  readonly withdrawn: (count: number) => string;
  readonly recorded: (name: string, when: string) => string;
  readonly withdrawnBy: (name: string, when: string) => string;
  readonly problems: Record<RuleProblem["because"], string>;
  readonly units: Record<FigureUnit, string>;
};
