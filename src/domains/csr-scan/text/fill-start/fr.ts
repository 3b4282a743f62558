import type { FillStartWords } from "./nl.ts";

export const fr: FillStartWords = {
  start: {
    title: "Commencer votre scan RSE",
    lede: "Vous recevez un lien avec lequel vous remplissez où et quand vous voulez. Aucun compte n’est nécessaire.",
    number: "Numéro d’entreprise",
    numberHint: "Nous remplissons alors ce que le registre sait déjà. Par exemple 0123.456.749.",
    name: "Nom de votre organisation",
    nameHint: "Peut rester vide si votre numéro figure au registre.",
    email: "Votre adresse e-mail",
    emailHint:
      "Uniquement pour vous envoyer le lien, et un mail après un an pour refaire le scan. Vous pouvez la laisser vide : le lien n’est alors qu’à l’écran.",
    person: "Votre nom",
    personHint: "Pour que vos collègues voient qui a rempli quoi.",
    language: "Langue du scan",
    depth: "Quel scan ?",
    depths: {
      light: { label: "Léger", hint: "Une ou deux questions par sujet. Environ 20 minutes." },
      full: {
        label: "Complet",
        hint: "Toutes les questions qui vous concernent. Environ une heure et demie ; vous pouvez vous arrêter et reprendre.",
      },
    },
    send: "Commencer le scan",
    trap: "Laissez ce champ vide",
    closedTitle: "On ne peut pas commencer seul ici",
    closed: "Ce partenariat invite lui-même les organisations. Demandez un lien au coordinateur.",
    privacyTitle: "Ce que deviennent vos réponses",
    privacy: [
      "Vos réponses vous appartiennent. Personne ne les voit sans votre lien, sauf si vous les partagez.",
      "Le coordinateur voit seulement que votre scan existe, et des totaux d’au moins cinq organisations.",
      "Vous pouvez tout emporter et tout supprimer à tout moment.",
    ],
    forgot: "Lien perdu ? Redemandez-le",
    problems: {
      "no-name": "Indiquez le nom de votre organisation, ou un numéro qui figure au registre.",
      "name-too-long": "Le nom est trop long : 300 caractères au plus.",
      number:
        "Ce n’est pas un numéro d’entreprise valable : il a dix chiffres et commence par 0 ou 1.",
      email: "Ce n’est pas une adresse e-mail.",
      "no-such-depth": "Choisissez léger ou complet.",
      trap: "Laissez le dernier champ vide. Il est réservé aux robots.",
    },
    tooMany: (minutes) => `Trop de scans ont été commencés. Réessayez dans ${minutes} minutes.`,
    linkTitle: "Voici votre lien. Conservez-le.",
    linkText: "Qui a ce lien peut remplir et lire. Sans lien, personne n’accède à vos réponses.",
    mailed: (email) => `Nous l’avons aussi envoyé à ${email}.`,
    notMailed: "Vous n’avez pas donné d’adresse e-mail : nous ne pouvons pas renvoyer le lien.",
    linkLabel: "Votre lien",
  },
  again: {
    title: "Redemander votre lien",
    lede: "Indiquez l’adresse e-mail avec laquelle vous avez commencé ou été invité.",
    email: "Adresse e-mail",
    send: "Envoyer mon lien",
    sentTitle: "Regardez dans votre boîte mail",
    sent: "Si un scan correspond à cette adresse, le lien est en route. Vous ne recevez rien ? Demandez un nouveau lien au coordinateur ou à votre collègue.",
    problem: "Ce n’est pas une adresse e-mail.",
    tooMany: (minutes) => `Trop de demandes. Réessayez dans ${minutes} minutes.`,
  },
  letters: {
    start: {
      subject: (name) => `Votre scan RSE de ${name}`,
      body: (href) =>
        `Bonjour\n\nVoici le lien vers votre scan RSE :\n${href}\n\nChaque réponse est enregistrée aussitôt. Vous pouvez vous arrêter et reprendre, aussi sur un autre appareil.\nQui a le lien peut remplir et lire : ne le donnez qu’à des collègues.`,
    },
    colleague: {
      subject: (name) => `Remplissez-vous une partie du scan RSE de ${name} ?`,
      body: ({ who, parts, href }) =>
        `Bonjour\n\n${who} vous demande de participer au scan RSE.\nDemandé : ${parts}\n\nVotre propre lien :\n${href}\n\nChaque réponse est enregistrée aussitôt. Si vous ne savez pas, choisissez « je ne sais pas ».`,
    },
    again: {
      subject: () => "Votre lien vers le scan RSE",
      body: (links) =>
        `Bonjour\n\nVous avez redemandé votre lien :\n${links}\n\nVous ne l’avez pas demandé ? Vous n’avez rien à faire.`,
    },
    foot: (partnership) =>
      `${partnership}\nVotre adresse sert uniquement à vous envoyer ce lien. Qui a commencé le scan reçoit encore un mail après un an.`,
    all: "toutes les questions",
    someone: "Un collègue",
  },
  own: {
    title: "Mes scans",
    lede: "Les scans de votre organisation ou de votre administration. Vous remplissez sous votre propre nom.",
    none: "Vous n’avez pas encore de scan.",
    fill: "Remplir",
    begin: "Commencer un scan",
    states: { finished: "terminé", started: "commencé" },
  },
  setting: {
    title: "Commencer soi-même le scan RSE",
    lede: "Une organisation peut-elle commencer un scan sur le site public, sans invitation ?",
    on: "Oui, chacun peut commencer",
    off: "Non, uniquement sur invitation",
    save: "Enregistrer",
    saved: "Le réglage est enregistré.",
    address: "Adresse à transmettre",
  },
};
