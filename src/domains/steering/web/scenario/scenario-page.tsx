import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { listMunicipalities } from "#territory";
import {
  Button,
  ButtonLink,
  Form,
  LineChart,
  PageHeader,
  SectionHeader,
  SourceLine,
  useUi,
} from "#ui";
import { computeScenario } from "../../rules/scenario/compute-scenario.ts";
import type { Scenario, ScenarioResult } from "../../rules/scenario/scenario.ts";
import { scenarioWords } from "../../text/scenario/index.ts";
import { openScenario, removeScenario } from "../../usecases/scenario/scenario-sheets.ts";
import type { Route } from "./+types/scenario-page";
import { quarterName, quarterShort, whole } from "./scenario-format.ts";
import { AssumptionsSection, MunicipalitySection, QuarterTable } from "./scenario-sections.tsx";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db } = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const opened = await openScenario(db, actorOf(context), params.id);
  if (isRefusal(opened)) {
    throw data(null, { status: opened.because === "not-permitted" ? 403 : 404 });
  }
  const named = new Set(opened.sheet.scenario.inflow.map(({ nis }) => nis));
  const municipalities = (await listMunicipalities(db)).filter(({ nis }) => named.has(nis));
  return {
    sheet: opened.sheet,
    mayEdit: opened.mayEdit,
    address,
    names: Object.fromEntries(
      municipalities.map(({ nis, nameNl, nameFr }) => [nis, language === "fr" ? nameFr : nameNl]),
    ),
  };
}

/** Takes the sheet away; the list offers to bring it back. */
export async function action({ context, params }: Route.ActionArgs) {
  const { db, now } = context.get(appContext);
  const done = await removeScenario(db, actorOf(context), params.id, "remove", now());
  if (isRefusal(done)) throw data(null, { status: done.because === "not-permitted" ? 403 : 404 });
  return redirect(`/scenario?verwijderd=${params.id}`);
}

/** One scenario: what it comes to, the chart, quarter by quarter, and every assumption with its source. */
export default function ScenarioPage({ loaderData, params }: Route.ComponentProps) {
  const { language } = useUi();
  const words = scenarioWords(language);
  const { sheet, mayEdit, names, address } = loaderData;
  const { scenario } = sheet;
  const result = computeScenario(scenario);
  const first = result.middle[0]?.quarter ?? scenario.from;
  const last = result.middle.at(-1)?.quarter ?? scenario.from;
  const edit = (
    <ButtonLink kind="primary" icon="edit" href={`/scenario/${params.id}/bewerken`}>
      {words.sheet.edit}
    </ButtonLink>
  );
  return (
    <>
      <title>{sheet.name}</title>
      <PageHeader
        title={sheet.name}
        lede={words.sheet.lede(quarterName(words, first), quarterName(words, last))}
        crumbs={[{ href: "/scenario", label: words.list.title }]}
        {...(mayEdit ? { primary: edit } : {})}
        secondary={
          <>
            <ButtonLink icon="download" href={`/scenario/${params.id}.xlsx`} download>
              {words.sheet.exportXlsx}
            </ButtonLink>
            <ButtonLink icon="download" href={`/scenario/${params.id}.csv`} download>
              {words.sheet.exportCsv}
            </ButtonLink>
          </>
        }
      />
      <p className="scenario__conclusion">{conclusion(words, language, result)}</p>
      <LineChart
        id="waiting"
        title={words.sheet.chartTitle}
        description={words.sheet.chartDescription(
          quarterName(words, first),
          quarterName(words, last),
        )}
        unit={words.sheet.people}
        categoryLabel={words.sheet.quarter}
        categories={result.middle.map(({ quarter }) => quarterShort(words, quarter))}
        format={(value) => whole(language, value)}
        series={[
          series("heavy", "regular", result, words),
          series("middle", "social", result, words),
          series("light", "act", result, words),
        ]}
        sources={[{ title: words.sheet.yourAssumptions, date: sheet.editedAt.slice(0, 10) }]}
      />
      <QuarterTable result={result} address={address} />
      <MunicipalitySection scenario={scenario} names={names} address={address} />
      <AssumptionsSection scenario={scenario} names={names} />
      {scenario.note ? (
        <>
          <SectionHeader title={words.sheet.note} />
          <p className="scenario__note">{scenario.note}</p>
        </>
      ) : null}
      <SectionHeader title={words.sheet.how} />
      <p>{words.sheet.howText}</p>
      <SourceLine sources={sourcesOf(scenario, words.sheet.yourAssumptions)} />
      {mayEdit ? (
        <Form>
          <Button kind="quiet" icon="trash">
            {words.sheet.remove}
          </Button>
        </Form>
      ) : null}
    </>
  );
}

const series = (
  variant: keyof ScenarioResult,
  tone: "regular" | "social" | "act",
  result: ScenarioResult,
  words: ReturnType<typeof scenarioWords>,
) => ({
  name: words.sheet.variants[variant],
  tone,
  values: result[variant].map(({ waiting }) => Math.round(waiting)),
});

function conclusion(
  words: ReturnType<typeof scenarioWords>,
  language: Parameters<typeof whole>[0],
  result: ScenarioResult,
): string {
  const [heavy, middle, light] = [result.heavy, result.middle, result.light].map(
    (rows) => rows.at(-1)?.waiting ?? 0,
  ) as [number, number, number];
  const quarter = quarterName(words, result.middle.at(-1)?.quarter ?? ("" as never));
  const people = (value: number) => whole(language, value);
  if (Math.round(middle) > 0) {
    return words.sheet.conclusionWaits(people(middle), quarter, people(light), people(heavy));
  }
  return Math.round(heavy) > 0
    ? words.sheet.conclusionEnough(quarter, people(heavy))
    : words.sheet.conclusionSurelyEnough(quarter);
}

/** Every source once, in the order of the sheet. */
const sourcesOf = (scenario: Scenario, fallback: string) => {
  const all = [...scenario.inflow, ...scenario.steps, ...scenario.places].map(
    ({ source }) => source,
  );
  const named = [...new Set(all.filter(Boolean))];
  return (named.length > 0 ? named : [fallback]).map((title) => ({ title }));
};
