import type { FillHomeWords } from "./nl.ts";

export const fr: FillHomeWords = {
  home: {
    lede: (depth, questions) =>
      `Scan ${depth === "light" ? "léger" : "complet"} : ${questions} questions. Chaque réponse est enregistrée aussitôt.`,
    begin: "Commencer par la première question",
    goOn: (part) => `Continuer avec ${part}`,
    allAnswered: "Vous avez répondu à toutes les questions.",
    parts: "Parties",
    part: "Partie",
    progress: "Avancement",
    answered: (count, of) => `${count} sur ${of}`,
    onePage: "Toutes les questions sur une page",
    askedTo: (names) => `demandé à ${names}`,
    yours: "votre partie",
    unknown: (count) =>
      count === 1 ? "1 fois « je ne sais pas »" : `${count} fois « je ne sais pas »`,
    unknownTitle: "À reprendre plus tard",
    unknownText: "Ici vous avez répondu « je ne sais pas ». Renseignez-vous et revenez.",
    clashTitle: "Deux réponses : choisissez celle qui vaut",
    asideText: (count) =>
      count === 1
        ? "1 réponse concerne une question qui n’est pas dans votre scan. Elle est conservée dans votre export."
        : `${count} réponses concernent des questions qui ne sont pas dans votre scan. Elles sont conservées dans votre export.`,
    finishTitle: "Terminer",
    open: (count) =>
      count === 0
        ? "Toutes les questions ont une réponse."
        : count === 1
          ? "1 question est encore ouverte. Vous pouvez quand même terminer : elle reste visible comme « pas de réponse » et ne compte pas pour zéro."
          : `${count} questions sont encore ouvertes. Vous pouvez quand même terminer : elles restent visibles comme « pas de réponse » et ne comptent pas pour zéro.`,
    finish: "Terminer le scan",
    finishNote: "Vous pourrez le rouvrir.",
    thanksTitle: "Merci",
    thanks: (day) =>
      `Votre scan est terminé depuis le ${day}. Regardez votre profil et choisissez ce que vous entreprenez : cinq actions au plus suffisent.`,
    seeProfile: "Voir votre profil",
    seePlan: "Faire votre plan",
    reopen: "Rouvrir le scan",
    again: "Commencer un nouveau scan",
    againText:
      "Après un an, vous voyez ce qui a changé. Vos réponses actuelles vous seront proposées.",
    reopened: "Le scan est rouvert.",
    finished: "Le scan est terminé.",
    taken: (count) => `${count} réponses reprises. Confirmez-les une par une.`,
    takeOver: (count) =>
      count === 1
        ? "Reprendre 1 réponse de la fois précédente"
        : `Reprendre ${count} réponses de la fois précédente`,
    device: "Continuer sur un autre appareil",
    deviceText:
      "Ouvrez ce lien sur votre téléphone ou ordinateur, ou scannez le code. Qui a le lien peut remplir.",
    qrLabel: "Code QR avec le lien vers ce scan",
    about: "Vos données",
    colleagues: "Collègues",
  },
  about: {
    title: "Vos données",
    lede: "Elles servent à ne poser que les questions qui vous concernent, et à vous comparer à des organisations semblables.",
    name: "Nom de votre organisation",
    depth: "Quelle ampleur ?",
    depths: {
      light: "Léger : une ou deux questions par sujet, environ 20 minutes",
      full: "Complet : toutes les questions qui vous concernent, environ une heure et demie",
    },
    language: "Langue du scan",
    from: {
      register: "Du registre. Ce n’est pas exact ? Choisissez autre chose.",
      own: "Rempli par vous.",
      none: "Pas encore rempli.",
    },
    many: "Plusieurs choix possibles.",
    save: "Enregistrer et continuer",
    saved: "Vos données sont enregistrées.",
    hidden: (count) =>
      count === 1
        ? "1 réponse concerne une question qui ne vous est plus posée. Elle reste conservée, mais ne compte pas."
        : `${count} réponses concernent des questions qui ne vous sont plus posées. Elles restent conservées, mais ne comptent pas.`,
    stale:
      "Un collègue vient aussi de changer ces données. Voici ce que vous avez choisi ; enregistrez à nouveau pour que cela vaille.",
    problems: {
      "no-name": "Indiquez le nom de votre organisation.",
      "name-too-long": "Le nom est trop long : 300 caractères au plus.",
      "unknown-option": "L’un des choix n’existe pas dans ce scan.",
      "no-such-depth": "Ce scan n’existe pas dans cette ampleur.",
    },
  },
  part: {
    title: (part) => `Toutes les questions : ${part}`,
    save: "Enregistrer toute la page",
    saved: (count) => (count === 1 ? "1 réponse enregistrée." : `${count} réponses enregistrées.`),
    clash: (count) =>
      count === 1
        ? "À 1 question, quelqu’un d’autre a répondu autrement. Les deux sont conservées."
        : `À ${count} questions, quelqu’un d’autre a répondu autrement. Toutes sont conservées.`,
    tooLong: "Une note était trop longue et n’est pas enregistrée. Vous la voyez ci-dessous.",
    toQuestion: "Note, exemple et preuve",
  },
  files: {
    title: "Preuve",
    hint: "PDF, photo ou fichier bureautique, 10 Mo au plus. Seules les personnes qui ont un lien vers ce scan peuvent l’ouvrir.",
    choose: "Fichier",
    add: "Ajouter",
    remove: (name) => `Supprimer ${name}`,
    removed: "Le fichier est supprimé.",
    added: "Le fichier est ajouté.",
    problems: {
      "no-file": "Choisissez d’abord un fichier.",
      "too-large": "Ce fichier dépasse 10 Mo. Rien n’a été ajouté.",
      "wrong-type":
        "Nous n’acceptons pas ce type de fichier. Choisissez un PDF, une photo ou un fichier bureautique.",
      "too-many": "Ce scan a déjà 50 fichiers. Supprimez-en d’abord un.",
    },
  },
  colleagues: {
    title: "Collègues",
    lede: "Laissez un collègue remplir une partie. Chaque collègue reçoit son propre lien, que vous pouvez retirer.",
    who: "Qui",
    parts: "Parties demandées",
    all: "tout",
    did: "Rempli",
    answers: (count) => (count === 1 ? "1 réponse" : `${count} réponses`),
    seen: (when) => `dernière fois ${when}`,
    never: "pas encore ouvert",
    owner: "a commencé le scan",
    you: "vous",
    revoke: (name) => `Retirer le lien de ${name}`,
    revokeShort: "Retirer",
    revoked: "Le lien ne fonctionne plus. Les réponses de votre collègue restent.",
    inviteTitle: "Inviter un collègue",
    name: "Nom",
    email: "Adresse e-mail",
    emailHint: "Uniquement pour envoyer le lien. Laissez vide pour transmettre le lien vous-même.",
    invite: "Créer le lien",
    inviteMail: "Créer et envoyer le lien",
    invited: (name, mailed) =>
      mailed
        ? `Le lien pour ${name} est envoyé.`
        : `Le lien pour ${name} est créé. Transmettez-le.`,
    link: "Lien à transmettre",
    onlyOwner: "Seule la personne qui a commencé le scan invite des collègues.",
    problems: {
      "no-name": "Indiquez le nom de votre collègue.",
      email: "Ce n’est pas une adresse e-mail.",
      "too-many": "Ce scan a déjà 30 liens. Retirez-en d’abord un.",
      "too-many-attempts":
        "Vous avez créé beaucoup de liens en peu de temps. Réessayez dans une heure.",
    },
  },
  out: {
    title: "Rapport et vos données",
    lede: "Vos réponses vous appartiennent. Ici vous les emportez, les partagez ou les supprimez.",
    shareTitle: "Partager avec le coordinateur",
    sharedNow:
      "Vous partagez votre scan. Le coordinateur voit vos réponses, notes, profil et plan, mais pas vos fichiers de preuve.",
    notShared:
      "Vous ne partagez rien. Le coordinateur voit seulement que votre scan existe, s’il est commencé ou terminé, et quand. Vos réponses comptent dans des totaux d’au moins cinq organisations, sans nom.",
    shareWill:
      "Si vous partagez, le coordinateur voit vos réponses, notes, profil et plan. Pas vos fichiers de preuve. Vous pouvez toujours revenir en arrière.",
    share: "Partager avec le coordinateur",
    unshare: "Ne plus partager",
    shared: "Votre scan est partagé avec le coordinateur.",
    unshared: "Votre scan n’est plus partagé.",
    exportTitle: "Tout emporter",
    exportText: "Toutes vos réponses avec leur historique, notes, chiffres et fichiers.",
    json: "Données (JSON)",
    xlsx: "Tableur (XLSX)",
    zip: "Tout avec les fichiers (ZIP)",
    deleteTitle: "Tout supprimer",
    deleteText:
      "Vos réponses, chiffres, plan, fichiers, liens et les mails à ce sujet dans notre boîte d’envoi disparaissent. Les fichiers quittent aussi le disque dans les deux jours. Dans les totaux déjà établis, il ne reste qu’un nombre. C’est définitif.",
    deleteName: (name) => `Tapez le nom de votre organisation pour confirmer : ${name}`,
    delete: "Supprimer le scan définitivement",
    deletedTitle: "Votre scan est supprimé",
    deleted: "Tout ce que vous avez répondu a disparu. Le lien ne fonctionne plus.",
    wrongName: "Le nom n’est pas le même. Rien n’est supprimé.",
    onlyOwner: "Seule la personne qui a commencé le scan peut partager et supprimer.",
  },
  file: {
    sheets: { answers: "Réponses", history: "Historique", facts: "Chiffres" },
    part: "Partie",
    question: "Question",
    answer: "Réponse",
    interesting: "Intéressant",
    note: "Note",
    who: "Qui",
    when: "Quand",
    asked: "Posée maintenant",
    state: "État",
    states: {
      taken: "a compté",
      open: "attend un choix",
      settled: "choisi ou identique",
      aside: "question absente de ce scan",
    },
    fact: "Chiffre",
    value: "Valeur",
    yes: "oui",
    no: "non",
  },
};
