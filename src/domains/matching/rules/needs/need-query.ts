import { type Day, parseDay } from "#kernel/day";
import { isId } from "#kernel/id";
import { emptyNeed, type Need, recurrences } from "../need.ts";
import { type ReadablePart, readableParts } from "../terms/read-terms.ts";
import { type NeedOrigin, originKinds } from "./kept-need.ts";

/** What the page of a search asks: its state, as it stands in the address. */
export type NeedQuery = {
  /** What was typed or pasted. */
  readonly text: string;
  /** Stands for a text too long for an address, kept under this fingerprint. */
  readonly pasted: string | null;
  readonly cpv: readonly string[];
  readonly activities: readonly string[];
  /** Activities that were understood wrongly, and are left out. */
  readonly not: readonly string[];
  /** Municipalities chosen; empty: none was chosen, see `anywhere`. */
  readonly nis: readonly string[];
  /** The place does not matter. */
  readonly anywhere: boolean;
  readonly euros: number | null;
  readonly hours: number | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly recurrence: Need["recurrence"] | null;
  readonly regularToo: boolean;
  /** What may not be read in the text: it was read wrongly. */
  readonly unread: readonly ReadablePart[];
  /** Where it came from, when another record led here. */
  readonly origin: NeedOrigin | null;
  /** The kept need that is being changed. */
  readonly needId: string | null;
};

export const emptyQuery: NeedQuery = {
  text: "",
  pasted: null,
  cpv: [],
  activities: [],
  not: [],
  nis: [],
  anywhere: false,
  euros: null,
  hours: null,
  from: null,
  to: null,
  recurrence: null,
  regularToo: false,
  unread: [],
  origin: null,
  needId: null,
};

/** Longer texts are cut: no notice says on page fifty what is bought. */
export const longestText = 60_000;
/** A text with more signs than this does not fit in an address. */
export const longestInAddress = 3_000;
const mostListed = 40;
const mostEuros = 1_000_000_000;
const mostHours = 1_000_000;

/** Reads an address or a form; whatever is not understood is as if it was not asked. */
export function parseNeedQuery(params: URLSearchParams): NeedQuery {
  const all = (name: string, shape: RegExp) =>
    [...new Set(params.getAll(name))].filter((one) => shape.test(one)).slice(0, mostListed);
  const places = params.getAll("gemeente");
  const origin = parseOrigin(params);
  const needId = params.get("nood");
  return {
    text: (params.get("q") ?? "").replace(/\r\n?/g, "\n").slice(0, longestText),
    pasted: all("tekst", /^[0-9a-f]{64}$/)[0] ?? null,
    cpv: all("cpv", /^\d{8}$/),
    activities: all("activiteit", activityShape),
    not: all("niet", activityShape),
    nis: all("gemeente", /^\d{5}$/),
    anywhere: places.includes("overal"),
    euros: parseNumber(params.get("bedrag"), mostEuros),
    hours: parseNumber(params.get("uren"), mostHours),
    from: parseDay(params.get("van") ?? ""),
    to: parseDay(params.get("tot") ?? ""),
    recurrence: recurrences.find((one) => one === params.get("ritme")) ?? null,
    regularToo: params.get("ook") === "regulier",
    unread: readableParts.filter((part) => params.getAll("zonder").includes(part)),
    origin,
    needId: needId && isId(needId) ? needId : null,
  };
}

const activityShape = /^[a-z0-9-]{1,60}(\/[a-z0-9-]{1,60})?$/;

/** Belgian and English ways to write a number: `25.000`, `25 000,50`, `25000`. */
function parseNumber(text: string | null, most: number): number | null {
  const plain = (text ?? "").replace(/[€\s\u00a0\u202f]/g, "");
  if (!plain) return null;
  const point = /[.,]\d{1,2}$/.test(plain) ? plain.slice(-3).replace(/^\d+/, "") : "";
  const whole = plain.slice(0, plain.length - point.length).replace(/[.,]/g, "");
  if (!/^\d+$/.test(whole)) return null;
  const value = Number(`${whole}${point.replace(",", ".")}`);
  return value > 0 && value <= most ? value : null;
}

function parseOrigin(params: URLSearchParams): NeedOrigin | null {
  const kind = originKinds.find((one) => one === params.get("herkomst"));
  const ref = params.get("ref");
  if (!kind || kind === "hand" || !ref || ref.length > 200) return null;
  const href = params.get("terug");
  const label = params.get("naam")?.slice(0, 200);
  return {
    kind,
    ref,
    ...(href && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(href) && href.length < 500
      ? { href }
      : {}),
    ...(label ? { label } : {}),
  };
}

