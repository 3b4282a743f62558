import type { IntakeWords } from "./nl.ts";

export const troubles = {
  rowProblems: {
    "number-not-ten-digits": {
      what: "Le numéro d’entreprise n’a pas dix chiffres.",
      mend: "Complétez à dix chiffres, comme 0413.313.535, ou videz la cellule.",
    },
    "number-wrong-first-digit": {
      what: "Un numéro d’entreprise commence par 0 ou 1 ; ceci ressemble à un numéro d’établissement.",
      mend: "Cherchez le numéro de l’entreprise elle-même dans BCE Public Search.",
    },
    "number-wrong-check-digits": {
      what: "Les deux derniers chiffres (contrôle modulo 97) sont faux.",
      mend: "Un chiffre est sans doute faux ou interverti : cherchez le numéro dans BCE Public Search.",
    },
    "name-missing": {
      what: "Il n’y a pas de nom.",
      mend: "Indiquez le nom, ou vérifiez que la bonne colonne est choisie comme nom.",
    },
    "name-too-long": {
      what: "Le nom dépasse 400 caractères.",
      mend: "Raccourcissez le nom ; mettez le reste dans une colonne de description.",
    },
    "number-twice": {
      what: "Ce numéro figure déjà sur une ligne précédente.",
      mend: "Fusionnez les deux lignes dans le fichier ; la première est reprise.",
    },
    "row-twice": {
      what: "Le même nom et la même commune figurent déjà sur une ligne précédente.",
      mend: "Supprimez la ligne en double, ou donnez à chacune un numéro d’entreprise.",
    },
    "line-too-long": {
      what: "La ligne est trop longue pour être une ligne de liste.",
      mend: "Vérifiez s’il manque une fin de ligne ou un guillemet.",
    },
    "line-unclosed-quote": {
      what: "Un guillemet s’ouvre et ne se ferme pas.",
      mend: 'Ajoutez un " ou enlevez-le.',
    },
    "line-text-after-quote": {
      what: "Il y a du texte après un guillemet fermant.",
      mend: 'Écrivez deux fois un " à l’intérieur d’une cellule : "".',
    },
    "line-nul": {
      what: "La ligne contient des signes illisibles : à moitié écrite ou pas du texte.",
      mend: "Enregistrez à nouveau le fichier dans votre tableur.",
    },
    "line-too-many-columns": {
      what: "La ligne a plus de 100 colonnes.",
      mend: "Supprimez les colonnes inutiles.",
    },
  },
  cellProblems: {
    "email-unreadable": {
      what: "Ce n’est pas une adresse e-mail.",
      mend: "Écrivez une seule adresse, comme info@exemple.be.",
    },
    "website-unreadable": {
      what: "Ce n’est pas une adresse web.",
      mend: "Écrivez une seule adresse, comme https://www.exemple.be.",
    },
    "phone-unreadable": {
      what: "Ce n’est pas un numéro de téléphone.",
      mend: "Écrivez un seul numéro, comme 02 356 00 00.",
    },
    "postcode-unreadable": {
      what: "Ce n’est pas un code postal belge.",
      mend: "Écrivez quatre chiffres, comme 1500.",
    },
    "nace-unreadable": {
      what: "Ce n’est pas un code NACE.",
      mend: "Écrivez des codes comme 81.300, séparés par ;.",
    },
    "count-unreadable": {
      what: "Ce n’est pas un nombre.",
      mend: "Écrivez seulement le nombre, comme 120.",
    },
    "activity-unknown": {
      what: "Cette activité ne figure pas dans la liste des activités.",
      mend: "Choisissez-la plus tard sur la fiche, ou utilisez un mot de la liste.",
    },
    "area-unknown": {
      what: "Nous ne connaissons pas cette commune, ou plusieurs portent ce nom.",
      mend: "Écrivez le nom d’une commune flamande ou bruxelloise.",
    },
    "legal-form-unknown": {
      what: "Nous ne connaissons pas cette forme juridique.",
      mend: "Écrivez par exemple ASBL, SRL, SA ou SC.",
    },
    "markup-removed": {
      what: "Il y avait des balises de page web (HTML) ; seul le texte est repris.",
      mend: "Vérifiez le texte sur la fiche.",
    },
    "number-left-out": {
      what: "Le numéro d’entreprise est faux ; la ligne est reprise sans numéro.",
      mend: "Indiquez le bon numéro sur la fiche.",
    },
    "too-long": {
      what: "Le texte dépasse 4000 caractères et a été coupé.",
      mend: "Raccourcissez le texte et apportez la liste à nouveau.",
    },
  },
  itIs: (kind: string) => `C’est ${kind}.`,
  itIsText: (end: string) => `Le nom se termine par ${end}, mais c’est du texte simple.`,
  /** After "it is". */
  fileKinds: {
    text: "du texte simple",
    workbook: "un fichier Excel",
    "old-office": "un ancien fichier Office",
    word: "un document Word",
    slides: "une présentation",
    "open-document": "un fichier OpenDocument (.ods ou .odt)",
    zip: "un fichier ZIP sans classeur : décompressez-le d’abord",
    pdf: "un PDF",
    "web-page": "une page web (HTML) : ouvrez-la dans votre tableur",
    xml: "un fichier XML",
    json: "un fichier JSON",
    "rich-text": "un texte mis en forme (RTF)",
    packed: "un fichier compressé : décompressez-le d’abord",
    parquet: "un fichier Parquet",
    image: "une image",
    unknown: "un fichier d’un type que nous ne connaissons pas",
  },
  fileProblems: {
    "too-large": {
      what: "Le fichier dépasse 20 Mo.",
      mend: "Supprimez images et feuilles vides, ou divisez la liste. Un extrait BCE s’apporte sous BCE Open Data.",
    },
    "too-many-rows": {
      what: "Le fichier a plus de 20 000 lignes remplies.",
      mend: "Divisez la liste. Un extrait BCE s’apporte sous BCE Open Data.",
    },
    "too-many-columns": {
      what: "Le fichier a plus de 100 colonnes.",
      mend: "Supprimez les colonnes inutiles.",
    },
    empty: { what: "Le fichier est vide.", mend: "Choisissez le fichier qui contient la liste." },
    "not-a-table": {
      what: "Ce n’est pas un fichier CSV ou Excel.",
      mend: "Enregistrez la liste dans votre tableur en .xlsx ou .csv et choisissez ce fichier.",
    },
    "named-otherwise": {
      what: "Ce fichier ne contient pas de liste.",
      mend: "Enregistrez la liste dans votre tableur en .xlsx ou .csv et choisissez ce fichier.",
    },
    "old-excel": {
      what: "C’est un fichier Excel dans l’ancien format (.xls).",
      mend: "Ouvrez-le et enregistrez-le en .xlsx.",
    },
    "zip-bomb": {
      what: "Une fois décompressé, le fichier est bien plus grand qu’une liste ne peut l’être.",
      mend: "Copiez les lignes dans une nouvelle feuille et enregistrez-la.",
    },
    damaged: {
      what: "Le fichier est endommagé ou incomplet.",
      mend: "Ouvrez-le dans votre tableur, enregistrez-le à nouveau et réessayez.",
    },
    "unreadable-header": {
      what: "La ligne des noms de colonnes est illisible.",
      mend: "Vérifiez dans la première ligne si un guillemet n’est pas fermé.",
    },
    "no-rows": {
      what: "Il n’y a pas de lignes sous les noms de colonnes.",
      mend: "Vérifiez que la liste est sur la première feuille visible.",
    },
    "no-header": {
      what: "La première ligne semble déjà être une organisation.",
      mend: "Placez au-dessus une ligne de noms de colonnes, comme : bce, nom, adresse.",
    },
    "wrong-delimiter": {
      what: "Tout est dans une seule colonne : nous ne reconnaissons pas le séparateur.",
      mend: "Enregistrez le fichier avec ; ou , entre les colonnes.",
    },
  },
} satisfies Pick<
  IntakeWords,
  "rowProblems" | "cellProblems" | "fileProblems" | "fileKinds" | "itIs" | "itIsText"
>;
