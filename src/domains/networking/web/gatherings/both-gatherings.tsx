import {
  BothTexts,
  Button,
  ButtonLink,
  Form,
  FormActions,
  HiddenValues,
  PageHeader,
  readTextChoices,
  useUi,
} from "#ui";
import type { Gathering, GatheringContent } from "../../rules/gatherings/gathering.ts";
import { pickContent } from "../../rules/gatherings/gathering-changes.ts";
import { gatheringFormWords } from "../../text/gathering-form/index.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";
import type { GatheringForm } from "../../usecases/gatherings/open-gathering-form.ts";
import type { GatheringConflict } from "../../usecases/gatherings/save-gathering.ts";
import type { Typed } from "../typed-form.ts";
import { sayField } from "./say-field.ts";

const plainTexts = ["title", "summary", "notes"] as const;

/** The content with what was chosen between two texts. */
export function withChoices(
  content: GatheringContent,
  theirs: Gathering,
  typed: Typed,
): GatheringContent {
  const choices = readTextChoices(Object.entries(typed));
  const fields = choices.theirs as Parameters<typeof pickContent>[1];
  const merged = plainTexts.flatMap((field) => {
    const text = choices.merged.get(field);
    return text === undefined ? [] : [[field, text] as const];
  });
  return { ...content, ...pickContent(theirs, fields), ...Object.fromEntries(merged) };
}

interface BothGatheringsProps {
  readonly conflict: GatheringConflict;
  readonly typed: Typed;
  readonly form: GatheringForm;
}

/** Two edits of the same fields, side by side, in the form that saves the choice. */
export function BothGatherings({ conflict, typed, form }: BothGatheringsProps) {
  const { language } = useUi();
  const words = gatheringFormWords(language);
  const { theirs, yours } = conflict;
  const kept = Object.fromEntries(Object.entries(typed).filter(([name]) => name !== "version"));
  const back = `/bijeenkomsten/${theirs.id}`;
  return (
    <>
      <title>{words.bothTitle}</title>
      <PageHeader
        title={words.bothTitle}
        lede={theirs.title}
        crumbs={[{ href: back, label: theirs.title }]}
      />
      <Form hidden={{ version: String(theirs.version) }}>
        <HiddenValues values={kept} />
        <BothTexts
          whoChanged={theirs.updatedBy}
          when={theirs.updatedAt}
          fields={conflict.fields.map((field) => ({
            name: field,
            label: gatheringWords(language).fields[field],
            theirs: sayField(field, theirs, form, language),
            yours: sayField(field, yours, form, language),
            canMerge: plainTexts.some((one) => one === field),
          }))}
        />
        <FormActions>
          <Button kind="primary">{words.bothSave}</Button>
          <ButtonLink kind="quiet" href={back}>
            {words.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
