/** Overview, details, colleagues, and what a company does with its own scan. */
export const nl = {
  home: {
    lede: (depth: "light" | "full", questions: number) =>
      `${depth === "light" ? "Lichte" : "Volledige"} scan: ${questions} vragen. Elk antwoord wordt meteen bewaard.`,
    begin: "Begin met de eerste vraag",
    goOn: (part: string) => `Ga verder met ${part}`,
    allAnswered: "U beantwoordde alle vragen.",
    parts: "Delen",
    part: "Deel",
    progress: "Stand",
    answered: (count: number, of: number) => `${count} van ${of}`,
    onePage: "Alle vragen op één blad",
    askedTo: (names: string) => `gevraagd aan ${names}`,
    yours: "uw deel",
    unknown: (count: number) =>
      count === 1 ? "1 keer “weet ik niet”" : `${count} keer “weet ik niet”`,
    unknownTitle: "Om op terug te komen",
    unknownText: "Hier antwoordde u “weet ik niet”. Vraag het na en kom terug.",
    clashTitle: "Twee antwoorden: kies welk geldt",
    asideText: (count: number) =>
      count === 1
        ? "1 antwoord hoort bij een vraag die niet in uw scan staat. Het is bewaard in uw export."
        : `${count} antwoorden horen bij vragen die niet in uw scan staan. Ze zijn bewaard in uw export.`,
    finishTitle: "Afronden",
    open: (count: number) =>
      count === 0
        ? "Alle vragen zijn beantwoord."
        : count === 1
          ? "Er staat nog 1 vraag open. U kunt toch afronden: ze blijft zichtbaar als “geen antwoord” en telt niet als nul."
          : `Er staan nog ${count} vragen open. U kunt toch afronden: ze blijven zichtbaar als “geen antwoord” en tellen niet als nul.`,
    finish: "Rond de scan af",
    finishNote: "U kunt ze later heropenen.",
    thanksTitle: "Dank u",
    thanks: (day: string) =>
      `Uw scan is afgerond op ${day}. Bekijk uw profiel en kies wat u aanpakt: hoogstens vijf acties is genoeg.`,
    seeProfile: "Bekijk uw profiel",
    seePlan: "Maak uw plan",
    reopen: "Heropen de scan",
    again: "Begin een nieuwe scan",
    againText: "Na een jaar ziet u wat veranderde. Uw antwoorden van nu worden dan aangeboden.",
    reopened: "De scan staat weer open.",
    finished: "De scan is afgerond.",
    taken: (count: number) => `${count} antwoorden overgenomen. Bevestig ze één voor één.`,
    takeOver: (count: number) =>
      count === 1
        ? "Neem 1 antwoord van vorige keer over"
        : `Neem ${count} antwoorden van vorige keer over`,
    device: "Verder op een ander toestel",
    deviceText:
      "Open deze link op uw telefoon of computer, of scan de code. Wie de link heeft, kan invullen.",
    qrLabel: "QR-code met de link naar deze scan",
    about: "Uw gegevens",
    colleagues: "Collega’s",
  },
  about: {
    title: "Uw gegevens",
    lede: "Hiermee kiezen we alleen de vragen die bij u passen, en vergelijken we u met gelijkaardige organisaties.",
    name: "Naam van uw organisatie",
    depth: "Hoe uitgebreid?",
    depths: {
      light: "Licht: één of twee vragen per onderwerp, ongeveer 20 minuten",
      full: "Volledig: alle vragen die bij u passen, ongeveer anderhalf uur",
    },
    language: "Taal van de scan",
    from: {
      register: "Uit het register. Klopt het niet? Kies iets anders.",
      own: "Zelf ingevuld.",
      none: "Nog niet ingevuld.",
    },
    many: "Meer dan één mag.",
    save: "Bewaar en ga verder",
    saved: "Uw gegevens zijn bewaard.",
    hidden: (count: number) =>
      count === 1
        ? "1 antwoord hoort bij een vraag die u nu niet meer krijgt. Het blijft bewaard, maar telt niet mee."
        : `${count} antwoorden horen bij vragen die u nu niet meer krijgt. Ze blijven bewaard, maar tellen niet mee.`,
    stale:
      "Een collega veranderde deze gegevens net ook. Hieronder staat wat u koos; bewaar opnieuw om dat te laten gelden.",
    problems: {
      "no-name": "Vul de naam van uw organisatie in.",
      "name-too-long": "De naam is te lang: hoogstens 300 tekens.",
      "unknown-option": "Een van de keuzes bestaat niet in deze scan.",
      "no-such-depth": "Deze scan bestaat niet in die omvang.",
    },
  },
  part: {
    title: (part: string) => `Alle vragen: ${part}`,
    save: "Bewaar alles op dit blad",
    saved: (count: number) =>
      count === 1 ? "1 antwoord bewaard." : `${count} antwoorden bewaard.`,
    clash: (count: number) =>
      count === 1
        ? "Op 1 vraag antwoordde iemand anders iets anders. Beide zijn bewaard."
        : `Op ${count} vragen antwoordde iemand anders iets anders. Beide zijn bewaard.`,
    tooLong: "Een notitie was te lang en is niet bewaard. U ziet ze hieronder.",
    toQuestion: "Notitie, voorbeeld en bewijs",
  },
  files: {
    title: "Bewijs",
    hint: "PDF, foto of kantoorbestand, hoogstens 10 MB. Alleen wie een link naar deze scan heeft, kan het openen.",
    choose: "Bestand",
    add: "Voeg toe",
    remove: (name: string) => `Verwijder ${name}`,
    removed: "Het bestand is verwijderd.",
    added: "Het bestand is toegevoegd.",
    problems: {
      "no-file": "Kies eerst een bestand.",
      "too-large": "Dit bestand is groter dan 10 MB. Er is niets toegevoegd.",
      "wrong-type": "Dit soort bestand nemen we niet aan. Kies een PDF, foto of kantoorbestand.",
      "too-many": "Er staan al 50 bestanden bij deze scan. Verwijder er eerst een.",
    },
  },
  colleagues: {
    title: "Collega’s",
    lede: "Laat een collega een deel invullen. Elke collega krijgt een eigen link, die u kunt terugnemen.",
    who: "Wie",
    parts: "Gevraagde delen",
    all: "alles",
    did: "Ingevuld",
    answers: (count: number) => (count === 1 ? "1 antwoord" : `${count} antwoorden`),
    seen: (when: string) => `laatst ${when}`,
    never: "nog niet geopend",
    owner: "begon de scan",
    you: "u",
    revoke: (name: string) => `Neem de link van ${name} terug`,
    revokeShort: "Neem terug",
    revoked: "De link werkt niet meer. Wat uw collega antwoordde, blijft.",
    inviteTitle: "Nodig een collega uit",
    name: "Naam",
    email: "E-mailadres",
    emailHint: "Alleen om de link te sturen. Laat leeg om de link zelf door te geven.",
    invite: "Maak de link",
    inviteMail: "Maak en verstuur de link",
    invited: (name: string, mailed: boolean) =>
      mailed
        ? `De link voor ${name} is gemaild.`
        : `De link voor ${name} is gemaakt. Geef hem door.`,
    link: "Link om door te geven",
    onlyOwner: "Alleen wie de scan begon, nodigt collega’s uit.",
    problems: {
      "no-name": "Vul de naam van uw collega in.",
      email: "Dat is geen e-mailadres.",
      "too-many": "Er zijn al 30 links voor deze scan. Neem er eerst een terug.",
      "too-many-attempts": "U maakte veel links op korte tijd. Probeer het over een uur opnieuw.",
    },
  },
  out: {
    title: "Rapport en eigen gegevens",
    lede: "Uw antwoorden zijn van u. Hier neemt u ze mee, deelt u ze of verwijdert u ze.",
    shareTitle: "Delen met de coördinator",
    sharedNow:
      "U deelt uw scan. De coördinator ziet uw antwoorden, notities, profiel en plan, maar niet uw bewijsbestanden.",
    notShared:
      "U deelt niets. De coördinator ziet alleen dat uw scan bestaat, of hij begonnen of afgerond is, en wanneer. Uw antwoorden tellen mee in totalen van minstens vijf organisaties, zonder naam.",
    shareWill:
      "Als u deelt, ziet de coördinator uw antwoorden, notities, profiel en plan. Uw bewijsbestanden niet. U kunt dit altijd terugdraaien.",
    share: "Deel met de coördinator",
    unshare: "Stop met delen",
    shared: "Uw scan wordt gedeeld met de coördinator.",
    unshared: "Uw scan wordt niet meer gedeeld.",
    exportTitle: "Alles meenemen",
    exportText: "Al uw antwoorden met hun geschiedenis, notities, cijfers en bestanden.",
    json: "Gegevens (JSON)",
    xlsx: "Rekenblad (XLSX)",
    zip: "Alles met bestanden (ZIP)",
    deleteTitle: "Alles verwijderen",
    deleteText:
      "Uw antwoorden, cijfers, plan, bestanden, links en de mails die daarover in onze postbus staan, verdwijnen. De bestanden zijn binnen twee dagen ook van de schijf. In totalen die al gemaakt zijn, blijft alleen een getal. Dit kan niet ongedaan gemaakt worden.",
    deleteName: (name: string) => `Typ de naam van uw organisatie om te bevestigen: ${name}`,
    delete: "Verwijder de scan voorgoed",
    deletedTitle: "Uw scan is verwijderd",
    deleted: "Alles wat u antwoordde, is weg. De link werkt niet meer.",
    wrongName: "De naam is niet dezelfde. Er is niets verwijderd.",
    onlyOwner: "Alleen wie de scan begon, kan delen en verwijderen.",
  },
  file: {
    sheets: { answers: "Antwoorden", history: "Geschiedenis", facts: "Cijfers" },
    part: "Deel",
    question: "Vraag",
    answer: "Antwoord",
    interesting: "Interessant",
    note: "Notitie",
    who: "Wie",
    when: "Wanneer",
    asked: "Nu gevraagd",
    state: "Stand",
    states: {
      taken: "telde",
      open: "wacht op keuze",
      settled: "gekozen of gelijk",
      aside: "vraag niet in deze scan",
    },
    fact: "Cijfer",
    value: "Waarde",
    yes: "ja",
    no: "nee",
  },
};

export type FillHomeWords = typeof nl;
