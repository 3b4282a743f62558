import type { Words } from "./nl.ts";

const greeting = (name: string) => (name ? `Bonjour ${name},` : "Bonjour,");

export const fr = {
  title: (municipality) =>
    municipality
      ? `Poser une question sur l’économie sociale à ${municipality}`
      : "Poser une question",
  lede: "Vous cherchez une entreprise sociale pour un travail, ou vous avez une question sur l’économie sociale ? Le coordinateur vous répond.",
  municipality: "Pour quelle commune ?",
  allMunicipalities: "Toutes les communes ensemble, ou je ne sais pas",
  subject: "Votre question en une phrase",
  subjectHint: "Par exemple : qui peut tailler les haies de notre école ?",
  body: "Plus d’explications",
  bodyHint:
    "Quoi, où, combien, à quelle fréquence ? N’écrivez rien sur la santé, le handicap ou l’allocation de personnes.",
  neededBy: "Pour quand avez-vous besoin d’une réponse ?",
  about: "Qui êtes-vous ?",
  aboutHint:
    "Peut rester vide. Sans e-mail, vous lirez la réponse sur la page que vous recevrez ensuite.",
  name: "Nom",
  organisation: "Organisation ou service",
  email: "E-mail",
  emailHint: "Vous y recevez une confirmation et la réponse.",
  phone: "Téléphone",
  trap: "Laissez ce champ vide",
  files: "Fichiers",
  filesHint:
    "Une photo, un plan ou un document : au plus 3 fichiers de 8 Mo. Ils sont effacés avec vos données.",
  filesAgain: "Choisissez de nouveau vos fichiers : un navigateur ne les retient pas.",
  privacyTitle: "Ce que nous faisons de vos données",
  privacy: (months) => [
    "Nous utilisons votre nom, votre e-mail et votre téléphone uniquement pour répondre à votre question.",
    `Nous les effaçons ${months} mois après la clôture de votre question, et en tout cas ${2 * months} mois après que vous l’avez posée. La question reste, sans votre nom.`,
    "Seules les personnes qui répondent aux questions dans ce partenariat les voient. Si vous voulez les faire effacer plus tôt, dites-le-nous.",
  ],
  send: "Envoyer ma question",
  problems: {
    "no-subject": "Écrivez votre question en une phrase.",
    "too-long": "Ce texte est trop long.",
    "wrong-email": "Ce n’est pas une adresse e-mail. Une adresse ressemble à nom@exemple.be.",
    "wrong-day": "Cette date n’existe pas.",
    "day-passed": "Cette date est déjà passée.",
    trap: "Videz le champ « Laissez ce champ vide » et envoyez de nouveau. Il arrête les messages automatiques.",
    "no-such-municipality": "Choisissez une commune dans la liste.",
    "no-text": "Écrivez d’abord un message.",
    "too-many-files": "Envoyez au plus 3 fichiers à la fois.",
    "file-too-large": "Un fichier est trop grand (plus de 8 Mo).",
    "not-a-document":
      "Nous n’acceptons pas ce genre de fichier. Prenez un PDF, une photo, Word, Excel ou un texte.",
    "form-too-large": "Ensemble, ces fichiers sont trop grands (plus de 25 Mo).",
  },
  tooMany: (minutes) =>
    `Trop de messages sont venus de cet endroit. Réessayez dans ${minutes} minute${minutes === 1 ? "" : "s"}. Ce que vous avez écrit est toujours là.`,
  view: {
    title: (reference) => `Question ${reference}`,
    arrived: "Votre question est arrivée",
    arrivedText: (reference) =>
      `Votre question porte le numéro ${reference}. Gardez l’adresse de cette page : vous y lirez la réponse.`,
    asked: "Posée le",
    state: "Où en est-elle ?",
    states: {
      new: "Arrivée, pas encore lue",
      "in-hand": "Quelqu’un s’en occupe",
      waiting: "Nous attendons quelqu’un d’autre",
      answered: "Répondue",
      "handed-over": "Transmise",
      closed: "Clôturée",
    },
    handedOver: (to) => `Votre question a été transmise à ${to}.`,
    files: (names) => `Vos fichiers : ${names}`,
    messages: "Réponse et messages",
    none: "Il n’y a pas encore de réponse. Revenez plus tard.",
    you: "Vous",
    desk: "Réponse",
    reply: "Répondre",
    replyHint:
      "Pas clair, ou encore quelque chose ? N’écrivez rien sur la santé ou les allocations de personnes.",
    replySend: "Envoyer le message",
    replied: "Votre message est arrivé.",
    missingTitle: "Ce lien ne fonctionne plus",
    missing:
      "La question a été supprimée, ou vos données ont été effacées parce que le délai de conservation est passé. Vous pouvez toujours poser une nouvelle question.",
    newQuestion: "Poser une nouvelle question",
  },
  confirmation: ({ reference, partnership, href }) => ({
    subject: `[${reference}] Votre question est arrivée`,
    text: `Bonjour,\n\nVotre question à ${partnership} est arrivée. Elle porte le numéro ${reference}.\n\nVous voyez ici où elle en est et vous y lirez la réponse :\n${href}\n\nVous n’avez pas posé de question ? Quelqu’un a rempli votre adresse ; vous ne devez rien faire.\n\n${partnership}`,
  }),
  answerLetter: ({ reference, subject, name, answer, from, partnership, href }) => ({
    subject: `[${reference}] ${subject}`,
    text: `${greeting(name)}\n\n${answer}\n\n${[from, partnership].filter(Boolean).join("\n")}\n\nVotre question et cette réponse : ${href}\nVous pouvez aussi y répondre.`,
  }),
  handedOverLetter: ({ reference, subject, name, to, from, partnership, href }) => ({
    subject: `[${reference}] ${subject}`,
    text: `${greeting(name)}\n\nVotre question a été transmise à ${to}. Vous aurez de leurs nouvelles.\n\n${[from, partnership].filter(Boolean).join("\n")}\n\nVotre question : ${href}`,
  }),
} satisfies Words;
