import {
  ActiveFilters,
  Button,
  ButtonLink,
  EmptyState,
  formatNumber,
  HiddenValues,
  MapFrame,
  Notice,
  Pagination,
  queryExcept,
  SearchInput,
  Select,
  SourceLine,
  useUi,
} from "#ui";
import { addressNames, sortOrders } from "../rules/directory/filter-state.ts";
import { directoryWords } from "../text/directory/index.ts";
import { DirectoryList } from "./directory-list.tsx";
import { DirectoryMap, legendEntries } from "./directory-map.tsx";
import { type DirectoryPageData, pageSize } from "./load-directory.ts";

type Parts = { readonly page: DirectoryPageData };

const pathOf = (address: string): string => address.split("?")[0] ?? "";

/** One line to search in; keeps whatever else narrows the list. */
export function DirectorySearch({ page, large }: Parts & { readonly large?: boolean }) {
  const { language } = useUi();
  const words = directoryWords(language);
  return (
    <search className="directory-search">
      <form method="get" action={pathOf(page.address)}>
        <HiddenValues values={queryExcept(page.address, ["q", "page"])} />
        <SearchInput
          name="q"
          id="directory-search"
          label={words.search}
          placeholder={words.searchHint}
          value={page.state.words}
          size={large ? "large" : "medium"}
        />
      </form>
    </search>
  );
}

/** How the words were understood, and what narrows the list. */
export function DirectoryReading({ page }: Parts) {
  const { language } = useUi();
  const words = directoryWords(language);
  return (
    <>
      <ActiveFilters address={page.address} filters={page.filters} />
      {page.readAs.length > 0 ? (
        <Notice kind="info">
          {page.readAs
            .map(({ typed, words: read }) =>
              words.readAs(typed, read.map((word) => `“${word}”`).join(", ")),
            )
            .join(" ")}
        </Notice>
      ) : null}
    </>
  );
}

/** The list, the map, or both. */
export function DirectoryBody({ page, recordPath }: Parts & { readonly recordPath: string }) {
  const { language } = useUi();
  const words = directoryWords(language);
  if (page.total === 0) return <NothingFound page={page} />;
  return (
    <MapFrame
      title={words.title}
      view={page.view}
      address={page.address}
      legend={legendEntries(words)}
      attribution={
        <>
          {words.boundaries}
          {page.map.background ? ` · ${page.map.background.attribution}` : ""}
        </>
      }
      list={<ListSide page={page} recordPath={recordPath} />}
      map={<DirectoryMap page={page} recordPath={recordPath} />}
    />
  );
}

function ListSide({ page, recordPath }: Parts & { readonly recordPath: string }) {
  const { language } = useUi();
  const words = directoryWords(language);
  return (
    <>
      <div className="directory-order">
        <h2 className="visually-hidden">{words.list}</h2>
        <form className="directory-order__form" method="get" action={pathOf(page.address)}>
          <HiddenValues values={queryExcept(page.address, ["volgorde", "page"])} />
          <Select
            name="volgorde"
            label={words.sortBy}
            emptyLabel={false}
            value={addressNames.sort[page.state.sort]}
            options={sortOrders.map((sort) => ({
              value: addressNames.sort[sort],
              label: words.sorts[sort],
            }))}
          />
          <Button small>{words.sortDeed}</Button>
        </form>
        {page.state.sort === "fair" ? (
          <p className="directory-order__why">
            {page.state.words ? words.fairExplained : words.fairShort}
          </p>
        ) : null}
      </div>
      <DirectoryList
        rows={page.rows}
        today={page.today}
        recordPath={recordPath}
        start={(page.page - 1) * pageSize + 1}
      />
      <Pagination address={page.address} page={page.page} pageSize={pageSize} total={page.total} />
    </>
  );
}

function NothingFound({ page }: Parts) {
  const { language } = useUi();
  const words = directoryWords(language);
  const path = pathOf(page.address);
  if (!page.registerIsEmpty) {
    return (
      <EmptyState
        icon="search"
        title={words.nothingTitle}
        action={<ButtonLink href={path}>{words.nothingAction}</ButtonLink>}
      >
        <p>{words.nothingText}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="map"
      title={words.emptyTitle}
      action={
        page.face === "desk" ? (
          <ButtonLink href="/invoer" kind="primary">
            {words.emptyAction}
          </ButtonLink>
        ) : undefined
      }
    >
      <p>{page.face === "desk" ? words.emptyText : words.publicEmptyText}</p>
    </EmptyState>
  );
}

/** How many, and where they come from. */
export function DirectoryFooter({ page }: Parts) {
  const { language } = useUi();
  const words = directoryWords(language);
  return (
    <SourceLine
      before={words.organisations(page.total, formatNumber(language, page.total))}
      sources={page.sources.map(({ publisher, title, retrievedOn }) => ({
        title: `${publisher}, ${title}`,
        date: retrievedOn,
      }))}
    />
  );
}
