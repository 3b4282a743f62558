import { Button, CheckboxGroup, Fieldset, formatExact, formatMoney, RadioGroup, useUi } from "#ui";
import type { SpendCounts } from "../../rules/spend/taking/spend-counts.ts";
import type { SpendSettings } from "../../rules/spend/taking/spend-settings.ts";
import { spendPreviewWords } from "../../text/spend-preview/index.ts";

type Known = { readonly counts: SpendCounts; readonly settings: SpendSettings };

/** What can be meant in two ways, each with a choice; only what occurs in these files. */
export function PreviewDecisions({ counts, settings }: Known) {
  const { language } = useUi();
  const w = spendPreviewWords(language);
  const { gaps, textCredits, otherBuyers } = counts;
  const { known, repeated } = counts.met;
  const money = (cents: number) => formatExact(language, cents);
  if (!gaps && !textCredits && !otherBuyers && known.lines + repeated.lines === 0) return null;
  return (
    <Fieldset legend={w.undecided}>
      {gaps ? (
        <RadioGroup
          name="supplierGaps"
          label={w.gapsLabel}
          hint={w.gaps(gaps.lines, money(gaps.cents))}
          value={settings.supplierGaps}
          choices={choicesOf(w.gapsChoices)}
        />
      ) : null}
      {textCredits ? (
        <RadioGroup
          name="textCredits"
          label={w.creditsLabel}
          hint={w.credits(textCredits.lines, money(textCredits.cents), textCredits.fits)}
          value={settings.textCredits}
          choices={choicesOf(w.creditsChoices)}
        />
      ) : null}
      {otherBuyers ? <Buyers buyers={otherBuyers} settings={settings} /> : null}
      {known.lines > 0 ? (
        <RadioGroup
          name="known"
          label={w.knownLabel}
          hint={w.known(known.lines, money(known.cents))}
          value={settings.known}
          choices={choicesOf(w.knownChoices)}
        />
      ) : null}
      {repeated.lines > 0 ? (
        <RadioGroup
          name="repeated"
          label={w.repeatedLabel}
          hint={w.repeated(repeated.lines, money(repeated.cents))}
          value={settings.repeated}
          choices={choicesOf(w.repeatedChoices)}
        />
      ) : null}
      <div>
        <Button name="deed" value="recount">
          {w.recount}
        </Button>
      </div>
    </Fieldset>
  );
}

const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** To whom else invoices are made out: which of them are us, and what to do with the others. */
function Buyers(props: {
  readonly buyers: NonNullable<SpendCounts["otherBuyers"]>;
  readonly settings: SpendSettings;
}) {
  const { language } = useUi();
  const w = spendPreviewWords(language);
  const count = props.buyers.reduce((sum, { documents }) => sum + documents, 0);
  const named = props.buyers.filter(({ isPerson }) => !isPerson);
  return (
    <>
      {named.length > 0 ? (
        <CheckboxGroup
          name="own"
          label={w.ownLabel}
          hint={w.ownHint}
          optional
          long={named.length > 8}
          choices={named.map(({ key, name, number, documents, cents, foreign = {} }) => ({
            value: key,
            label: w.ownBuyer(
              [name, number].filter(Boolean).join(", "),
              documents,
              [
                ...(cents !== 0 || Object.keys(foreign).length === 0
                  ? [formatExact(language, cents)]
                  : []),
                ...Object.entries(foreign).map(([currency, amount]) =>
                  formatMoney(language, amount, currency),
                ),
              ].join(" + "),
            ),
          }))}
        />
      ) : null}
      <RadioGroup
        name="otherBuyers"
        label={w.buyersLabel}
        hint={w.buyers(count)}
        value={props.settings.otherBuyers}
        choices={choicesOf(w.buyersChoices)}
      />
    </>
  );
}
