import type { MappingProblem } from "../../rules/cpv/confirmed-mapping.ts";

const refusals: Record<MappingProblem, string> = {
  "no-text": "Schrijf de woorden waar de code bij hoort",
  "text-too-long": "Deze tekst heeft hoogstens 4.000 tekens",
  "not-a-code": "Een CPV-code heeft acht cijfers, bijvoorbeeld 77310000",
  "no-such-code":
    "Deze code staat niet in de CPV-lijst van 2008. NACE-codes en codes van voor 2008 gelden hier niet.",
};

const origins = {
  hand: "met de hand",
  need: "bij een nood",
  question: "bij een vraag",
  notice: "bij een aankondiging",
  plan: "bij een aankoopplan",
};

export const nl = {
  room: "Wie kan dit?",
  decisions: {
    title: "Geschikt of niet: wat u en uw collega’s beslisten",
    help: "Zegt iemand van een aankondiging of een lijn uit een plan dat ze (niet) geschikt is, dan geldt dat meteen voor aankopen met bijna dezelfde woorden. Vanaf genoeg beslissingen leert Regiekamer ook welke woorden bij u iets anders betekenen. Wie het besliste, telt niet mee en staat er niet bij.",
    counts: (all: string, suited: string, not: string, wanted: string, side: string): string =>
      `Beslissingen: ${all}, waarvan ${suited} geschikt en ${not} niet. Leren heeft zin vanaf ${wanted}, en minstens ${side} van elk.`,
    learn: "Leer van beslissingen",
    learnedOn: "Geleerd op",
    labels: "Beslissingen",
    rightBefore: "Juist zonder",
    rightAfter: "Juist met",
    offBefore: "Hoe ver ernaast zonder",
    offAfter: "Hoe ver ernaast met",
    state: "Toestand",
    measured:
      "Gemeten op beslissingen die opzij gehouden werden. Hoe ver ernaast: het gemiddelde kwadraat van het verschil met de kans; 0 is volmaakt.",
    current: "telt nu mee",
    earlier: "telde eerder mee",
    aside: "opzij gelegd",
    asideWhy: "Was op wat het niet gezien had niet beter.",
    use: "Gebruik dit",
    none: "Laat niet meer meetellen",
    used: "Telt voortaan mee.",
    unused: "Telt niet meer mee. Beslissingen over bijna dezelfde woorden blijven gelden.",
    gone: "Dat is er niet meer.",
    few: "Er zijn nog te weinig beslissingen om uit te leren.",
    empty: "Nog niets geleerd van beslissingen.",
  },
  model: {
    title: "Hoe Regiekamer CPV-codes herkent",
    lede: "Uit de woorden van een nood, een aankondiging of een plan raadt Regiekamer welke CPV-code erbij hoort. Dat leert ze uit wat u inleest en bevestigt. Wat hier staat, blijft in uw samenwerkingsverband.",
    mappings: "Bevestigde teksten",
    learnAgain: "Leer opnieuw",
    running: "Er wordt geleerd",
    runningHelp: "Wat er nu dient, blijft dienen tot het nieuwe klaar is.",
    follow: "Volg het werk",
    tooFew: (found: string, wanted: string) =>
      `Er zijn ${found} teksten met een CPV-code; leren heeft pas zin vanaf ${wanted}. Lees aankondigingen in of bevestig meer teksten. Tot dan wijst het dichtste label van de CPV-lijst de weg.`,
    tooFewTitle: "Nog te weinig om uit te leren",
    now: "Wat nu dient",
    byLabels:
      "Er werd nog niets geleerd. Regiekamer zoekt het label van de CPV-lijst dat het best op de tekst lijkt, in het Nederlands, Frans en Engels. Bevestigde teksten gaan altijd voor.",
    learnedFrom: "Geleerd uit",
    learnedFromValue: (labels: string, notices: string, mappings: string) =>
      `${labels} labels, ${notices} teksten van aankondigingen, ${mappings} bevestigde teksten`,
    learnedOn: "Geleerd op",
    learnedBy: (day: string, by: string) =>
      by ? `${day}, gevraagd door ${by}` : `${day}, vanzelf`,
    took: "Duurde",
    size: "Grootte",
    since: "Sindsdien bevestigd",
    sinceValue: (count: string) =>
      `${count} teksten, die vanaf nu gelden en bij het volgende leren meetellen`,
    figures: "Hoe goed het is",
    figuresHelp: (texts: string) =>
      `Gemeten op ${texts} teksten die het nog niet gezien had toen het ze beoordeelde: telkens werd een vierde van de kopers opzij gehouden.`,
    what: "Wat",
    learned: "Geleerd",
    labelsAlone: "Alleen labels",
    firstRight: "Afdeling meteen juist",
    amongFive: "Afdeling bij de eerste vijf",
    sure: "Kiest zelf, zonder te vragen",
    sureRight: "Daarvan juist",
    calibration: "Klopt de zekerheid?",
    calibrationHelp:
      "Zegt Regiekamer 70 %, dan moet het in zeven van de tien gevallen juist zijn. Staan er weinig teksten in een rij, dan zegt die rij weinig.",
    band: "Zekerheid",
    texts: "Teksten",
    promised: "Beloofd",
    right: "Echt juist",
    bandOf: (from: string, to: string) => `${from} tot ${to}`,
    history: "Wat eerder geleerd werd",
    state: "Toestand",
    states: { current: "dient nu", earlier: "diende eerder", "set-aside": "opzij gelegd" },
    setAside: "Niet beter dan de labels alleen, daarom niet in gebruik genomen.",
    use: "Gebruik dit",
    useLabels: "Gebruik alleen de labels",
    used: "Voortaan dient dit model.",
    usedLabels: "Voortaan wijzen de labels de weg.",
    gone: "Dit model wordt niet meer bewaard.",
    none: "Nog niets.",
  },
  mappings: {
    title: "Bevestigde teksten",
    lede: "Wat iemand hier bevestigde, gaat voor op wat Regiekamer zelf raadt, ook voor bijna dezelfde woorden.",
    text: "Tekst",
    code: "CPV-code",
    origin: "Waar",
    by: "Door",
    on: "Op",
    undo: "Neem terug",
    undone: "De bevestiging is teruggenomen.",
    wasUndone: "Deze bevestiging gold al niet meer.",
    empty: "Nog niets bevestigd. Dat kan hieronder, en overal waar Regiekamer een code voorstelt.",
    add: "Voeg een tekst toe",
    textHint: "Zoals een koper het schrijft: groenonderhoud rond het zwembad",
    codeHint: "Acht cijfers",
    save: "Bevestig",
    saved: (code: string) => `Bevestigd: voortaan ${code}.`,
    known: "Dat was al bevestigd.",
    origins,
  },
  confirmed: (day: string, by: string) =>
    by ? `bevestigd op ${day} door ${by}` : `bevestigd op ${day}`,
  confirmedNear: (text: string, day: string, by: string) =>
    by
      ? `bevestigd voor bijna dezelfde tekst (“${text}”) op ${day} door ${by}`
      : `bevestigd voor bijna dezelfde tekst (“${text}”) op ${day}`,
  refusals,
};

export type Words = typeof nl;
