import type { Day } from "#kernel/day";
import { wordsOf } from "#kernel/fold-text";
import { type ByLanguage, groupSameNotices, type Lot, type Notice, readFolder } from "#procurement";

/** What one organisation got in one notice. */
export type Award = {
  readonly supplier: string;
  readonly title: string;
  readonly about: string;
  readonly cpv: readonly string[];
  readonly nuts: readonly string[];
  readonly postcode?: string;
  readonly country?: string;
};

/** A notice with winners. */
export type AwardNotice = {
  readonly file: string;
  /** Notices of one family are about the same purchase, or nearly the same words. */
  readonly family: number;
  readonly language: string;
  readonly buyer: string;
  readonly publishedOn: Day | undefined;
  readonly title: string;
  readonly description: string;
  readonly cpv: readonly string[];
  readonly nuts: readonly string[];
  readonly awards: readonly Award[];
};

const nearlySame = 0.7;
const read = ["nl", "fr", "en"] as const;
/** A name that stands for anybody is nobody's. */
const nobody =
  /redacted|natural person|natuurlijk persoon|personne physique|confiden|^(nihil|n\/?a|divers|diverse|geen|aucun)$|zie bijlage|voir annexe/i;
const legalForms =
  /\b(nv|sa|bv|bvba|sprl|srl|sas|sasu|sarl|eurl|gmbh|ag|kg|co|vzw|asbl|cvba|scrl|cv|sc|scop|snc|ltd|plc|inc|as|ab|oy|spa|b v|n v|s a|s r l|s p a|u a)\b/g;

/** Reads every notice of a folder that names winners; one notice met in several formats counts once. */
export async function readAwards(folder: string): Promise<AwardNotice[]> {
  const read: { file: string; notice: Notice }[] = [];
  for await (const file of readFolder(folder)) {
    if (file.kind !== "read") continue;
    for (const notice of file.notices) read.push({ file: file.file, notice });
  }
  const fileOf = new Map(read.map(({ file, notice }) => [notice, file]));
  const once = groupSameNotices(read.map(({ notice }) => notice)).flatMap((group) => {
    const fullest = group.find(({ lots }) => lots.some(({ winners }) => winners.length > 0));
    return fullest ? [fullest] : [];
  });
  const families = familiesOf(once);
  return once
    .map((notice, at) => awardNotice(notice, fileOf.get(notice) ?? "", families[at] ?? at))
    .filter(({ awards }) => awards.length > 0);
}

function awardNotice(notice: Notice, file: string, family: number): AwardNotice {
  const lotsOf = new Map<string, Lot[]>();
  const placeOf = new Map<string, Pick<Award, "postcode" | "country"> & { nuts: string[] }>();
  for (const lot of notice.lots)
    for (const winner of lot.winners) {
      const name = Object.values(winner.name)[0] ?? "";
      const supplier = nameKey(name);
      if (supplier.length < 2 || nobody.test(name)) continue;
      lotsOf.set(supplier, [...(lotsOf.get(supplier) ?? []), lot]);
      placeOf.set(supplier, {
        nuts: winner.nuts ? [winner.nuts] : [],
        ...(winner.postcode ? { postcode: winner.postcode } : {}),
        ...(winner.country ? { country: winner.country } : {}),
      });
    }
  const title = inOwn(notice.title);
  const description = inOwn(notice.description);
  return {
    file,
    family,
    language: languageOf(notice.title),
    buyer: nameKey(Object.values(notice.buyers[0]?.name ?? {})[0] ?? ""),
    publishedOn: notice.publishedOn,
    title,
    description,
    cpv: codesOf([notice.cpv, ...notice.otherCpv]),
    nuts: nutsOf([...notice.places, ...notice.lots.flatMap(({ places }) => places)]),
    awards: [...lotsOf].map(([supplier, lots]) => ({
      supplier,
      title: [...new Set([title, ...lots.map((lot) => inOwn(lot.title))])].join(". "),
      about: [...new Set([description, ...lots.map((lot) => inOwn(lot.description))])].join(" "),
      cpv: codesOf([...lots.flatMap((lot) => [lot.cpv, ...lot.otherCpv]), notice.cpv]),
      ...(placeOf.get(supplier) ?? { nuts: [] }),
    })),
  };
}

const codesOf = (codes: readonly (string | undefined)[]): string[] => [
  ...new Set(codes.filter((code) => code !== undefined)),
];

const nutsOf = (places: Notice["places"]): string[] => [
  ...new Set(places.flatMap(({ nuts }) => nuts ?? [])),
];

const languageOf = (text: ByLanguage): string =>
  read.find((language) => text[language]) ?? Object.keys(text)[0] ?? "";

/** In the first of our languages it was written in. */
const inOwn = (text: ByLanguage): string => text[languageOf(text)] ?? "";

const nameKey = (name: string): string =>
  wordsOf(name).join(" ").replace(legalForms, " ").replace(/ +/g, " ").trim();

/** Numbers families: the same purchase, an earlier notice referred to, or words that are nearly the same. */
function familiesOf(notices: readonly Notice[]): number[] {
  const family = notices.map((_, at) => at);
  const find = (at: number): number => {
    let top = at;
    while (family[top] !== top) top = family[top] ?? top;
    return top;
  };
  const join = (a: number, b: number) => {
    family[Math.max(find(a), find(b))] = Math.min(find(a), find(b));
  };
  const byKey = new Map<string, number>();
  notices.forEach(({ identity, earlier }, at) => {
    const keys = [identity.procedureId, identity.ocid, identity.publicationNumber, ...earlier];
    for (const key of keys) {
      if (!key) continue;
      const before = byKey.get(key);
      if (before === undefined) byKey.set(key, at);
      else join(before, at);
    }
  });
  const words = notices.map(
    ({ title, description }) => new Set(wordsOf(`${inOwn(title)} ${inOwn(description)}`)),
  );
  for (let a = 0; a < words.length; a++)
    for (let b = 0; b < a; b++)
      if (find(a) !== find(b) && jaccard(words[a], words[b]) >= nearlySame) join(a, b);
  return notices.map((_, at) => find(at));
}

function jaccard(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  // Too unlike in length to share seven words in ten.
  if (Math.min(a.size, b.size) < nearlySame * Math.max(a.size, b.size)) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / (a.size + b.size - shared || 1);
}
