import { nl as auditVerbs } from "./audit-verbs/nl.ts";

type Invitation = {
  readonly partnership: string;
  readonly role: string;
  readonly by: string;
  readonly link: string;
  readonly days: number;
};
type PasswordLetter = { readonly name: string; readonly link: string; readonly minutes: number };

export const nl = {
  product: "Regiekamer",
  roles: {
    administrator: "beheerder",
    coordinator: "coördinator",
    "municipal-staff": "medewerker van een gemeente",
    organisation: "organisatie",
    reader: "lezer",
  },
  roleHints: {
    administrator: "Mag alles, ook mensen beheren en het logboek lezen.",
    coordinator: "Beheert het register, voert in, nodigt uit.",
    "municipal-staff": "Werkt bij wat in de eigen gemeente ligt of er werkt.",
    organisation: "Houdt de eigen fiche bij.",
    reader: "Kijkt, zoekt en maakt een brochure; wijzigt niets.",
  },
  weak: {
    "too-short":
      "Kies een wachtwoord van ten minste 12 tekens. Drie of vier gewone woorden na elkaar zijn goed.",
    "too-long": "Dit wachtwoord is langer dan 256 tekens. Kies een korter.",
    "few-characters": "Dit wachtwoord bestaat uit te weinig verschillende tekens.",
    sequence:
      "Dit wachtwoord is een rij van het toetsenbord of een herhaling. Dat wordt snel geraden.",
    common:
      "Dit wachtwoord bestaat uit woorden die het eerst geraden worden. Kies iets minder voor de hand liggend.",
    "about-yourself":
      "Dit wachtwoord lijkt te veel op uw naam, uw e-mailadres of uw samenwerkingsverband.",
  },
  passwordHint:
    "Ten minste 12 tekens. Drie of vier gewone woorden na elkaar onthouden goed en zijn sterk.",
  newPassword: "Nieuw wachtwoord",
  email: "E-mailadres",
  password: "Wachtwoord",
  name: "Naam",
  nameMissing: "Vul uw naam in.",
  emailWrong: "Vul een volledig e-mailadres in, zoals lena@gemeente.be.",
  tooMany: (minutes: number) =>
    `Er waren te veel pogingen. Wacht ${minutes === 1 ? "1 minuut" : `${minutes} minuten`} en probeer opnieuw.`,
  notPermitted: "U mag dit niet doen. Vraag het aan een beheerder.",
  signIn: {
    title: "Aanmelden",
    deed: "Meld aan",
    wrong: "Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer beide.",
    forgotten: "Wachtwoord vergeten?",
    or: "of",
    passkey: "Meld aan met een passkey",
    passkeyFailed: "De passkey werd niet aanvaard. Probeer opnieuw of gebruik uw wachtwoord.",
    outside: (provider: string) => `Meld aan met ${provider}`,
    outsideRefused:
      "U bent bij de aanmelddienst herkend, maar u hebt hier nog geen rol. Vraag uw coördinator om toegang.",
    outsideFailed:
      "Het aanmelden bij de aanmelddienst lukte niet. Er is niets veranderd; probeer opnieuw.",
    outsideAway: "De aanmelddienst antwoordt niet. Probeer later opnieuw of gebruik uw wachtwoord.",
    already: (name: string) => `U bent aangemeld als ${name}.`,
    toWork: "Naar het werk",
    signOut: "Meld af",
    signedOut: "U bent afgemeld.",
  },
  forgotten: {
    title: "Wachtwoord vergeten",
    lede: "Vul uw e-mailadres in. Als er een account bij hoort, krijgt u een brief met een link om een nieuw wachtwoord te kiezen.",
    deed: "Stuur de brief",
    asked: "Kijk in uw mailbox",
    askedText: (email: string) =>
      `Als er bij ${email} een account hoort, is er een brief onderweg. De link erin werkt een uur. Geen brief? Kijk ook bij de ongewenste mail.`,
    back: "Terug naar aanmelden",
  },
  newPasswordPage: {
    title: "Kies een nieuw wachtwoord",
    lede: (email: string) =>
      `Voor ${email}. Daarna bent u hier aangemeld en overal elders afgemeld.`,
    deed: "Bewaar en meld aan",
    tooOld: "Deze link werkt niet meer",
    tooOldText: "Hij is gebruikt of ouder dan een uur. Vraag een nieuwe brief.",
    again: "Vraag een nieuwe brief",
  },
  invitation: {
    title: (partnership: string) => `Uitnodiging van ${partnership}`,
    lede: (by: string, role: string) => `${by} nodigt u uit als ${role}.`,
    ledeNobody: (role: string) => `U bent uitgenodigd als ${role}.`,
    forAddress: (email: string) => `De uitnodiging is voor ${email}.`,
    nameHint: "Zoals collega's u kennen.",
    choose: "Hoe wilt u zich aanmelden?",
    withPassword: "Met een wachtwoord",
    withPasskey: "Met een passkey",
    withPasskeyHint:
      "Met vingerafdruk, gezicht of pincode van dit toestel. U maakt hem in de volgende stap.",
    deed: "Aanvaard de uitnodiging",
    outside: (provider: string) => `Aanvaard met ${provider}`,
    known:
      "Bij dit e-mailadres hoort al een account. Meld eerst aan; daarna aanvaardt u de uitnodiging.",
    signInFirst: "Meld aan om te aanvaarden",
    asPerson: (name: string) => `U bent aangemeld als ${name}.`,
    asPersonDeed: (name: string) => `Aanvaard als ${name}`,
    closed: "Deze uitnodiging werkt niet meer",
    closedText:
      "Ze is al aanvaard, ingetrokken of ouder dan 14 dagen. Vraag wie u uitnodigde om een nieuwe. Hebt u al een account, meld dan aan.",
    accepted: (partnership: string) => `Welkom bij ${partnership}.`,
  },
  profile: {
    title: "Mijn profiel",
    lede: "Hoe u zich aanmeldt, waar u aangemeld bent en hoe de pagina's eruitzien.",
    you: "U",
    saveName: "Bewaar naam",
    nameSaved: "Uw naam is bewaard.",
    yourRoles: "Uw rollen",
    noRoles: "U hebt nog geen rol in dit samenwerkingsverband. Vraag een beheerder om toegang.",
    partnerships: "Samenwerkingsverband",
    partnershipsHint: "U werkt voor meer dan een samenwerkingsverband. Kies voor welk u nu werkt.",
    switchDeed: "Werk hiervoor",
    switched: (name: string) => `U werkt nu voor ${name}.`,
    language: "Taal",
    languages: { nl: "Nederlands", fr: "Français", en: "English" },
    theme: "Kleuren",
    themes: { light: "Licht", dark: "Donker", system: "Zoals mijn toestel" },
    savePreferences: "Bewaar voorkeuren",
    preferencesSaved: "Uw voorkeuren zijn bewaard.",
    password: "Wachtwoord",
    passwordNone: "U hebt geen wachtwoord. U kunt er een kiezen als tweede weg naar binnen.",
    currentPassword: "Huidig wachtwoord",
    currentWrong: "Dit is niet uw huidige wachtwoord.",
    changePassword: "Wijzig wachtwoord",
    choosePassword: "Kies wachtwoord",
    passwordChanged: (others: number) =>
      others === 0
        ? "Uw wachtwoord is gewijzigd."
        : `Uw wachtwoord is gewijzigd; ${others === 1 ? "1 andere sessie is" : `${others} andere sessies zijn`} beëindigd.`,
    passkeys: "Passkeys",
    passkeysHint:
      "Met een passkey meldt u aan met vingerafdruk, gezicht of pincode van uw toestel. Er valt niets te raden of te stelen.",
    passkeysNone: "U hebt nog geen passkey.",
    passkeyName: "Naam van het toestel",
    passkeyNameHint: "Bijvoorbeeld: mijn laptop op het werk.",
    addPasskey: "Voeg een passkey toe",
    passkeyAdded: "De passkey is toegevoegd.",
    passkeyFailed: "Het toevoegen lukte niet. Er is niets veranderd; probeer opnieuw.",
    passkeyOldSession:
      "Voor een passkey moet u vandaag aangemeld zijn. Meld af, weer aan, en probeer opnieuw.",
    passkeyNoScript: "Dit toestel of deze browser kan geen passkeys maken.",
    passkeyUnnamed: "Passkey",
    passkeySince: (day: string) => `sinds ${day}`,
    removePasskey: "Verwijder",
    passkeyRemoved: "De passkey is verwijderd.",
    lastWayIn:
      "Dit is uw enige weg naar binnen. Kies eerst een wachtwoord of voeg een andere passkey toe.",
    outsideLinked: (provider: string) => `U kunt ook aanmelden met ${provider}.`,
    sessions: "Waar u aangemeld bent",
    device: "Toestel",
    deviceUnknown: "Onbekend toestel",
    thisDevice: "deze",
    startedAt: "Aangemeld op",
    seenAt: "Laatst gezien",
    action: "Actie",
    endSession: "Meld hier af",
    sessionEnded: "De sessie is beëindigd.",
    endOthers: "Meld overal elders af",
    othersEnded: (count: number) =>
      count === 0
        ? "Er waren geen andere sessies."
        : `${count === 1 ? "1 sessie is" : `${count} sessies zijn`} beëindigd.`,
  },
  people: {
    title: "Mensen en toegang",
    lede: "Wie in dit samenwerkingsverband werkt, en als wat.",
    tabs: { people: "Mensen", audit: "Logboek", outside: "Aanmelddienst" },
    section: "Beheer",
    list: "Mensen",
    role: "Rol",
    where: "Waarvoor",
    seen: "Laatst gezien",
    never: "nog niet",
    viaOutside: "via aanmelddienst",
    none: "Nog niemand.",
    invite: "Nodig iemand uit",
    inviteDeed: "Stuur uitnodiging",
    inviteDeedNoMail: "Maak uitnodiging",
    inviteHint: "De uitnodiging werkt 14 dagen en een keer.",
    municipality: "Gemeente",
    municipalityHint: "Alleen voor een medewerker van een gemeente.",
    municipalityMissing: "Kies voor welke gemeente deze medewerker werkt.",
    organisation: "Ondernemingsnummer van de organisatie",
    organisationHint: "Alleen voor de rol organisatie, bijvoorbeeld 0999.000.030.",
    organisationMissing:
      "Vul het ondernemingsnummer in van de organisatie die haar fiche bijhoudt.",
    organisationUnknown: "In het register staat geen organisatie met dit ondernemingsnummer.",
    roleMissing: "Kies een rol.",
    roleTooHigh: "Alleen een beheerder kan iemand beheerder maken.",
    invited: (email: string) => `De uitnodiging voor ${email} is verstuurd.`,
    invitedNoMail: (email: string) => `De uitnodiging voor ${email} is klaar`,
    invitedLink:
      "Er is geen mailserver ingesteld. Geef deze link zelf door; hij werkt een keer en wordt maar nu getoond.",
    open: "Openstaande uitnodigingen",
    noOpen: "Geen openstaande uitnodigingen.",
    invitedBy: "Uitgenodigd door",
    until: "Geldig tot",
    expired: "verlopen",
    withdraw: "Trek in",
    withdrawn: "De uitnodiging is ingetrokken.",
    change: "Wijzig",
    changeTitle: (name: string) => `Rol van ${name}`,
    changeLede: "De nieuwe rol komt in de plaats van de rollen die hier gegeven zijn.",
    changeDeed: "Bewaar rol",
    changed: (name: string) => `De rol van ${name} is gewijzigd.`,
    remove: "Verwijder uit dit samenwerkingsverband",
    removeText: (name: string) =>
      `${name} kan daarna niets meer van dit samenwerkingsverband zien of wijzigen. Wat ${name} deed, blijft in het logboek staan.`,
    removeDeed: (name: string) => `Verwijder ${name}`,
    removed: (name: string) => `${name} is verwijderd.`,
    lastAdministrator: "Dit is de laatste beheerder. Maak eerst iemand anders beheerder.",
    givenOutside: "Deze rol komt van de aanmelddienst en wordt daar gewijzigd.",
    unknown: "Deze persoon heeft hier geen rol meer.",
  },
  audit: {
    title: "Logboek",
    lede: "Wie wat deed. Niemand kan hier iets wijzigen of wissen.",
    at: "Wanneer",
    who: "Wie",
    what: "Wat",
    about: "Over",
    details: "Bijzonderheden",
    operator: "beheerder van de server",
    visitor: "bezoeker",
    anyDeed: "Alle daden",
    anyone: "Iedereen",
    from: "Van",
    to: "Tot en met",
    filter: "Toon",
    clear: "Wis filter",
    none: "Geen regels bij deze keuze.",
    verbs: auditVerbs,
  },
  outside: {
    title: "Aanmelddienst",
    lede: "Welke rol van de aanmelddienst (ACM/IDM of een andere) hier welke rol geeft. Een koppeling telt vanaf de volgende aanmelding.",
    notConfigured:
      "Er is geen aanmelddienst ingesteld. De beheerder van de server doet dat met OIDC_ISSUER, OIDC_CLIENT_ID en OIDC_CLIENT_SECRET. Koppelingen kunt u nu al klaarzetten.",
    configured: (name: string, issuer: string) => `Ingesteld: ${name}, ${issuer}.`,
    callback: "Adres om bij de aanmelddienst op te geven",
    list: "Koppelingen",
    none: "Nog geen koppelingen. Zonder koppeling of uitnodiging komt niemand via de aanmelddienst binnen.",
    claim: "Naam van de rolclaim",
    claimHint: "Bij ACM/IDM bijvoorbeeld abb_loketLB_rol_3d.",
    claimMissing: "Vul de naam van de claim in.",
    value: "Waarde",
    valueHint: "De rol zoals de aanmelddienst ze noemt, zonder organisatiecode.",
    valueMissing: "Vul de waarde van de rol in.",
    organisationCode: "Organisatiecode (vo_orgcode)",
    organisationCodeHint: "Bijvoorbeeld OVO000107. Leeg: van elke organisatie.",
    anyOrganisation: "elke",
    gives: "Geeft",
    add: "Voeg een koppeling toe",
    addDeed: "Voeg toe",
    added: "De koppeling is toegevoegd.",
    alreadyThere: "Deze koppeling bestaat al.",
    remove: "Verwijder",
    removed: "De koppeling is verwijderd.",
  },
  today: {
    invitation: (email: string) => `Uitnodiging aan ${email}`,
    expired: "verlopen: stuur een nieuwe",
    waiting: "nog niet aanvaard",
  },
  letters: {
    invitation: {
      subject: ({ partnership }: Invitation) => `Uitnodiging van ${partnership}`,
      text: ({ partnership, role, by, link, days }: Invitation) =>
        `Dag,\n\n${by} nodigt u uit om in Regiekamer mee te werken aan ${partnership}, als ${role}.\n\nAanvaard hier de uitnodiging:\n${link}\n\nDe link werkt ${days} dagen en een keer. Verwachtte u dit niet, dan hoeft u niets te doen.\n`,
    },
    password: {
      subject: "Nieuw wachtwoord voor Regiekamer",
      text: ({ name, link, minutes }: PasswordLetter) =>
        `Dag ${name},\n\nIemand, waarschijnlijk u, vroeg een nieuw wachtwoord. Kies het hier:\n${link}\n\nDe link werkt ${minutes} minuten en een keer. Vroeg u niets, dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.\n`,
    },
  },
};

export type Words = typeof nl;
