import type { Language } from "#kernel/language";

/** The few words of the frames round the pages. */
const nl = {
  rooms: {
    map: "Kaart & register",
    stakeholders: "Belanghebbenden",
    intake: "Invoer",
    publicSite: "Publieke site",
    manage: "Beheer",
  },
  profile: "Mijn profiel",
  people: "Mensen en toegang",
  audit: "Logboek",
  outbox: "Verzonden mail",
  jobs: "Taken",
  partnership: "Samenwerkingsverband",
  faults: {
    notFound: "Deze pagina bestaat niet",
    notFoundHelp: "Het adres is misschien verkeerd getypt, of wat hier stond is verwijderd.",
    refused: "U mag deze pagina niet bekijken",
    refusedHelp: "Vraag de coördinator van uw samenwerkingsverband om toegang.",
    fault: "Er ging iets mis",
    faultHelp: "Wat u eerder bewaarde, is er nog. Probeer het over enkele minuten opnieuw.",
    back: "Naar het begin",
  },
  directory: "Overzicht",
  signIn: "Aanmelden",
  roles: {
    administrator: "beheerder",
    coordinator: "coördinator",
    "municipal-staff": "medewerker gemeente",
    organisation: "organisatie",
    reader: "lezer",
  },
};

export type Words = typeof nl;

const fr: Words = {
  rooms: {
    map: "Carte & répertoire",
    stakeholders: "Parties prenantes",
    intake: "Importation",
    publicSite: "Site public",
    manage: "Gestion",
  },
  profile: "Mon profil",
  people: "Personnes et accès",
  audit: "Journal",
  outbox: "Courriers envoyés",
  jobs: "Tâches",
  partnership: "Partenariat",
  faults: {
    notFound: "Cette page n’existe pas",
    notFoundHelp: "L’adresse est peut-être mal tapée, ou ce qui s’y trouvait a été supprimé.",
    refused: "Vous ne pouvez pas voir cette page",
    refusedHelp: "Demandez l’accès au coordinateur de votre partenariat.",
    fault: "Une erreur s’est produite",
    faultHelp: "Ce que vous aviez enregistré est toujours là. Réessayez dans quelques minutes.",
    back: "Retour au début",
  },
  directory: "Répertoire",
  signIn: "Se connecter",
  roles: {
    administrator: "administrateur",
    coordinator: "coordinateur",
    "municipal-staff": "agent communal",
    organisation: "organisation",
    reader: "lecteur",
  },
};

const en: Words = {
  rooms: {
    map: "Map & register",
    stakeholders: "Stakeholders",
    intake: "Import",
    publicSite: "Public site",
    manage: "Administration",
  },
  profile: "My profile",
  people: "People and access",
  audit: "Audit trail",
  outbox: "Sent mail",
  jobs: "Jobs",
  partnership: "Partnership",
  faults: {
    notFound: "This page does not exist",
    notFoundHelp: "The address may be mistyped, or what stood here was removed.",
    refused: "You may not view this page",
    refusedHelp: "Ask the coordinator of your partnership for access.",
    fault: "Something went wrong",
    faultHelp: "What you saved before is still there. Try again in a few minutes.",
    back: "Back to the start",
  },
  directory: "Directory",
  signIn: "Sign in",
  roles: {
    administrator: "administrator",
    coordinator: "coordinator",
    "municipal-staff": "municipal staff",
    organisation: "organisation",
    reader: "reader",
  },
};

const wordsIn: Record<Language, Words> = { nl, fr, en };
export const words = (language: Language): Words => wordsIn[language];
