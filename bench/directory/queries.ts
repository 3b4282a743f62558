import { seeded } from "./generated-register.ts";

const work =
  "groenonderhoud tuinaanleg poetsen schoonmaak fietsherstel wasserij strijken kringloop drukwerk verhuis dakwerken schilder bakkerij catering inpakken metaal hout textiel restaurant vervoer assemblage maaltijden meubels renovatie hagen onkruid speelplein jardin nettoyage cleaning".split(
    " ",
  );
const places =
  "Halle Beersel Dilbeek Gent Antwerpen Leuven Aalst Mechelen Hasselt Brugge Kortrijk Turnhout Genk Hal Bruxelles Sint-Pieters-Leeuw Ninove Galmaarden Vilvoorde Oostende".split(
    " ",
  );
const families = "vandersmet peeters janssens dewit claeslau vanhout meersteen terbos".split(" ");
const facets = [
  "vorm=kringwinkel",
  "vorm=collectief-maatwerk",
  "gemeente=23027",
  "gemeente=23027&gebied=werkgebied",
  "activiteit=groen",
  "soort=social-enterprise",
  "uren=200",
  "volgorde=naam",
];

/** Query strings as people would send them, nearly all different, so that no answer is merely remembered. */
export function manyQueries(count: number): string[] {
  const random = seeded(42);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  return Array.from({ length: count }, () => {
    const words = [pick(work)];
    if (random() < 0.55) words.push(pick(places));
    if (random() < 0.15) words.push(pick(work));
    if (random() < 0.15) words[0] = pick(families);
    if (random() < 0.2) words[0] = mistyped(words[0] ?? "", random);
    if (random() < 0.3) words.reverse();
    const query = new URLSearchParams({ q: words.join(" ") }).toString();
    const extra = random() < 0.35 ? `&${pick(facets)}` : "";
    // A page further on is a question of its own, as when somebody reads on.
    return `${query}${extra}${random() < 0.3 ? `&page=${2 + Math.floor(random() * 3)}` : ""}`;
  });
}

function mistyped(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * Math.max(1, word.length - 2));
  if (random() < 0.5) return word.slice(0, at) + word.slice(at + 1);
  return `${word.slice(0, at)}${word[at + 1] ?? ""}${word[at] ?? ""}${word.slice(at + 2)}`;
}
