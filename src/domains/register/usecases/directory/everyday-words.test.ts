import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildSnapshot, type DirectoryWords } from "../../rules/directory/build-snapshot.ts";
import { aDirectoryEntry } from "../../rules/directory/directory-examples.ts";
import { unpackRow } from "../../rules/directory/packed-rows.ts";
import { searchWords } from "../../rules/directory/search-words.ts";
import { runSteps } from "../../rules/directory/text-index.ts";
import { splitterOf } from "./compound-words.ts";

type Row = readonly [code: string, parent: string | null, nl: string, fr: string, en: string];

const projectRoot = new URL("../../../../../", import.meta.url).pathname;
const { rows } = JSON.parse(readFileSync(`${projectRoot}reference/activities.json`, "utf8")) as {
  readonly rows: readonly (readonly unknown[])[];
};
const activities = rows.map((row): DirectoryWords["activities"][number] => {
  const [code, parent, nl, fr, en] = row as unknown as Row;
  const synonyms = row.slice(6, 9) as string[][];
  return { code, parent, label: { nl, fr, en }, phrases: [nl, fr, en, ...synonyms.flat()] };
});
const words: DirectoryWords = {
  activities,
  municipalities: [],
  forms: {},
  kinds: {},
  postcodes: new Map(),
};
/** One organisation for each activity, that does nothing else and says nothing of itself. */
const snapshot = runSteps(
  buildSnapshot(
    "p",
    activities
      .filter(({ parent }) => parent !== null)
      .map(({ code }) => aDirectoryEntry({ name: code, activities: [code] })),
    words,
    await splitterOf(projectRoot),
  ),
);

const doing = (query: string): string[] =>
  [...(searchWords(snapshot.text, query)?.positions ?? [])].map(
    (position) => unpackRow(snapshot.rows, position).name,
  );

