import { checkDigits } from "#kernel/kbo-number";
import { dice } from "./dice.ts";
import { givenNames, surnames, trades } from "./invented-words.ts";

export type PostcodeChoice = {
  readonly postcode: string;
  readonly nameNl: string;
  readonly nameFr: string;
  readonly region: string;
};

export type InventedRegisterOptions = {
  readonly enterprises: number;
  readonly seed: number;
  /** Number of the extract; each next one has stopped, new, moved and otherwise changed enterprises. The first is 140. */
  readonly edition: number;
  readonly postcodes: readonly PostcodeChoice[];
};

export type InventedEnterprise = {
  readonly index: number;
  /** As printed in the files: `0999.000.123`. */
  readonly number: string;
  readonly natural: boolean;
  readonly form: string;
  readonly started: string;
  readonly place: PostcodeChoice;
  readonly language: string;
  readonly name: string;
  readonly social: boolean;
  readonly foreign: boolean;
  /** Numbers of its establishments, as printed. */
  readonly establishments: readonly string[];
  /** Does it do other work than in the first edition? */
  readonly otherWork: boolean;
  /** Has it another site and e-mail address than in the first edition? */
  readonly otherContact: boolean;
};

/** Share of natural persons: those without an address in extract 140 (776,298 of 1,938,238). */
const naturalShare = 0.4005;
const firstEdition = 140;
const stoppingPerEdition = 0.004;
const newPerEdition = 0.005;
const renamedPerEdition = 0.003;
const movedPerEdition = 0.004;
const otherWorkPerEdition = 0.003;
const otherContactPerEdition = 0.002;
const openedPerEdition = 0.003;
const closedPerEdition = 0.002;

/** Juridical forms of legal persons, with how many of a hundred thousand have them; roughly. */
const forms: readonly (readonly [code: string, perHundredThousand: number])[] = [
  ["610", 46_000],
  ["070", 15_000],
  ["017", 13_500],
  ["014", 8_000],
  ["612", 5_500],
  ["702", 4_000],
  ["030", 3_000],
  ["011", 2_500],
  ["706", 1_200],
  ["026", 400],
  ["128", 300],
  ["411", 60],
  ["412", 60],
  ["418", 30],
  ["417", 10],
  ["416", 10],
  ["310", 10],
  ["151", 420],
];

const property = {
  natural: 1,
  form: 2,
  startYear: 3,
  startDay: 4,
  postcode: 5,
  language: 6,
  trade: 7,
  surname: 8,
  givenName: 9,
  social: 10,
  establishments: 11,
  manyEstablishments: 12,
  life: 13,
  rename: 14,
  gap: 15,
  move: 16,
  movedTo: 17,
  work: 18,
  contact: 19,
  opened: 20,
  closed: 21,
} as const;

/** A number from its first eight digits, as printed in the files. */
export function printedNumber(firstEight: number): string {
  const digits = String(firstEight).padStart(8, "0");
  const all = `${digits}${checkDigits(digits)}`;
  return all.charCodeAt(0) >= 50
    ? `${all.slice(0, 1)}.${all.slice(1, 4)}.${all.slice(4, 7)}.${all.slice(7)}`
    : `${all.slice(0, 4)}.${all.slice(4, 7)}.${all.slice(7)}`;
}

/**
 * First eight digits of the enterprise at `index`: up to 10,000 from the range 0999, up to 900,000 from the
 * rest of 09, which were never issued; beyond that spread over all numbers. In ascending order.
 */
function enterpriseDigits(index: number, most: number, gap: number): number {
  if (most <= 10_000) return 9_990_000 + index;
  // An exercise on real data may not rename a real organisation.
  if (most <= 900_000) return 9_000_000 + index;
  const low = 2_000_000;
  const slots = 6_300_000;
  // At full size there are 2.7 slots for each: with more than this, neighbours could share one.
  const slot = Math.floor(((index + gap * 0.6) * slots) / most);
  return slot < 6_000_000 ? low + slot : 10_000_000 + (slot - 6_000_000);
}

