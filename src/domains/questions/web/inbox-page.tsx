import { actorOf, mayReach, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  ExportMenu,
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
import { type InboxFilter, isNarrowed, parseInboxFilter } from "../rules/inbox-filter.ts";
import { referenceOf, statuses } from "../rules/question.ts";
import { type InboxWords, inboxWords } from "../text/inbox/index.ts";
import { type Inbox, inboxPageSize, readInbox } from "../usecases/list-questions.ts";
import type { Route } from "./+types/inbox-page";
import { QuestionTabs } from "./question-tabs.tsx";
import { refusedPage } from "./refused-page.ts";
import "./inbox-page.css";

export const handle = { width: "full" } as const;

export async function loader({ context, url }: Route.LoaderArgs) {
  const { db, today } = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const filter = parseInboxFilter(url.searchParams);
  const asked = Number(url.searchParams.get("page"));
  const page = Number.isInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1;
  const inbox = await readInbox(db, actor, filter, { language, today: today(), page });
  if (isRefusal(inbox)) throw refusedPage(inbox);
  const tooMany = url.searchParams.get("te-groot");
  const mayKeep = mayReach(actorOf(context), "question.keep");
  return { inbox, filter, page, address, today: today(), tooMany, mayKeep };
}

type Row = Inbox["questions"][number];

export default function InboxPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = inboxWords(language);
  const { inbox, filter, page, address, tooMany, mayKeep } = loaderData;
  const query = address.includes("?") ? address.slice(address.indexOf("?")) : "";
  return (
    <div className="inbox">
      <title>{words.title}</title>
      <PageHeader
        title={words.title}
        lede={words.lede}
        primary={
          <ButtonLink kind="primary" icon="plus" href="/vragen/nieuw">
            {words.add}
          </ButtonLink>
        }
      />
      <QuestionTabs current="inbox" mayKeep={mayKeep} />
      {tooMany ? <Notice kind="warning">{words.tooMany(tooMany)}</Notice> : null}
      <TableTools start={<Views inbox={inbox} filter={filter} words={words} />}>
        <ExportMenu
          links={[
            { href: `/vragen.csv${query}`, label: "CSV", download: true },
            { href: `/vragen.xlsx${query}`, label: "XLSX", download: true },
          ]}
        />
      </TableTools>
      <FilterForm inbox={inbox} filter={filter} words={words} address={address} />
      {inbox.questions.length === 0 ? (
        <Nothing filter={filter} words={words} />
      ) : (
        <>
          <DataTable
            caption={words.title}
            captionHidden
            density="dense"
            columns={columnsOf(words)}
            rows={inbox.questions}
            keyOf={(row) => row.id}
            address={address}
            empty={words.nothingFound}
          />
          <Pagination page={page} pageSize={inboxPageSize} total={inbox.total} address={address} />
        </>
      )}
      <p className="inbox__removed">
        <a href="/vragen?toon=verwijderd">{words.filters.removed}</a>
      </p>
    </div>
  );
}

interface PartProps {
  readonly inbox: Inbox;
  readonly filter: InboxFilter;
  readonly words: InboxWords;
}

/** What waits, as links with their numbers. */
function Views({ inbox, filter, words }: PartProps) {
  const { language } = useUi();
  const { counts } = inbox;
  const views = [
    {
      key: "open",
      value: null,
      count: counts.open,
      on: filter.only === null && !filter.everything,
    },
    { key: "late", value: "laat", count: counts.late, on: filter.only === "late" },
    { key: "followUp", value: "opvolgen", count: counts.followUp, on: filter.only === "follow-up" },
    { key: "reply", value: "reactie", count: counts.reply, on: filter.only === "reply" },
    { key: "all", value: "alles", count: counts.all, on: filter.everything },
  ] as const;
  return (
    <SwitchLinks
      label={words.viewsLabel}
      links={views.map(({ key, value, count, on }) => ({
        href: value ? `/vragen?toon=${value}` : "/vragen",
        label: `${words.views[key]} (${formatNumber(language, count)})`,
        current: on,
      }))}
    />
  );
}

