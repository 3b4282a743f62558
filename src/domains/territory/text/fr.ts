import type { Words } from "./nl.ts";

export const fr: Words = {
  setUp: {
    title: "Configurer Regiekamer",
    steps: ["Qui êtes-vous ?", "Premier administrateur", "Qu’avez-vous déjà ?"],
    heading: "Qui êtes-vous ?",
    lede: "Nommez votre partenariat et les communes participantes. Vous pourrez toujours le modifier plus tard.",
    next: "Continuer vers le premier administrateur",
    administratorHeading: "Premier administrateur",
    administratorLede: (partnership) =>
      `Ce sera votre propre compte chez ${partnership}. Avec lui, vous inviterez vos collègues.`,
    administratorNext: "Créer le compte et continuer",
    back: "Retour à l’étape 1",
    alreadyDone: "Regiekamer est déjà configuré. Connectez-vous pour continuer.",
  },
  partnership: {
    name: "Nom du partenariat",
    nameHint: "Par exemple : Zuidwest Rand. Une ville seule indique son propre nom.",
    legalForm: "Forme juridique",
    legalForms: {
      "interlokale-vereniging": "Association intercommunale sans personnalité juridique",
      projectvereniging: "Association de projet",
      "dienstverlenende-vereniging": "Association prestataire de services",
      "opdrachthoudende-vereniging": "Association chargée de missions",
      welzijnsvereniging: "Association d’aide sociale",
      "single-city": "Une seule ville ou commune",
    },
    typed: "Communes, tapées",
    typedHint:
      "Noms ou codes postaux séparés par des virgules : Hal, Beersel, 1700. Les anciennes communes et les sections sont reconnues.",
    picked: "Choisissez-les dans la liste et sur la carte",
    pickedNow: (names) => `Choisies pour l’instant : ${names}.`,
    membersHint:
      "Au moins une. Tapez-les, choisissez-les dans la liste ou sur la carte, ou les deux : tout compte ensemble.",
    managing: "Commune gestionnaire",
    managingHint:
      "Une interlokale vereniging n’a pas de personnalité juridique : une commune signe les contrats et reçoit les moyens.",
    managingFirst: "La première commune que vous citez",
    members: "Communes",
    from: "Depuis",
    to: "Jusqu’au (vide : toujours membre)",
    published: "Montrer le répertoire et la carte sur le site public",
    publishedHint:
      "Tout le monde pourra les lire sans compte. Les entreprises individuelles restent toujours cachées.",
    contact: "Coordonnées",
    street: "Rue et numéro",
    postcode: "Code postal",
    town: "Commune",
    phone: "Téléphone",
    email: "Adresse e-mail",
    partners: "Partenaires",
    partnersHint:
      "Un par ligne : le nom, une espace, puis l’adresse web. Ils figurent au bas de chaque page publique.",
    followLinks: "Suivez-nous",
    followLinksHint: "Un par ligne : le nom, une espace, puis l’adresse web.",
    intro: "Texte d’accueil du site public",
    save: "Enregistrer",
    saved: "Enregistré.",
    title: "Partenariat",
    lede: "Nom, communes et ce que lisent les visiteurs du site public.",
    addMember: "Ajouter une commune",
    membersTitle: "Communes et forme juridique",
    membersLede: "Avec des dates, pour que les chiffres d’autrefois restent justes.",
    aboutTitle: "Ce que vous dites de vous",
  },
  manage: {
    title: "Gestion",
    lede: "Qui peut faire quoi, ce qui s’est passé, et comment le partenariat se présente.",
    partnership: "Partenariat",
    partnershipHelp: "Nom, communes, coordonnées, partenaires et publication.",
    people: "Personnes et accès",
    peopleHelp: "Invitez des collègues et donnez-leur un rôle.",
    audit: "Journal",
    auditHelp: "Qui a fait quoi et quand. Le journal ne peut pas être modifié.",
    external: "Connexion par ACM/IDM",
    externalHelp: "Le rôle que reçoit une personne qui se connecte par un autre service.",
    benchmark: "Comparaison",
    benchmarkHelp:
      "Vos chiffres à côté de ceux d’autres partenariats, uniquement si vous le voulez.",
    outbox: "Courriers envoyés",
    outboxHelp: "Ce que Regiekamer a envoyé, et ce qui attend encore.",
    jobs: "Tâches",
    jobsHelp: "Longs travaux en arrière-plan : importation, brochure, envoi.",
  },
  problems: {
    "already-founded": "Un partenariat est déjà configuré.",
    "no-name": "Indiquez un nom.",
    "too-few-municipalities":
      "Cette forme juridique demande plus de communes. Choisissez-en au moins deux.",
    "single-city-has-others": "Une seule ville ou commune ne peut en contenir d’autres.",
    "no-managing-municipality": "Choisissez laquelle des communes gère le partenariat.",
    overlaps: "Cette commune est membre deux fois dans la même période.",
    "ends-before-it-starts": "L’affiliation se termine avant de commencer.",
    "not-permitted": "Vous ne pouvez pas modifier ceci.",
    "no-first-day": "Indiquez depuis quand cette commune participe.",
    "no-municipalities": "Citez ou choisissez au moins une commune.",
  },
  unknownPlace: (typed, suggestions) =>
    suggestions
      ? `Nous ne connaissons pas « ${typed} ». Vouliez-vous dire ${suggestions} ?`
      : `Nous ne connaissons pas « ${typed} ». Vérifiez l’orthographe ou choisissez dans la liste.`,
  ambiguousPlace: (typed, candidates) =>
    `« ${typed} » peut être plusieurs communes : ${candidates}. Choisissez dans la liste.`,
  noAddress: (line) =>
    `« ${line} » n’a pas d’adresse web. Ajoutez-la derrière, par exemple : Facebook https://facebook.com/votrepage`,
  becameOther: (typed, name) => `${typed} fait maintenant partie de ${name}.`,
};