/** Enterprises of an invented register, in the order of their numbers; the same options give the same ones. */
export function* inventedEnterprises(
  options: InventedRegisterOptions,
): Generator<InventedEnterprise> {
  const { edition, postcodes } = options;
  const chance = dice(options.seed);
  // Room for the enterprises of later editions, so that nobody's number moves.
  const most = options.enterprises <= 9_000 ? 10_000 : Math.ceil(options.enterprises * 1.2);
  const age = Math.max(0, edition - firstEdition);
  const count = options.enterprises + Math.floor(options.enterprises * newPerEdition * age);
  const socialShare = Math.max(0.0003, Math.min(0.02, 20 / options.enterprises));
  let establishmentIndex = 0;
  for (let index = 0; index < Math.min(count, most); index += 1) {
    const branches = establishmentCount(
      chance.share(index, property.establishments),
      chance.share(index, property.manyEstablishments),
    );
    const firstEstablishment = establishmentIndex;
    establishmentIndex += branches;
    if (chance.share(index, property.life) < stoppingPerEdition * age) continue;

    const natural = chance.share(index, property.natural) < naturalShare;
    const social = !natural && chance.share(index, property.social) < socialShare;
    const form = natural ? "" : social ? "017" : formAt(chance.share(index, property.form));
    const since = (what: number, perEdition: number): boolean =>
      chance.share(index, what) < perEdition * age;
    const where = since(property.move, movedPerEdition) ? property.movedTo : property.postcode;
    const place = postcodes[chance.below(index, where, postcodes.length)];
    if (!place) throw new RangeError("An invented register needs at least one postcode");
    const language = languageOf(place.region, chance.share(index, property.language));
    const isRenamed = since(property.rename, renamedPerEdition);
    const closed = branches > 1 && since(property.closed, closedPerEdition) ? 1 : 0;
    const opened = since(property.opened, openedPerEdition);
    yield {
      index,
      number: printedNumber(enterpriseDigits(index, most, chance.share(index, property.gap))),
      natural,
      form,
      started: startDay(
        chance.share(index, property.startYear),
        chance.below(index, property.startDay, 336),
      ),
      place,
      language,
      name: inventedName(index, natural, social, language === "1", isRenamed, chance),
      social,
      foreign: form === "030",
      establishments: [
        ...Array.from({ length: branches - closed }, (_, nth) =>
          printedNumber(establishmentDigits(firstEstablishment + nth, most)),
        ),
        ...(opened ? [printedNumber(openedDigits(index, most))] : []),
      ],
      otherWork: since(property.work, otherWorkPerEdition),
      otherContact: since(property.contact, otherContactPerEdition),
    };
  }
}

const establishmentDigits = (index: number, most: number): number =>
  most <= 10_000 ? 89_900_000 + index : 20_000_000 + index * 15;

/** Of an establishment opened after the first edition: out of the way of the others, whose numbers stay. */
const openedDigits = (index: number, most: number): number =>
  most <= 10_000 ? 89_950_000 + index : 50_000_000 + index * 10;

/** 0.86 on average, as in extract 140; a few chains have hundreds. */
function establishmentCount(share: number, many: number): number {
  if (share < 0.36) return 0;
  if (share < 0.9) return 1;
  if (share < 0.96) return 2;
  return many > 0.9997 ? 300 : 3 + Math.floor(many ** 3 * 8);
}

function formAt(share: number): string {
  let rest = share * 100_000;
  for (const [code, weight] of forms) {
    rest -= weight;
    if (rest < 0) return code;
  }
  return "610";
}

function languageOf(region: string, share: number): string {
  if (share > 0.97) return "0";
  if (region === "flanders") return "2";
  if (region === "brussels") return share < 0.7 ? "1" : "2";
  return "1";
}

/** Half of all started after 2012, none after October 2025. */
function startDay(share: number, dayOfYear: number): string {
  const year = 2025 - Math.floor(share ** 2 * 55);
  const month = 1 + (Math.floor(dayOfYear / 28) % (year === 2025 ? 9 : 12));
  const day = 1 + (dayOfYear % 28);
  return `${String(day).padStart(2, "0")}-${String(month).padStart(2, "0")}-${year}`;
}

function inventedName(
  index: number,
  natural: boolean,
  social: boolean,
  french: boolean,
  renamed: boolean,
  chance: ReturnType<typeof dice>,
): string {
  const surname = surnames[chance.below(index, property.surname, surnames.length)];
  const again = renamed ? (french ? " Nouveau" : " Nieuw") : "";
  const mark = french ? "Exemple" : "Voorbeeld";
  if (natural) {
    const given = givenNames[chance.below(index, property.givenName, givenNames.length)];
    return `${mark} ${given} ${surname}${again}`;
  }
  if (social) return `${mark} ${french ? "Atelier" : "Maatwerk"} ${surname} ${index}${again}`;
  const trade = trades[chance.below(index, property.trade, trades.length)];
  return `${mark} ${trade?.[french ? 1 : 0]} ${surname} ${index}${again}`;
}
