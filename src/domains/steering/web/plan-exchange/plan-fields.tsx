import { type FieldError, Fieldset, Select, TextInput, useUi } from "#ui";
import type { ImportSettings } from "../../rules/plan-exchange/import-settings.ts";
import { planExchangeWords } from "../../text/plan-exchange/index.ts";

/** Into which plan the file goes: one that is there, or a new one. */
export function PlanFields(props: {
  readonly plans: readonly {
    readonly id: string;
    readonly name: string;
    readonly fromYear: number;
    readonly toYear: number;
  }[];
  readonly settings: ImportSettings;
  readonly errors: readonly FieldError[];
}) {
  const { language } = useUi();
  const w = planExchangeWords(language).columns;
  const { plans, settings } = props;
  const field = (name: "name" | "fromYear" | "toYear") => ({
    name,
    label: w[name],
    value: String(settings[name]),
    optional: true,
    error: props.errors.find(({ fieldId }) => fieldId === `field-${name}`)?.message,
  });
  return (
    <Fieldset legend={w.into}>
      {plans.length > 0 ? (
        <Select
          name="plan"
          id="field-planId"
          label={w.into}
          labelHidden
          options={plans.map(({ id, name, fromYear, toYear }) => ({
            value: id,
            label: `${name} (${fromYear}–${toYear})`,
          }))}
          value={settings.planId ?? ""}
          emptyLabel={w.newPlan}
        />
      ) : null}
      <TextInput
        {...field("name")}
        hint={plans.length > 0 ? w.newHint : undefined}
        maxLength={200}
      />
      <div className="plan-exchange__years">
        <TextInput {...field("fromYear")} inputMode="numeric" width="short" />
        <TextInput {...field("toYear")} inputMode="numeric" width="short" />
      </div>
    </Fieldset>
  );
}
