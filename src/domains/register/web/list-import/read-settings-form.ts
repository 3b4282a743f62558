import { parseDay } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import type { FieldError } from "#ui";
import type { ListSettings } from "../../rules/list-import/list-settings.ts";
import { isTargetField } from "../../rules/list-import/target-field.ts";
import { isOrganisationKind } from "../../rules/organisation.ts";
import { isWorkForm } from "../../rules/work-form.ts";
import type { IntakeWords } from "../../text/intake/index.ts";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

/** What was filled in on the screen with the columns; what is not on it stays as it was. */
export function readSettingsForm(form: FormData, before: ListSettings): ListSettings {
  const kind = form.get("defaultKind");
  const workForm = form.get("defaultForm");
  return {
    ...before,
    mapping: form.getAll("target").map((one) => (isTargetField(one) ? one : "ignore")),
    source: {
      publisher: text(form, "publisher"),
      title: text(form, "title"),
      licence: text(form, "licence"),
      url: text(form, "url") || null,
      retrievedOn: parseDay(text(form, "retrievedOn")) ?? before.source.retrievedOn,
    },
    defaultKind: isOrganisationKind(kind) ? kind : before.defaultKind,
    defaultForm: isWorkForm(workForm) ? workForm : null,
  };
}

/** What was answered on the screen with the preview. */
export const readAnswersForm = (form: FormData, before: ListSettings): ListSettings => ({
  ...before,
  keepWithoutNumber: form.get("keepWithoutNumber") !== null,
  sameLines: form.getAll("same").map(Number).filter(Number.isInteger),
  gone: form.get("gone") === "end" ? "end" : "keep",
});

type Problems = IntakeWords["problems"];
const isSourceField = (
  name: string,
  fields: Problems["fields"],
): name is keyof Problems["fields"] => Object.hasOwn(fields, name);

/** Where the screen must be mended, for the summary and the field. */
export function errorsOfSettings(
  refusal: Refusal,
  settings: ListSettings,
  words: IntakeWords,
): FieldError[] {
  const { problems, targets } = words;
  const { because, about = "" } = refusal;
  if (because === "wrong-settings" && isSourceField(about, problems.fields)) {
    return [{ fieldId: `field-${about}`, message: problems.fields[about] }];
  }
  if (because === "target-twice" && isTargetField(about)) {
    const second = settings.mapping.lastIndexOf(about);
    const message = problems["target-twice"](targets[about]);
    return [{ fieldId: `field-target-${second}`, message }];
  }
  if (because === "no-name") return [{ fieldId: "field-target-0", message: problems["no-name"] }];
  if (because === "address-twice") {
    const at = settings.mapping.indexOf("address");
    return [{ fieldId: `field-target-${at}`, message: problems["address-twice"] }];
  }
  const message =
    because === "already-imported" || because === "file-gone" || because === "not-permitted"
      ? problems[because]
      : problems.other;
  return [{ fieldId: "field-title", message }];
}
