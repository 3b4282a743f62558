import { colon, inLanguage } from "#kernel/language";
import { Checkbox, Fieldset, TextInput, useUi } from "#ui";
import { measures } from "../../rules/contracts/contract.ts";
import { contractFormWords } from "../../text/contract-forms/index.ts";
import { contractWords } from "../../text/contracts/index.ts";
import type { DraftPromise } from "../../usecases/contracts/draft-promises.ts";
import type { Typed } from "../typed-form.ts";
import { promiseField } from "./promise-drafts.ts";

interface PromiseFieldsProps {
  readonly promises: readonly DraftPromise[];
  readonly typed: Typed;
  readonly error: (field: string) => string | undefined;
}

/** The clauses that were chosen in the advice, to look at before they become promises. */
export function PromiseFields({ promises, typed, error }: PromiseFieldsProps) {
  const { language } = useUi();
  const words = contractFormWords(language);
  const { families } = contractWords(language);
  if (promises.length === 0) return null;
  const inText = typed.language === "fr" ? "fr" : "nl";
  return (
    <Fieldset legend={words.form.promises} hint={words.form.promisesHint}>
      {promises.map(({ family, title, libraryKey, libraryVersion, body }) => (
        <div key={family} className="contract-form__promise">
          <Checkbox
            name={promiseField(family, "take")}
            label={`${families[family]}${colon(language)}${inLanguage(title, language) ?? libraryKey}`}
            checked={typed[promiseField(family, "take")] === "yes"}
            optional
          />
          <div className="contract-form__pair">
            {measures.map((measure) => (
              <TextInput
                key={measure}
                name={promiseField(family, measure)}
                label={words.clauseForm[measure]}
                value={typed[promiseField(family, measure)]}
                error={error(promiseField(family, measure))}
                inputMode={measure === "places" ? "numeric" : "decimal"}
                width="short"
                oneWay
              />
            ))}
          </div>
          <details>
            <summary>{words.form.promiseText(libraryVersion)}</summary>
            <p className="contract-form__text" lang={inText}>
              {body[inText]}
            </p>
            <p>
              <a href={`/clausules/bibliotheek/${libraryKey}`}>{words.form.promiseLibrary}</a>
            </p>
          </details>
        </div>
      ))}
    </Fieldset>
  );
}
