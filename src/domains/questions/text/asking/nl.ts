type Link = { readonly reference: string; readonly partnership: string; readonly href: string };
type Reply = Link & {
  readonly subject: string;
  readonly name: string;
  readonly from: string;
};

const greeting = (name: string) => (name ? `Dag ${name},` : "Dag,");

/** Words for who asks: the public form, the page behind the link, the letters. */
export const nl = {
  title: (municipality: string | null) =>
    municipality ? `Stel een vraag over sociale economie in ${municipality}` : "Stel een vraag",
  lede: "Zoekt u een sociale onderneming voor een opdracht, of hebt u een vraag over sociale economie? De regisseur antwoordt u.",
  municipality: "Voor welke gemeente?",
  allMunicipalities: "Alle gemeenten samen, of ik weet het niet",
  subject: "Uw vraag in één zin",
  subjectHint: "Bijvoorbeeld: wie kan de hagen van onze school snoeien?",
  body: "Meer uitleg",
  bodyHint:
    "Wat, waar, hoeveel, hoe vaak? Schrijf niets over de gezondheid, de handicap of de uitkering van personen.",
  neededBy: "Tegen wanneer hebt u een antwoord nodig?",
  about: "Wie bent u?",
  aboutHint:
    "Mag leeg blijven. Zonder e-mail leest u het antwoord op de pagina die u straks krijgt.",
  name: "Naam",
  organisation: "Organisatie of dienst",
  email: "E-mail",
  emailHint: "U krijgt er een bevestiging en het antwoord.",
  phone: "Telefoon",
  trap: "Laat dit veld leeg",
  files: "Bestanden",
  filesHint:
    "Een foto, plan of document: hoogstens 3 bestanden van 8 MB. Ze worden samen met uw gegevens gewist.",
  filesAgain: "Kies uw bestanden opnieuw: een browser onthoudt ze niet.",
  privacyTitle: "Wat we met uw gegevens doen",
  privacy: (months: number) => [
    "We gebruiken uw naam, e-mail en telefoon alleen om uw vraag te beantwoorden.",
    `We wissen ze ${months === 1 ? "1 maand" : `${months} maanden`} nadat uw vraag is afgesloten, en in elk geval ${2 * months} maanden nadat u ze stelde. De vraag zelf blijft, zonder uw naam.`,
    "Alleen wie in dit samenwerkingsverband vragen beantwoordt, ziet ze. Wilt u ze vroeger laten wissen, laat het ons weten.",
  ],
  send: "Stuur mijn vraag",
  problems: {
    "no-subject": "Schrijf uw vraag in één zin.",
    "too-long": "Deze tekst is te lang.",
    "wrong-email": "Dit is geen e-mailadres. Een adres ziet eruit als naam@voorbeeld.be.",
    "wrong-day": "Deze datum bestaat niet.",
    "day-passed": "Deze datum is al voorbij.",
    trap: "Maak het veld “Laat dit veld leeg” leeg en stuur opnieuw. Het houdt automatische berichten tegen.",
    "no-such-municipality": "Kies een gemeente uit de lijst.",
    "no-text": "Schrijf eerst een bericht.",
    "too-many-files": "Stuur hoogstens 3 bestanden tegelijk.",
    "file-too-large": "Een bestand is te groot (meer dan 8 MB).",
    "not-a-document":
      "Dit soort bestand nemen we niet aan. Neem een PDF, foto, Word, Excel of tekst.",
    "form-too-large": "Samen zijn deze bestanden te groot (meer dan 25 MB).",
  },
  tooMany: (minutes: number) =>
    `Er kwamen te veel berichten van deze plaats. Probeer opnieuw over ${minutes === 1 ? "1 minuut" : `${minutes} minuten`}. Wat u schreef, staat er nog.`,
  view: {
    title: (reference: string) => `Vraag ${reference}`,
    arrived: "Uw vraag is aangekomen",
    arrivedText: (reference: string) =>
      `Uw vraag heeft het nummer ${reference}. Bewaar het adres van deze pagina: hier leest u het antwoord.`,
    asked: "Gevraagd op",
    state: "Hoe staat het ermee?",
    states: {
      new: "Aangekomen, nog niet bekeken",
      "in-hand": "Iemand is ermee bezig",
      waiting: "We wachten op iemand anders",
      answered: "Beantwoord",
      "handed-over": "Doorgegeven",
      closed: "Afgesloten",
    },
    handedOver: (to: string) => `Uw vraag is doorgegeven aan ${to}.`,
    files: (names: string) => `Uw bestanden: ${names}`,
    messages: "Antwoord en berichten",
    none: "Er is nog geen antwoord. Kom later terug.",
    you: "U",
    desk: "Antwoord",
    reply: "Schrijf terug",
    replyHint:
      "Niet duidelijk, of nog iets? Schrijf niets over gezondheid of uitkeringen van personen.",
    replySend: "Stuur bericht",
    replied: "Uw bericht is aangekomen.",
    missingTitle: "Deze link werkt niet meer",
    missing:
      "De vraag is verwijderd, of uw gegevens zijn gewist omdat de bewaartermijn voorbij is. U kunt altijd een nieuwe vraag stellen.",
    newQuestion: "Stel een nieuwe vraag",
  },
  confirmation: ({ reference, partnership, href }: Link) => ({
    subject: `[${reference}] Uw vraag is aangekomen`,
    text: `Dag,\n\nUw vraag aan ${partnership} is aangekomen. Ze heeft het nummer ${reference}.\n\nHier ziet u hoe het ermee staat en leest u het antwoord:\n${href}\n\nHebt u geen vraag gesteld? Dan vulde iemand uw adres in; u hoeft niets te doen.\n\n${partnership}`,
  }),
  answerLetter: ({
    reference,
    subject,
    name,
    answer,
    from,
    partnership,
    href,
  }: Reply & { answer: string }) => ({
    subject: `[${reference}] ${subject}`,
    text: `${greeting(name)}\n\n${answer}\n\n${[from, partnership].filter(Boolean).join("\n")}\n\nUw vraag en dit antwoord: ${href}\nU kunt daar ook terugschrijven.`,
  }),
  handedOverLetter: ({
    reference,
    subject,
    name,
    to,
    from,
    partnership,
    href,
  }: Reply & { to: string }) => ({
    subject: `[${reference}] ${subject}`,
    text: `${greeting(name)}\n\nUw vraag is doorgegeven aan ${to}. U hoort van hen.\n\n${[from, partnership].filter(Boolean).join("\n")}\n\nUw vraag: ${href}`,
  }),
};

export type Words = typeof nl;
