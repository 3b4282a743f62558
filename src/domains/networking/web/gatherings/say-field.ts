import type { Language } from "#kernel/language";
import { formatCents, formatDay, formatInstant } from "#ui/format";
import type { GatheringContent } from "../../rules/gatherings/gathering.ts";
import type { ContentField } from "../../rules/gatherings/gathering-changes.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";
import type { GatheringForm } from "../../usecases/gatherings/open-gathering-form.ts";
import { placeLine } from "../../usecases/gatherings/where-when.ts";

/** A field as people read it, where two edits of it stand side by side; empty: nothing. */
export function sayField(
  field: ContentField,
  content: GatheringContent,
  form: Pick<GatheringForm, "municipalities" | "colleagues" | "actions">,
  language: Language,
): string {
  const words = gatheringWords(language);
  switch (field) {
    case "kind":
      return words.kinds[content.kind];
    case "startsAt":
    case "endsAt":
      return formatInstant(language, content[field]);
    case "answerUntil":
      return content.answerUntil ? formatDay(language, content.answerUntil) : "";
    case "place":
      return [
        words.placeModes[content.place.mode],
        placeLine(content.place),
        content.place.onlineUrl,
      ]
        .filter(Boolean)
        .join(" · ");
    case "nis":
      return (
        form.municipalities.find(({ nis }) => nis === content.nis)?.name ?? words.wholePartnership
      );
    case "isPublic":
      return content.isPublic ? words.exports.yes : words.exports.no;
    case "ownerPersonId":
    case "ownerName":
      return form.colleagues.find(({ id }) => id === content.ownerPersonId)?.name ?? words.noOwner;
    case "actionId":
      return form.actions.find(({ id }) => id === content.actionId)?.label ?? "";
    case "languages":
      return content.languages.join(", ");
    case "programme":
    case "checklist":
      return content[field].map(({ title }) => title).join("\n");
    case "rooms":
      return content.rooms.map(({ name }) => name).join("\n");
    case "costs":
      return content.costs
        .map(({ label, plannedCents, actualCents }) =>
          [label, plannedCents, actualCents]
            .map((part) => (typeof part === "number" ? formatCents(language, part) : part))
            .filter(Boolean)
            .join(" · "),
        )
        .join("\n");
    case "letters":
    case "slotPlan":
      return JSON.stringify(content[field]);
    default:
      return String(content[field] ?? "");
  }
}
