import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  DataTable,
  ExportMenu,
  Form,
  formatNumber,
  Notice,
  PageHeader,
  Pagination,
  SwitchLinks,
  TableTools,
  Tabs,
  useUi,
  withQuery,
} from "#ui";
import { radarPageSize } from "../../rules/radar/limits.ts";
import {
  areaOfView,
  parseRadarFilter,
  pastWord,
  radarAddressWords,
  radarAreas,
  radarViews,
  writeRadarFilter,
} from "../../rules/radar/radar-filter.ts";
import { inReadersLanguage } from "../../rules/radar/words-of-notice.ts";
import { type RadarWords, radarWords } from "../../text/radar/index.ts";
import { type RadarRow, readRadar } from "../../usecases/radar/list-radar.ts";
import { refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/radar-page";
import { BulkForm, bulkFormId } from "./bulk-form.tsx";
import { columnsOf } from "./radar-columns.tsx";
import { doRadarDeed } from "./radar-deed.ts";
import { FilterForm } from "./radar-filter-form.tsx";
import { NothingHere } from "./radar-nothing.tsx";
import "./radar-page.css";

export const handle = { width: "full" } as const;

export async function loader({ context, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const filter = parseRadarFilter(url.searchParams);
  const asked = Number(url.searchParams.get("page"));
  const page = Number.isInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1;
  const today = app.today();
  const list = await readRadar(app, actor, filter, { language, today, page });
  if (isRefusal(list)) throw refusedPage(list);
  const tooMany = url.searchParams.get("te-groot");
  return { list, filter, page, address, today, tooMany };
}

export const action = doRadarDeed;

export default function RadarPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = radarWords(language);
  const { list, filter, page, address, today, tooMany } = loaderData;
  const query = writeRadarFilter(filter).toString();
  return (
    <div className="radar">
      <title>{words.title}</title>
      <PageHeader
        title={words.title}
        lede={words.lede}
        primary={
          list.mayImport ? (
            <ButtonLink kind="primary" icon="upload" href="/radar/invoer">
              {words.tools.import}
            </ButtonLink>
          ) : undefined
        }
      />
      {tooMany ? <Notice kind="warning">{words.exports.tooMany(tooMany)}</Notice> : null}
      {list.hasAny ? (
        <>
          <Views {...loaderData} words={words} />
          <FilterForm list={list} filter={filter} address={address} />
          <TableTools start={<Areas {...loaderData} words={words} />}>
            <RadarTools query={query} words={words} mayEdit={list.mayEdit} />
          </TableTools>
          <Assessing {...loaderData} words={words} />
          {list.notices.length === 0 ? (
            <NothingHere list={list} filter={filter} address={address} />
          ) : (
            <>
              {list.mayEdit ? <BulkForm address={address} view={filter.view} /> : null}
              <DataTable<RadarRow>
                caption={words.found(list.total)}
                density="dense"
                columns={columnsOf(words, language, today)}
                rows={list.notices}
                keyOf={(row) => row.id}
                address={address}
                empty={words.nothing.title}
                {...(list.mayEdit
                  ? {
                      selection: {
                        name: "id",
                        form: bulkFormId,
                        labelOf: (row) => inReadersLanguage(row.title, language),
                      },
                    }
                  : {})}
              />
              <Pagination
                page={page}
                pageSize={radarPageSize}
                total={list.total}
                address={address}
              />
            </>
          )}
          {list.notices.length > 0 ? <PastLine {...loaderData} words={words} /> : null}
        </>
      ) : (
        <NothingHere list={list} filter={filter} address={address} />
      )}
    </div>
  );
}

type PartProps = Route.ComponentProps["loaderData"] & { readonly words: RadarWords };

/** What is looked at; another view begins again with its own area, without the filters. */
function Views({ list, filter, words }: PartProps) {
  const href = (view: (typeof radarViews)[number]) => {
    const word = radarAddressWords.view(view);
    return word ? `/radar?toon=${word}` : "/radar";
  };
  return (
    <Tabs
      label={words.tabsLabel}
      tabs={radarViews.map((view) => ({
        href: href(view),
        label: words.views[view],
        current: view === filter.view,
        count: String(list.views[view]),
      }))}
    />
  );
}

/** How far one looks, with how many notices each area holds in this search. */
function Areas({ list, filter, address, words }: PartProps) {
  const { language } = useUi();
  return (
    <SwitchLinks
      label={words.areaLabel}
      links={radarAreas.map((area) => ({
        href: withQuery(address, {
          gebied: area === areaOfView(filter.view) ? null : radarAddressWords.area(area),
          page: null,
        }),
        label: `${words.areas[area]} (${formatNumber(language, list.areas[area])})`,
        current: area === filter.area,
      }))}
    />
  );
}

interface ToolsProps {
  readonly query: string;
  readonly words: RadarWords;
  readonly mayEdit: boolean;
}

function RadarTools({ query, words, mayEdit }: ToolsProps) {
  const asQuery = query ? `?${query}` : "";
  return (
    <>
      <ButtonLink small kind="quiet" icon="bell" href={`/radar/abonnementen${asQuery}#nieuw`}>
        {words.tools.subscribe}
      </ButtonLink>
      {mayEdit ? (
        <ButtonLink small kind="quiet" icon="mail" href="/radar/sjablonen">
          {words.tools.templates}
        </ButtonLink>
      ) : null}
      <ExportMenu
        links={[
          { href: `/radar.csv${asQuery}`, label: "CSV", download: true },
          { href: `/radar.xlsx${asQuery}`, label: "XLSX", download: true },
        ]}
      />
    </>
  );
}

/** Some were not looked at yet: the list says so, and never counts them while it is asked for. */
function Assessing({ list, address, words }: PartProps) {
  if (list.unassessed === 0) return null;
  return (
    <Notice
      kind="info"
      title={words.unassessed}
      actions={
        list.mayEdit ? (
          <Form action={address} hidden={{ deed: "assess" }}>
            <Button small>{words.assessNow}</Button>
          </Form>
        ) : undefined
      }
    >
      {words.unassessedCount(list.unassessed)}
    </Notice>
  );
}

function PastLine({ list, filter, address, words }: PartProps) {
  if (list.past === 0) return null;
  const href = withQuery(address, { verlopen: pastWord(filter.view, !filter.past), page: null });
  return (
    <p className="radar__past">
      {filter.past ? null : `${words.pastHidden(list.past)} `}
      <a href={href}>{filter.past ? words.hidePast : words.showPast}</a>
    </p>
  );
}
