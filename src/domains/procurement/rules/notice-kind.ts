import type { NoticeKind } from "./notice.ts";

/** The kind by the subtype of eForms, which the Belgian platform uses too. */
export function kindOfSubtype(subtype: string): NoticeKind {
  const number = /^\d{1,2}$/.test(subtype) ? Number(subtype) : null;
  if (number === null) return voluntary.get(subtype.toUpperCase()) ?? "other";
  if (number <= 9) return number >= 1 ? "planned" : "other";
  if (number <= 24) return "competition";
  if (number <= 37) return "result";
  return number <= 40 ? "change" : "other";
}

/** Whether the subtype stands in eForms as we know it: 1 to 40, the voluntary ones, and registrations of businesses. */
export const isKnownSubtype = (subtype: string): boolean =>
  kindOfSubtype(subtype) !== "other" || /^(E5|X0[12])$/i.test(subtype);

const voluntary: ReadonlyMap<string, NoticeKind> = new Map([
  ["CEI", "competition"],
  ["E1", "planned"],
  ["E2", "planned"],
  ["E3", "competition"],
  ["E4", "result"],
  ["E6", "change"],
  ["T01", "planned"],
  ["T02", "result"],
]);

const typeLists: ReadonlyMap<string, NoticeKind> = new Map([
  ["planning", "planned"],
  ["consultation", "planned"],
  ["competition", "competition"],
  ["result", "result"],
  ["dir-awa-pre", "result"],
  ["cont-modif", "change"],
]);

/** The kind by the list of eForms that the code of the notice type stands in. */
export const kindOfTypeList = (list: string): NoticeKind | null => typeLists.get(list) ?? null;

const byTedForm: Readonly<Record<string, NoticeKind>> = {
  "1": "planned",
  "2": "competition",
  "3": "result",
  "4": "planned",
  "5": "competition",
  "6": "result",
  "7": "competition",
  "8": "planned",
  "9": "competition",
  "10": "competition",
  "11": "competition",
  "12": "competition",
  "13": "result",
  "14": "change",
  "15": "result",
  "16": "planned",
  "17": "competition",
  "18": "result",
  "19": "competition",
  "20": "change",
  "21": "competition",
  "22": "competition",
  "23": "competition",
  "24": "competition",
  "25": "result",
  T1: "planned",
  T2: "result",
};

/**
 * The kind of a TED form.
 * @param form `F21`, `17`, `T02`
 * @param type the attribute TYPE of NOTICE, by which one form serves several kinds
 */
export function kindOfTedForm(form: string, type: string | null): NoticeKind {
  if (type !== null) {
    if (/AWARD/.test(type)) return "result";
    if (/CALL_COMPETITION$/.test(type) || type === "CONTRACT") return "competition";
    if (/^(PRI|PER)/.test(type)) return "planned";
  }
  const [, letter = "", number = ""] = /^([FT]?)0*(\d+)$/i.exec(form.trim()) ?? [];
  return byTedForm[letter.toUpperCase() === "T" ? `T${number}` : number] ?? "other";
}
