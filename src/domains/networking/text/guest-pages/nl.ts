const people = (count: number) => (count === 1 ? "1 persoon" : `${count} personen`);

/** What guests read on their own page and on the form to register. */
export type GuestPageWords = {
  readonly question: (title: string) => string;
  readonly missingTitle: string;
  readonly missing: string;
  readonly facts: Readonly<Record<"when" | "where" | "online" | "contact" | "answerBy", string>>;
  readonly calendar: string;
  readonly states: {
    readonly coming: (seats: number) => string;
    readonly waiting: (place: number) => string;
    readonly declined: string;
    readonly withdrawn: string;
    readonly open: string;
  };
  readonly closed: Readonly<Record<"cancelled" | "over" | "not-open" | "too-late", string>>;
  readonly answer: string;
  readonly change: string;
  readonly comes: string;
  readonly yes: string;
  readonly no: string;
  readonly name: string;
  readonly seats: string;
  readonly seatsHint: (most: number) => string;
  readonly seatsUnit: string;
  readonly companions: string;
  readonly companionsHint: string;
  readonly access: string;
  readonly accessHint: string;
  readonly diet: string;
  readonly dietHint: string;
  readonly remark: string;
  readonly language: string;
  readonly languages: Readonly<Record<"nl" | "fr" | "en", string>>;
  readonly sendYes: string;
  readonly sendNo: string;
  readonly send: string;
  readonly withdraw: string;
  readonly withdrawText: string;
  readonly said: Readonly<Record<"coming" | "waiting" | "declined" | "withdrawn", string>>;
  readonly problems: {
    readonly full: string;
    readonly "too-many-companions": (most: string) => string;
    readonly "too-long": string;
    readonly "no-name": string;
    readonly email: string;
    readonly "no-email": string;
    readonly number: string;
    readonly trap: string;
    readonly choose: string;
  };
  readonly tooMany: (minutes: number) => string;
  readonly privacyTitle: string;
  readonly privacy: (
    partnership: string,
    keepUntil: string,
    asksDiet: boolean,
  ) => readonly string[];
  readonly letters: {
    readonly title: string;
    readonly on: string;
    readonly off: string;
    readonly stop: string;
    readonly again: string;
    readonly stopped: string;
    readonly started: string;
  };
  readonly register: {
    readonly title: string;
    readonly lede: (title: string) => string;
    readonly organisation: string;
    readonly organisationHint: string;
    readonly number: string;
    readonly numberHint: string;
    readonly email: string;
    readonly emailHint: string;
    readonly side: string;
    readonly sides: Readonly<Record<"regular" | "social" | "authority" | "other", string>>;
    readonly send: string;
    readonly trap: string;
    readonly merged: string;
    readonly arrived: string;
    readonly back: string;
  };
};

