import type { KboNumber } from "#kernel/kbo-number";
import { weightWithoutRegistry } from "./common-words.ts";
import { growingBytes, growingNumbers } from "./growing-numbers.ts";
import { latinLetters } from "./latin-letters.ts";
import { type LegalForm, legalForms } from "./legal-forms.ts";
import { allSlots, slotsOf, wordSlot } from "./name-grams.ts";
import type { NameRegistry, RegistryEnterprise } from "./name-registry.ts";
import { nearestNames, type Postings } from "./nearest-names.ts";
import { isPlaceWord } from "./place-words.ts";
import { type ReadName, readName, readWords } from "./read-name.ts";

/** Runs of letters in more names than this find nothing in reasonable time, and are not kept. */
const mostNamesOfSlot = 150_000;

/**
 * Lays enterprises out so that 100,000 names are looked up in two million in minutes: everything in typed arrays, the
 * names folded, no object per name.
 */
export function buildRegistry(enterprises: Iterable<RegistryEnterprise>): NameRegistry {
  const kept = keepEnterprises(enterprises);
  const count = kept.owners.length;
  const readingAt = (name: number): ReadName => {
    const [words = "", form = ""] = kept.texts
      .between(kept.ends.at(name - 1), kept.ends.at(name))
      .split("\t");
    return readWords(words.split(" "), form === "" ? null : (legalForms[Number(form)] ?? null));
  };
  const wordsAt = (name: number): readonly string[] =>
    (kept.texts.between(kept.ends.at(name - 1), kept.ends.at(name)).split("\t")[0] ?? "").split(
      " ",
    );
  const postings = postNames(count, wordsAt);
  const byNumber = sortByNumber(kept.numbers.all());
  const byName = chainNames(count, (name) => wordsAt(name).join(""));
  const spread = Math.log(Math.max(count, 2) + 1);
  const weightOf = (word: string): number => {
    const often = postings.counts[wordSlot(word)] ?? 0;
    return Math.max(
      0.05,
      Math.min(weightWithoutRegistry(word) + 0.35, 1 - Math.log(Math.max(often, 1)) / spread),
    );
  };
  const numberAt = (at: number) => String(kept.numbers.at(at)).padStart(10, "0") as KboNumber;
  return {
    enterprises: kept.numbers.length,
    names: count,
    bytes:
      postings.bytes + kept.texts.length + count * 12 + byName.bytes + kept.numbers.length * 20,
    findNumber: (number) => byNumber(Number(number)),
    enterprise: (at) => ({
      number: numberAt(at),
      postcode: kept.postcodes.at(at) ? String(kept.postcodes.at(at)).padStart(4, "0") : null,
      town: kept.townNames[kept.towns.at(at)] || null,
      nace: kept.naces.at(at) ? String(kept.naces.at(at)).slice(1) : null,
    }),
    namesOf: (at) => {
      const names: ReadName[] = [];
      for (
        let name = kept.firstNames.at(at);
        kept.owners.at(name) === at && name < count;
        name += 1
      )
        names.push(readingAt(name));
      return names;
    },
    withName: (name, limit) => byName.find(name.joined, limit, (at) => kept.owners.at(at)),
    nearest: (name, { postcode }, limit) =>
      nearestNames(postings, slotsOf(name.words), limit, {
        ownerOf: (at) => kept.owners.at(at),
        slotsOf: (name) => slotsOf(wordsAt(name)),
        isNear: postcode ? (owner) => kept.postcodes.at(owner) === Number(postcode) : () => false,
      }),
    knowledge: { weightOf, isPlace: isPlaceWord },
  };
}

