import type { ReactNode } from "react";
import { colon } from "#kernel/language";
import { BothTexts, Button, ButtonLink, ErrorSummary, Form, FormActions, useUi } from "#ui";
import type { Fields, VisionProblem } from "../../rules/vision/read-vision-forms.ts";
import { visionWords } from "../../text/vision/index.ts";
import type { StaleBlock } from "../../usecases/vision/save-block.ts";

/** What an action answers when it did not save. */
export type BlockAnswer = {
  readonly yours: Fields;
  readonly base: Fields;
  readonly version: number;
  readonly problems: readonly VisionProblem[];
  readonly stale: StaleBlock | null;
};

export interface BlockFormProps {
  /** As it stands, to begin with. */
  readonly standing: { readonly fields: Fields; readonly version: number };
  readonly answer: BlockAnswer | undefined;
  readonly labels: Readonly<Record<string, string>>;
  readonly back: string;
  readonly children: (of: {
    value: (field: string) => string;
    error: (field: string) => string | undefined;
  }) => ReactNode;
}

/** One block of a draft, to be edited; after a clash with both texts, so that nothing is lost. */
export function BlockForm({ standing, answer, labels, back, children }: BlockFormProps) {
  const { language } = useUi();
  const words = visionWords(language);
  const stale = answer?.stale ?? null;
  const base = stale?.theirs ?? answer?.base ?? standing.fields;
  const values = answer?.yours ?? standing.fields;
  const problems = answer?.problems ?? [];
  const hidden = Object.fromEntries([
    ["version", String(stale?.version ?? answer?.version ?? standing.version)],
    ...Object.entries(base).map(([name, text]) => [`base:${name}`, text]),
  ]);
  return (
    <Form hidden={hidden}>
      <ErrorSummary
        errors={problems.map(({ field, because }) => ({
          fieldId: `field-${field}`,
          message: `${labels[field] ?? field}${colon(language)}${words.problems[because]}`,
        }))}
      />
      {stale ? (
        <BothTexts
          whoChanged={stale.whoChanged}
          when={stale.when}
          fields={stale.conflicts.map((name) => ({
            name,
            label: labels[name] ?? name,
            theirs: stale.theirs[name] ?? "",
            yours: stale.yours[name] ?? "",
            canMerge: true,
          }))}
        />
      ) : null}
      <Fold when={stale !== null && problems.length === 0} title={words.form.wholeBlock}>
        {children({
          value: (field) => (stale?.yours ?? values)[field] ?? "",
          error: (field) => {
            const problem = problems.find((one) => one.field === field);
            return problem && words.problems[problem.because];
          },
        })}
      </Fold>
      <FormActions>
        <Button kind="primary">{stale ? words.form.saveChoices : words.form.save}</Button>
        <ButtonLink kind="quiet" href={back}>
          {words.form.cancel}
        </ButtonLink>
      </FormActions>
    </Form>
  );
}

/** While somebody chooses between two texts, the fields themselves would say one of them a third time. */
function Fold(props: {
  readonly when: boolean;
  readonly title: string;
  readonly children: ReactNode;
}) {
  if (!props.when) return props.children;
  return (
    <details>
      <summary>{props.title}</summary>
      {props.children}
    </details>
  );
}
