import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  ExportMenu,
  formatNumber,
  HiddenValues,
  Notice,
  PageHeader,
  Pagination,
  queryExcept,
  SearchInput,
  Select,
  SwitchLinks,
  TableTools,
  useUi,
  withQuery,
} from "#ui";
import { gatheringKinds } from "../../rules/gathering.ts";
import {
  gatheringAddress,
  gatheringSpans,
  gatheringsOnPage,
  readGatheringFilter,
} from "../../rules/gatherings/gathering-filter.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";
import { mostExported } from "../../usecases/gatherings/export-gatherings.ts";
import { type GatheringLine, listGatherings } from "../../usecases/gatherings/list-gatherings.ts";
import { refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/gatherings-page";
import { FoundingForms } from "./choose-form-page.tsx";
import { gatheringColumns } from "./gathering-columns.tsx";
import "./gatherings-page.css";

export const handle = { width: "full" } as const;

export async function loader({ context, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const filter = readGatheringFilter(url.searchParams);
  const asked = Number(url.searchParams.get("page"));
  const page = Number.isInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1;
  const list = await listGatherings(app, actor, filter, { language, now: app.now(), page });
  if (isRefusal(list)) throw refusedPage(list);
  return { list, filter, page, address, isTooMany: url.searchParams.has("te-groot") };
}

/** Everything that is organised: what comes, and what was. */
export default function GatheringsPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = gatheringWords(language);
  const { list } = loaderData;
  return (
    <div className="gatherings">
      <title>{words.title}</title>
      <PageHeader
        title={words.title}
        lede={words.lede}
        secondary={
          <ButtonLink icon="calendar" href="/bijeenkomsten/agenda">
            {words.tools.calendar}
          </ButtonLink>
        }
        {...(list.mayEdit && list.hasAny
          ? {
              primary: (
                <ButtonLink kind="primary" icon="plus" href="/bijeenkomsten/nieuw">
                  {words.tools.add}
                </ButtonLink>
              ),
            }
          : {})}
      />
      {loaderData.isTooMany ? (
        <Notice kind="warning">
          {words.exports.tooMany(formatNumber(language, mostExported))}
        </Notice>
      ) : null}
      {list.hasAny ? (
        <>
          <Filters {...loaderData} />
          <Found {...loaderData} />
        </>
      ) : (
        <EmptyState icon="users" title={words.empty.title}>
          <p>{words.empty.text}</p>
          {list.mayEdit ? <FoundingForms /> : null}
        </EmptyState>
      )}
    </div>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

const own = ["q", "soort", "gemeente", "reeks", "page", "te-groot"];

function Filters({ list, filter, address }: Loaded) {
  const words = gatheringWords(useUi().language);
  const { filters } = words;
  return (
    <form
      className="gatherings__filter"
      method="get"
      action="/bijeenkomsten"
      aria-label={filters.label}
    >
      <HiddenValues values={queryExcept(address, own)} />
      <SearchInput
        name="q"
        label={filters.words}
        placeholder={filters.words}
        value={filter.words.join(" ")}
      />
      <Select
        name="soort"
        label={filters.kind}
        value={filter.kind ? gatheringAddress.kind(filter.kind) : undefined}
        emptyLabel={filters.any}
        oneWay
        options={gatheringKinds.map((kind) => ({
          value: gatheringAddress.kind(kind),
          label: words.kinds[kind],
        }))}
      />
      <Select
        name="gemeente"
        label={filters.municipality}
        value={filter.nis ?? undefined}
        emptyLabel={filters.any}
        oneWay
        options={list.municipalities.map(({ nis, name }) => ({ value: nis, label: name }))}
      />
      <Select
        name="reeks"
        label={filters.series}
        value={filter.seriesId ?? undefined}
        emptyLabel={filters.any}
        oneWay
        options={list.series.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Button small>{filters.apply}</Button>
    </form>
  );
}

function Found({ list, filter, page, address }: Loaded) {
  const { language } = useUi();
  const words = gatheringWords(language);
  const query = address.split("?")[1] ?? "";
  const asQuery = query ? `?${query}` : "";
  const counts = {
    coming: list.spans.coming,
    past: list.spans.past,
    all: list.spans.coming + list.spans.past,
  };
  return (
    <>
      <TableTools
        start={
          <SwitchLinks
            label={words.filters.span}
            links={gatheringSpans.map((span) => ({
              href: withQuery(address, {
                wanneer: span === "coming" ? null : gatheringAddress.span(span),
                page: null,
              }),
              label: `${words.spans[span]} (${formatNumber(language, counts[span])})`,
              current: filter.span === span,
            }))}
          />
        }
      >
        <ExportMenu
          links={[
            { href: `/bijeenkomsten.csv${asQuery}`, label: "CSV", download: true },
            { href: `/bijeenkomsten.xlsx${asQuery}`, label: "XLSX", download: true },
          ]}
        />
      </TableTools>
      {list.total === 0 ? (
        <EmptyState
          icon="search"
          title={words.nothing.title}
          action={<ButtonLink href="/bijeenkomsten">{words.filters.clear}</ButtonLink>}
        >
          <p>{words.nothing.text}</p>
        </EmptyState>
      ) : (
        <>
          <DataTable<GatheringLine>
            caption={words.found(formatNumber(language, list.total), list.total === 1)}
            density="dense"
            columns={gatheringColumns(words, language)}
            rows={list.lines}
            keyOf={({ id }) => id}
            address={address}
            empty={words.nothing.title}
          />
          <Pagination
            page={page}
            pageSize={gatheringsOnPage}
            total={list.total}
            address={address}
          />
        </>
      )}
    </>
  );
}
