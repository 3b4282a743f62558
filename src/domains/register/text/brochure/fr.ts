import type { OwnBrochureWords } from "./nl.ts";
import { longDay, shownNumber } from "./shown.ts";

const organisations = (count: number) =>
  count < 2 ? `${count} organisation` : `${shownNumber("fr", count)} organisations`;

export const fr = {
  labels: {
    map: "La carte",
    guide: "Comment utiliser cette brochure ?",
    contents: "Sommaire",
    contact: "Contact",
    activityIndex: "Chercher par activité",
    municipalityIndex: "Chercher par commune",
    organisations: "Les organisations",
    sources: "Sources",
    sourcesIntro:
      "Les chiffres sous chaque organisation renvoient à cette liste. Une erreur ? Signalez-la-nous : nous la corrigerons à la source.",
    sourcesOfEntry: "Source",
    workForms: "Les signes et leur sens",
    example: "Exemple, organisation fictive",
    exampleCover: "Brochure d’exemple, avec des organisations fictives",
    licence: "Licence",
    retrieved: "consulté le",
  },
  workFormMeanings: {
    "collectief-maatwerk":
      "Des personnes éloignées de l’emploi travaillent ensemble, accompagnées, dans une même entreprise.",
    "individueel-maatwerk":
      "Un employeur ordinaire est soutenu pour un travailleur en situation de handicap.",
    arbeidszorg:
      "Un travail qui a du sens pour qui ne peut pas (encore) occuper un emploi rémunéré.",
    "wijk-werken": "Des demandeurs d’emploi effectuent de petites missions dans le quartier.",
    kringwinkel: "Collecte des objets, les répare et les revend.",
    cooperatie:
      "Une entreprise qui appartient à celles et ceux qui y travaillent, achètent ou habitent.",
    lde: "Des services proches des gens ; une ancienne reconnaissance qui peut encore courir.",
    sine: "Une ancienne mesure d’insertion par le travail qui peut encore courir.",
    invoeg: "Une ancienne reconnaissance pour les entreprises qui engageaient et formaient.",
  },
  fileName: "brochure",
  defaultTitle: "L’économie sociale dans nos communes",
  defaultIntro:
    "Vous cherchez un partenaire pour l’entretien d’espaces verts, le repassage, le traiteur, l’imprimerie ou la technique ? Cette brochure présente les organisations de l’économie sociale de nos communes : ce qu’elles font, où elles travaillent et comment les joindre.",
  guide: [
    "Vous savez de quel travail vous avez besoin ? Commencez par « Chercher par activité ». Vous connaissez une organisation ou cherchez près de chez vous ? Commencez par « Chercher par commune ». La page figure à côté de chaque nom.",
    "Les organisations sont classées par commune, selon l’adresse de leur siège, puis par ordre alphabétique. Cet ordre ne dit rien de leur qualité. Beaucoup travaillent aussi ailleurs : voyez « Travaille à ».",
    "Une donnée manque ? C’est que nous ne la connaissons pas. Demandez-la à l’organisation.",
  ],
  facts: {
    activities: "Activités",
    derivedActivities: "Peut-être (selon le code NACE)",
    capacity: "Capacité",
    area: "Travaille à",
    qualityLabels: "Labels",
    address: "Adresse",
    phone: "Téléphone",
    email: "E-mail",
    website: "Site web",
  },
  organisationCount: organisations,
  hoursPerMonth: (hours) =>
    hours < 2 ? `${hours} heure par mois` : `${shownNumber("fr", hours)} heures par mois`,
  places: (places) => (places < 2 ? `${places} place` : `${shownNumber("fr", places)} places`),
  wholeArea: (beyond) =>
    beyond === 0
      ? "toutes les communes de cette brochure"
      : `toutes les communes de cette brochure et ${shownNumber("fr", beyond)} autres`,
  manyMunicipalities: (count) => `${shownNumber("fr", count)} communes`,
  elsewhere: "Hors de nos communes",
  noPlace: "Sans adresse connue",
  noActivity: "Activité inconnue",
  nameless: (number) =>
    number ? `Organisation portant le numéro ${number}` : "Organisation sans nom lisible",
  mapAlt: (counts) =>
    `Carte des communes avec un point par organisation. ${counts
      .map(({ name, count }) => `${name} : ${organisations(count)}`)
      .join(" ; ")}.`,
  mapCaption: (shown, elsewhere) =>
    elsewhere === 0
      ? `Chaque point est une organisation (${shownNumber("fr", shown)}).`
      : `Chaque point est une organisation (${shownNumber("fr", shown)}). ${organisations(elsewhere)} hors carte ou sans lieu connu.`,
  boundaries: (source) => `Limites : ${source}.`,
  longDay: (day) => longDay("fr", day),
} satisfies OwnBrochureWords;
