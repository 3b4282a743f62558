import { checkDigits, type KboNumber } from "#kernel/kbo-number";
import type { RegistryEnterprise } from "../../src/domains/procurement/rules/spend/names/name-registry.ts";

/** An invented enterprise with all that a ledger could say of it. */
export type Invented = RegistryEnterprise & { readonly postcode: string };

const trades =
  "bouw tuinen interieur schilderwerken dakwerken bakkerij slagerij transport garage consulting immo invest services groep elektro sanitair verwarming schoonmaak drukkerij catering events logistics design studio solutions software architecten advocaten apotheek kapsalon optiek boekhouding verzekeringen trading import technics projecten onderhoud menuiserie toitures jardins nettoyage boulangerie construction chauffage peinture electricite management holding farm food fashion wellness kine tandarts".split(
    " ",
  );
const forms = "BV BV BV NV NV VZW CV SRL SA ASBL CommV VOF".split(" ");
const heads = "van de,de,van den,vander,van,le,du,".split(",");
const begins =
  "ber bos bra claes cool cor dae del der dier dob dub el eng fer flo ger gil goos gos haes hel her hoe huy jan jo kas ker lam lau lem lie luy maes mar mee mer mi moe ne nij no oos pau pee pie pol qui rae ro ruy sa sche se smeu spi ste swin tae tim van ver vin vos wau wil wou wyn ys ze".split(
    " ",
  );
const middles = "ma ne ri lo ti ve ke da go re si pe la be no mi se ta".split(" ");
const ends =
  "aert mans sens kens ters ens broeck berghe man laere velde hout bosch straeten t ns ckx rs els ers inckx eyns ard ot eux ier in on al et".split(
    " ",
  );

/**
 * Enterprises with invented names that clash about as names do: family names, a trade, a form, often only two words. The
 * number is enough to make one, so that none is kept twice in memory.
 */
export function inventEnterprise(index: number): Invented {
  const draw = drawOf(index);
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(draw() ** 1.6 * items.length)] as Item;
  const syllables = () =>
    pick(begins) +
    (draw() < 0.6 ? pick(middles) : "") +
    (draw() < 0.3 ? pick(middles) : "") +
    pick(ends);
  const family = () => `${pick(heads)} ${syllables()}`.trim();
  const form = pick(forms);
  const shape = draw();
  const core =
    shape < 0.35
      ? `${pick(trades)} ${family()}`
      : shape < 0.6
        ? `${family()} ${pick(trades)}`
        : shape < 0.75
          ? `${family()} & ${family()}`
          : shape < 0.88
            ? syllables() + pick(["co", "tech", "bel", "pro", "line", "um", "ia", ""])
            : `${pick(trades)} ${pick(trades)} ${syllables()}`;
  const name = capitals(core);
  const names = [`${name} ${form}`];
  if (draw() < 0.55) names.push(draw() < 0.5 ? name : capitals(`${syllables()} ${pick(trades)}`));
  if (draw() < 0.1)
    names.push(
      core
        .split(" ")
        .map((word) => word[0])
        .join("")
        .toUpperCase(),
    );
  const eight = String(2_000_000 + index * 7).padStart(8, "0");
  return {
    number: `${eight}${checkDigits(eight)}` as KboNumber,
    names,
    postcode: String(1000 + Math.floor(draw() * 1140) * 7),
    nace: String(Math.floor(draw() * 90_000) + 10_000),
  };
}

/** How somebody types it into a ledger. */
export function typedName(name: string, draw: () => number): string {
  const what = draw();
  const words = name.split(" ");
  if (what < 0.25) return name;
  if (what < 0.4) return name.toUpperCase();
  if (what < 0.6) return words.slice(0, -1).join(" ");
  if (what < 0.72) return [words.at(-1), ...words.slice(0, -1)].join(" ");
  const at = 1 + Math.floor(draw() * Math.max(1, name.length - 2));
  if (what < 0.82) return name.slice(0, at) + name.slice(at + 1);
  if (what < 0.92)
    return name.slice(0, at) + (name[at + 1] ?? "") + (name[at] ?? "") + name.slice(at + 2);
  return `${words.slice(0, -1).join(" ")} Belgium`;
}

/** mulberry32 */
export function drawOf(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const capitals = (text: string): string =>
  text.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase());
