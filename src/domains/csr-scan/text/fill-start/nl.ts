/** Beginning a scan oneself, getting the link again, the letters, and the setting. */
export const nl = {
  start: {
    title: "Begin uw MVO-scan",
    lede: "U krijgt een link waarmee u invult waar en wanneer u wilt. Een account is niet nodig.",
    number: "Ondernemingsnummer",
    numberHint: "Dan vullen we in wat het register al weet. Bijvoorbeeld 0123.456.749.",
    name: "Naam van uw organisatie",
    nameHint: "Mag leeg blijven als uw nummer in het register staat.",
    email: "Uw e-mailadres",
    emailHint:
      "Alleen om u de link te sturen, en na een jaar één mail om de scan opnieuw te doen. Leeg laten mag: dan staat de link enkel op uw scherm.",
    person: "Uw naam",
    personHint: "Zodat collega’s zien wie wat invulde.",
    language: "Taal van de scan",
    depth: "Welke scan?",
    depths: {
      light: { label: "Licht", hint: "Een of twee vragen per onderwerp. Ongeveer 20 minuten." },
      full: {
        label: "Volledig",
        hint: "Alle vragen die bij u passen. Ongeveer anderhalf uur, u kunt stoppen en verdergaan.",
      },
    },
    send: "Begin de scan",
    trap: "Laat dit veld leeg",
    closedTitle: "Zelf beginnen kan hier niet",
    closed:
      "Dit samenwerkingsverband nodigt organisaties zelf uit. Vraag de coördinator om een link.",
    privacyTitle: "Wat er met uw antwoorden gebeurt",
    privacy: [
      "Uw antwoorden zijn van u. Niemand ziet ze zonder uw link, tenzij u ze zelf deelt.",
      "De coördinator ziet alleen dat uw scan bestaat, en totalen van minstens vijf organisaties.",
      "U kunt alles op elk moment meenemen en verwijderen.",
    ],
    forgot: "Link kwijt? Vraag hem opnieuw",
    problems: {
      "no-name": "Vul de naam van uw organisatie in, of een nummer dat in het register staat.",
      "name-too-long": "De naam is te lang: hoogstens 300 tekens.",
      number: "Dat is geen geldig ondernemingsnummer: het heeft tien cijfers en begint met 0 of 1.",
      email: "Dat is geen e-mailadres.",
      "no-such-depth": "Kies licht of volledig.",
      trap: "Laat het laatste veld leeg. Dat is alleen voor robots.",
    },
    tooMany: (minutes: number) =>
      `Er werden te veel scans begonnen. Probeer het over ${minutes} minuten opnieuw.`,
    linkTitle: "Dit is uw link. Bewaar hem.",
    linkText:
      "Wie deze link heeft, kan invullen en lezen. Zonder link komt niemand bij uw antwoorden.",
    mailed: (email: string) => `We stuurden hem ook naar ${email}.`,
    notMailed: "U gaf geen e-mailadres: we kunnen de link niet opnieuw sturen.",
    linkLabel: "Uw link",
  },
  again: {
    title: "Uw link opnieuw vragen",
    lede: "Vul het e-mailadres in waarmee u begon of uitgenodigd werd.",
    email: "E-mailadres",
    send: "Stuur mijn link",
    sentTitle: "Kijk in uw mailbox",
    sent: "Als er een scan bij dit adres hoort, is de link nu onderweg. Krijgt u niets? Vraag de coördinator of uw collega om een nieuwe link.",
    problem: "Dat is geen e-mailadres.",
    tooMany: (minutes: number) => `Te veel aanvragen. Probeer het over ${minutes} minuten opnieuw.`,
  },
  letters: {
    start: {
      subject: (name: string) => `Uw MVO-scan van ${name}`,
      body: (href: string) =>
        `Dag\n\nHier is de link naar uw MVO-scan:\n${href}\n\nElk antwoord wordt meteen bewaard. U kunt stoppen en later verdergaan, ook op een ander toestel.\nWie de link heeft, kan invullen en lezen: geef hem alleen aan collega’s.`,
    },
    colleague: {
      subject: (name: string) => `Vult u een deel in van de MVO-scan van ${name}?`,
      body: (given: { who: string; parts: string; href: string }) =>
        `Dag\n\n${given.who} vraagt u om mee te werken aan de MVO-scan.\nGevraagd: ${given.parts}\n\nUw eigen link:\n${given.href}\n\nElk antwoord wordt meteen bewaard. Weet u iets niet, kies dan “weet ik niet”.`,
    },
    again: {
      subject: () => "Uw link naar de MVO-scan",
      body: (links: string) =>
        `Dag\n\nU vroeg uw link opnieuw:\n${links}\n\nVroeg u dit niet? Dan hoeft u niets te doen.`,
    },
    foot: (partnership: string) =>
      `${partnership}\nUw adres wordt alleen gebruikt om u deze link te sturen. Wie de scan begon, krijgt na een jaar nog één mail.`,
    all: "alle vragen",
    someone: "Een collega",
  },
  own: {
    title: "Mijn scans",
    lede: "De scans van uw organisatie of bestuur. U vult in onder uw eigen naam.",
    none: "U hebt nog geen scan.",
    fill: "Vul in",
    begin: "Begin een scan",
    states: { finished: "afgerond", started: "begonnen" },
  },
  setting: {
    title: "Zelf beginnen met de MVO-scan",
    lede: "Mag een organisatie op de publieke site zelf een scan beginnen, zonder uitnodiging?",
    on: "Ja, iedereen mag zelf beginnen",
    off: "Nee, enkel wie uitgenodigd is",
    save: "Bewaar",
    saved: "De instelling is bewaard.",
    address: "Adres om door te geven",
  },
};

export type FillStartWords = typeof nl;
