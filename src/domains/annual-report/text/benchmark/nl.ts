/** The words of the comparison with other partnerships. */
export const nl = {
  title: "Vergelijking",
  lede: "Zet uw cijfers naast die van andere samenwerkingsverbanden. U deelt ze alleen als u dat zelf kiest, per jaar, en u kunt ze op elk moment terugtrekken.",
  year: "Jaar",
  show: "Toon",
  shares: (day: string, by: string) =>
    by ? `U deelt deze cijfers sinds ${day} (${by}).` : `U deelt deze cijfers sinds ${day}.`,
  sharesNot: (inhabitants: string) =>
    `U deelt nog niets van dit jaar. Zo zouden uw cijfers eruitzien bij ${inhabitants} inwoners.`,
  tooFew: (minimum: number) =>
    `De groep is nog te klein om iets te tonen, of veranderde net. Er zijn minstens ${minimum} samenwerkingsverbanden nodig.`,
  computed: (day: string) => `Berekend op ${day}.`,
  how: "Wat anderen zien",
  howText: (minimum: number) => [
    `Cijfers verschijnen pas als minstens ${minimum} samenwerkingsverbanden ze delen.`,
    "Niemand ziet uw naam of uw eigen cijfer. U ziet alleen het lage kwart, het midden en het hoge kwart: elk is het gemiddelde van de drie cijfers die er het dichtst bij liggen, afgerond op twee cijfers.",
    "Het laagste en het hoogste cijfer worden nooit getoond. Verandert de groep, dan toont de vergelijking pas weer iets als de groep voor en na de verandering groot genoeg is.",
    "Prioriteiten van een eigen kader staan er niet één voor één bij: een ander samenwerkingsverband heeft dat kader niet, en de naam ervan zou verraden van wie het cijfer is. Ze tellen wel mee in het deel van de gevraagde acties en van de prioriteiten.",
    "Wie deelt, mag het lage kwart, het midden en het hoge kwart ook in zijn jaarverslag zetten. Een vastgelegd verslag verandert niet meer, ook niet als iemand zich later terugtrekt.",
  ],
  table: "Uw cijfers en die van de groep",
  columns: {
    figure: "Cijfer",
    own: "U",
    lower: "Laag kwart",
    middle: "Midden",
    upper: "Hoog kwart",
    quarter: "Uw plaats",
  },
  quarters: {
    1: "laagste kwart",
    2: "onder het midden",
    3: "boven het midden",
    4: "hoogste kwart",
  },
  notTold: "–",
  figures: {
    "actions-done": "Acties gedaan",
    "coverage-done": "Deel van de gevraagde acties dat gedaan is",
    "priorities-met": "Deel van de prioriteiten met het gevraagde minimum",
    evidence: "Bewijsstukken",
    events: "Bijeenkomsten",
    euros: "Euro’s in bewijs",
    hours: "Uren in bewijs",
    "questions-answered": "Beantwoorde vragen",
    "median-days": "Dagen tot een antwoord (mediaan)",
    organisations: "Sociale ondernemingen in het register",
  },
  counted: {
    "actions-done": "Acties met de toestand klaar en een einddag in het jaar.",
    "coverage-done":
      "Van alle acties die de kaders vragen, eigen kaders ook: het deel dat gedaan is.",
    "priorities-met":
      "Van alle prioriteiten van de kaders, eigen kaders ook: het deel waarvan het minimum gehaald is.",
    evidence: "Bewijsstukken met een dag in het jaar.",
    events: "Bewijs van een beurs, rondetafel, brainstorm of overleg in het jaar.",
    euros: "Bedragen bij het bewijs van het jaar.",
    hours: "Uren bij het bewijs van het jaar.",
    "questions-answered": "Vragen met een antwoorddag in het jaar.",
    "median-days":
      "Van de beantwoorde vragen: de helft kreeg sneller een antwoord, de helft later.",
    organisations: "Sociale ondernemingen in het register op de dag van het tellen.",
  },
  countedPriority: "Acties die voor deze prioriteit gedaan zijn, met of zonder bewijs.",
  priority: (code: string) => `Acties gedaan voor ${code}`,
  per: "per 10.000 inwoners",
  days: (days: string, count: number) => (count === 1 ? `${days}\u00a0dag` : `${days}\u00a0dagen`),
  consentTitle: "Cijfers delen",
  consentText:
    "U deelt enkel de cijfers uit de tabel, niets anders. Ze worden vandaag geteld en blijven zo tot u ze vernieuwt.",
  inhabitants: "Inwoners van uw gemeenten samen",
  inhabitantsHint:
    "Van Statbel, op 1 januari van dat jaar. Cijfers worden per 10.000 inwoners gedeeld.",
  published: (inhabitants: string, year: number) =>
    `Statbel telde er ${inhabitants} op 1 januari ${year}.`,
  inhabitantsUnit: "inwoners",
  agree: "Ik deel deze cijfers namens ons samenwerkingsverband",
  share: "Deel de cijfers",
  renew: "Tel opnieuw en deel",
  shared: "De cijfers zijn gedeeld. De vergelijking wordt nu berekend.",
  withdrawTitle: "Niet meer delen",
  withdrawText: "Uw cijfers verdwijnen meteen, ook uit de berekening van de groep.",
  withdraw: "Trek de cijfers terug",
  withdrawn: "Uw cijfers zijn teruggetrokken.",
  onlyAdministrator: "Een beheerder beslist of u cijfers deelt.",
  problems: {
    "no-inhabitants": "Vul het aantal inwoners in: een geheel getal van minstens 100.",
    "not-agreed": "Vink aan dat u de cijfers namens uw samenwerkingsverband deelt.",
    "year-out-of-range": "Kies een jaar dat al begonnen is.",
    "not-permitted": "Alleen een beheerder mag dit.",
  },
};

export type Words = typeof nl;