function FilterForm({ inbox, filter, words, address }: PartProps & { readonly address: string }) {
  const own = ["q", "toestand", "gemeente", "wie", "page"];
  const [status] = filter.statuses;
  const [municipality] = filter.municipalities;
  return (
    <form className="inbox__filter" method="get" action="/vragen">
      <HiddenValues values={queryExcept(address, own)} />
      <SearchInput name="q" label={words.search} placeholder={words.search} value={filter.words} />
      <Select
        name="toestand"
        label={words.filters.status}
        value={status}
        emptyLabel="–"
        oneWay
        options={statuses.map((value) => ({ value, label: words.statuses[value] }))}
      />
      <Select
        name="gemeente"
        label={words.filters.municipality}
        value={municipality}
        emptyLabel="–"
        oneWay
        options={[
          ...inbox.municipalities.map(({ nis, name }) => ({ value: nis, label: name })),
          { value: "none", label: words.filters.none },
        ]}
      />
      <Select
        name="wie"
        label={words.filters.owner}
        value={filter.owner ?? undefined}
        emptyLabel="–"
        oneWay
        options={[
          { value: "none", label: words.filters.nobody },
          ...inbox.colleagues.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Button icon="filter">{words.filterDo}</Button>
    </form>
  );
}

function Nothing({ filter, words }: Omit<PartProps, "inbox">) {
  if (isNarrowed(filter)) {
    return (
      <EmptyState
        icon="search"
        title={words.nothingFound}
        action={<ButtonLink href="/vragen?toon=alles">{words.showAll}</ButtonLink>}
      >
        {null}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="check"
      title={words.emptyTitle}
      action={<ButtonLink href="/publiek/vraag">{words.webForm}</ButtonLink>}
    >
      {words.empty}
    </EmptyState>
  );
}

const columnsOf = (words: InboxWords): readonly Column<Row>[] => [
  {
    key: "number",
    label: words.columns.number,
    sortable: true,
    cell: (row) => <span className="inbox__number">{referenceOf(row.number)}</span>,
  },
  {
    key: "subject",
    label: words.columns.subject,
    rowHeader: true,
    sortable: true,
    cell: (row) => <a href={`/vragen/${row.id}`}>{row.subject}</a>,
  },
  {
    key: "municipality",
    label: words.columns.municipality,
    cell: (row) => row.municipality ?? <span className="soft">{words.wholeArea}</span>,
  },
  {
    key: "asker",
    label: words.columns.asker,
    cell: (row) => [row.askerName, row.askerOrganisation].filter(Boolean).join(", ") || "–",
  },
  {
    key: "asked",
    label: words.columns.asked,
    sortable: true,
    cell: (row) => <DayCell day={row.askedOn} />,
  },
  {
    key: "needed",
    label: words.columns.needed,
    sortable: true,
    cell: (row) => <Needed row={row} words={words} />,
  },
  {
    key: "status",
    label: words.columns.status,
    sortable: true,
    cell: (row) => <State row={row} words={words} />,
  },
  { key: "owner", label: words.columns.owner, cell: (row) => row.ownerName || "–" },
];

function DayCell({ day }: { readonly day: string | null }) {
  const { language } = useUi();
  return day ? <span className="inbox__day">{formatDay(language, day)}</span> : "–";
}

interface RowProps {
  readonly row: Row;
  readonly words: InboxWords;
}

function Needed({ row, words }: RowProps) {
  return (
    <span className="inbox__marks">
      <DayCell day={row.neededBy} />
      {row.late ? <Tag tone="wrong">{words.late}</Tag> : null}
    </span>
  );
}

function State({ row, words }: RowProps) {
  return (
    <span className="inbox__marks">
      {words.statuses[row.status]}
      {row.repliedOn ? (
        <Tag tone="act" icon="mail">
          {words.replyWaits}
        </Tag>
      ) : null}
      {row.followUpOn ? (
        <Tag icon="calendar">
          {words.followUp} <DayCell day={row.followUpOn} />
        </Tag>
      ) : null}
    </span>
  );
}
