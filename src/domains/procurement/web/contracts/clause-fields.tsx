import { colon } from "#kernel/language";
import { Button, RadioGroup, Select, TextArea, TextInput, useUi } from "#ui";
import { longestContractTitle } from "../../rules/contracts/judge-contract.ts";
import type { LibraryClause } from "../../rules/library/clause.ts";
import { clauseFamilies } from "../../rules/library/families.ts";
import { contractFormWords } from "../../text/contract-forms/index.ts";
import { contractWords } from "../../text/contracts/index.ts";
import type { Typed } from "../typed-form.ts";

interface ClauseFieldsProps {
  readonly library: readonly LibraryClause[];
  readonly typed: Typed;
  readonly error: (field: string) => string | undefined;
}

/** The fields of a promise. */
export function ClauseFields(props: ClauseFieldsProps) {
  const { language } = useUi();
  const all = contractWords(language);
  const words = contractFormWords(language).clauseForm;
  const { library, typed, error } = props;
  return (
    <>
      {library.length > 0 ? (
        <div className="contract-form__search">
          <Select
            name="library"
            label={words.fromLibrary}
            hint={words.fromLibraryHint}
            value={typed.library}
            emptyLabel={words.ownWords}
            optional
            options={library.map((one) => ({
              value: one.key,
              label: `${all.families[one.family]}${colon(language)}${one.name[language] ?? one.name.nl ?? one.key}`,
            }))}
          />
          <Button name="deed" value="take">
            {words.take}
          </Button>
        </div>
      ) : null}
      <Select
        name="family"
        label={words.family}
        value={typed.family}
        error={error("family")}
        options={clauseFamilies.map((family) => ({ value: family, label: all.families[family] }))}
      />
      <TextInput
        name="title"
        label={words.title}
        value={typed.title}
        error={error("title")}
        maxLength={longestContractTitle}
      />
      <Amounts {...props} />
    </>
  );
}

/** How much, for what stretch, and by when. */
function Amounts({ typed, error }: ClauseFieldsProps) {
  const words = contractFormWords(useUi().language).clauseForm;
  return (
    <>
      <div className="contract-form__pair">
        <TextInput
          name="hours"
          label={words.hours}
          value={typed.hours}
          error={error("hours")}
          inputMode="decimal"
          width="short"
          oneWay
        />
        <TextInput
          name="places"
          label={words.places}
          hint={words.placesHint}
          value={typed.places}
          error={error("places")}
          inputMode="numeric"
          width="short"
          oneWay
        />
        <TextInput
          name="cents"
          label={words.cents}
          hint={words.centsHint}
          value={typed.cents}
          error={error("cents")}
          inputMode="decimal"
          width="short"
          oneWay
        />
      </div>
      <RadioGroup
        name="per"
        label={words.per}
        value={typed.per ?? "whole"}
        choices={(["whole", "year"] as const).map((value) => ({
          value,
          label: words.perChoices[value],
        }))}
      />
      <TextArea
        name="milestones"
        label={words.milestones}
        hint={words.milestonesHint}
        value={typed.milestones}
        error={error("milestones")}
        rows={4}
        optional
      />
      <TextArea
        name="body"
        label={words.body}
        value={typed.body}
        error={error("body")}
        rows={6}
        optional
      />
    </>
  );
}
