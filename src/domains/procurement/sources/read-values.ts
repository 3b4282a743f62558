import type { XmlElement } from "#platform/xml/xml-element";
import { readAmount } from "../rules/amount.ts";
import { readCpv } from "../rules/cpv.ts";
import { languageCode } from "../rules/language-code.ts";
import type { Amount, ByLanguage } from "../rules/notice.ts";
import { readNoticeDay } from "../rules/notice-time.ts";
import type { Tracked } from "./tracked-xml.ts";

/** Texts with a language each; two in one language are put below each other. */
export function byLanguage(texts: readonly (readonly [language: string, text: string])[]) {
  const found: Record<string, string> = {};
  for (const [language, text] of texts) {
    if (!text) continue;
    const code = languageCode(language) || "und";
    const before = found[code];
    found[code] = before === undefined || before === text ? text : `${before}\n${text}`;
  }
  return found as ByLanguage;
}

/** Codes without the check digit, each once; what is none becomes a note. */
export function cpvCodes(texts: readonly string[], about: string, tracked: Pick<Tracked, "note">) {
  const codes = new Set<string>();
  for (const text of texts) {
    const code = readCpv(text);
    if (code !== null) codes.add(code);
    else tracked.note("cpv-unreadable", about, text);
  }
  return [...codes];
}

/** The amount in an element, with its currency attribute; an unreadable one becomes a note. */
export function amountOf(
  element: XmlElement | undefined,
  tracked: Tracked,
  { currency = "CURRENCY", otherwise }: { currency?: string; otherwise?: string | null } = {},
): Amount | null {
  if (!element) return null;
  const unit = tracked.attribute(element, currency) ?? otherwise ?? undefined;
  const text = tracked.attribute(element, "FMTVAL") ?? tracked.text(element);
  if (text === null) return null;
  const amount = readAmount(text, unit);
  if (!amount) tracked.note("amount-unreadable", element.name, text);
  return amount;
}

/** The day in a text; an unreadable one becomes a note. */
export function dayOf(text: string | null, about: string, tracked: Pick<Tracked, "note">) {
  if (text === null) return null;
  const day = readNoticeDay(text);
  // Written where the schema demands a day and there is none: no day, and no doubt either.
  if (day === null && !/^(2000|1900|0001)-01-01/.test(text))
    tracked.note("day-unreadable", about, text);
  return day;
}
