import { Fieldset, formatNumber, RadioGroup, TextInput, useUi } from "#ui";
import type { KeptLook, SpendSettings } from "../../rules/spend/taking/spend-settings.ts";
import { spendWords } from "../../text/spend/index.ts";

/** What was concluded from the whole file, with what was seen; each can be decided otherwise. */
export function HowToRead({
  look,
  settings,
}: {
  readonly look: KeptLook;
  readonly settings: SpendSettings;
}) {
  const { language } = useUi();
  const w = spendWords(language).mapping;
  const { decimals, dayOrders, above, below } = look.evidence;
  const number = (value: number) => formatNumber(language, value);
  const has = (...fields: string[]) =>
    settings.fields.some((field) => field !== null && fields.includes(field));
  return (
    <Fieldset legend={w.more}>
      <RadioGroup
        name="decimal"
        label={w.decimal}
        hint={w.decimalSeen(number(decimals[","]), number(decimals["."]), number(decimals.either))}
        value={settings.decimal}
        choices={([",", "."] as const).map((value) => ({ value, label: w.decimals[value] }))}
      />
      <RadioGroup
        name="dayOrder"
        label={w.dayOrder}
        hint={[
          w.dayOrderSeen(number(dayOrders["day-first"]), number(dayOrders["month-first"])),
          look.plan.isDayOrderMixed ? w.mixedDays : "",
        ].join(" ")}
        value={settings.dayOrder}
        choices={(["day-first", "month-first"] as const).map((value) => ({
          value,
          label: w.dayOrders[value],
        }))}
      />
      <RadioGroup
        name="sign"
        label={w.sign}
        hint={w.signSeen(number(above.count), number(below.count))}
        value={String(settings.sign)}
        choices={(["1", "-1"] as const).map((value) => ({ value, label: w.signs[value] }))}
      />
      {has("debit", "credit") ? (
        <RadioGroup
          name="spentSide"
          label={w.side}
          value={settings.spentSide}
          choices={(["debit", "credit"] as const).map((value) => ({
            value,
            label: w.sides[value],
          }))}
        />
      ) : null}
      <TextInput
        name="currency"
        label={w.currency}
        value={settings.currency}
        width="short"
        maxLength={3}
      />
      <TextInput
        name="year"
        label={w.year}
        hint={w.yearHint}
        value={settings.year === null ? "" : String(settings.year)}
        width="short"
        inputMode="numeric"
        maxLength={4}
        optional
      />
    </Fieldset>
  );
}
