import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  ExportMenu,
  formatCents,
  formatDay,
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
  Tag,
  useUi,
} from "#ui";
import { matchStates } from "../rules/needs/match-state.ts";
import {
  addressOfView,
  isNarrowed,
  type NeedFilter,
  type NeedView,
  needViews,
  parseNeedFilter,
} from "../rules/needs/need-filter.ts";
import { type NeedWords, needWords } from "../text/needs/index.ts";
import { type NeedList, needPageSize, readNeeds } from "../usecases/needs/list-needs.ts";
import type { Route } from "./+types/needs-page";
import { MatchingTabs } from "./matching-tabs.tsx";
import { refusedPage } from "./refused-page.ts";
import "./needs-page.css";

export const handle = { width: "full" } as const;

export async function loader({ context, url }: Route.LoaderArgs) {
  const { db, today } = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const filter = parseNeedFilter(url.searchParams);
  const asked = Number(url.searchParams.get("page"));
  const page = Number.isInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1;
  const list = await readNeeds(db, actor, filter, { language, today: today(), page });
  if (isRefusal(list)) throw refusedPage(list);
  const tooMany = url.searchParams.get("te-groot");
  return { list, filter, page, address, today: today(), tooMany };
}

type Row = NeedList["needs"][number];

/** What was removed has its own link, below the list. */
const isShown =
  ({ show }: NeedFilter) =>
  (view: NeedView): boolean =>
    view !== "removed" || show === "removed";

export default function NeedsPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = needWords(language);
  const { list, filter, page, address, today, tooMany } = loaderData;
  const query = address.includes("?") ? address.slice(address.indexOf("?")) : "";
  return (
    <div className="needs">
      <title>{words.list.title}</title>
      <PageHeader
        title={words.list.title}
        lede={words.list.lede}
        primary={
          <ButtonLink kind="primary" icon="search" href="/wie-kan-dit">
            {words.list.add}
          </ButtonLink>
        }
      />
      <MatchingTabs current="kept" />
      {tooMany ? <Notice kind="warning">{words.list.tooMany(tooMany)}</Notice> : null}
      <TableTools
        start={
          <SwitchLinks
            label={words.list.viewsLabel}
            links={needViews.filter(isShown(filter)).map((view) => {
              const value = addressOfView(view);
              return {
                href: value ? `/wie-kan-dit/bewaard?toon=${value}` : "/wie-kan-dit/bewaard",
                label: words.list.views[view],
                current: filter.show === view,
              };
            })}
          />
        }
      >
        <ExportMenu
          links={[
            { href: `/wie-kan-dit/bewaard.csv${query}`, label: "CSV", download: true },
            { href: `/wie-kan-dit/bewaard.xlsx${query}`, label: "XLSX", download: true },
          ]}
        />
      </TableTools>
      <FilterForm list={list} filter={filter} address={address} />
      {list.needs.length === 0 ? (
        <Nothing filter={filter} />
      ) : (
        <>
          <DataTable
            caption={words.list.title}
            captionHidden
            density="dense"
            columns={columnsOf(words, today)}
            rows={list.needs}
            keyOf={(row) => row.id}
            address={address}
            empty={words.list.nothing}
          />
          <Pagination page={page} pageSize={needPageSize} total={list.total} address={address} />
        </>
      )}
      {filter.show === "removed" ? null : (
        <p className="needs__removed">
          <a href="/wie-kan-dit/bewaard?toon=verwijderd">{words.list.views.removed}</a>
        </p>
      )}
    </div>
  );
}

interface FilterProps {
  readonly list: NeedList;
  readonly filter: NeedFilter;
  readonly address: string;
}

function FilterForm({ list, filter, address }: FilterProps) {
  const { list: words } = needWords(useUi().language);
  return (
    <form className="needs__filter" method="get" action="/wie-kan-dit/bewaard">
      <HiddenValues values={queryExcept(address, ["q", "gemeente", "page"])} />
      <SearchInput name="q" label={words.search} placeholder={words.search} value={filter.words} />
      <Select
        name="gemeente"
        label={words.municipality}
        value={filter.nis ?? undefined}
        emptyLabel="–"
        oneWay
        options={list.municipalities.map(({ nis, name }) => ({ value: nis, label: name }))}
      />
      <Button icon="filter">{words.filter}</Button>
    </form>
  );
}

function Nothing({ filter }: Pick<FilterProps, "filter">) {
  const { list: words } = needWords(useUi().language);
  if (isNarrowed(filter)) {
    return (
      <EmptyState
        icon="search"
        title={words.nothing}
        action={<ButtonLink href="/wie-kan-dit/bewaard?toon=alles">{words.showAll}</ButtonLink>}
      >
        {null}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="search"
      title={words.empty}
      action={<ButtonLink href="/wie-kan-dit">{words.add}</ButtonLink>}
    >
      {words.emptyHelp}
    </EmptyState>
  );
}

const columnsOf = (words: NeedWords, today: string): readonly Column<Row>[] => [
  {
    key: "title",
    label: words.list.columns.title,
    rowHeader: true,
    cell: (row) => <a href={`/wie-kan-dit/${row.id}`}>{row.title}</a>,
  },
  {
    key: "where",
    label: words.list.columns.where,
    cell: (row) =>
      row.places.length === 0 ? (
        <span className="soft">{words.list.everywhere}</span>
      ) : (
        row.places.join(", ")
      ),
  },
  {
    key: "state",
    label: words.list.columns.state,
    cell: (row) => <Standing row={row} words={words} />,
  },
  {
    key: "follow",
    label: words.list.columns.follow,
    cell: (row) => <FollowUp row={row} words={words} today={today} />,
  },
  {
    key: "amount",
    label: words.list.columns.amount,
    numeric: true,
    cell: (row) => <Amount cents={row.cents} />,
  },
  { key: "owner", label: words.list.columns.owner, cell: (row) => row.ownerName || "–" },
  {
    key: "updated",
    label: words.list.columns.updated,
    cell: (row) => <DayText day={row.updatedAt.slice(0, 10)} />,
  },
];

interface CellProps {
  readonly row: Row;
  readonly words: NeedWords;
}

function Standing({ row, words }: CellProps) {
  const { language } = useUi();
  const counts = matchStates.flatMap((state) => {
    const count = row.matches[state];
    return count ? [words.list.counts(formatNumber(language, count), words.states[state])] : [];
  });
  return (
    <span className="needs__marks">
      {row.state === "closed" ? <Tag>{words.need.states.closed}</Tag> : null}
      {counts.length > 0 ? counts.join(", ") : <span className="soft">{words.list.noContact}</span>}
    </span>
  );
}

function FollowUp({ row, words, today }: CellProps & { readonly today: string }) {
  const { language } = useUi();
  if (!row.followUpOn || row.state === "closed") return "–";
  const day = formatDay(language, row.followUpOn);
  return row.followUpOn <= today ? (
    <Tag tone="wrong" icon="clock">
      {words.need.due(day)}
    </Tag>
  ) : (
    <DayText day={row.followUpOn} />
  );
}

function Amount({ cents }: { readonly cents: number | null }) {
  const { language } = useUi();
  return cents === null ? "–" : formatCents(language, cents);
}

function DayText({ day }: { readonly day: string }) {
  const { language } = useUi();
  return <span className="needs__day">{formatDay(language, day)}</span>;
}
