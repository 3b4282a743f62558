import { wordsOf } from "#kernel/fold-text";
import { stemOf } from "#kernel/stem-word";
import type { ReadWord } from "./read-words.ts";
import { familyOf } from "./word-families.ts";

const stemsOf = (words: string): ReadonlySet<string> =>
  new Set(wordsOf(words).map((word) => familyOf(stemOf(word))));

const upkeep =
  "onderhoud onderhoudswerken onderhoudscontract schoonmaak maaien wieden onkruid nazicht verzorgen verzorging bijhouden opruimen " +
  "opkuis netheid vegen ruimen groenonderhoud " +
  "entretien maintenance upkeep care cleaning tidy tidying mowing weeding désherbage herbes tonte fauchage balayage propreté";

/**
 * Words of our list that name where work is done or what it is done to, not the work: a sports hall is built, heated and let as well
 * as cleaned. Alone they say little; with one of their deeds beside them they say it all.
 */
const kinds: readonly { readonly things: string; readonly deeds: string }[] = [
  {
    things:
      "sporthal sporthallen bibliotheek bibliotheken gemeenschapscentrum sanitair zalen zaal refter klassen klas klaslokalen lokalen " +
      "bibliothèque bibliothèques classes classe sanitaires réfectoire library libraries classrooms classroom toilets",
    deeds: "schoonmaak onderhoud entretien upkeep maintenance",
  },
  {
    things:
      "speelplein speelpleinen speelterrein speelterreinen speeltuin speeltuinen speelruimte speelruimten speelzone speelzones " +
      "speelplek speelplekken speelweide zandbak zandbakken playground playgrounds sandpit " +
      "voetbalveld voetbalvelden sportterrein sportterreinen sportveld sportvelden grasmat " +
      "begraafplaats begraafplaatsen kerkhof graven cimetière cimetières tombes cemetery graveyard graves " +
      "park parken plantsoen plantsoenen parcs parc parks wegbermen bermen berm grachten gracht accotements fossés ditches verges " +
      "bos bossen forêt forêts woodland poelen mares ponds hooiland paysage sentiers sentier trails voetwegen jaagpaden wandelroutes",
    deeds: upkeep,
  },
];

const byThing: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  kinds.flatMap(({ things, deeds }) => {
    const allowed = stemsOf(deeds);
    return [...stemsOf(things)].map((thing) => [thing, allowed] as const);
  }),
);

/** The deeds that make this thing a kind of work (stems); undefined: the word is no mere thing. */
export const deedsOfThing = (stem: string): ReadonlySet<string> | undefined => byThing.get(stem);

const buildingDeeds = stemsOf(
  "renovatie renoveren nieuwbouw verbouwing verbouwen uitbreiding herinrichting herinrichten heraanleg herbouw " +
    "rénovation rénover extension reconstruction réaménagement renovation refurbishment redevelopment enlargement",
);
const firstWords = 2;

/** Does a title begin with building? "Poetsen na een renovatie" does not. */
export const startsWithBuilding = (words: readonly ReadWord[]): boolean =>
  words.slice(0, firstWords).some(({ stem }) => buildingDeeds.has(stem));

const workHeads = stemsOf(
  "dienst diensten dienstverlening werk werken werkzaamheden onderhoud ploeg ploegen team opdracht opdrachten contract bedrijf firma " +
    "hulp medewerker medewerkers activiteit activiteiten project aanbod service opleiding vergoeding",
);

/** "Cateringopdracht" is about catering; "magazijnrek" is not about storing. */
export const isWorkHead = (stem: string): boolean => workHeads.has(stem);
