import type { RankingWords } from "./words.ts";

export const fr = {
  activity: {
    ticked: (name) => `Fait ce qui est demandé\u00a0: ${name}`,
    words: (name) => `Fait ${name}, comme le texte le demande`,
    cpv: (name) => `Fait ${name}, ce qui correspond au code CPV`,
  },
  sameGroup: (name: string) => `Fait un autre travail du même groupe : ${name}`,
  words: (words) => `Mêmes mots dans la fiche ou dans des marchés obtenus\u00a0: ${words}`,
  cpv: {
    activity: {
      same: (has) => `Une activité avec exactement ce code CPV\u00a0: ${has}`,
      inside: (has) => `Une activité dans le même code CPV\u00a0: ${has}`,
      class: (has) => `Une activité dans la même classe CPV\u00a0: ${has}`,
      group: (has) => `Une activité dans le même groupe CPV\u00a0: ${has}`,
      division: (has) => `Une activité dans la même division CPV\u00a0: ${has}`,
    },
    won: {
      same: (has) => `A déjà obtenu un marché avec exactement ce code CPV\u00a0: ${has}`,
      inside: (has) => `A déjà obtenu un marché dans le même code CPV\u00a0: ${has}`,
      class: (has) => `A déjà obtenu un marché dans la même classe CPV\u00a0: ${has}`,
      group: (has) => `A déjà obtenu un marché dans le même groupe CPV\u00a0: ${has}`,
      division: (has) => `A déjà obtenu un marché dans la même division CPV\u00a0: ${has}`,
    },
  },
  nace: (name) => `Le code NACE de la BCE correspond\u00a0: ${name}`,
  serves: (names) => `Travaille à ${names}`,
  servesMany: (names, more) =>
    `Travaille à ${names} et dans ${more === "1" ? "1 autre commune" : `${more} autres communes`}`,
  near: (km) => `Se trouve à ${km} km`,
  nearby: "Se trouve tout près, à moins de 1 km",
  capacity: (has, asked) => `Dispose de ${has} heures par mois\u00a0; ${asked} sont demandées`,
  won: (title, buyer, year) =>
    `A obtenu un marché semblable\u00a0: ${title} (${buyer}${year ? `, ${year}` : ""})`,
  doubts: {
    "capacity-unknown": "On ne sait pas de combien d’heures elle dispose",
    "capacity-short": (has, asked) =>
      `Dispose de ${has} heures par mois, ${asked} sont demandées\u00a0: avec une autre\u00a0?`,
    "area-unknown": "On ne sait pas où elle travaille",
    "area-not-stated": (km) => `Ne cite pas ce lieu dans sa zone d’action (à ${km} km)`,
    far: (km) => `Se trouve loin\u00a0: ${km} km`,
    abroad: (nuts) => `Le travail se situe à l’étranger (${nuts})`,
    "activity-derived": (name) => `${name} est déduit du code NACE\u00a0; personne ne l’a confirmé`,
    "other-work": "Ne fait pas exactement cela : demandez si c’est possible",
    "half-missing": (name: string) => `Ne fait pas cette partie : ${name}`,
    "only-words": "Seuls des mots correspondent, aucune activité ni aucun code",
    "code-unsure": (chance) => `Le code CPV est estimé d’après le texte (sûr à ${chance})`,
    "record-old": (day) => `La fiche n’a plus été vérifiée depuis le ${day}`,
    "status-unknown": "On ne sait pas si elle est encore active",
  },
  lot: (equals, drawn) =>
    `${equals} organisations conviennent aussi bien. Le sort a mis celle-ci à la place ${drawn} parmi elles\u00a0: toujours la même pour cette demande, une autre pour une autre demande.`,
  joint: {
    area: (covered, of) => `Ensemble, elles travaillent dans ${covered} des ${of} communes`,
    hours: (has, asked) => `Ensemble ${has} heures par mois\u00a0; ${asked} sont demandées`,
    activities: (names) => `Ensemble, elles font ${names}`,
    hoursUnknown: "Pour l’une d’elles, on ne sait pas de combien d’heures elle dispose",
  },
  gap: {
    activity: (name) => `Ajoutez l’activité ${name}, si vous la faites`,
    area: (names) => `Ajoutez ${names} à la zone d’action, si vous y travaillez`,
    address: "Indiquez une adresse\u00a0: la distance n’est pas connue",
    capacity: (hours) =>
      hours
        ? `Dites si vous pouvez assurer ${hours} heures par mois`
        : "Indiquez de combien d’heures vous disposez",
    words: (words) => `Décrivez le travail avec les mots des acheteurs\u00a0: ${words}`,
    confirm: "Vérifiez la fiche et confirmez-la",
    state: (name) => `Confirmez vous-même que vous faites ${name}\u00a0: c’est déduit du code NACE`,
    helps: (needs) => `Cela aide pour ${needs} demandes`,
    helpsOne: "Cela aide pour 1 demande",
  },
} satisfies RankingWords;