test.each([
  // Dutch
  ["groendienst", "groen/parkonderhoud"],
  ["groenploeg", "groen/bermonderhoud"],
  ["hovenier", "groen/tuinaanleg"],
  ["tuinier", "groen/tuinonderhoud"],
  ["tuinhulp", "groen/tuinonderhoud"],
  ["gras", "groen/gazon-maaien"],
  ["haag", "groen/hagen-snoeien"],
  ["kerkhof", "groen/begraafplaatsen"],
  ["straatveger", "publieke-ruimte/straten-vegen"],
  ["netheid", "publieke-ruimte/zwerfvuil"],
  ["afval", "publieke-ruimte/zwerfvuil"],
  ["technische dienst", "publieke-ruimte/straatmeubilair"],
  ["kuisen", "reiniging/kantoren"],
  ["kuisploeg", "reiniging/scholen"],
  ["poetsdienst", "reiniging/openbare-gebouwen"],
  ["schoonmaakbedrijf", "reiniging/industrieel"],
  ["ruitenwasser", "reiniging/ramen"],
  ["poetshulp", "zorg-thuis/poetshulp"],
  ["kuishulp", "zorg-thuis/poetshulp"],
  ["poetsvrouw", "zorg-thuis/poetshulp"],
  ["huishoudelijke hulp", "zorg-thuis/poetshulp"],
  ["strijkwinkel", "textielzorg/strijkatelier"],
  ["strijkdienst", "textielzorg/strijkatelier"],
  ["wassalon", "textielzorg/wasserij"],
  ["droogkuis", "textielzorg/wasserij"],
  ["catering", "voeding/catering"],
  ["traiteur", "voeding/catering"],
  ["feestmaaltijd", "voeding/catering"],
  ["sociaal restaurant", "voeding/sociaal-restaurant"],
  ["eetcafé", "voeding/sociaal-cafe"],
  ["broodjeszaak", "voeding/broodjes"],
  ["bakker", "voeding/voedsel-verwerken"],
  ["drukkerij", "administratie/drukwerk"],
  ["drukker", "administratie/drukwerk"],
  ["mailing", "administratie/mailing"],
  ["folders bussen", "administratie/huis-aan-huis"],
  ["verpakken", "verpakking/inpakken"],
  ["verpakkingswerk", "verpakking/voeding-verpakken"],
  ["semi-industrieel", "verpakking/montage"],
  ["fietspunt", "mobiliteit/fietsherstel"],
  ["fietsenmaker", "mobiliteit/fietsherstel"],
  ["fietswinkel", "mobiliteit/fietsherstel"],
  ["verhuis", "bouw/verhuis"],
  ["verhuisfirma", "bouw/verhuis"],
  ["klusjesdienst", "bouw/klusjesdienst"],
  ["klusjesman", "bouw/klusjesdienst"],
  ["aannemer", "bouw/renovatie"],
  ["kringloop", "kringloop/kringwinkel"],
  ["kringloopwinkel", "kringloop/kringwinkel"],
  ["kringloopcentrum", "kringloop/ophaling"],
  ["tweedehands", "kringloop/kringwinkel"],
  ["rommelmarkt", "kringloop/kringwinkel"],
  ["naaister", "productie/naaiatelier"],
  ["timmerman", "bouw/schrijnwerk"],
  ["thuiszorgwinkel", "zorg-thuis/hulpmiddelen"],
  ["dienstencheques", "zorg-thuis/poetshulp"],
  ["kinderopvang", "zorg-thuis/buurtgerichte-kinderopvang"],
  ["boerderij", "landbouw/zorgboerderij"],
  ["groenten", "landbouw/groententeelt"],
  // French
  ["service espaces verts", "groen/parkonderhoud"],
  ["jardinier", "groen/tuinonderhoud"],
  ["paysagiste", "groen/tuinaanleg"],
  ["nettoyage", "reiniging/kantoren"],
  ["femme de ménage", "zorg-thuis/poetshulp"],
  ["aide ménagère", "zorg-thuis/poetshulp"],
  ["centrale de repassage", "textielzorg/strijkatelier"],
  ["blanchisserie", "textielzorg/wasserij"],
  ["traiteur", "voeding/catering"],
  ["restaurant social", "voeding/sociaal-restaurant"],
  ["imprimerie", "administratie/drukwerk"],
  ["mailing", "administratie/mailing"],
  ["emballage", "verpakking/inpakken"],
  ["conditionnement", "verpakking/inpakken"],
  ["point vélo", "mobiliteit/fietsherstel"],
  ["déménagement", "bouw/verhuis"],
  ["bricoleur", "bouw/klusjesdienst"],
  ["ressourcerie", "kringloop/kringwinkel"],
  ["recyclerie", "kringloop/kringwinkel"],
  ["boulangerie", "voeding/voedsel-verwerken"],
  // English
  ["green services", "groen/parkonderhoud"],
  ["gardener", "groen/tuinonderhoud"],
  ["landscaper", "groen/tuinaanleg"],
  ["cleaning", "reiniging/kantoren"],
  ["cleaning lady", "zorg-thuis/poetshulp"],
  ["ironing shop", "textielzorg/strijkatelier"],
  ["laundry", "textielzorg/wasserij"],
  ["catering", "voeding/catering"],
  ["social restaurant", "voeding/sociaal-restaurant"],
  ["printing", "administratie/drukwerk"],
  ["mailing", "administratie/mailing"],
  ["packaging", "verpakking/inpakken"],
  ["bike shop", "mobiliteit/fietsherstel"],
  ["removals", "bouw/verhuis"],
  ["handyman", "bouw/klusjesdienst"],
  ["second-hand shop", "kringloop/kringwinkel"],
])("who types “%s” finds who does %s", (query, activity) => {
  expect(doing(query)).toContain(activity);
});

test("an everyday word does not find the whole sector", () => {
  for (const query of ["groendienst", "poetshulp", "drukkerij", "verhuis", "kringloop"]) {
    expect([query, doing(query).length < 20]).toEqual([query, true]);
  }
});
