import { letterDistance } from "./letter-distance.ts";

/**
 * Legal forms as they are written in names. One line is one form under all its spellings and languages: a name in
 * Dutch and the same in French differ only by it. Forms of one family can be mistaken for each other, or have been
 * turned into each other (bvba into bv, 2019).
 */
const lines: readonly (readonly [form: string, family: Family, spellings: string])[] = [
  [
    "bv",
    "limited",
    "bv|bvba|ebvba|sbvba|srl|sprl|sprlu|besloten vennootschap|besloten vennootschap met beperkte aansprakelijkheid|societe a responsabilite limitee|societe privee a responsabilite limitee|sarl|sarlu|eurl",
  ],
  [
    "nv",
    "stock",
    "nv|sa|naamloze vennootschap|societe anonyme|nv van publiek recht|sa de droit public",
  ],
  [
    "vzw",
    "association",
    "vzw|asbl|ivzw|aisbl|vog|vereniging zonder winstoogmerk|association sans but lucratif|association|assoc|asso",
  ],
  [
    "cv",
    "cooperative",
    "cv|cvba|cvba so|cvso|sc|scrl|scrl fs|scs fs|cooperatieve vennootschap|societe cooperative|scop|scic|cooperative",
  ],
  [
    "commv",
    "partnership",
    "commv|comm v|gcv|scs|commanditaire vennootschap|societe en commandite simple",
  ],
  ["vof", "partnership", "vof|snc|vennootschap onder firma|societe en nom collectif"],
  ["maatschap", "partnership", "maatschap|societe simple"],
  [
    "stichting",
    "foundation",
    "stichting|fondation|foundation|stiftung|son|private stichting|fondation privee",
  ],
  ["sas", "stock", "sas|sasu|societe par actions simplifiee"],
  ["gmbh", "limited", "gmbh|gesellschaft mit beschrankter haftung|ggmbh|mbh"],
  ["ag", "stock", "ag|aktiengesellschaft"],
  ["ltd", "limited", "ltd|limited|limited company|company limited|co ltd|co limited"],
  [
    "llc",
    "limited",
    "llc|limited liability company|ooo|obshchestvo s ogranichennoj otvetstvennostyu",
  ],
  ["plc", "stock", "plc|public limited company"],
  ["inc", "stock", "inc|incorporated"],
  ["corp", "stock", "corp|corporation"],
  [
    "jsc",
    "stock",
    "jsc|oao|ao|pao|zao|ojsc|pjsc|joint stock company|open joint stock company|public joint stock company|aktsionernoe obshchestvo",
  ],
  ["llp", "partnership", "llp|lp|limited partnership|limited liability partnership"],
  ["ab", "stock", "ab|aktiebolag|as|aps|oy|oyj|asa"],
  ["spa", "stock", "spa|societa per azioni"],
  ["sl", "limited", "sl|slu|sociedad limitada"],
  ["spzoo", "limited", "spzoo|sp z oo|sp zoo|sp z o o|doo|sro"],
];

export type Family =
  | "limited"
  | "stock"
  | "association"
  | "cooperative"
  | "partnership"
  | "foundation";

export type LegalForm = { readonly form: string; readonly family: Family };

/** Every form once. */
export const legalForms: readonly LegalForm[] = lines.map(([form, family]) => ({ form, family }));

const bySpelling = new Map<string, LegalForm>(
  lines.flatMap(([, , spellings], at) =>
    spellings.split("|").map((spelling) => [spelling, legalForms[at] as LegalForm] as const),
  ),
);

const inFull = [...bySpelling].filter(([spelling]) => spelling.includes(" "));

const longest = Math.max(...[...bySpelling.keys()].map((spelling) => spelling.split(" ").length));

/**
 * Takes the legal form off a name: at its end, else at its start. Several may stand there (`& Co. LLC`).
 * @param words small letters without accents, abbreviations without dots
 * @returns what is left is never empty: a name that is only a form stays a name
 */
export function withoutLegalForm(words: readonly string[]): {
  readonly words: readonly string[];
  readonly form: LegalForm | null;
} {
  let left = words;
  let form: LegalForm | null = null;
  for (let times = 0; times < 3; times += 1) {
    const atEnd = formAt(left, "end");
    const found = atEnd ?? formAt(left, "start");
    if (!found) break;
    left = atEnd ? left.slice(0, -found.length) : left.slice(found.length);
    form ??= found.form;
  }
  return { words: left, form };
}

function formAt(words: readonly string[], side: "start" | "end") {
  for (let length = Math.min(longest, words.length - 1); length > 0; length -= 1) {
    const part = side === "end" ? words.slice(-length) : words.slice(0, length);
    const form = formWritten(part.join(" "));
    if (form) return { form, length };
  }
  return null;
}

/** A form written in full may hold a slip, or miss its last letters. */
function formWritten(text: string): LegalForm | null {
  const form = bySpelling.get(text);
  if (form) return form;
  if (text.length < 10 || !text.includes(" ")) return null;
  return inFull.find(([spelling]) => letterDistance(spelling, text, 1) <= 1)?.[1] ?? null;
}
