import type { Words } from "./nl.ts";

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count < 2 ? one : many}`;

export const fr: Words = {
  title: "Souhaits",
  lede: "Qui souhaite rencontrer qui, et pour quoi. Les participants le remplissent sur leur page personnelle ; vous pouvez compléter ici.",
  strengths: { 1: "pourquoi pas", 2: "volontiers", 3: "très volontiers" },
  veto: "plutôt pas",
  vetoHint: "Cet entretien n’aura jamais lieu. L’autre ne le voit pas.",
  vetoSaid: (name) => `${name} ne souhaite pas cet entretien`,
  origins: {
    guest: "par le participant",
    desk: "par le guichet",
    import: "d’une liste",
    suggestion: "proposition acceptée",
  },
  figures: (wishes, mutual, guests, silent) =>
    `${plural(wishes, "souhait", "souhaits")}, dont ${mutual} réciproques ; ${plural(guests, "participant", "participants")}, ${silent} sans aucun souhait.`,
  tools: {
    suggestions: "Voir les propositions",
    import: "Lire une liste",
    board: "Vers l’horaire",
  },
  add: {
    title: "Ajouter un souhait",
    from: "Qui",
    to: "Souhaite rencontrer",
    how: "À quel point",
    about: "Pour quoi",
    save: "Enregistrer le souhait",
  },
  list: {
    caption: "Souhaits par paire, les plus forts d’abord",
    pair: "Participants",
    who: "Qui l’a demandé",
    about: "Pour quoi",
    worth: "Points",
    mutual: "réciproque",
    remove: "Supprimer",
    removeOf: (name) => `Supprimer le souhait de ${name}`,
    filter: "Participant",
    show: "Montrer",
    all: "tous les participants",
    empty:
      "Pas encore de souhaits. Les participants qui viennent peuvent les remplir sur leur page personnelle.",
  },
  none: {
    title: "Pas encore de souhaits",
    why: (coming) =>
      `${plural(coming, "participant vient", "participants viennent")}. Ils notent leurs souhaits sur leur page personnelle. Vous pouvez aussi les ajouter ici, les importer ou voir des propositions.`,
    guests: (count) => `Accords avec ${plural(count, "participant", "participants")}`,
  },
  guests: {
    title: "Participants",
    caption: "Participants et leurs accords",
    name: "Participant",
    asked: "Demande",
    wanted: "Demandé",
    away: "Ne peut pas",
    booth: "Stand",
    edit: "Souhaits et accords",
    slots: (count) => plural(count, "créneau", "créneaux"),
  },
  guest: {
    lede: "Qui ce participant souhaite rencontrer et ce que l’horaire doit respecter.",
    wishes: "Souhaits de ce participant",
    noWishes: "Pas encore de souhaits.",
    asked: "Qui a demandé ce participant",
    demands: "Ce que l’horaire respecte",
    away: "Ne peut pas à",
    talks: "Doit assister à cette partie du programme",
    booth: "Table fixe (propre stand)",
    noBooth: "pas de table fixe",
    first: "Rencontrer d’abord",
    after: "et seulement ensuite",
    mostMeetings: "Nombre maximal d’entretiens",
    mostMeetingsHint: (most) =>
      most === null
        ? "Vide : autant que possible."
        : `Vide : au plus ${most}, comme dans les réglages.`,
    orderHint:
      "Seulement si l’ordre compte. Videz une ligne pour la retirer ; après l’enregistrement, d’autres lignes s’ajoutent.",
    noOrder: "peu importe",
    seeks: "Que cherche ce participant ?",
    seeksHint:
      "Les propositions en découlent. Par exemple : imprimés, entretien d’espaces verts, un traiteur.",
    offers: "Que propose ce participant ?",
    save: "Enregistrer les accords",
    saved: "Accords enregistrés.",
  },
  pair: {
    title: "Accord fixe sur un entretien",
    lede: "Pour un entretien qui doit avoir lieu, ou qui ne peut se tenir qu’à certaines heures ou à une seule table.",
    with: "Avec",
    must: "Cet entretien doit avoir lieu",
    mustHint: "Si ce n’est pas possible, il n’y a pas d’horaire et Regiekamer dit pourquoi.",
    only: "Seulement à",
    never: "Jamais à",
    table: "Table",
    anyTable: "peu importe",
    save: "Enregistrer l’accord",
    saved: "Accord enregistré.",
    have: "Fixé",
    haveLine: (name, parts) => `${name} : ${parts}`,
    mustWord: "doit avoir lieu",
    onlyWord: (times) => `seulement à ${times}`,
    neverWord: (times) => `jamais à ${times}`,
    tableWord: (name) => `table ${name}`,
    clear: "Libérer",
  },
  suggestions: {
    title: "Propositions",
    lede: "Qui conviendrait à qui ? D’après ce que cherchent les participants et ce que le registre et eux-mêmes disent qu’ils font. Rien ne devient un souhait sans que vous cliquiez.",
    none: "Pas de nouvelles propositions. Indiquez chez les participants ce qu’ils cherchent, ou ce qu’ils proposent.",
    from: (name, seeks) => `${name} cherche : ${seeks}`,
    accept: "En faire un souhait",
    accepted: "Le souhait est ajouté, marqué comme proposition.",
    same: (what) => `dit lui-même : ${what}`,
  },
  import: {
    title: "Lire une liste de souhaits",
    lede: "CSV ou Excel avec au moins deux colonnes : « Qui » et « Souhaite rencontrer ». Aussi possible : « Force » (pourquoi pas, volontiers, très volontiers ou plutôt pas ; aussi 1, 2, 3) et « Pour quoi ». Les noms comme sur la liste des invités.",
    file: "Fichier",
    read: "Lire",
    done: (taken, refused) =>
      refused === 0
        ? `${plural(taken, "souhait lu", "souhaits lus")}.`
        : `${plural(taken, "souhait lu", "souhaits lus")} ; ${plural(refused, "ligne refusée", "lignes refusées")}, voir ci-dessous.`,
    earlier: "Listes lues",
    line: (name, taken, refused) => `${name} : ${taken} lus, ${refused} refusés`,
    row: "Ligne",
    why: "Pourquoi pas",
    cells: "Ce qui s’y trouvait",
    because: {
      "no-from": "il manque qui le demande",
      "no-to": "il manque qui l’on souhaite rencontrer",
      "unknown-from": "n’est pas sur la liste des invités",
      "unknown-to": "n’est pas sur la liste des invités",
      "two-of-that-name": "il y en a deux de ce nom",
      "with-oneself": "souhaite se rencontrer soi-même",
      "bad-strength":
        "la force doit être pourquoi pas, volontiers, très volontiers, plutôt pas ou 1, 2, 3",
      "too-long": "plus de 500 caractères",
      unreadable: "la ligne est illisible",
    },
    noColumns: (header) =>
      `Il n’y a pas de colonnes « Qui » et « Souhaite rencontrer ». Trouvé : ${header}. Rien n’a été lu.`,
    noFile: "Choisissez un fichier.",
    unreadable: (message) => `Illisible : ${message} Rien n’a été lu.`,
  },
  said: { saved: "Souhait enregistré.", removed: "Souhait supprimé." },
  problems: {
    "not-permitted": "Vous ne pouvez pas modifier les souhaits de cette rencontre.",
    "no-such-guest": "Ce participant n’est pas sur la liste des invités.",
    "with-oneself": "On ne peut pas se rencontrer soi-même.",
    "too-long": "C’est trop long.",
    "bad-time": "Cette heure n’est pas correcte.",
    "national-number": "Il contient un numéro de registre national. Enlevez-le.",
    failed: "Cela n’a pas réussi. Rien n’a été perdu.",
  },
};
