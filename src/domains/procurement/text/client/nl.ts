import type { ClientFigureKey, FigureSource, WhyNone } from "../../rules/client/client-figures.ts";
import type { PolicyFate, PurchaseOrigin } from "../../rules/library/follow-policy.ts";
import type { PolicyProblem } from "../../rules/library/judge-policy.ts";
import type { PolicyAsk, ShareBase } from "../../rules/library/policy.ts";

export const nl = {
  policies: {
    title: "Beleid per gemeente",
    lede: "Wat elke gemeente besliste over kopen bij de sociale economie: een aandeel, en vanaf welk bedrag een clausule verwacht wordt.",
    place: "Gemeente",
    share: "Aandeel",
    thresholds: "Drempels",
    since: "Sinds",
    none: "nog geen beleid",
    later: (day: string) => `vanaf ${day}`,
    set: "Leg een beleid vast",
    count: (count: number) => (count === 1 ? "1 drempel" : `${count} drempels`),
    empty: "Dit samenwerkingsverband heeft nog geen gemeenten.",
  },
  policy: {
    title: (place: string) => `Beleid van ${place}`,
    lede: "Wat beslist is, voor welke periode, en hoe het gevolgd wordt.",
    page: "Naar de pagina van de gemeente",
    noneTitle: "Nog geen beleid",
    none: "Leg vast welk aandeel de gemeente wil halen en vanaf welk bedrag een clausule verwacht wordt. De federale omzendbrief van 16 mei 2014 vraagt federale aankopers te motiveren vanaf 85.000 euro (leveringen en diensten) en 1,2 miljoen euro (werken), btw inbegrepen: een bruikbaar voorbeeld, geen plicht voor gemeenten.",
    holds: "geldt nu",
    starts: "nog niet van kracht",
    ended: "voorbij",
    period: (from: string, until: string | null) =>
      until === null ? `vanaf ${from}` : `van ${from} tot en met ${until}`,
    share: "Aandeel",
    noShare: "geen aandeel beslist",
    shareOf: (percent: string, whole: string) => `${percent} van ${whole}`,
    bases: {
      upkeep: "het onderhoudsbudget",
      "all-purchases": "alle aankopen",
      other: "een ander geheel",
    } as Record<ShareBase, string>,
    budget: "Jaarbudget",
    noBudget: "niet opgegeven: het bereikte aandeel kan niet berekend worden",
    thresholds: "Drempels",
    noThresholds: "geen drempels",
    threshold: (what: string, from: string, ask: string) => `${what}: vanaf ${from} ${ask}`,
    asks: {
      clause: "wordt een clausule verwacht",
      motivate: "een clausule, of een motivering waarom niet",
    } as Record<PolicyAsk, string>,
    everything: "elke aankoop",
    withoutVat: "Bedragen zonder btw.",
    decided: "Beslist",
    decidedOn: (day: string, reference: string) =>
      reference === "" ? `op ${day}` : `op ${day}, ${reference}`,
    noDecision: "geen beslissing genoemd",
    source: "Bron",
    note: "Nota",
    versions: "Wat er eerder stond",
    version: (number: number, name: string, day: string) => `versie ${number}, ${name}, ${day}`,
    deeds: {
      set: "vastgelegd",
      changed: "gewijzigd",
      removed: "verwijderd",
      restored: "teruggezet",
    },
    change: "Wijzig",
    remove: "Verwijder",
    putBack: (version: number) => `Zet versie ${version} terug`,
    restore: "Zet terug",
    removed: "Verwijderde periodes",
    said: {
      saved: "Beleid bewaard",
      "saved-later": "Beleid bewaard; het is nog niet van kracht",
      done: "Gedaan",
      kept: "Motivering bewaard",
      overlap: "Niet gedaan: een andere periode heeft intussen deze dagen.",
      "changed-meanwhile": "Niet gedaan: iemand wijzigde dit beleid intussen.",
    },
  },
  form: {
    newTitle: (place: string) => `Beleid van ${place} vastleggen`,
    changeTitle: (place: string) => `Beleid van ${place} wijzigen`,
    lede: "Eén periode per keer. Wat er eerder stond, blijft leesbaar.",
    title: "Naam",
    share: "Aandeel voor de sociale economie",
    shareHint: "Leeg: geen aandeel beslist.",
    shareBase: "Van wat is dat een deel?",
    shareOf: "In de woorden van de beslissing",
    budget: "Jaarbudget waarvan het een deel is",
    budgetHint: "In euro, zonder btw. Leeg: niet bekend.",
    thresholds: "Vanaf welk bedrag?",
    thresholdsHint:
      "Per soort aankoop en sector. De preciesste drempel telt. Een rij zonder bedrag valt weg.",
    row: (number: number) => `Drempel ${number}`,
    kind: "Aankoop",
    anyKind: "elke soort",
    sector: "Sector",
    anySector: "elke sector",
    from: "Vanaf (euro, zonder btw)",
    ask: "Wat wordt gevraagd?",
    asks: { clause: "een clausule", motivate: "een clausule of een motivering" } as Record<
      PolicyAsk,
      string
    >,
    more: "Nog een drempel",
    period: "Periode",
    first: "Eerste dag",
    last: "Laatste dag",
    lastHint: "Leeg: geen einde gekend.",
    decision: "Beslissing",
    decidedOn: "Dag van de beslissing",
    reference: "Nummer van het besluit",
    sourceTitle: "Bron",
    sourceUrl: "Adres van de bron",
    note: "Nota",
    save: "Bewaar het beleid",
    cancel: "Niet bewaren",
    stale: "Iemand anders wijzigde dit beleid terwijl u bezig was. Kijk eerst wat er nu staat.",
    see: "Bekijk wat er nu staat",
  },
  problem: (problem: PolicyProblem, period: string): string => {
    switch (problem.because) {
      case "nothing-decided":
        return "Vul een aandeel in, of minstens één drempel.";
      case "bad-share":
        return "Het aandeel is een getal van 0 tot 100.";
      case "share-above-100":
        return "Een aandeel kan niet meer dan 100 % zijn.";
      case "no-share-of":
        return "Zeg van welk geheel dit een deel is.";
      case "bad-budget":
        return "Het jaarbudget is geen bedrag.";
      case "bad-amount":
        return "Dit is geen bedrag.";
      case "double-threshold":
        return "Voor deze aankopen staat er al een drempel.";
      case "no-first-day":
        return "Kies een eerste dag die bestaat.";
      case "no-such-day":
        return "Deze dag bestaat niet.";
      case "ends-before-it-begins":
        return "De laatste dag valt voor de eerste.";
      case "decided-later":
        return "De beslissing ligt in de toekomst.";
      case "overlap":
        return `Er is al een beleid ${period}. Beëindig dat eerst, of kies een andere periode.`;
      case "bad-address":
        return "Dit is geen adres op het web. Begin met https://.";
      case "too-long":
        return "Deze tekst is te lang.";
    }
  },
  follow: {
    title: (year: number) => `Gevolgd in ${year}`,
    year: "Jaar",
    show: "Toon",
    hidden:
      "De opdrachten van deze gemeente ziet enkel wie er werkt, en wie het geheel coördineert.",
    counts: (above: number, withClause: number) =>
      above === 0
        ? "Geen aankoop boven een drempel bekend."
        : `Boven de drempel: ${above === 1 ? "1 aankoop" : `${above} aankopen`}, waarvan ${withClause} met een clausule.`,
    unknown: (count: number) =>
      count === 0
        ? ""
        : count === 1
          ? "Van 1 aankoop weten we het bedrag of de clausule niet."
          : `Van ${count} aankopen weten we het bedrag of de clausule niet.`,
    about:
      "Aankopen uit adviezen, opdrachten en aankondigingen van dit bestuur. Eén aankoop telt één keer: eerst de opdracht, dan het advies, dan de aankondiging. Een aankondiging die niets zegt over sociale voorwaarden bewijst niets: de clausule kan in het bestek staan.",
    columns: {
      title: "Aankoop",
      origin: "Bekend uit",
      day: "Dag",
      amount: "Bedrag",
      threshold: "Drempel",
      fate: "Gevolgd?",
    },
    noAmount: "niet bekend",
    noThreshold: "geen",
    origins: {
      contract: "opdracht",
      advice: "advies",
      notice: "aankondiging",
    } as Record<PurchaseOrigin, string>,
    fates: {
      "with-clause": "met clausule",
      motivated: "gemotiveerd",
      missing: "zonder clausule of motivering",
      "clause-unknown": "clausule niet bekend",
      "amount-unknown": "bedrag niet bekend",
      below: "onder de drempel",
      "no-policy": "geen beleid op die dag",
    } as Record<PolicyFate, string>,
    departure: "afwijking: een clausule werd verwacht",
    why: "Waarom is er geen clausule?",
    keep: "Bewaar",
    all: "Alle aankopen",
    empty: "Geen aankopen bekend. Vraag een advies, schrijf een opdracht, of laad aankondigingen.",
    filtered: (what: string) => `Alleen: ${what}.`,
    lots: {
      boven: "boven de drempel",
      met: "met clausule",
      gemotiveerd: "gemotiveerd",
      zonder: "zonder clausule of motivering",
      onbekend: "niet bekend",
    } as Record<string, string>,
  },
  page: {
    room: "Opdrachtgever",
    listTitle: "De gemeenten als opdrachtgever",
    listLede:
      "Wat elke gemeente wil, en wat ze doet: aandeel, clausules, uren en kansen, naast elkaar.",
    title: (place: string) => `${place} als opdrachtgever`,
    lede: (year: number) => `Beleid, aandeel, clausules, uren en kansen in ${year}.`,
    noPlaces: "Dit samenwerkingsverband heeft nog geen gemeenten.",
    place: "Gemeente",
    figure: "Cijfer",
    value: "Waarde",
    most: "Hoogstens",
    unit: "Eenheid",
    why: "Waarom niet bekend",
    source: "Bron",
    asOf: "Stand",
    year: "Jaar",
    file: "opdrachtgever",
    sections: {
      policy: "Beleid",
      spend: "Uitgaven",
      clauses: "Clausules",
      delivery: "Beloofd en geleverd",
      chances: "Kansen",
    },
    policyLater: (day: string) => `Er geldt nog geen beleid; er begint er een op ${day}.`,
    policyNone: "Deze gemeente legde nog geen beleid vast.",
    policySet: "Leg een beleid vast",
    policyMore: "Alles over het beleid",
    noLedger: "Nog niet bekend: laad een grootboek.",
    loadLedger: "Laad een grootboek",
    spendHidden:
      "De uitgaven van deze gemeente ziet enkel wie er werkt, en wie het geheel coördineert.",
    noContracts: "Nog geen opdracht in dit jaar.",
    addContract: "Schrijf een opdracht",
    noClauses: "Nog geen clausule gebruikt in dit jaar.",
    askAdvice: "Vraag een advies",
    hidden: "enkel voor wie hier werkt",
    rows: "Toon de lijst",
    range: (least: string, most: string) => `${least} tot ${most}`,
    rangeShort: (least: string, most: string) => `${least} – ${most}`,
    figures: {
      policyShare: "Beslist aandeel",
      reachedShare: "Bereikt door opdrachten",
      spendTotal: "Uitgegeven",
      spendSocial: "Naar de sociale economie",
      spendNear: "Naar leveranciers uit de buurt",
      above: "Aankopen boven de drempel",
      withClause: "Met clausule",
      motivated: "Gemotiveerd zonder",
      missing: "Zonder clausule of motivering",
      unknown: "Niet bekend",
      hoursPromised: "Uren beloofd",
      hoursDelivered: "Uren geleverd",
      placesPromised: "Plaatsen beloofd",
      placesDelivered: "Plaatsen geleverd",
      centsPromised: "Euro beloofd",
      centsDelivered: "Euro geleverd",
      notices: "Open aankondigingen met een kans",
      planLines: "Geplande aankopen met een kans",
      missed: "Gemiste kansen",
    } as Record<ClientFigureKey, string>,
    definitions: {
      policyShare: "Het deel dat de gemeente bij de sociale economie wil kopen, zoals beslist.",
      reachedShare:
        "Opdrachten met de sociale economie die dit jaar lopen, gespreid over hun dagen, gedeeld door het jaarbudget van het beleid.",
      spendTotal: "De som van alle geladen lijnen van dit jaar, min wat terugkwam.",
      spendSocial:
        "Het deel bij leveranciers van de sociale economie. De bovengrens telt alles mee waarvan de leverancier niet bekend is.",
      spendNear:
        "Het deel bij leveranciers in de gemeente of elders in het samenwerkingsverband. De bovengrens telt mee wat niet bekend is.",
      above: "Aankopen vanaf het bedrag waarop het beleid van die dag iets vraagt.",
      withClause: "Daarvan met een clausule, of rechtstreeks bij de sociale economie.",
      motivated: "Daarvan zonder clausule, met een geschreven reden.",
      missing: "Daarvan zonder clausule en zonder reden.",
      unknown: "Aankopen waarvan het bedrag of de clausule niet bekend is.",
      hoursPromised: "Uren die clausules voor dit jaar beloven.",
      hoursDelivered: "Uren die de leverancier meldde en de gemeente bevestigde.",
      placesPromised: "Plaatsen die dit jaar beginnen. 1 tot 3 personen tonen we niet.",
      placesDelivered: "Plaatsen die begonnen en bevestigd zijn. 1 tot 3 personen tonen we niet.",
      centsPromised: "Euro voor de sociale economie die clausules voor dit jaar beloven.",
      centsDelivered: "Euro die gemeld en bevestigd zijn.",
      notices: "Aankondigingen van dit bestuur die nog lopen en bij de sociale economie passen.",
      planLines: "Lijnen van aankoopplannen die waarschijnlijk bij de sociale economie passen.",
      missed:
        "Uitgaven in rubrieken waarvoor er leveranciers van de sociale economie zijn in de buurt.",
    } as Record<ClientFigureKey, string>,
    none: {
      "no-policy": "geen beleid",
      "no-share": "geen aandeel beslist",
      "no-budget": "jaarbudget niet bekend",
      "no-ledger": "nog niet bekend: laad een grootboek",
      "no-contract": "nog geen opdracht",
      "not-allowed": "niet voor u zichtbaar",
      "not-looked": "nog niet gezocht wie het kan",
      few: "1 tot 3",
    } as Record<WhyNone, string>,
    sources: {
      policy: "Beslissing van de gemeente",
      contracts: "Opdrachten van Regiekamer",
      purchases: "Adviezen, opdrachten en aankondigingen",
      spend: "Geladen grootboeken en facturen",
      radar: "Aankondigingen op de radar",
      plans: "Geladen aankoopplannen",
    } as Record<FigureSource, string>,
    units: { percent: "", cents: "", count: "", hours: "uren" },
    charts: {
      spend: "Waar het geld heen gaat",
      spendAbout: "Uitgaven per jaar, bij de sociale economie, bij andere en onbekend.",
      social: "sociale economie",
      regular: "andere",
      unknown: "onbekend",
      hours: "Uren beloofd en geleverd",
      hoursAbout: "Uren per jaar die clausules beloofden en die geleverd en bevestigd zijn.",
      promised: "beloofd",
      delivered: "geleverd",
      hoursUnit: "uren",
      clauses: "Clausules gebruikt",
      clausesAbout: "Hoeveel aankopen elke soort clausule gebruiken.",
      inContracts: "in opdrachten",
      inOthers: "in adviezen en aankondigingen",
      family: "Soort clausule",
      purchases: "aankopen",
      compare: "Aandeel van de sociale economie in de uitgaven",
      compareAbout: "Per gemeente het aandeel dat zeker naar de sociale economie ging.",
      share: "aandeel",
    },
  },
};

export type Words = typeof nl;