export const nl: GuestPageWords = {
  question: (title) => title,
  missingTitle: "Deze link werkt niet",
  missing: "Misschien is de link niet volledig gekopieerd, of staat u niet meer op de lijst.",
  facts: {
    when: "Wanneer",
    where: "Waar",
    online: "Online",
    contact: "Vragen?",
    answerBy: "Antwoord ten laatste op",
  },
  calendar: "Zet het in mijn agenda",
  states: {
    coming: (seats) => `U komt, met ${people(seats)}.`,
    waiting: (place) =>
      `De zaal is vol. U staat op plaats ${place} van de wachtlijst. Komt er plaats vrij, dan krijgt u een mail.`,
    declined: "U komt niet.",
    withdrawn: "U komt toch niet.",
    open: "U hebt nog niet geantwoord.",
  },
  closed: {
    cancelled: "Deze bijeenkomst gaat niet door.",
    over: "Deze bijeenkomst is begonnen of voorbij.",
    "not-open": "U kunt nog niet antwoorden. Kom later terug.",
    "too-late": "De laatste dag om te antwoorden is voorbij.",
  },
  answer: "Uw antwoord",
  change: "Pas uw antwoord aan",
  comes: "Komt u?",
  yes: "Ja, ik kom",
  no: "Nee, ik kom niet",
  name: "Uw naam",
  seats: "Met hoeveel komt u?",
  seatsHint: (most) => `U zelf meegeteld, hoogstens ${most}.`,
  seatsUnit: "personen",
  companions: "Wie komt mee?",
  companionsHint: "Eén naam per regel, voor de badge. U mag dit leeg laten.",
  access: "Wat hebt u nodig om erbij te kunnen zijn?",
  accessHint: "Bijvoorbeeld: rolstoel, tolk gebarentaal, een plaats vooraan.",
  diet: "Wat eet u niet?",
  dietHint: "Alleen voor de traiteur. We wissen dit twee dagen na de bijeenkomst.",
  remark: "Wilt u nog iets zeggen?",
  language: "Taal van de mails",
  languages: { nl: "Nederlands", fr: "Frans", en: "Engels" },
  sendYes: "Ja, ik kom",
  sendNo: "Nee, ik kom niet",
  send: "Verstuur mijn antwoord",
  withdraw: "Ik kan toch niet komen",
  withdrawText: "Dan kan iemand anders uw plaats krijgen.",
  said: {
    coming: "Genoteerd: u komt. Tot dan!",
    waiting: "Genoteerd: u staat op de wachtlijst.",
    declined: "Genoteerd: u komt niet. Jammer, dank u om het te laten weten.",
    withdrawn: "Genoteerd: u komt toch niet. Dank u om het te laten weten.",
  },
  problems: {
    full: "Er is geen plaats meer voor zoveel personen, ook niet op de wachtlijst.",
    "too-many-companions": (most) => `U kunt hoogstens ${most} personen meebrengen.`,
    "too-long": "Een van de teksten is te lang.",
    "no-name": "Vul een organisatie of een naam in.",
    email: "Dit is geen mailadres.",
    "no-email": "Vul uw mailadres in.",
    number: "Dit is geen ondernemingsnummer.",
    trap: "Laat dit veld leeg.",
    choose: "Kies of u komt.",
  },
  tooMany: (minutes) => `Te veel pogingen. Probeer opnieuw over ${minutes} minuten.`,
  privacyTitle: "Wat doen we met uw gegevens?",
  privacy: (partnership, keepUntil, asksDiet) => [
    `${partnership} gebruikt wat u hier invult alleen om deze bijeenkomst te regelen. Met uw antwoord stemt u daarmee in.`,
    `Uw naam en mailadres worden gewist na ${keepUntil}.`,
    ...(asksDiet ? ["Wat u niet eet, wordt twee dagen na de bijeenkomst gewist."] : []),
    "Aantallen blijven bewaard, zonder namen. U kunt altijd vragen om uw gegevens vroeger te wissen.",
  ],
  letters: {
    title: "Mails",
    on: "U krijgt uitnodigingen van ons.",
    off: "U krijgt geen uitnodigingen meer van ons. Van uw adres bewaren we alleen een vingerafdruk, om dat te onthouden.",
    stop: "Stuur mij geen mails meer",
    again: "Stuur mij weer mails",
    stopped: "U krijgt geen mails meer.",
    started: "U krijgt weer mails.",
  },
  register: {
    title: "Schrijf u in",
    lede: (title) => title,
    organisation: "Organisatie",
    organisationHint: "Laat leeg als u voor uzelf komt.",
    number: "Ondernemingsnummer",
    numberHint: "Zo schrijven we niemand dubbel in.",
    email: "E-mail",
    emailHint: "U krijgt hier de bevestiging en de link naar uw pagina.",
    side: "Wat bent u?",
    sides: {
      regular: "Een regulier bedrijf",
      social: "Een sociale onderneming",
      authority: "Een overheid",
      other: "Iets anders",
    },
    send: "Schrijf mij in",
    trap: "Niet invullen",
    merged:
      "U stond al op de lijst. Uw nieuwe antwoord is overgenomen. De link naar uw pagina staat in de mail die we stuurden naar het adres dat we al hadden.",
    arrived: "Uw inschrijving is aangekomen.",
    back: "Terug naar de bijeenkomst",
  },
};
