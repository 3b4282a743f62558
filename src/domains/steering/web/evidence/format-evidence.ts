import type { Language } from "#kernel/language";
import { formatCents, formatDay, formatNumber } from "#ui/format";
import type { EvidenceContent, EvidenceField } from "../../rules/evidence/evidence-content.ts";
import type { ActionLine } from "../../store/evidence/action-lines.ts";
import type { EvidenceWords } from "../../text/evidence/index.ts";
import { evidenceKindNames } from "../../text/evidence-kinds/index.ts";
import type { Place } from "../../usecases/evidence/list-places.ts";

/** What is needed to write a value of evidence for a reader. */
export type Writing = {
  readonly language: Language;
  readonly words: EvidenceWords;
  readonly places: readonly Place[];
  readonly actions: readonly ActionLine[];
};

/** "beurs of evenement" → "Beurs of evenement" */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const sayPlaces = (
  nis: readonly string[],
  { places, words }: Pick<Writing, "places" | "words">,
): string =>
  nis.length === 0
    ? upperFirst(words.whole)
    : nis.map((one) => places.find((place) => place.nis === one)?.name ?? one).join(", ");

export const sayAction = ({ number, title }: Pick<ActionLine, "number" | "title">): string =>
  `${number} · ${title}`;

/** One value as people read it; an empty text where nothing stands. */
export function sayValue(
  field: EvidenceField,
  content: Partial<EvidenceContent>,
  writing: Writing,
): string {
  const { language, actions } = writing;
  const value = content[field];
  if (value === null || value === undefined) return "";
  switch (field) {
    case "kind":
      return upperFirst(evidenceKindNames(language)[value as EvidenceContent["kind"]]);
    case "happenedOn":
      return formatDay(language, String(value));
    case "nis":
      return sayPlaces(content.nis ?? [], writing);
    case "amountCents":
      return formatCents(language, Number(value));
    case "hours":
      return formatNumber(language, Number(value));
    case "actionId": {
      const action = actions.find(({ id }) => id === value);
      return action ? sayAction(action) : String(value).slice(0, 8);
    }
    case "title":
    case "description":
      return String(value);
    default:
      return formatNumber(language, Number(value));
  }
}
