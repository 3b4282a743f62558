import { Button, Checkbox, DateInput, FormActions, RadioGroup, TextInput, useUi } from "#ui";
import { inboxWords } from "../text/inbox/index.ts";
import type { DeedsProps } from "./question-deeds.tsx";

/**
 * Handing over, in steps that need no script: write words, search, choose from a short list. What was typed stays,
 * and a name that is not in the register will do.
 */
export function HandOverFields({ opened, left, today }: DeedsProps) {
  const words = inboxWords(useUi().language).question;
  const isLeft = left?.deed === "hand-over";
  const typed = isLeft ? left.typed : {};
  const found = isLeft ? left.found : null;
  const name = typed.handedOverTo?.trim() ?? "";
  return (
    <>
      <TextInput
        name="handedOverTo"
        label={words.handTo}
        hint={words.handToHint}
        value={typed.handedOverTo}
        suggestions={opened.receivers}
        autoComplete="off"
      />
      <div>
        {/* The first button is what Enter does: looking, and not yet telling who asked. */}
        <Button small icon="search" name="deed" value="find-organisation">
          {words.handSearch}
        </Button>
      </div>
      {found?.length === 0 ? <p role="status">{words.handFound(0)}</p> : null}
      {found && found.length > 0 ? (
        <>
          <input type="hidden" name="searched" value={name} />
          <RadioGroup
            name="organisation"
            label={words.handFound(found.length)}
            value={typed.organisation}
            choices={[
              ...found.map(({ id, name: label, place }) => ({
                value: id,
                label: place ? `${label}, ${place}` : label,
              })),
              { value: "none", label: words.handNone(name) },
            ]}
          />
        </>
      ) : null}
      <DateInput name="handedOverOn" label={words.handOn} value={typed.handedOverOn ?? today} />
      {opened.question.askerEmail ? (
        <Checkbox
          name="tell"
          label={words.handTell}
          checked={isLeft ? typed.tell === "yes" : true}
          optional
        />
      ) : null}
      <FormActions>
        <Button>{words.handSave}</Button>
      </FormActions>
    </>
  );
}
