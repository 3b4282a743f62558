import { day } from "./day-fr.ts";
import { impossible } from "./impossible-fr.ts";
import type { Words } from "./nl.ts";
import { room } from "./room-fr.ts";
import { setup } from "./setup-fr.ts";

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count < 2 ? one : many}`;

export const fr: Words = {
  tabs: {
    label: "Horaire",
    board: "Horaire",
    setup: "Réglages",
    day: "Le jour même",
  },
  board: {
    title: "Horaire des entretiens",
    lede: "Qui rencontre qui, quand et à quelle table. Glissez un entretien, ou choisissez-le et dites où il va.",
    none: "Il n’y a pas encore d’horaire",
    noneWhy: (wishes) =>
      wishes === 0
        ? "Il faut d’abord savoir qui souhaite rencontrer qui. Ensuite, Regiekamer cherche le meilleur horaire."
        : `Il y a ${plural(wishes, "souhait", "souhaits")}. Regiekamer cherche l’horaire qui en réalise le plus, équitablement et avec peu d’attente.`,
    toWishes: "Vers les souhaits",
    solve: "Chercher le meilleur horaire",
    solveAgain: "Rechercher le reste",
    solveHint: (locked) =>
      locked === 0
        ? "Tout peut bouger. Verrouillez d’abord ce qui doit rester."
        : `${plural(locked, "entretien verrouillé reste", "entretiens verrouillés restent")} en place.`,
    views: { label: "Vue", tables: "Tables", guests: "Participants", list: "Liste" },
    table: (name) => `Table ${name}`,
    guest: "Participant",
    closed: "fermée",
    locked: "verrouillé",
    draft: "Projet",
    published: "Publié",
    old: "Version antérieure",
    version: (number) => `version ${number}`,
    publish: "Publier et prévenir",
    publishHint:
      "Qui reçoit un autre horaire que le dernier annoncé, reçoit un courriel. Les autres ne reçoivent rien.",
    tell: "Envoyer à chaque participant son horaire par courriel",
    undo: "Annuler",
    redo: "Refaire",
    lockAll: "Tout verrouiller",
    unlockAll: "Tout déverrouiller",
    backToDraft: "Retour au projet",
    workOn: "Continuer avec cette version",
    keys: "Au clavier : allez sur un entretien, espace pour le prendre, les flèches pour choisir une place, espace pour le poser ou Échap pour arrêter.",
    prints: "Impressions et fichiers",
    personalPdf: "Horaire par participant (PDF)",
    overviewPdf: "Aperçu par heure et table (PDF, A3)",
    sheetsPdf: "Feuille par table (PDF, A4)",
    xlsx: "Fichier Excel",
    wall: "Écran mural",
  },
  pick: {
    title: (one, other) => `${one} et ${other}`,
    now: (at, table) => `Actuellement à ${at}, table ${table}.`,
    notPlanned: "Pas encore planifié.",
    to: "Déplacer vers",
    plan: "Planifier à",
    do: "Déplacer",
    doPlan: "Planifier cet entretien",
    lock: "Verrouiller",
    unlock: "Déverrouiller",
    remove: "Retirer de l’horaire",
    close: "Fermer",
    place: (at, table) => `${at}, table ${table}`,
    ok: "possible",
    swap: "échange de place",
    here: "se trouve ici",
    rules: "Heures fixes et heures interdites",
  },
  island: {
    picked: "Pris. Choisissez une place avec les flèches, espace pour poser, Échap pour arrêter.",
    dropped: "Déplacement en cours.",
    stopped: "Arrêté. Rien n’a changé.",
    place: "{at}, table {table} : {what}",
  },
  levels: {
    block: "impossible",
    "block-publication": "ne peut pas être publié ainsi",
    warn: "attention",
    ignore: "non signalé",
  },
  levelChoices: {
    block: "L’interdire",
    "block-publication": "L’admettre dans un projet, pas à la publication",
    warn: "Avertir",
    ignore: "Ne pas le signaler",
  },
  rules: {
    "unknown-place": "l’heure ou la table n’existe plus",
    "not-held": "cet entretien doit avoir lieu",
    within: "heure fixe ou interdite",
    "own-table": "table fixe pour cet entretien",
    "closed-table": "la table est alors fermée",
    "table-twice": "deux entretiens à une table",
    "participant-twice": "quelqu’un a deux entretiens en même temps",
    away: "quelqu’un ne peut pas à ce moment",
    booth: "un participant reste à son propre stand",
    travel: "trop peu de temps pour changer de salle",
    precedence: "l’ordre demandé n’est pas respecté",
    "break-spread": "les attentes sont trop inégales",
    "most-meetings": "plus d’entretiens que convenu",
    "gets-nothing": "quelqu’un qui a des souhaits n’a aucun entretien",
    "social-unseen": "une entreprise sociale n’a aucun entretien",
    veto: "l’un des deux ne veut pas de cet entretien",
    "not-here": "l’un des deux n’est pas parmi ceux qui viennent",
  },
  softRules: {
    within: "Heures fixes et interdites",
    "own-table": "Table fixe d’un entretien",
    "closed-table": "Table fermée",
    away: "Absent ou à un exposé",
    booth: "Propre stand",
    travel: "Temps pour changer de salle",
    precedence: "Ordre : d’abord l’un, puis l’autre",
    "break-spread": "Attente répartie équitablement",
    "most-meetings": "Nombre maximal d’entretiens",
    "gets-nothing": "Participant sans entretien",
    "social-unseen": "Entreprise sociale sans entretien",
  },
  conflicts: {
    title: "Ce qui ne va pas",
    none: "Toutes les règles sont respectées.",
    count: (count) => plural(count, "remarque", "remarques"),
    line: (rule, who) => (who ? `${rule} : ${who}` : rule),
    more: (count) => `et encore ${count}`,
  },
  quality: {
    title: "Que vaut cet horaire ?",
    optimal:
      "Prouvé le meilleur : aucun autre horaire ne réalise plus de souhaits, ni, à souhaits égaux, moins de creux.",
    provenWeight:
      "Prouvé : impossible de réaliser plus de souhaits. Peut-être avec moins de creux.",
    gapWeight: (most) =>
      `Au plus ${plural(most, "point", "points")} de souhaits en plus sont peut-être possibles.`,
    gapBreaks: (most) =>
      `Au plus ${plural(most, "creux", "creux")} de moins sont peut-être possibles.`,
    unknown: "Toutes les règles sont respectées. Rien ne prouve qu’on ne peut faire mieux.",
    stopped: "Quelqu’un a arrêté la recherche ; c’était alors le meilleur.",
    byHand:
      "Modifié depuis la recherche, à la main ou le jour même : la qualité n’est donc plus prouvée.",
    met: (met, all) => `${met} souhaits réalisés sur ${all}`,
    meetings: (count) => plural(count, "entretien", "entretiens"),
    breaks: (count) => `${count} creux`,
    breaksHint:
      "Un creux est une attente entre deux entretiens, comptée une fois quelle que soit sa durée.",
    social: (seen, all) => `${seen} entreprises sociales vues sur ${all}`,
    worst: (name, met, asked, possible) =>
      `Le moins bien servi : ${name}, ${met} sur ${plural(asked, "souhait propre", "souhaits propres")} ; au plus ${possible} ${possible < 2 ? "était possible" : "étaient possibles"} pour lui.`,
    served: (served, all) =>
      `${served} sur ${plural(all, "participant", "participants")} avec des souhaits ${served < 2 ? "en a" : "en ont"} autant qu’il était possible pour eux seuls.`,
    unseen: (names) => `Souhaités, mais sans entretien : ${names}.`,
    unasked: (names) => `Demandés par personne et sans souhait : ${names}.`,
    seconds: (seconds) => `recherche : ${seconds} s`,
    weightRule:
      "Un souhait compte 1, 2 ou 4 points selon sa force ; ceux qui se choisissent reçoivent 2 points de plus. Ces nombres sont dans les réglages.",
  },
  room,
  unmet: {
    title: "Souhaits sans entretien",
    none: "Chaque souhait a un entretien.",
    reasons: {
      veto: "l’un des deux ne veut pas ; on ne le dit pas à l’autre",
      notHere: (name) => `${name} n’est pas parmi ceux qui viennent`,
      nobodyHere: "aucun des deux ne vient",
      most: (name) => `${name} a déjà le nombre maximal d’entretiens`,
      noSlot: "il n’y a pas d’heure où les deux peuvent",
      full: (names) => `complet à chaque heure commune : ${names}`,
      noTable: "pas de table libre aux heures possibles",
      other: "il y a de la place, mais une autre règle l’empêche ou la recherche n’était pas finie",
    },
    plan: "Planifier quand même",
    more: (count) => `Montrer aussi les ${count} autres`,
  },
  shares: {
    title: "Par participant",
    name: "Participant",
    wishes: "Propres souhaits réalisés",
    meetings: "Entretiens",
    breaks: "Creux",
    share: "Part des points",
  },
  versions: {
    title: "Versions",
    deeds: {
      solved: "cherchée",
      replanned: (moved, dropped, givenUp, added) =>
        `réarrangée : ${moved} déplacés, ${dropped} annulés${givenUp > 0 ? `, ${givenUp} abandonnés` : ""}, ${added} nouveaux`,
      moved: (one, other) => `${one} et ${other} déplacés`,
      swapped: (one, other) => `${one} et ${other} échangés avec un autre entretien`,
      added: (one, other) => `${one} et ${other} planifiés`,
      removed: (one, other) => `${one} et ${other} retirés`,
      locked: (one, other) => `${one} et ${other} verrouillés`,
      unlocked: (one, other) => `${one} et ${other} déverrouillés`,
      "all-locked": "tout verrouillé",
      "all-unlocked": "tout déverrouillé",
    },
    by: (name, when) => (name ? `${name}, ${when}` : when),
  },
  solving: {
    title: "Regiekamer cherche un horaire",
    waiting: "Commence bientôt.",
    searching: "Cherche un premier horaire complet.",
    found: (weight, breaks) =>
      `Le meilleur jusqu’ici : ${plural(weight, "point", "points")} de souhaits, ${breaks} creux.`,
    bound: (weight, breaks) =>
      [
        weight === null ? "" : `plus de ${weight} points est impossible`,
        breaks === null ? "" : `moins de ${breaks} creux est impossible`,
      ]
        .filter(Boolean)
        .join(" ; "),
    seconds: (spent) => `depuis ${plural(spent, "seconde", "secondes")}`,
    stop: "Arrêter et garder le meilleur",
    refresh: "Regarder à nouveau",
  },
  impossible,
  loose: {
    title: "Règles qui ne renvoient plus à rien",
    "unknown-slot": (who, value) => `${who} : l’heure ${value} n’existe plus`,
    "unknown-table": (who, value) => `${who} : la table « ${value} » n’existe plus`,
    "not-wished": (who, value) => `${who} : ${value}`,
  },
  said: {
    moved: "Déplacé.",
    swapped: "Deux entretiens ont échangé leur place.",
    added: "Planifié.",
    removed: "Retiré de l’horaire. Le souhait reste.",
    locked: "Verrouillé.",
    unlocked: "Déverrouillé.",
    same: "Rien n’a changé.",
    withConflicts: (said, count) =>
      `${said} Attention : ${plural(count, "nouvelle remarque", "nouvelles remarques")}.`,
    undone: "Annulé.",
    redone: "Refait.",
    started: "La recherche a commencé.",
    stopping: "La recherche s’arrête ; le meilleur horaire est gardé.",
    published: (told, same) =>
      `Publié. ${plural(told, "participant a reçu", "participants ont reçu")} un courriel ; ${same} sont restés égaux.`,
    unreachable: (names) => `Sans adresse : ${names}.`,
    setup: "Réglages enregistrés.",
    attendance: (absent) =>
      `Enregistré : ${plural(absent, "participant est absent", "participants sont absents")}.`,
    nothingToDo: "Rien ne doit changer.",
    version: "Vous continuez avec cette version.",
  },
  problems: {
    "not-permitted": "Vous ne pouvez pas modifier l’horaire de cette rencontre.",
    "no-wishes": "Il n’y a pas encore de souhaits de participants qui viennent.",
    "no-slots": "Il n’y a pas d’heures ou pas de tables. Vérifiez les réglages.",
    "no-tables": "Donnez au moins une table.",
    "too-many-slots": "Plus de 62 créneaux est impossible.",
    "same-table": "Deux tables portent le même nom.",
    "bad-pause": "Une pause finit avant de commencer.",
    "no-schedule": "Il n’y a pas encore d’horaire.",
    "no-such-place": "Cette heure ou cette table n’existe pas.",
    "nothing-there": "Il n’y a rien à quoi revenir.",
    "no-such-proposal":
      "Cette proposition ne convient plus : l’horaire a changé entre-temps. Réarrangez à nouveau.",
    impossible: "Avec ces entretiens fixes, c’est impossible. Déverrouillez-en un et réessayez.",
    failed: "Cela n’a pas réussi. Rien n’a été perdu.",
  },
  told: {
    blocked: (rules) => `C’est impossible : ${rules}. Rien n’a changé.`,
    stale: (by) =>
      `${by || "Quelqu’un d’autre"} a changé ceci entre-temps. Vérifiez et réessayez ; rien n’a été perdu.`,
    conflicts: (count) =>
      `Pas encore publié : ${plural(count, "règle n’est pas respectée", "règles ne sont pas respectées")}. Voir « Ce qui ne va pas ».`,
  },
  setup,
  day,
  personal: {
    title: "Mon horaire",
    lede: (count) => plural(count, "entretien", "entretiens"),
    none: "Votre horaire n’est pas encore là. Vous recevrez un courriel dès qu’il y est.",
    noMeetings: "Aucun entretien n’est prévu pour vous.",
    free: "libre",
    table: (name, hall) => (hall ? `Table ${name}, ${hall}` : `Table ${name}`),
    about: (text) => `Sujet : ${text}`,
    ical: "Mettre dans mon agenda",
    pdf: "Garder en PDF",
    with: "Avec",
  },
  wall: {
    rest: (times) => `Encore ensuite : ${times}`,
    next: (at) => `Prochain : ${at}`,
    now: (at) => `Maintenant : ${at}`,
    later: "Ensuite",
    over: "Tous les entretiens sont passés. Merci !",
    none: "L’horaire n’est pas encore publié.",
    refresh: "Rafraîchir chaque minute",
    updated: (time) => `mis à jour ${time}`,
  },
  print: {
    byTable: (name) => `Table ${name}`,
    time: "Heure",
    table: "Table",
    with: "Avec",
    who: "Qui",
    about: "Sujet",
    version: (number, when) => `Version ${number}, ${when}`,
  },
  file: {
    name: "horaire",
    sheet: "Horaire",
    columns: [
      "Heure",
      "Jusqu’à",
      "Table",
      "Salle",
      "Participant A",
      "Participant B",
      "Réciproque",
      "Sujet",
    ],
    perGuest: "Par participant",
    guestColumns: ["Participant", "Heure", "Table", "Avec", "Sujet"],
    yes: "oui",
  },
  letter: {
    subject: (title, isFirst) =>
      isFirst ? `Vos entretiens à ${title}` : `Votre horaire a changé : ${title}`,
    greeting: (name) => `Bonjour ${name},`,
    intro: (title, when, isFirst) =>
      isFirst
        ? `Voici vos entretiens à ${title} (${when}).`
        : `Vos entretiens à ${title} (${when}) ont changé. Voici votre nouvel horaire.`,
    changes: "Ce qui change :",
    formerGuest: "quelqu’un qui n’est plus sur la liste",
    changed: {
      moved: (at, who) => `${who} : maintenant à ${at}`,
      reseated: (at, table, who) => `${who} : à ${at}, maintenant à la table ${table}`,
      added: (at, who) => `${who} : nouveau, à ${at}`,
      absent: (was, who) => `${who} : à ${was} annulé, ${who} n’est pas là`,
      "given-up": (was, who) => `${who} : à ${was} n’a pas lieu`,
    },
    noMeetings: "Aucun entretien n’est plus prévu pour vous.",
    line: (from, to, table, who) => `${from}–${to}  table ${table}  ${who}`,
    link: (href) => `Votre horaire, aussi pour votre agenda : ${href}`,
    end: "À bientôt.",
  },
};
