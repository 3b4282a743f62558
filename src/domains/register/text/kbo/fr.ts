import type { KboWords } from "./nl.ts";
import { missingNumbers, missingOf, nextUpdate } from "./update-numbers.ts";

const named = (file: string | undefined): string => file ?? "le fichier";

const rowUnit = (count: number) => (count < 2 ? "ligne" : "lignes");
const organisationUnit = (count: number) => (count < 2 ? "organisation" : "organisations");
const numberUnit = (count: number) => (count < 2 ? "numéro" : "numéros");

export const fr = {
  title: "Importer BCE Open Data",
  lede: "Toutes les entreprises et unités d'établissement de vos communes, tirées du fichier de la Banque-Carrefour des Entreprises.",
  overview: "Importation",
  how: "Demandez un accès gratuit au SPF Économie et téléchargez d'abord le fichier complet (KboOpenData_…_Full.zip, environ 300 Mo). Ensuite, les modifications quotidiennes (KboOpenData_…_Update.zip) suffisent, une par une et dans l'ordre. Ne décompressez rien.",
  position: (last, next) =>
    `Le registre est à l'état de l'extrait ${last}. La prochaine mise à jour porte le numéro ${next}.`,
  file: "Fichier ZIP de BCE Open Data",
  fileHint:
    "Fichier volumineux ? Placez-le dans le dossier inbox du dossier de données ; vous pourrez le choisir ci-dessous.",
  inbox: "Ou choisissez un fichier du dossier inbox",
  inboxNone: "Aucun : je choisis un fichier de mon ordinateur",
  size: (megabytes) => `${megabytes} Mo`,
  area: "Quelle zone ?",
  areas: {
    partnership: (names) => `Nos communes : ${names}`,
    province: (name) => (name.startsWith("Brussel") ? name : `Province : ${name}`),
    all: "Toute la Belgique (long)",
  },
  areaHint:
    "Les entreprises qui y ont leur siège ou un établissement sont reprises. Celles déjà dans le registre sont toujours mises à jour. Une mise à jour suit toujours la zone du dernier fichier complet.",
  deed: "Lire le fichier",
  noFile: "Choisissez un fichier, de votre ordinateur ou du dossier inbox.",
  tooLarge: "Ce fichier dépasse 4 Go. Un fichier BCE complet fait environ 300 Mo.",
  stoppedHalfway: "Le fichier n'est pas arrivé en entier. Réessayez, ou utilisez le dossier inbox.",
  running: "Un fichier BCE est en cours de lecture.",
  runningDeed: "Voir l'avancement",
  privacy:
    "Regiekamer ne reprend ni adresse e-mail ni téléphone des personnes physiques, et leur nom n'apparaît jamais sur les pages publiques.",
  nothingChanged: "Rien n'a changé dans le registre.",
  result: {
    title: "Fichier BCE importé",
    updateTitle: "Mise à jour BCE importée",
    unchangedTitle: "Rien n'a changé",
    failedTitle: "Le fichier BCE n'a pas pu être importé",
    cancelledTitle: "L'importation a été arrêtée",
    busyTitle: "Le fichier BCE est en cours de lecture",
    lede: (file, number, day) => `${file}, extrait ${number} du ${day}.`,
    updateLede: (file, number, day) => `${file}, mise à jour ${number} du ${day}.`,
    unchangedLede: (file) => `${file} a déjà été importé pour cette zone.`,
    updateUnchangedLede: (file) => `${file} a déjà été traité.`,
    gapsTitle: "Encore incomplet",
    gapsLede: (count, shown) =>
      count === 1
        ? "De 1 entreprise ou unité d'établissement, cette mise à jour dit trop peu : le reste ne figure que dans le prochain fichier complet. Elle sera alors complétée d'elle-même."
        : `De ${shown} entreprises ou unités d'établissement, cette mise à jour dit trop peu : le reste ne figure que dans le prochain fichier complet. Elles seront alors complétées d'elles-mêmes.`,
    gapsMore: (shown) => `Seuls les ${shown} premiers sont affichés.`,
    gapsClosed: "Complété entre-temps.",
    gapsOpen: "Vient avec le prochain fichier complet.",
    gapColumns: {
      number: "Numéro",
      because: "Ce qui manque",
      place: "Se trouve dans",
      state: "Maintenant",
    },
    social: (count, shown) =>
      count === 1
        ? "1 entreprise sociale reconnue au code NACE-BEL 88.993. La BCE ne dit pas la forme de travail : complétez-la."
        : `${shown} entreprises sociales reconnues au code NACE-BEL 88.993. La BCE ne dit pas la forme de travail : complétez-la.`,
    refusedTitle: "Lignes refusées",
    refusedLede: "Ces lignes n'ont pas été reprises. Les autres bien.",
    moreRefused: (shown) => `Seules les ${shown} premières sont affichées.`,
    allGood: "Aucune ligne n'a été refusée.",
    download: "Télécharger en CSV",
    map: "Voir carte et registre",
    again: "Lire un autre fichier",
    columns: {
      file: "Fichier",
      line: "Ligne",
      column: "Colonne",
      because: "Ce qui ne va pas",
      raw: "Contenu",
    },
    counts: {
      read: {
        label: "Lues",
        unit: rowUnit,
        text: "Toutes les lignes des fichiers du ZIP qui ont été examinées. Les adresses le sont deux fois.",
      },
      added: {
        label: "Nouvelles",
        unit: organisationUnit,
        text: "Entreprises qui n'étaient pas encore dans le registre.",
      },
      gaps: {
        label: "Encore incomplets",
        unit: numberUnit,
        text: "Entreprises et unités d'établissement dont la mise à jour dit trop peu. Elles viennent avec le prochain fichier complet.",
      },
      changed: {
        label: "Modifiées",
        unit: organisationUnit,
        text: "Entreprises dont la BCE dit maintenant autre chose. Leur historique dit quoi.",
      },
      unchanged: {
        label: "Identiques",
        unit: organisationUnit,
        text: "Entreprises dont la BCE dit la même chose que la fois précédente.",
      },
      stopped: {
        label: "Arrêtées",
        unit: organisationUnit,
        text: "Entreprises que la BCE connaissait et qui ne figurent plus dans ce fichier. Elles restent dans le registre, avec le statut arrêté.",
      },
      refused: {
        label: "Refusées",
        unit: rowUnit,
        text: "Lignes illisibles ou incorrectes. Elles sont gardées avec leur numéro et la raison.",
      },
    },
    source: "BCE Open Data, SPF Économie",
  },
  gap: {
    "moved-in":
      "L'adresse se trouve maintenant dans votre zone, mais le nom et les autres données n'ont pas changé et ne figurent donc pas dans la mise à jour.",
    "owner-unknown":
      "Cet établissement appartient à une entreprise qui n'est pas dans votre registre et qui n'a pas changé elle-même.",
    "never-read":
      "Ce numéro est dans votre registre par une liste ou une personne ; aucun fichier complet qui le contient n'a encore été lu.",
  },
  problem: (because, file, column, order) => {
    switch (because) {
      case "not-found":
        return "Ce fichier n'existe pas ou plus.";
      case "not-a-zip":
        return "Ce n'est pas un fichier ZIP lisible. Téléchargez-le à nouveau et choisissez-le sans le décompresser.";
      case "part-missing":
        return `${named(file)} manque dans le ZIP. Téléchargez le fichier à nouveau et ne le décompressez pas.`;
      case "column-missing":
        return `Dans ${named(file)}, ligne 1, la colonne ${column ?? ""} manque.`;
      case "too-big":
        return `${named(file)}, décompressé, est bien plus grand qu'un fichier BCE ne peut l'être. La lecture s'est arrêtée.`;
      case "damaged":
        return `${named(file)} est endommagé : le contenu et la somme de contrôle ne correspondent pas. Téléchargez à nouveau le ZIP.`;
      case "wrong-encoding":
        return `${named(file)} n'est pas en UTF-8. Utilisez le fichier tel que publié par le SPF Économie.`;
      case "not-full":
        return "Le type de fichier dans meta.csv (ExtractType) a changé pendant la lecture. Réessayez.";
      case "no-snapshot-day":
        return "meta.csv ne contient pas de date lisible (SnapshotDate).";
      case "many-gone":
        return "Cet extrait omet plus d’un dixième des entreprises que vous connaissez déjà ; le fichier est sans doute incomplet. Rien n’a changé. Téléchargez-le à nouveau. S’il est pourtant exact, importez-le sur le serveur avec --even-if-many-gone.";
      case "no-area":
        return "Cette zone n'a ni commune ni code postal. Choisissez une autre zone.";
      case "no-full-extract":
        return "Ceci est une mise à jour, et il n'y a pas encore de fichier complet qu'elle suivrait. Lisez d'abord le fichier complet (Full).";
      case "no-extract-number":
        return "meta.csv ne contient pas de numéro lisible (ExtractNumber). Sans numéro, l'ordre des mises à jour ne peut être contrôlé.";
      case "update-before-full":
        return `La mise à jour ${order?.got} est plus ancienne que le fichier complet ${order?.full} que vous avez lu, ou y est déjà comprise. La mise à jour ${nextUpdate(order)} est attendue.`;
      case "update-done":
        return `La mise à jour ${order?.got} a déjà été traitée. La mise à jour ${nextUpdate(order)} est attendue.`;
      case "updates-missing":
        return missingOf(order).length === 1
          ? `Ceci est la mise à jour ${order?.got}, mais la mise à jour ${nextUpdate(order)} doit venir d'abord. Lisez-la, ou lisez un nouveau fichier complet.`
          : `Ceci est la mise à jour ${order?.got}, mais les mises à jour ${missingNumbers(order, "fr", "à")} doivent venir d'abord. Lisez-les, ou lisez un nouveau fichier complet.`;
      case "cancelled":
        return "L'importation a été arrêtée avant la fin.";
      case "fault":
        return "La lecture a échoué. Réessayez.";
    }
  },
  row: {
    "not-a-number": "La ligne ne commence pas par un numéro BCE de dix chiffres.",
    "wrong-check-digits": "Les deux derniers chiffres du numéro ne sont pas corrects.",
    "half-a-line": "La ligne est incomplète : il manque des champs ou un guillemet.",
    "text-after-quote": "Il y a du texte après un guillemet.",
    "wrong-column-count": "La ligne a trop de champs.",
    "unknown-day": "Ce jour n'existe pas ; format attendu : jj-mm-aaaa.",
    "unknown-code": "Ce code n'est pas connu.",
    "empty-field": "Ce champ ne peut pas être vide.",
    "wrong-encoding": "Le texte n'est pas en UTF-8.",
    "line-too-long": "La ligne dépasse 64 ko.",
    "no-such-enterprise": "L'entreprise de cet établissement ne figure pas dans enterprise.csv.",
  },
} satisfies KboWords;
