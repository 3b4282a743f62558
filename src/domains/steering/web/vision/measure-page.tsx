import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { parseDay } from "#kernel/day";
import { colon } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  DataTable,
  DateInput,
  ErrorSummary,
  Form,
  FormActions,
  formatDay,
  Notice,
  PageHeader,
  SectionHeader,
  TextInput,
  useUi,
} from "#ui";
import { readMeasurement, written } from "../../rules/vision/read-vision-forms.ts";
import { visionWords } from "../../text/vision/index.ts";
import {
  openMeasurements,
  recordMeasurement,
  takeMeasurementBack,
} from "../../usecases/vision/measure.ts";
import type { Route } from "./+types/measure-page";
import { asResponse, versionNumber } from "./answer.ts";
import { sayFigure } from "./say-vision.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const at = { number: versionNumber(params.number), indicatorId: params.indicator };
  const opened = await openMeasurements(app.db, actorOf(context), at);
  if (isRefusal(opened)) throw asResponse(opened);
  const query = new URL(request.url).searchParams;
  const gone = Object.fromEntries(
    ["measuredOn", "value", "source"].map((field) => [field, query.get(field) ?? ""]),
  );
  return {
    number: at.number,
    title: opened.vision.title,
    indicator: opened.indicator,
    measurements: opened.measurements,
    gone: gone.measuredOn ? gone : null,
    today: app.today(),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const words = visionWords(context.get(viewContext).language);
  const actor = actorOf(context);
  const at = { number: versionNumber(params.number), indicatorId: params.indicator };
  const here = `/visie/${at.number}/indicator/${at.indicatorId}`;
  const fields = Object.fromEntries(
    [...(await request.formData())].map(([name, value]) => [name, String(value)]),
  );
  const remove = parseDay(fields.remove ?? "");
  if (remove) {
    const done = await takeMeasurementBack(app.db, actor, at, remove);
    if (isRefusal(done)) throw asResponse(done);
    const { was } = done;
    const gone = was && { ...was, value: written(was.value) };
    const query = gone ? `?${new URLSearchParams({ ...gone })}` : "";
    return redirect(`${here}${query}`);
  }
  const { content, problems } = readMeasurement(fields, app.today());
  if (problems.length > 0) return data({ fields, problems }, { status: 422 });
  const done = await recordMeasurement(app.db, actor, at, content, app.now());
  if (isRefusal(done)) throw asResponse(done);
  return redirect(here, { headers: { "set-cookie": flashLine(words.measure.added) } });
}

/** How far an indicator is, day by day. */
export default function MeasurePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = visionWords(language);
  const { number, title, indicator, gone, today } = loaderData;
  const fields: Readonly<Record<string, string>> = actionData?.fields ?? {};
  const problems = actionData?.problems ?? [];
  const errorOf = (field: string) => {
    const problem = problems.find((one) => one.field === field);
    return problem && words.problems[problem.because];
  };
  const labels: Readonly<Record<string, string>> = {
    measuredOn: words.measure.day,
    value: words.measure.value,
    source: words.measure.source,
  };
  return (
    <>
      <title>{words.measure.title(indicator.name)}</title>
      <PageHeader
        title={words.measure.title(indicator.name)}
        lede={words.measure.lede}
        crumbs={[
          { href: "/visie", label: words.room },
          { href: `/visie/${number}`, label: title },
        ]}
      />
      {gone ? (
        <Notice
          kind="info"
          actions={
            <Form hidden={gone}>
              <Button icon="undo" small>
                {words.measure.restore}
              </Button>
            </Form>
          }
        >
          {words.measure.removed}
        </Notice>
      ) : null}
      <Form>
        <ErrorSummary
          errors={problems.map(({ field, because }) => ({
            fieldId: `field-${field}`,
            message: `${labels[field]}${colon(language)}${words.problems[because]}`,
          }))}
        />
        <DateInput
          name="measuredOn"
          label={words.measure.day}
          value={fields.measuredOn ?? today}
          error={errorOf("measuredOn")}
          max={today}
        />
        <TextInput
          name="value"
          label={
            indicator.unit ? `${words.measure.value} (${indicator.unit})` : words.measure.value
          }
          value={fields.value}
          error={errorOf("value")}
          inputMode="decimal"
          width="short"
        />
        <TextInput
          name="source"
          label={words.measure.source}
          value={fields.source ?? indicator.latest?.source ?? indicator.source}
          error={errorOf("source")}
          maxLength={500}
          optional
        />
        <FormActions>
          <Button kind="primary">{words.measure.add}</Button>
        </FormActions>
      </Form>
      <SectionHeader title={words.measure.list} />
      <Measurements {...loaderData} />
    </>
  );
}

function Measurements({ measurements, indicator }: Route.ComponentProps["loaderData"]) {
  const { language } = useUi();
  const words = visionWords(language);
  return (
    <DataTable
      caption={words.measure.list}
      captionHidden
      address=""
      rows={measurements}
      keyOf={({ measuredOn }) => measuredOn}
      empty={words.measure.none}
      columns={[
        {
          key: "day",
          label: words.measure.day,
          rowHeader: true,
          cell: ({ measuredOn }) => formatDay(language, measuredOn),
        },
        {
          key: "value",
          label: words.measure.value,
          numeric: true,
          cell: ({ value }) => [sayFigure(language, value), indicator.unit].join(" "),
        },
        { key: "source", label: words.measure.source, cell: ({ source }) => source },
        { key: "by", label: words.measure.by, cell: ({ recordedBy }) => recordedBy ?? "" },
        {
          key: "remove",
          label: words.measure.remove,
          cell: ({ measuredOn }) => (
            <Form hidden={{ remove: measuredOn }}>
              <Button kind="quiet" icon="trash" iconOnly small>
                {words.measure.removeOf(formatDay(language, measuredOn))}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
