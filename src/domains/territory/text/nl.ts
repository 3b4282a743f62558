export const nl = {
  setUp: {
    title: "Regiekamer instellen",
    steps: ["Wie bent u?", "Eerste beheerder", "Wat hebt u al?"],
    heading: "Wie bent u?",
    lede: "Noem uw samenwerkingsverband en de gemeenten die meedoen. U kunt dit later altijd aanpassen.",
    next: "Verder naar de eerste beheerder",
    administratorHeading: "Eerste beheerder",
    administratorLede: (partnership: string) =>
      `Dit wordt uw eigen account bij ${partnership}. Daarmee nodigt u later collega's uit.`,
    administratorNext: "Maak account en ga verder",
    back: "Terug naar stap 1",
    alreadyDone: "Regiekamer is al ingesteld. Meld u aan om verder te werken.",
  },
  partnership: {
    name: "Naam van het samenwerkingsverband",
    nameHint: "Bijvoorbeeld: Zuidwest Rand. Een stad alleen vult haar eigen naam in.",
    legalForm: "Rechtsvorm",
    legalForms: {
      "interlokale-vereniging": "Interlokale vereniging",
      projectvereniging: "Projectvereniging",
      "dienstverlenende-vereniging": "Dienstverlenende vereniging",
      "opdrachthoudende-vereniging": "Opdrachthoudende vereniging",
      welzijnsvereniging: "Welzijnsvereniging",
      "single-city": "Eén stad of gemeente",
    },
    typed: "Gemeenten, getypt",
    typedHint:
      "Namen of postcodes, met komma's ertussen: Halle, Beersel, 1700. Ook oude gemeenten en deelgemeenten worden herkend.",
    picked: "Kies ze in de lijst en op de kaart",
    pickedNow: (names: string) => `Nu gekozen: ${names}.`,
    membersHint:
      "Minstens één. Typ ze, kies ze in de lijst of op de kaart, of doe beide: alles telt samen.",
    managing: "Beherende gemeente",
    managingHint:
      "Een interlokale vereniging heeft geen rechtspersoonlijkheid: één gemeente tekent de contracten en krijgt de middelen.",
    managingFirst: "De eerste gemeente die u noemt",
    members: "Gemeenten",
    from: "Sinds",
    to: "Tot (leeg: nog lid)",
    published: "Toon het overzicht en de kaart op de publieke site",
    publishedHint:
      "Iedereen kan ze dan lezen zonder account. Eenmanszaken blijven altijd verborgen.",
    contact: "Contactblok",
    street: "Straat en nummer",
    postcode: "Postcode",
    town: "Gemeente",
    phone: "Telefoon",
    email: "E-mailadres",
    partners: "Partners",
    partnersHint:
      "Eén per lijn: naam, dan een spatie en het webadres. Ze staan onderaan elke publieke pagina.",
    followLinks: "Volg ons",
    followLinksHint: "Eén per lijn: naam, dan een spatie en het webadres.",
    intro: "Welkomsttekst op de publieke site",
    save: "Bewaar",
    saved: "Bewaard.",
    title: "Samenwerkingsverband",
    lede: "Naam, gemeenten en wat bezoekers van de publieke site lezen.",
    addMember: "Gemeente toevoegen",
    membersTitle: "Gemeenten en rechtsvorm",
    membersLede: "Met datums, zodat cijfers van vroeger blijven kloppen.",
    aboutTitle: "Wat u over uzelf vertelt",
  },
  manage: {
    title: "Beheer",
    lede: "Wie mag wat, wat er gebeurde, en hoe het samenwerkingsverband zich toont.",
    partnership: "Samenwerkingsverband",
    partnershipHelp: "Naam, gemeenten, contactblok, partners en publicatie.",
    people: "Mensen en toegang",
    peopleHelp: "Nodig collega's uit en geef hen een rol.",
    audit: "Logboek",
    auditHelp: "Wie deed wat en wanneer. Het logboek kan niet worden gewijzigd.",
    external: "Aanmelden via ACM/IDM",
    externalHelp: "Welke rol iemand krijgt die via een andere dienst aanmeldt.",
    outbox: "Verzonden mail",
    outboxHelp: "Wat Regiekamer verstuurde, en wat nog wacht.",
    jobs: "Taken",
    jobsHelp: "Lang werk op de achtergrond: invoer, brochure, verzending.",
  },
  problems: {
    "already-founded": "Er is al een samenwerkingsverband ingesteld.",
    "no-name": "Vul een naam in.",
    "too-few-municipalities": "Deze rechtsvorm vraagt meer gemeenten. Kies er minstens twee.",
    "single-city-has-others": "Eén stad of gemeente kan geen andere gemeenten bevatten.",
    "no-managing-municipality": "Kies welke van de gemeenten het verband beheert.",
    overlaps: "Deze gemeente is twee keer lid in dezelfde periode.",
    "ends-before-it-starts": "Het lidmaatschap eindigt voor het begint.",
    "not-permitted": "U mag dit niet wijzigen.",
    "no-first-day": "Vul in sinds wanneer deze gemeente meedoet.",
    "no-municipalities": "Noem of kies minstens één gemeente.",
  },
  unknownPlace: (typed: string, suggestions: string) =>
    suggestions
      ? `“${typed}” kennen we niet. Bedoelt u ${suggestions}?`
      : `“${typed}” kennen we niet. Controleer de schrijfwijze of kies in de lijst.`,
  ambiguousPlace: (typed: string, candidates: string) =>
    `“${typed}” kan meer dan één gemeente zijn: ${candidates}. Kies in de lijst.`,
  noAddress: (line: string) =>
    `“${line}” heeft geen webadres. Zet het erachter, bijvoorbeeld: Facebook https://facebook.com/uwpagina`,
  becameOther: (typed: string, name: string) => `${typed} is nu deel van ${name}.`,
};

export type Words = typeof nl;
