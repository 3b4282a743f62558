import type { Language } from "#kernel/language";
import { formatNumber } from "#ui";
import type { Quarter } from "../../rules/scenario/quarter.ts";
import type { ScenarioWords } from "../../text/scenario/index.ts";

/** `2026, kwartaal 4`. */
export const quarterName = (words: ScenarioWords, quarter: Quarter): string =>
  words.sheet.quarterName(quarter.slice(0, 4), quarter.slice(6));

/** `2026 K4`. */
export const quarterShort = (words: ScenarioWords, quarter: Quarter): string =>
  words.sheet.quarterShort(quarter.slice(0, 4), quarter.slice(6));

/** People and places are whole; an estimate of 4.4 people is 4. */
export const whole = (language: Language, value: number): string =>
  formatNumber(language, Math.round(value));
