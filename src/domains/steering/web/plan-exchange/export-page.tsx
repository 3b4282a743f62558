import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  Fieldset,
  Form,
  FormActions,
  Notice,
  PageHeader,
  RadioGroup,
  Select,
  TextInput,
  useUi,
} from "#ui";
import { planExchangeWords } from "../../text/plan-exchange/index.ts";
import { planFormats, plansToExport } from "../../usecases/plan-exchange/export-plan.ts";
import type { Route } from "./+types/export-page";
import { asResponse } from "./say-problem.ts";
import "./plan-exchange.css";

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const found = await plansToExport(app.db, requirePerson(context, address));
  if (isRefusal(found)) throw asResponse(found);
  const asked = new URL(address, "http://local").searchParams;
  const chosen = found.plans.find(({ id }) => id === asked.get("plan")) ?? found.plans[0];
  const thisYear = Number(app.today().slice(0, 4));
  return {
    plans: found.plans.map(({ id, name, fromYear, toYear }) => ({ id, name, fromYear, toYear })),
    planId: chosen?.id ?? "",
    from: chosen?.fromYear ?? thisYear,
    to: chosen?.toYear ?? thisYear,
    isWrong: asked.has("fout"),
  };
}

export default function ExportPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = planExchangeWords(language);
  const w = words.out;
  const { plans, planId, from, to, isWrong } = loaderData;
  return (
    <>
      <title>{w.title}</title>
      <PageHeader title={w.title} lede={w.lede} crumbs={[{ href: "/plan", label: words.plan }]} />
      {isWrong ? <Notice kind="warning">{w.wrongYears}</Notice> : null}
      {plans.length === 0 ? <Notice kind="info">{w.none}</Notice> : null}
      <Form method="get" action="/plan/uitvoer/bestand">
        {plans.length > 0 ? (
          <Select
            name="plan"
            label={w.plan}
            options={plans.map(({ id, name, fromYear, toYear }) => ({
              value: id,
              label: `${name} (${fromYear}–${toYear})`,
            }))}
            value={planId}
            emptyLabel={false}
          />
        ) : null}
        <Fieldset legend={w.years} hint={w.yearsHint}>
          <div className="plan-exchange__years">
            <TextInput
              name="van"
              label={w.from}
              value={`${from}`}
              inputMode="numeric"
              width="short"
            />
            <TextInput name="tot" label={w.to} value={`${to}`} inputMode="numeric" width="short" />
          </div>
        </Fieldset>
        <RadioGroup
          name="vorm"
          label={w.format}
          value="xlsx"
          choices={planFormats.map((value) => ({
            value,
            label: w.formats[value],
            hint: w.formatHints[value],
          }))}
        />
        <FormActions>
          <Button kind="primary" icon="download">
            {w.deed}
          </Button>
          <ButtonLink href="/plan" kind="quiet">
            {words.result.open}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
