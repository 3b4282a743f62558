import { inBrackets } from "./in-brackets.ts";
import type { Words } from "./nl.ts";

const notices = (count: number): string => (count === 1 ? "1 avis" : `${count} avis`);

export const fr: Words = {
  mail: {
    toBuyer: "E-mail à l’acheteur",
    toSupplier: (name) => `E-mail à ${name}`,
    kinds: {
      "buyer-before": "un échange utile (avant publication)",
      "buyer-after": "une question sur le marché",
      supplier: "une occasion pour une organisation",
    },
    titles: {
      "buyer-before": "À l’acheteur, avant publication : un échange utile",
      "buyer-after": "À l’acheteur, après publication : une question",
      supplier: "À une organisation : une occasion",
    },
    cancel: "Ne pas envoyer",
    kindLabel: "Modèle",
    language: "Langue de l’e-mail",
    languages: { nl: "Néerlandais", fr: "Français", en: "Anglais" },
    take: "Prendre ce modèle",
    to: "À",
    toHint: "L’adresse d’un service (marches@…) passe avant celle d’une personne.",
    toFrom: {
      notice: "adresse dans l’avis",
      organisation: "adresse de l’organisation dans le répertoire",
      contact: (role) => `contact dans le répertoire${role ? ` : ${role}` : ""}`,
    },
    otherAddress: "Une autre adresse",
    noAddress: "L’avis ne donne pas d’adresse e-mail de ce service. Tapez l’adresse.",
    noSupplierAddress:
      "Le répertoire ne connaît pas d’adresse e-mail de cette organisation. Tapez l’adresse.",
    subject: "Objet",
    body: "Message",
    bodyHint: "Relisez et adaptez : ce que vous envoyez est votre texte.",
    send: "Envoyer",
    sent: (to) => `L’e-mail à ${to} est dans E-mails envoyés.`,
    sentBefore: (kind, to, when, by) =>
      `« ${kind} » a déjà été envoyé à ${to} le ${when}${by ? `, par ${by}` : ""}.`,
    again: "Envoyer quand même à nouveau",
    needsAgain: "Rien n’est envoyé. Cochez « Envoyer quand même à nouveau » si vous le voulez.",
    unknown: (names) =>
      `Nous ne connaissons pas ces noms entre accolades : ${names}. Ils restent tels quels dans l’e-mail.`,
    problems: {
      address: "Ce n’est pas une adresse e-mail.",
      subject: "Écrivez un objet.",
      body: "Écrivez un message.",
      "too-long": "C’est trop long.",
    },
    advice: {
      reserve: (count, article) =>
        `Pour ce travail, nous connaissons ${count} entreprises sociales à proximité. Le marché, ou un lot, peut être réservé${inBrackets(article)}.`,
      lot: (lots, article) =>
        `Ces lots conviennent à l’économie sociale et peuvent être réservés${inBrackets(article)} : ${lots}.`,
      clause: (article) =>
        `Ce travail convient en partie à l’économie sociale. Une clause sociale d’exécution${inBrackets(article)} laisse le choix à l’adjudicataire : former, engager ou confier une partie à une entreprise sociale.`,
    },
    over: {
      title: "Cet avis est passé",
      deadline: (day) =>
        `La date limite de remise des offres est passée (${day}). Vérifiez si un e-mail a encore un sens.`,
      result: () =>
        "Ce marché est déjà attribué, ou la procédure est terminée. Vérifiez si un e-mail a encore un sens.",
      awarded: (day) =>
        `Le résultat de ce marché est déjà publié, dans un autre avis${day ? ` (${day})` : ""}. Vérifiez si un mail a encore un sens.`,
      planned: (day) =>
        `Cet achat a été annoncé il y a longtemps (${day}) ; il a peut-être déjà eu lieu. Vérifiez si un e-mail a encore un sens.`,
      call: (day) =>
        `Cet appel a été publié il y a longtemps (${day}) et ne dit pas jusqu’à quand on peut remettre une offre. Vérifiez si un e-mail a encore un sens.`,
    },
    adviceIntro:
      "Une partie de ce travail peut être réalisée par des entreprises sociales de notre région. Tant que le marché n’est pas publié, vous pouvez encore en tenir compte :",
    withoutAdvice:
      "Le marché n’est pas encore publié. Nous examinons volontiers avec vous si des entreprises sociales peuvent réaliser une partie du travail.",
    askForThem:
      "Pouvons-nous signaler votre marché à ces organisations, et à qui peuvent-elles adresser leurs questions ?",
    askWithoutThem:
      "Nous examinons volontiers avec vous si des entreprises sociales peuvent réaliser une partie du travail. À qui pouvons-nous adresser nos questions ?",
    askedLine: (asked) => `Ce que le marché demande déjà : ${asked}.`,
    organisationsLine: (names) => `Peuvent notamment le faire : ${names}.`,
    deadlineLine: (day, time) => (time ? `${day} à ${time}` : day),
  },
  templates: {
    title: "Modèles d’e-mails",
    lede: "Le texte par lequel commence un e-mail sur un achat. Ce que vous changez ici vaut pour les prochains e-mails de votre partenariat.",
    names: "Les noms entre accolades sont remplis :",
    meaning: {
      titel: "titre de l’avis",
      koper: "nom de l’acheteur",
      organisatie: "l’organisation à qui vous écrivez",
      publicatie: "jour de publication",
      "uiterste-datum": "dernier jour pour les offres",
      "wat-gevraagd": "ce que l’acheteur demande déjà (réservé, but social…)",
      advies: "ce qui peut être réservé, avec l’article",
      "inleiding-advies": "phrase avant le conseil, ou une autre s’il n’y en a pas",
      organisaties: "qui peut le faire",
      "vraag-organisaties":
        "demande de pouvoir contacter ces organisations, ou une autre s’il n’y en a pas",
      link: "adresse de l’avis chez l’acheteur ou sur la plateforme",
      document: "adresse des documents",
      afzender: "votre nom",
      samenwerkingsverband: "nom de votre partenariat",
    },
    own: (day, by) => `texte propre depuis ${day}${by ? `, par ${by}` : ""}`,
    standard: "texte de Regiekamer",
    save: "Garder comme nouvelle version",
    saved: "Gardé. Les prochains e-mails commencent par ce texte.",
    back: "Reprendre le texte de Regiekamer",
    earlier: "Versions précédentes",
    version: (version, day, by) => `version ${version} du ${day}${by ? `, ${by}` : ""}`,
    problems: {
      empty: "Un modèle a besoin d’un objet et d’un texte.",
      "too-long": "C’est trop long.",
    },
    unknown: (names) =>
      `Nous ne connaissons pas ces noms entre accolades : ${names}. Corrigez-les ou supprimez-les.`,
  },
  subscriptions: {
    title: "Abonnements au radar",
    lede: "Un e-mail avec les nouveautés d’une recherche. Sans nouveauté, pas d’e-mail.",
    mine: "Mes abonnements",
    none: "Pas encore d’abonnement. Filtrez le radar comme vous voulez, et choisissez « S’abonner à cette recherche ».",
    toRadar: "Vers le radar",
    new: "Nouvel abonnement",
    name: "Nom",
    nameHint: "Figure dans l’objet de l’e-mail.",
    frequency: "Fréquence",
    frequencies: { daily: "chaque jour", weekly: "chaque semaine" },
    search: "Recherche",
    standardSearch: "occasions dans notre région",
    make: "S’abonner",
    made: "Vous êtes abonné. Le premier e-mail vient dès qu’il y a du nouveau.",
    look: "Voir la recherche",
    end: "Désactiver",
    resume: "Réactiver",
    remove: "Supprimer",
    removed: "L’abonnement est supprimé.",
    isOn: "actif",
    isOff: "inactif",
    last: (day, count) => `dernier e-mail ${day}, avec ${notices(count)}`,
    never: "pas encore d’e-mail",
    nowOff: "Vous ne recevez plus cet e-mail.",
    nowOn: "Vous recevez à nouveau cet e-mail.",
    suppliers: "Abonnements d’organisations",
    suppliersHelp:
      "Une organisation qui l’a demandé reçoit le même e-mail, à une adresse de service. Notez qui a consenti et quand ; chaque e-mail contient un lien pour arrêter.",
    organisation: "Organisation",
    find: "Chercher dans le répertoire",
    noneFound: "Aucune organisation trouvée. Essayez une partie du nom.",
    emailHint: "Une adresse du service, pas d’une personne.",
    makeSupplier: "Abonner l’organisation",
    madeSupplier: "L’organisation est abonnée. Le premier e-mail part dès qu’il y a du nouveau.",
    languages: { nl: "Néerlandais", fr: "Français", en: "Anglais" },
    email: "Adresse e-mail de l’organisation",
    consentOn: "Consentement le",
    consentHow: "Comment et de qui",
    language: "Langue",
    problems: {
      name: "Donnez un nom à l’abonnement.",
      frequency: "Choisissez la fréquence.",
      organisation: "Choisissez une organisation du répertoire.",
      address: "Ce n’est pas une adresse e-mail.",
      consent: "Notez quel jour et comment elle a consenti ; un jour futur n’est pas possible.",
      "too-many": "Vous avez déjà 20 abonnements. Supprimez-en un d’abord.",
    },
    page: {
      title: "E-mails du radar",
      isOn: (name, frequency) =>
        `Vous recevez ${frequency} un e-mail sur « ${name} », s’il y a du nouveau.`,
      isOff: (name) =>
        `Vous ne recevez plus d’e-mails sur « ${name} ». Changé d’avis ? Réactivez-les ici.`,
      missingTitle: "Ce lien ne fonctionne pas",
      missing: "Il n’a peut-être pas été copié entièrement, ou l’abonnement n’existe plus.",
      toRadar: "Vers Regiekamer",
    },
  },
  digest: {
    subject: (partnership, name, count) =>
      `${partnership} : ${count === 1 ? "1 nouvel avis" : `${count} nouveaux avis`} – ${name}`,
    greeting: (name) => `Bonjour ${name},`,
    intro: (name) => `Du nouveau sur le radar pour « ${name} ».`,
    until: (day) => `jusqu’au ${day}`,
    published: (day) => `publié le ${day}`,
    who: (names) => `peuvent le faire : ${names}`,
    more: (count) =>
      count === 1
        ? "Et encore 1 autre : voir la liste"
        : `Et encore ${count} autres : voir la liste`,
    open: "Ouvrir cette recherche",
    why: (partnership) =>
      `Vous recevez cet e-mail parce que vous vous y êtes abonné chez ${partnership}.`,
    whySupplier: (partnership) =>
      `Vous recevez cet e-mail parce que votre organisation y a consenti auprès de ${partnership}.`,
    end: "Arrêter ces e-mails",
  },
};
