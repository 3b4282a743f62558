import type { OutputWords } from "./nl.ts";

export const fr = {
  brochure: {
    title: "Créer une brochure",
    lede: "De votre sélection à une brochure pour le guichet : carte, index et un bloc par organisation, avec les sources à la fin.",
    crumb: "Carte & répertoire",
    selection: "Contenu",
    count: (count, shown) => (count < 2 ? `${shown} organisation` : `${shown} organisations`),
    everything: "Tout le répertoire, sans filtre.",
    change: "Modifier la sélection sur la carte",
    preview: "L’ouvrir tout de suite, avec les textes habituels (PDF)",
    leftOut: (count, shown) =>
      count === 1
        ? "1 organisation sélectionnée n’y figure pas : une entreprise en nom propre ou à l’arrêt."
        : `${shown} organisations sélectionnées n’y figurent pas : entreprises en nom propre ou à l’arrêt.`,
    unpublished: (count, shown) =>
      count === 1
        ? "1 organisation n’est pas sur le site public. Elle figure pourtant dans cette brochure."
        : `${shown} organisations ne sont pas sur le site public. Elles figurent pourtant dans cette brochure.`,
    empty: "Aucune organisation dans cette sélection",
    emptyHelp:
      "Une brochure demande au moins une organisation. Retirez un filtre ou élargissez la sélection sur la carte.",
    tooMany: (most) =>
      `Une brochure compte au plus ${most} organisations. Réduisez la sélection ; ce que vous avez écrit est conservé.`,
    texts: "Langue et textes",
    language: "Langue de la brochure",
    recalled: "Voici les textes de votre brochure précédente.",
    anew: "Repartir des textes habituels",
    languageHint:
      "Les activités et les textes fixes seront dans cette langue. Les textes des organisations restent dans la leur s’il n’y a pas de traduction.",
    languages: { nl: "Néerlandais", fr: "Français", en: "Anglais" },
    titleLabel: "Titre de couverture",
    titleMissing: "Donnez un titre à la brochure.",
    titleTooLong: "Gardez le titre sous 120 signes pour qu’il tienne sur la couverture.",
    intro: "Introduction",
    introHint:
      "Une ligne vide commence un nouveau paragraphe. Laissez vide pour ne pas avoir d’introduction.",
    introTooLong: "Gardez l’introduction sous 3000 signes.",
    contact: "Bloc de contact",
    contactHint: "Une donnée par ligne : nom du service, adresse, téléphone, e-mail.",
    parts: "Parties",
    partNames: {
      map: "Carte",
      guide: "Mode d’emploi de la brochure",
      "activity-index": "Index par activité",
      "municipality-index": "Index par commune",
    },
    format: "Fichier",
    formats: {
      pdf: "PDF, prêt à imprimer et à partager",
      docx: "Word (DOCX), pour l’adapter vous-même",
    },
    make: "Créer la brochure",
    waiting:
      "Une grande brochure se crée en arrière-plan. Vous voyez l’avancement et retrouvez le fichier pendant 14 jours.",
    tooManyPublic: (most) =>
      `Ici, une brochure compte au plus ${most} organisations. Choisissez une sélection plus petite, ou demandez la brochure complète au partenariat.`,
  },
  export: {
    title: "Exporter la sélection",
    lede: "Toutes les organisations de votre sélection dans un fichier, avec leurs sources.",
    file: "Votre fichier",
    columns: "Colonnes",
    columnsHint:
      "Le nom et les sources y sont toujours. Sans choix, vous recevez toutes les colonnes.",
    format: "Fichier",
    formats: {
      csv: "CSV, pour Excel en Belgique (point-virgule)",
      xlsx: "Excel (XLSX), avec une feuille pour les sources",
      geojson:
        "GeoJSON, pour les logiciels de cartes ; seulement les organisations situées sur la carte",
    },
    make: "Télécharger le fichier",
    empty: "Aucune organisation dans cette sélection",
    emptyHelp: "Retirez un filtre ou élargissez la sélection sur la carte.",
    tooMany: (most) =>
      `Un fichier Excel va jusqu’à ${most} organisations. Choisissez CSV pour cette sélection, ou réduisez-la.`,
    contactsNote:
      "Les personnes de contact n’y figurent que si elles ont donné leur accord ou ont une fonction publique.",
  },
} satisfies OutputWords;