/** The same state as an address; reading it again gives the same. */
export function needQueryToSearch(query: NeedQuery): string {
  const params = new URLSearchParams();
  const put = (name: string, value: string | number | null | undefined) => {
    if (value !== null && value !== undefined && value !== "") params.append(name, String(value));
  };
  put("q", query.text);
  put("tekst", query.pasted);
  for (const code of query.cpv) put("cpv", code);
  for (const code of query.activities) put("activiteit", code);
  for (const code of query.not) put("niet", code);
  for (const nis of query.nis) put("gemeente", nis);
  if (query.anywhere) put("gemeente", "overal");
  put("bedrag", query.euros);
  put("uren", query.hours);
  put("van", query.from);
  put("tot", query.to);
  put("ritme", query.recurrence);
  if (query.regularToo) put("ook", "regulier");
  for (const part of query.unread) put("zonder", part);
  if (query.origin) {
    put("herkomst", query.origin.kind);
    put("ref", query.origin.ref);
    put("naam", query.origin.label);
    put("terug", query.origin.href);
  }
  put("nood", query.needId);
  return params.toString();
}

/** Is there anything to look for? */
export const asksSomething = (query: NeedQuery): boolean =>
  query.text.trim() !== "" ||
  query.pasted !== null ||
  query.cpv.length > 0 ||
  query.activities.length > 0;

/**
 * The need a search asks for.
 * @param nis where, when no municipality was chosen
 * @param knowsCpv is it a code of the vocabulary?
 */
export function needOfQuery(
  query: NeedQuery,
  {
    nis,
    knowsCpv,
  }: { readonly nis: readonly string[]; readonly knowsCpv: (code: string) => boolean },
): Need {
  const { words, codes } = splitCodes(query.text, knowsCpv);
  return {
    ...emptyNeed,
    texts: textsOf(words),
    cpv: [...new Set([...query.cpv, ...codes])],
    activities: query.activities,
    place: { nis: query.anywhere ? [] : query.nis.length > 0 ? query.nis : nis, nuts: [] },
    size: {
      ...(query.euros === null ? {} : { cents: Math.round(query.euros * 100) }),
      ...(query.hours === null ? {} : { hoursPerMonth: query.hours }),
    },
    period: {
      ...(query.from === null ? {} : { from: query.from }),
      ...(query.to === null ? {} : { to: query.to }),
    },
    ...(query.recurrence ? { recurrence: query.recurrence } : {}),
  };
}

/** The search that asks for a kept need again. */
export function queryOfNeed(
  need: Need,
  more: Partial<Pick<NeedQuery, "regularToo" | "origin" | "needId">> = {},
): NeedQuery {
  return {
    ...emptyQuery,
    text: need.texts.join("\n\n"),
    cpv: need.cpv,
    activities: need.activities,
    nis: need.place.nis,
    anywhere: need.place.nis.length === 0,
    euros: need.size.cents === undefined ? null : need.size.cents / 100,
    hours: need.size.hoursPerMonth ?? null,
    from: need.period.from ?? null,
    to: need.period.to ?? null,
    recurrence: need.recurrence ?? null,
    // What was kept is what was meant, also where it says less than its text.
    unread: readableParts,
    ...more,
  };
}

/** The first paragraph says what is bought; what follows says for whom and how. */
function textsOf(words: string): readonly string[] {
  const text = words.trim();
  if (!text) return [];
  const [first = "", ...rest] = text.split(/\n\s*\n/);
  const more = rest.join("\n\n").trim();
  return more ? [first.trim(), more] : [first.trim()];
}

// `77310000-6`, with or without its check digit.
const codeShape = /(?<![\d.])(\d{8})(?:-\d)?(?![\d.])/g;
// Eight digits that can only be meant as a code: with a check digit, or with nothing else beside them.
const meantAsCode = /(?<![\d.])(\d{8})-\d(?![\d.])/g;

/** What was meant as a CPV code and is none, as it was typed. */
export function unknownCodes(query: NeedQuery, knowsCpv: (code: string) => boolean): string[] {
  const isOnlyCodes = query.text !== "" && !/\p{L}/u.test(query.text.replace(/\bCPV\b/gi, ""));
  const typed = [...query.text.matchAll(isOnlyCodes ? codeShape : meantAsCode)];
  const met = typed.filter(([, code = ""]) => !knowsCpv(code)).map(([whole]) => whole);
  return [...new Set([...met, ...query.cpv.filter((code) => !knowsCpv(code))])];
}

/** A code in the text or instead of one. */
function splitCodes(
  text: string,
  knowsCpv: (code: string) => boolean,
): { readonly words: string; readonly codes: readonly string[] } {
  const codes: string[] = [];
  const words = text.replace(codeShape, (whole, code: string) => {
    if (!knowsCpv(code)) return whole;
    codes.push(code);
    return " ";
  });
  const left = words.replace(/\bCPV\b(\s*-?\s*codes?)?\s*:?/gi, codes.length > 0 ? " " : "$&");
  return { words: /\p{L}/u.test(left) ? left : "", codes };
}
