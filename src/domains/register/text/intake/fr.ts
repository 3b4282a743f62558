import type { IntakeWords } from "./nl.ts";
import { troubles } from "./troubles-fr.ts";

const percent = (share: number) => `${Math.round(share * 100)} %`;
const rows = (count: number) => (count < 2 ? `${count} ligne` : `${count} lignes`);
const organisations = (count: number) =>
  count < 2 ? `${count} organisation` : `${count} organisations`;
const organisationUnit = (count: number) => (count < 2 ? "organisation" : "organisations");

export const fr = {
  ...troubles,
  overview: {
    title: "Importation",
    lede: "Apportez ce que vous avez déjà. Chaque donnée retient le fichier et la ligne dont elle provient. Rien n’est écrasé : si deux sources se contredisent, les deux restent.",
    waysTitle: "Qu’avez-vous ?",
    listTitle: "Une liste",
    listText:
      "Un fichier CSV ou Excel d’organisations : liste de membres, export, liste personnelle. Vous choisissez à l’écran ce que signifie chaque colonne et voyez d’avance ce qui va se passer.",
    listDeed: "Apporter une liste",
    kboTitle: "BCE Open Data",
    kboText:
      "Le fichier ZIP mensuel de la Banque-Carrefour des Entreprises. Regiekamer en extrait les entreprises de votre zone et reconnaît l’économie sociale à son code NACE.",
    kboDeed: "Apporter un fichier BCE",
    startTitle: "Le jeu de départ intégré",
    startText: (count: number) =>
      `${count} entreprises de travail adapté et magasins de seconde main (faits de la BCE, août 2026). Pratique pour commencer ; loin d’être complet. Vérifiez une fiche avant de vous y fier.`,
    startDeed: "Charger le jeu de départ",
    startLoaded: (added, merged) =>
      `Jeu de départ chargé : ${organisations(added)} en plus, ${merged} ${merged < 2 ? "fusionnée" : "fusionnées"}.`,
    startUnchanged: "Le jeu de départ était déjà chargé. Rien n’a changé.",
    runsTitle: "Ce qui a été importé",
    runsCaption: "Fichiers lus, le plus récent d’abord",
    empty: "Rien d’importé pour l’instant",
    emptyText:
      "Vous verrez ici ce que vous avez lu, quand, et quelles lignes ont été refusées. Commencez par le jeu de départ ou par une liste que vous avez déjà.",
    when: "Quand",
    what: "Fichier",
    kind: "Sorte",
    state: "État",
    read: "Lues",
    added: "Nouvelles",
    changed: "Modifiées",
    unchanged: "Identiques",
    refused: "Refusées",
    goOn: "Continuer",
    download: (file) => `Lignes refusées de ${file} en CSV`,
    downloadShort: "CSV",
  },
  kinds: {
    list: "Liste",
    kbo: "BCE Open Data",
    "start-set": "Jeu de départ",
    "address-points": "Points d’adresse",
  },
  states: {
    uploaded: "Attend les colonnes",
    previewed: "Attend la confirmation",
    running: "En cours",
    done: "Terminé",
    unchanged: "Rien n’a changé",
    failed: "Échoué",
    cancelled: "Arrêté",
  },
  steps: ["Fichier", "Colonnes", "Aperçu", "Résultat"],
  upload: {
    title: "Apporter une liste",
    lede: "Choisissez le fichier. Rien ne change encore : vous verrez d’abord ce que signifie chaque colonne et ce qui arrive à chaque ligne.",
    file: "Fichier CSV ou Excel (.xlsx)",
    fileHint:
      "Au plus 20 Mo et 20 000 lignes. La première ligne contient les noms des colonnes. Seule la première feuille visible est lue.",
    deed: "Lire le fichier",
    noFile: "Choisissez d’abord un fichier.",
    needs:
      "Seul le nom est obligatoire. Avec un numéro d’entreprise, nous reconnaissons les organisations que vous avez déjà.",
  },
  columns: {
    title: "Que signifie chaque colonne ?",
    lede: (file, count) =>
      `${file} : ${rows(count)}. Nous proposons ce que nous reconnaissons. Vérifiez et corrigez.`,
    sheet: (name, others) =>
      `Feuille lue : « ${name} ». Non lues : ${others}. Placez une autre feuille en tête pour la lire.`,
    caption: "Colonnes du fichier",
    column: "Colonne",
    examples: "Premières valeurs",
    meaning: "Signifie",
    why: "Pourquoi",
    meaningOf: (column) => `Signification de la colonne ${column}`,
    noValues: "vide",
    sourceTitle: "De qui vient cette liste ?",
    sourceHint:
      "Ceci figurera comme source à côté de chaque donnée, y compris sur le site public et dans la brochure.",
    publisher: "Éditeur",
    publisherHint: "Qui a fait la liste, par exemple : Departement Werk en Sociale Economie.",
    titleField: "Nom de la liste",
    titleHint:
      "Apportez plus tard une nouvelle version sous le même nom : elle remplacera celle-ci.",
    licence: "Licence ou accord",
    licenceHint:
      "Pouvez-vous montrer ceci ? Par exemple : CC BY 4.0, données propres, avec l’accord des membres.",
    licenceDefault: "données propres",
    url: "Adresse web",
    day: "Date de la liste",
    defaultsTitle: "Pour les lignes qui n’en disent rien",
    defaultKind: "Sorte d’organisation",
    defaultForm: "Forme de travail",
    noForm: "Aucune",
    deed: "Montrer l’aperçu",
    back: "Choisir un autre fichier",
  },
  targets: {
    number: "Numéro d’entreprise (BCE)",
    name: "Nom",
    abbreviation: "Sigle",
    type: "Sorte ou forme de travail",
    legal_form: "Forme juridique",
    address: "Rue et numéro",
    street: "Rue",
    house_number: "Numéro de maison",
    box: "Boîte",
    postcode: "Code postal",
    municipality: "Commune",
    website: "Site web",
    email: "E-mail",
    phone: "Téléphone",
    nace: "Codes NACE",
    activities: "Activités",
    capacity_places: "Capacité (places)",
    capacity_hours_month: "Capacité (heures par mois)",
    service_area: "Zone d’action (communes)",
    description: "Description",
    target_group: "Groupe cible",
    adapted_workplace: "Poste de travail adapté",
    guidance: "Accompagnement",
    quality_labels: "Labels de qualité",
    fte: "Équivalents temps plein (ETP)",
    ignore: "Ne pas reprendre",
  },
  noFieldFor: "reconnu, mais la fiche n’a pas de champ pour cela",
  because: (reason) => {
    switch (reason.kind) {
      case "header":
        return "nom de colonne reconnu";
      case "header-and-values":
        return "nom de colonne et valeurs concordent";
      case "values":
        return `${percent(reason.share)} des valeurs y ressemblent`;
      case "header-only":
        return `nom de colonne reconnu, mais ${reason.share === 0 ? "aucune valeur n’y ressemble" : `seulement ${percent(reason.share)} des valeurs y ressemblent`} : vérifiez`;
      case "last-time":
        return "votre choix de la dernière fois";
      case "nothing-known":
        return "non reconnu";
    }
  },
  preview: {
    title: "Ce qui va se passer",
    lede: "Rien n’a encore changé. Si c’est correct, reprenez la liste.",
    unchangedLede:
      "Cette liste n’apporte rien de neuf : tout son contenu était déjà dans le registre.",
    saysSource: (source: string, licence: string) =>
      `Chaque donnée portera comme source : ${source}, licence « ${licence} ».`,
    changeSource: "La liste vient de quelqu’un d’autre ? Dites-le ici.",
    cameBefore: (title, publisher) =>
      `Ce fichier a déjà été lu, sous « ${title} » de ${publisher}. Ce nom de source reste.`,
    caption: (shown, all) => (shown < all ? `Les ${shown} premières de ${rows(all)}` : rows(all)),
    line: "Ligne",
    name: "Nom",
    number: "Numéro",
    form: "Sorte et forme de travail",
    place: "Adresse",
    activities: "Travail",
    happens: "Devient",
    noNumber: "sans numéro",
    precision: {
      "placed-by-hand": "placé à la main",
      address: "adresse",
      street: "rue",
      neighbourhood: "quartier",
      postcode: "code postal",
      municipality: "commune",
      unknown: "pas sur la carte",
    },
    onMap: (precision) => `carte : ${precision}`,
    new: "nouvelle",
    merge: (name) => `avec ${name}`,
    unchanged: "déjà connue, identique",
    maybe: "nouvelle (voir question)",
    sameTitle: "Est-ce la même organisation ?",
    sameHint:
      "Ces lignes n’ont pas de numéro pour en être sûr, mais le nom et la commune sont ceux d’une organisation du registre. Cochez celles qui sont les mêmes. Sans coche, une nouvelle est ajoutée.",
    same: (line, name, other) => `Ligne ${line} : ${name} est ${other}`,
    sameByPerson: "désignée par vous comme la même",
    keepWithoutNumber: (count) =>
      count === 1
        ? "Reprendre sans numéro la ligne dont le numéro est faux"
        : `Reprendre sans numéro les ${count} lignes dont le numéro est faux`,
    keepWithoutNumberSettled: "Reprendre sans numéro les lignes dont le numéro est faux",
    keepHint: "Le numéro faux reste conservé dans les remarques.",
    questionsTitle: "Questions préalables",
    cancel: "Arrêter cet import",
    cancelled: "L’import est arrêté. Rien n’a changé dans le registre.",
    refresh: "Adapter l’aperçu",
    deed: (count) => `Reprendre ${organisations(count)}`,
    nothingDeed: "Terminer sans changement",
    finishDeed: "Terminer",
    gone: {
      title: (count: number) =>
        count === 1
          ? "1 organisation figurait dans une version précédente de cette liste et n’y est plus"
          : `${count} organisations figuraient dans une version précédente de cette liste et n’y sont plus`,
      hint: "Ce que disent les autres sources reste dans tous les cas. Vous pourrez annuler ce choix plus tard.",
      which: "Lesquelles ?",
      choices: {
        keep: "Garder ce que la liste disait d’elles auparavant",
        end: "La liste ne parle plus d’elles : les autres sources comptent. Sans autre source, seul le nom reste sur la fiche.",
      },
    },
    back: "Modifier colonnes ou source",
    source: (file) => file,
  },
  thisFile: "ce fichier",
  counts: {
    read: {
      label: "Lues",
      unit: (count: number) => (count < 2 ? "ligne" : "lignes"),
      text: "Toutes les lignes après les noms de colonnes, lignes vides non comprises.",
    },
    added: {
      label: "Nouvelles",
      unit: organisationUnit,
      text: "Organisations qui n’étaient pas encore dans le registre.",
    },
    merged: {
      label: "Fusionnées",
      unit: organisationUnit,
      text: "Organisations déjà présentes, reconnues à leur numéro d’entreprise, à une version précédente de cette liste ou par vous. Ce que dit cette liste s’ajoute ; ce que disent les autres sources reste.",
    },
    unchanged: {
      label: "Identiques",
      unit: organisationUnit,
      text: "Cette liste disait déjà exactement la même chose.",
    },
    ended: {
      label: "Sorties de la liste",
      unit: organisationUnit,
      text: "Organisations qui figuraient dans une version précédente et n’y sont plus. Ce que la liste disait d’elles ne compte plus ; vous pouvez l’annuler.",
    },
    refused: {
      label: "Refusées",
      unit: (count: number) => (count < 2 ? "ligne" : "lignes"),
      text: "Lignes non reprises. Elles restent conservées avec leur numéro de ligne et la raison.",
    },
    cells: {
      label: "Remarques",
      unit: (count: number) => (count < 2 ? "cellule" : "cellules"),
      text: "Valeurs isolées illisibles. Le reste de leur ligne est bien repris.",
    },
  },
  troubles: {
    refusedTitle: "Lignes refusées",
    refusedCaption: "Lignes non reprises",
    cellsTitle: "Remarques sur les lignes reprises",
    cellsCaption: "Valeurs non reprises ; le reste de leur ligne l’est",
    line: "Ligne",
    column: "Colonne",
    written: "Il est écrit",
    what: "Ce qui ne va pas",
    mend: "Comment corriger",
    download: "Télécharger en CSV",
    more: (count) => `Et encore ${count} : voir le fichier CSV.`,
    file: "fichier",
    raw: "ligne entière",
    kind: "sorte",
    wholeRow: "ligne refusée",
    oneCell: "valeur omise",
  },
  sameAsLine: (line) => `comme la ligne ${line}`,
  nothingChanged: "Rien n’a changé dans le registre.",
  found: (text) => `Trouvé : « ${text} ».`,
  problems: {
    "no-name": "Choisissez quelle colonne est le nom.",
    "target-twice": (target) => `« ${target} » est choisi pour deux colonnes. N’en gardez qu’une.`,
    "address-twice":
      "Choisissez soit « Rue et numéro », soit « Rue » et « Numéro de maison » séparément.",
    fields: {
      publisher: "Indiquez qui publie la liste.",
      title: "Donnez un nom à la liste.",
      licence: "Indiquez une licence ou un accord.",
      url: "Ce n’est pas une adresse web. Commencez par https://",
      retrievedOn: "Indiquez une date.",
    },
    other: "Il y a un problème avec vos choix. Vérifiez-les.",
    "already-imported": "Cette liste est déjà reprise.",
    "no-such-import": "Cet import n’existe pas (ou plus).",
    "file-gone":
      "Le fichier n’est plus conservé (il disparaît après 90 jours). Choisissez-le à nouveau pour continuer.",
    "not-permitted": "Seul un coordinateur ou un administrateur peut importer des données.",
  },
  result: {
    title: "Liste reprise",
    unchangedTitle: "Rien n’a changé",
    unchangedLede: "Tout le contenu de cette liste était déjà tel quel dans le registre.",
    lede: (file) => `${file} a été lu. Chaque donnée retient sa ligne dans ce fichier.`,
    kept: "Les colonnes sont retenues : une prochaine liste avec les mêmes noms de colonnes sera bien lue d’emblée.",
    allGood: "Aucune ligne n’a été refusée.",
    ended: (count: number) =>
      count === 1
        ? "1 organisation n’est plus dans cette liste. Ce que la liste disait d’elle ne compte plus."
        : `${count} organisations ne sont plus dans cette liste. Ce que la liste disait d’elles ne compte plus.`,
    revive: "Faire à nouveau compter la liste",
    revived: (count: number) =>
      count === 1
        ? "La liste compte à nouveau pour 1 organisation."
        : `La liste compte à nouveau pour ${count} organisations.`,
    map: "Voir carte et registre",
    again: "Apporter une autre liste",
    overview: "Vers l’importation",
  },
} satisfies IntakeWords;
