import { data, redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { inLanguage } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  type Column,
  DataTable,
  ExportMenu,
  Facets,
  Form,
  formatDay,
  Notice,
  PageHeader,
  SearchInput,
  Tag,
  useUi,
} from "#ui";
import { clauseStates } from "../../rules/library/clause.ts";
import {
  clauseFamilies,
  clauseLevels,
  clauseSectors,
  purchaseKinds,
} from "../../rules/library/families.ts";
import { type LibraryWords, libraryWords } from "../../text/library/index.ts";
import { undoClauseDeed } from "../../usecases/library/change-clause.ts";
import { openLibrary } from "../../usecases/library/clause-library.ts";
import { ClauseTabs } from "../clauses/clause-tabs.tsx";
import { refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/library-page";
import {
  answersFilter,
  type ClauseFilter,
  readClauseFilter,
  type ShownClause,
  shownOf,
} from "./filter-clauses.ts";
import "./library.css";

export async function loader({ context, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const opened = await openLibrary(app.db, requirePerson(context, address), app.today());
  if (isRefusal(opened)) throw refusedPage(opened);
  const query = new URL(request.url).searchParams;
  const filter = readClauseFilter(query);
  const clauses = opened.clauses.map(shownOf);
  return {
    clauses: clauses.filter((clause) => answersFilter(clause, filter, language)),
    total: clauses.length,
    filter,
    query: String(query),
    address,
    mayWrite: opened.mayWrite,
    today: app.today(),
    removed: query.get("weg"),
  };
}

/** A draft that was thrown away comes back from here, since its own page is gone. */
export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const key = String((await request.formData()).get("key") ?? "");
  const words = libraryWords(context.get(viewContext).language);
  const undone = await undoClauseDeed(app.db, actorOf(context), key, app.now());
  if (isRefusal(undone)) {
    if (undone.because === "not-permitted") throw data(null, { status: 403 });
    const headers = { "set-cookie": flashLine(words.said[undone.because], "warning") };
    return redirect("/clausules/bibliotheek", { headers });
  }
  const headers = { "set-cookie": flashLine(words.said.undone) };
  return redirect(`/clausules/bibliotheek/${key}`, { headers });
}

export default function LibraryPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = libraryWords(language);
  const { clauses, filter, query, address, mayWrite, removed } = loaderData;
  const file = (ending: string) => `/clausules/bibliotheek.${ending}${query ? `?${query}` : ""}`;
  return (
    <>
      <title>{words.title}</title>
      <PageHeader
        title={words.title}
        lede={words.lede}
        primary={
          mayWrite ? (
            <ButtonLink kind="primary" icon="plus" href="/clausules/bibliotheek/nieuw">
              {words.add}
            </ButtonLink>
          ) : null
        }
        secondary={
          <ExportMenu
            links={[
              { href: file("docx"), label: "Word (DOCX)" },
              { href: file("csv"), label: "CSV" },
            ]}
          />
        }
      />
      <ClauseTabs current="library" />
      {removed ? (
        <Notice
          kind="info"
          actions={
            <Form hidden={{ key: removed }}>
              <Button kind="quiet" small icon="undo">
                {words.page.undo}
              </Button>
            </Form>
          }
        >
          {words.removedNotice}
        </Notice>
      ) : null}
      <div className="library">
        <div className="library__choice">
          <Form method="get">
            <SearchInput name="q" label={words.search} value={filter.search} slashKey />
          </Form>
          <Facets address={address} groups={groupsOf(words, filter)} submitLabel={words.show} />
        </div>
        <div>
          <p className="soft" role="status">
            {words.found(clauses.length)}{" "}
            {clauses.length < loaderData.total ? (
              <a href="/clausules/bibliotheek">{words.clear}</a>
            ) : null}
          </p>
          <DataTable
            caption={words.title}
            captionHidden
            columns={columnsOf(words, language, loaderData.today)}
            rows={clauses}
            keyOf={({ key }) => key}
            address={address}
            narrow="cards"
            empty={words.nothingFound}
          />
          <p className="soft">{words.notLegal}</p>
        </div>
      </div>
    </>
  );
}

const groupsOf = (words: LibraryWords, filter: ClauseFilter) => [
  {
    name: "soort",
    label: words.labels.family,
    choices: clauseFamilies.map((value) => ({ value, label: words.families[value] })),
    chosen: filter.families,
  },
  {
    name: "ambitie",
    label: words.labels.level,
    choices: clauseLevels.map((value) => ({ value, label: words.levels[value] })),
    chosen: filter.levels,
  },
  {
    name: "sector",
    label: words.labels.sector,
    choices: clauseSectors.map((value) => ({ value, label: words.sectors[value] })),
    chosen: filter.sectors,
    folded: filter.sectors.length === 0,
  },
  {
    name: "aankoop",
    label: words.labels.kind,
    choices: purchaseKinds.map((value) => ({ value, label: words.kinds[value] })),
    chosen: filter.kinds,
    folded: filter.kinds.length === 0,
  },
  {
    name: "toestand",
    label: words.labels.state,
    choices: clauseStates.map((value) => ({ value, label: words.states[value] })),
    chosen: filter.states,
    folded: filter.states.length === 0,
  },
];

const columnsOf = (
  words: LibraryWords,
  language: "nl" | "fr" | "en",
  today: string,
): readonly Column<ShownClause>[] => [
  {
    key: "name",
    label: words.labels.name,
    rowHeader: true,
    cell: ({ key, shown }) => (
      <a href={`/clausules/bibliotheek/${key}`}>{inLanguage(shown.name, language) ?? key}</a>
    ),
  },
  {
    key: "family",
    label: words.labels.family,
    cell: ({ shown }) => words.families[shown.family],
  },
  { key: "level", label: words.labels.level, cell: ({ shown }) => words.levels[shown.level] },
  {
    key: "sector",
    label: words.labels.sector,
    cell: ({ shown }) =>
      shown.sectors.length === 0
        ? words.every
        : shown.sectors.map((sector) => words.sectors[sector]).join(", "),
  },
  {
    key: "state",
    label: words.labels.state,
    cell: (clause) => (
      <>
        <StateTag clause={clause} words={words} />
        {clause.shown.validFrom > today ? (
          <span className="soft">
            {" "}
            {words.startsLater(formatDay(language, clause.shown.validFrom))}
          </span>
        ) : null}
      </>
    ),
  },
];

function StateTag(props: { readonly clause: ShownClause; readonly words: LibraryWords }) {
  const { clause, words } = props;
  const { state } = clause.shown;
  if (state === "approved") {
    return (
      <Tag tone="act" icon="check">
        {words.states.approved}
      </Tag>
    );
  }
  return <Tag>{words.states[state]}</Tag>;
}
