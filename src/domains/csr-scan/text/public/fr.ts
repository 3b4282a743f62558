import type { Words } from "./nl.ts";

const manyQuestions = (count: number) => (count > 1 ? `${count} questions` : `${count} question`);

export const fr = {
  title: "La responsabilité sociétale",
  lede: "Toute entreprise touche des personnes et leur environnement. La responsabilité sociétale (RSE) consiste à savoir ce que l’on provoque et à bien s’en occuper. Le scan RSE vous y aide.",
  start: "Commencer le scan",
  forWhom: {
    title: "Pour qui le faites-vous ?",
    text: "Une entreprise responsable pense à trois groupes à la fois.",
    who: [
      {
        title: "Vos propriétaires",
        text: "Ceux qui apportent argent et travail veulent que l’affaire dure. La sobriété, des clients contents et des collaborateurs fidèles la rendent plus forte.",
      },
      {
        title: "Vos parties prenantes",
        text: "Travailleurs, clients, fournisseurs et voisins sentent chaque jour ce que vous faites. En les écoutant, on apprend tôt ce qui ne va pas et ce qui peut s’améliorer.",
      },
      {
        title: "La société",
        text: "Un air sain, des règles justes, du travail pour ceux qui en trouvent difficilement : chacun y gagne, votre entreprise aussi.",
      },
    ],
  },
  value: {
    title: "La valeur partagée",
    text: "Les meilleures actions rapportent deux fois : à vous et à quelqu’un d’autre. C’est la valeur partagée. Ces actions tiennent le plus longtemps, car personne n’y voit une charge.",
    example:
      "Un exemple. Une boutique en ligne confie la préparation de ses colis à une entreprise de travail adapté. Elle absorbe les semaines chargées, et des personnes handicapées ont un emploi stable.",
  },
  harm: {
    title: "Détecter, prévenir, réduire",
    text: "Toute entreprise cause aussi des dommages, souvent sans le savoir. Ce n’est pas une honte. Ne pas regarder en est une. Il y a quatre étapes.",
    steps: [
      {
        title: "Détecter",
        text: "Cherchez où des personnes ou la nature pâtissent de votre travail : chez vous et chez ceux qui produisent pour vous.",
      },
      {
        title: "Prévenir",
        text: "Supprimez ce qui peut nuire avant que cela n’arrive. Commencez par le plus grave et le plus probable.",
      },
      {
        title: "Réduire et réparer",
        text: "Impossible de tout supprimer ? Réduisez alors, et réparez ce qui a mal tourné.",
      },
      {
        title: "Vérifier et raconter",
        text: "À une date convenue, voyez si cela a aidé. Dites honnêtement ce qui a réussi et ce qui manque encore.",
      },
    ],
  },
  subjects: {
    title: "Sept thèmes",
    text: "ISO 26000 est une ligne directrice internationale sur la responsabilité des organisations. Elle ne donne pas de certificat : c’est un guide. Elle connaît sept thèmes. Nos questions suivent cette structure, avec nos propres mots.",
    counted: (issues) => `${issues} sujets, et chacun est abordé dans le scan.`,
  },
  scan: {
    title: "Que demande le scan ?",
    text: "Le scan pose des questions simples sur ce que vous faites aujourd’hui. Vous répondez oui, en partie, non, je ne sais pas ou sans objet. Chaque question dit pourquoi elle est posée et donne un exemple et un premier pas. Nous passons les questions qui ne vous concernent pas.",
    sizes: "Choisissez ce qui vous convient",
    size: {
      company: {
        light: {
          title: "Scan court pour entreprises",
          text: "Pour se faire vite une idée, même seul et sur un téléphone.",
        },
        full: {
          title: "Scan complet pour entreprises",
          text: "Pour aller plus loin, de préférence avec quelques collègues.",
        },
      },
      authority: {
        light: {
          title: "Scan court pour pouvoirs locaux",
          text: "Une première image de toute l’administration.",
        },
        full: {
          title: "Scan pour pouvoirs locaux",
          text: "Pour les communes, CPAS et autres administrations. Chaque service remplit sa partie.",
        },
      },
    },
    counted: (questions, minutes) =>
      `Au plus ${manyQuestions(questions)}, environ ${minutes} minutes en tout.`,
    look: {
      company: "Voir les questions pour entreprises",
      authority: "Voir les questions pour pouvoirs locaux",
    },
    back: "Ce que vous recevez",
    backList: [
      "Un profil par thème. Ce que vous ne savez pas ne compte pas comme un non : cela reste visible comme « je ne sais pas ».",
      "Un aperçu des dommages possibles et de la valeur partagée que vous créez déjà.",
      "Un plan de cinq actions au plus, chacune avec un nom et une date. Vous voyez aussi quelles entreprises sociales peuvent aider.",
      "Un rapport à remettre à un client ou à une banque.",
      "Après un an : un nouveau scan, qui montre ce qui a changé.",
    ],
  },
  answers: {
    title: "À qui sont les réponses ?",
    list: [
      "Les réponses d’une entreprise lui appartiennent. Le coordinateur voit seulement si le scan est commencé ou terminé.",
      "Nous ne montrons des totaux qu’à partir de cinq entreprises réunies. Personne ne peut en reconnaître une seule.",
      "Vous voulez de l’aide ? Vous pouvez partager votre scan avec le coordinateur, et arrêter à tout moment.",
      "Vous pouvez tout télécharger et tout effacer vous-même, sans le demander à personne.",
      "Un pouvoir local remplit le scan ? Alors le coordinateur y participe et voit les réponses.",
    ],
  },
  begin: {
    title: "Commencer",
    text: "Il ne faut pas de compte. Vous recevez un lien personnel. Vous pouvez vous arrêter quand vous voulez et continuer plus tard, aussi sur un autre appareil.",
    ask: "Vous voulez remplir le scan ou vous avez une question ?",
    authority: "Vous travaillez pour un pouvoir local ou vous avez une question ?",
    askLink: "Demander un lien au coordinateur",
  },
  sources: {
    iso: "ISO 26000:2010, chapitre 6 (structure ; les mots sont les nôtres)",
    oecd: "OCDE, guide sur le devoir de diligence, 2018 (les étapes)",
  },
  questions: {
    crumb: "Qu’est-ce que la RSE ?",
    crumbs: {
      company: "Questions pour entreprises",
      authority: "Questions pour pouvoirs locaux",
    },
    lede: "Vous lisez ici toutes les questions, sans rien remplir. Vous pouvez aussi les imprimer et en discuter.",
    depth: "Quel scan ?",
    depths: { light: "Scan court", full: "Scan complet" },
    count: manyQuestions,
    parts: "Choisissez une partie",
    about: "D’abord, nous demandons qui vous êtes",
    aboutHelp:
      "Ces données servent à choisir les questions qui vous conviennent. Ce que vous laissez vide n’exclut rien.",
    all: "Toutes les questions sur une page",
    allTitle: "Toutes les questions",
    why: "Pourquoi cette question ?",
    example: "Exemple",
    begin: "Pour commencer",
    action: "Action possible",
    help: "Des entreprises sociales peuvent aider pour",
    issue: "Sujet",
    sdg: (goals) => `ODD ${goals}`,
    onlyFor: "Seulement demandé à",
    onlyFull: "Seulement dans le scan complet",
    several: "plusieurs réponses possibles",
    previous: "Partie précédente",
    next: "Partie suivante",
    otherParts: "Autres parties",
    edition: (version) => `Questionnaire de Regiekamer, édition ${version}`,
  },
} satisfies Words;
