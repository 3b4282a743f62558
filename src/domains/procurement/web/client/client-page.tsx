import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { ExportMenu, formatDay, Notice, PageHeader, SectionHeader, StatLine, useUi } from "#ui";
import type { ClientFigureKey } from "../../rules/client/client-figures.ts";
import { clientWords } from "../../text/client/index.ts";
import { openClientPage } from "../../usecases/client/client-page.ts";
import { readYear, yearsToAsk } from "../../usecases/client/policy-follow.ts";
import { refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/client-page";
import { ClausesChart, HoursChart, SpendChart } from "./client-charts.tsx";
import { YearForm } from "./client-list-page.tsx";
import { sayFigure } from "./say-figure.ts";
import { sayShare, sayThreshold } from "./say-policy.ts";
import "./client.css";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const today = app.today();
  const year = readYear(new URL(request.url).searchParams.get("jaar"), today);
  const actor = requirePerson(context, address);
  const opened = await openClientPage(app.db, actor, params.nis, { language, today, year });
  if (isRefusal(opened)) throw refusedPage(opened);
  return { ...opened, today, years: yearsToAsk(today) };
}

type Data = Route.ComponentProps["loaderData"];

/** One municipality as a client: what it wants, what it did, where it could. */
export default function ClientPage({ loaderData }: Route.ComponentProps) {
  const { page: words } = clientWords(useUi().language);
  const { place, year, years } = loaderData;
  const file = (ending: string) => `/opdrachtgever/${place.nis}.${ending}?jaar=${year}`;
  return (
    <>
      <title>{words.title(place.name)}</title>
      <PageHeader
        title={words.title(place.name)}
        lede={words.lede(year)}
        crumbs={[{ href: `/opdrachtgever?jaar=${year}`, label: words.listTitle }]}
        secondary={
          <ExportMenu
            links={[
              { href: file("xlsx"), label: "Excel (XLSX)" },
              { href: file("csv"), label: "CSV" },
            ]}
          />
        }
      />
      <YearForm year={year} years={years} />
      <PolicyPart data={loaderData} />
      <SpendPart data={loaderData} />
      <ClausesPart data={loaderData} />
      <DeliveryPart data={loaderData} />
      <section className="client__section">
        <SectionHeader title={words.sections.chances} />
        <Figures data={loaderData} keys={["notices", "planLines", "missed"]} />
      </section>
    </>
  );
}

type PartProps = { readonly data: Data };

function PolicyPart({ data }: PartProps) {
  const { language } = useUi();
  const { page: words } = clientWords(language);
  const { policy, policyFrom, place } = data;
  const here = `/clausules/beleid/${place.nis}`;
  return (
    <section className="client__section">
      <SectionHeader title={words.sections.policy} />
      {policy === null ? (
        <p>
          {policyFrom === null ? (
            <>
              {words.policyNone} <a href={`${here}/nieuw`}>{words.policySet}</a>
            </>
          ) : (
            <>
              {words.policyLater(formatDay(language, policyFrom))}{" "}
              <a href={here}>{words.policyMore}</a>
            </>
          )}
        </p>
      ) : (
        <>
          <p>
            <strong>{policy.title}</strong> {sayShare(language, policy)}
          </p>
          <ul className="policy__thresholds">
            {policy.thresholds.map((threshold) => (
              <li key={`${threshold.kind} ${threshold.sector}`}>
                {sayThreshold(language, threshold)}
              </li>
            ))}
          </ul>
          <p>
            <a href={here}>{words.policyMore}</a>
          </p>
        </>
      )}
      <Figures data={data} keys={["policyShare", "reachedShare"]} />
    </section>
  );
}

function SpendPart({ data }: PartProps) {
  const { page: words } = clientWords(useUi().language);
  const { years, place } = { years: data.history, place: data.place };
  const isHidden = years.every(({ spend }) => spend === null);
  const isKnown = years.some(({ spend }) => (spend?.lines ?? 0) > 0);
  return (
    <section className="client__section">
      <SectionHeader title={words.sections.spend} />
      {isHidden ? <Notice kind="info">{words.spendHidden}</Notice> : null}
      {!isHidden && !isKnown ? (
        <p>
          {words.noLedger} <a href={`/uitgaven/invoer?gemeente=${place.nis}`}>{words.loadLedger}</a>
        </p>
      ) : null}
      {isKnown ? (
        <>
          <Figures data={data} keys={["spendTotal", "spendSocial", "spendNear"]} />
          <SpendChart years={years} />
        </>
      ) : null}
    </section>
  );
}

function ClausesPart({ data }: PartProps) {
  const { page: words, follow } = clientWords(useUi().language);
  return (
    <section className="client__section">
      <SectionHeader title={words.sections.clauses} />
      {data.followed === null ? (
        <Notice kind="info">{follow.hidden}</Notice>
      ) : (
        <>
          <Figures data={data} keys={["above", "withClause", "motivated", "missing", "unknown"]} />
          {data.families.length > 0 ? (
            <ClausesChart families={data.families} asOf={data.today} />
          ) : (
            <p>
              {words.noClauses} <a href="/clausules/advies/nieuw">{words.askAdvice}</a>
            </p>
          )}
        </>
      )}
    </section>
  );
}

function DeliveryPart({ data }: PartProps) {
  const { page: words, follow } = clientWords(useUi().language);
  const promised = data.figures.find(({ key }) => key === "hoursPromised");
  return (
    <section className="client__section" id="opdrachten">
      <SectionHeader title={words.sections.delivery} />
      {promised?.none === "not-allowed" ? <Notice kind="info">{follow.hidden}</Notice> : null}
      {promised?.none === "no-contract" ? (
        <p>
          {words.noContracts} <a href="/opdrachten/nieuw">{words.addContract}</a>
        </p>
      ) : null}
      {promised?.value !== null ? (
        <>
          <Figures
            data={data}
            keys={[
              "hoursPromised",
              "hoursDelivered",
              "placesPromised",
              "placesDelivered",
              "centsPromised",
              "centsDelivered",
            ]}
          />
          <HoursChart years={data.history} asOf={data.today} />
        </>
      ) : null}
    </section>
  );
}

function Figures(props: PartProps & { readonly keys: readonly ClientFigureKey[] }) {
  const { language } = useUi();
  const { page: words } = clientWords(language);
  const figures = props.keys.flatMap(
    (key) => props.data.figures.find((one) => one.key === key) ?? [],
  );
  return (
    <StatLine
      stats={figures.map((one) => ({
        id: `figure-${one.key}`,
        value: sayFigure(language, one),
        unit: one.value === null ? "" : words.units[one.unit],
        label: words.figures[one.key],
        definition: words.definitions[one.key],
        source: {
          title: words.sources[one.source],
          ...(one.asOf ? { date: one.asOf } : {}),
        },
        ...(one.href ? { rows: { href: one.href, label: words.rows } } : {}),
        tone: one.key === "spendSocial" || one.key === "reachedShare" ? "social" : "plain",
      }))}
    />
  );
}