function keepEnterprises(enterprises: Iterable<RegistryEnterprise>) {
  const townNames: string[] = [""];
  const townAt = new Map<string, number>([["", 0]]);
  const formAt = new Map<LegalForm, number>(legalForms.map((form, at) => [form, at]));
  const kept = {
    numbers: growingNumbers(Uint32Array),
    postcodes: growingNumbers(Uint16Array),
    towns: growingNumbers(Uint32Array),
    naces: growingNumbers(Uint32Array),
    /** Of each enterprise the first of its names; they follow each other. */
    firstNames: growingNumbers(Uint32Array),
    owners: growingNumbers(Uint32Array),
    ends: growingNumbers(Uint32Array),
    texts: growingBytes(),
    townNames,
  };
  for (const { number, names, postcode, town, nace } of enterprises) {
    const at = kept.numbers.length;
    kept.numbers.push(Number(number));
    kept.postcodes.push(/^\d{4}$/.test(postcode ?? "") ? Number(postcode) : 0);
    const folded = town ? latinLetters(town) : "";
    if (!townAt.has(folded)) townAt.set(folded, townNames.push(folded) - 1);
    kept.towns.push(townAt.get(folded) ?? 0);
    // A 1 before it keeps a nought in front.
    kept.naces.push(nace && /^\d{1,8}$/.test(nace) ? Number(`1${nace}`) : 0);
    kept.firstNames.push(kept.owners.length);
    const seen = new Set<string>();
    for (const name of names) {
      const read = readName(name);
      const text = `${read.words.join(" ")}\t${read.form ? (formAt.get(read.form) ?? "") : ""}`;
      if (read.joined === "" || seen.has(text)) continue;
      seen.add(text);
      kept.owners.push(at);
      kept.texts.push(text);
      kept.ends.push(kept.texts.length);
    }
  }
  return kept;
}

/** For every slot the names that have it, one after the other; and what each name weighs in all. */
function postNames(count: number, wordsAt: (name: number) => readonly string[]): Postings {
  const counts = new Uint32Array(allSlots);
  for (let name = 0; name < count; name += 1)
    for (const slot of slotsOf(wordsAt(name))) counts[slot] = (counts[slot] as number) + 1;
  const starts = new Float64Array(allSlots + 1);
  for (let slot = 0; slot < allSlots; slot += 1) {
    const many = counts[slot] as number;
    starts[slot + 1] = (starts[slot] as number) + (many > mostNamesOfSlot ? 0 : many);
  }
  const names = new Uint32Array(starts[allSlots] as number);
  const lengths = new Float32Array(count);
  const filled = new Float64Array(starts);
  for (let name = 0; name < count; name += 1) {
    let length = 0;
    for (const slot of slotsOf(wordsAt(name))) {
      const many = counts[slot] as number;
      length += Math.log(count / many) ** 2;
      if (many > mostNamesOfSlot) continue;
      names[filled[slot] as number] = name;
      filled[slot] = (filled[slot] as number) + 1;
    }
    lengths[name] = Math.sqrt(length) + 1e-6;
  }
  const bytes = names.byteLength + lengths.byteLength * 3 + starts.byteLength + counts.byteLength;
  return {
    counts,
    starts,
    names,
    lengths,
    scores: new Float32Array(count),
    met: new Uint32Array(count),
    bytes,
  };
}

function sortByNumber(numbers: Uint32Array): (number: number) => number | null {
  const order = new Uint32Array(numbers.length);
  for (let at = 0; at < order.length; at += 1) order[at] = at;
  order.sort((a, b) => (numbers[a] as number) - (numbers[b] as number));
  return (number) => {
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((numbers[order[middle] as number] as number) < number) low = middle + 1;
      else high = middle;
    }
    const at = order[low];
    return at !== undefined && numbers[at] === number ? at : null;
  };
}

/** Names by their letters: a table of chains, as one object per name would fill the memory. */
function chainNames(count: number, lettersAt: (name: number) => string) {
  const size = 2 ** Math.ceil(Math.log2(Math.max(count, 2)));
  const heads = new Uint32Array(size);
  const nexts = new Uint32Array(count);
  const place = (letters: string) => wordSlotWide(letters) & (size - 1);
  for (let name = count - 1; name >= 0; name -= 1) {
    const at = place(lettersAt(name));
    nexts[name] = heads[at] as number;
    heads[at] = name + 1;
  }
  return {
    bytes: heads.byteLength + nexts.byteLength,
    find: (letters: string, limit: number, ownerOf: (name: number) => number): number[] => {
      const found = new Set<number>();
      for (let next = heads[place(letters)] as number; next > 0; next = nexts[next - 1] as number) {
        if (lettersAt(next - 1) === letters) found.add(ownerOf(next - 1));
        if (found.size >= limit) break;
      }
      return [...found];
    },
  };
}

function wordSlotWide(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 13)) >>> 0;
}
