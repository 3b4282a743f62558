import { mayReach, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  formatDay,
  PageHeader,
  SearchInput,
  Tag,
  useUi,
} from "#ui";
import type { ReusableAnswer } from "../store/reusable-answers.ts";
import { answersWords } from "../text/answers/index.ts";
import { readAnswers } from "../usecases/reusable-answers.ts";
import type { Route } from "./+types/answers-page";
import { QuestionTabs } from "./question-tabs.tsx";
import { refusedPage } from "./refused-page.ts";
import "./inbox-page.css";

export async function loader({ context, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const search = (url.searchParams.get("q") ?? "").trim().slice(0, 200);
  const read = await readAnswers(app, actor, search);
  if (isRefusal(read)) throw refusedPage(read);
  const mayKeep = mayReach(actor, "question.keep");
  return { ...read, search, mayKeep, address, today: app.today() };
}

export default function AnswersPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = answersWords(language);
  const { answers, mayEdit, search, mayKeep, address, today } = loaderData;
  const add = (
    <ButtonLink kind="primary" icon="plus" href="/vragen/antwoorden/nieuw">
      {words.add}
    </ButtonLink>
  );
  const columns: readonly Column<ReusableAnswer>[] = [
    {
      key: "title",
      label: words.columns.title,
      rowHeader: true,
      cell: (row) =>
        mayEdit ? <a href={`/vragen/antwoorden/${row.id}`}>{row.title}</a> : <Peek answer={row} />,
    },
    { key: "tags", label: words.columns.tags, cell: (row) => row.tags.join(", ") || "–" },
    {
      key: "language",
      label: words.columns.language,
      cell: (row) => words.languages[row.language],
    },
    { key: "used", label: words.columns.used, cell: (row) => words.usedTimes(row.used) },
    {
      key: "check",
      label: words.columns.checkAgain,
      cell: (row) =>
        row.checkAgainOn ? (
          row.checkAgainOn <= today ? (
            <Tag tone="wrong">{words.checkNow}</Tag>
          ) : (
            formatDay(language, row.checkAgainOn)
          )
        ) : (
          "–"
        ),
    },
  ];
  return (
    <div className="inbox">
      <title>{words.title}</title>
      <PageHeader title={words.title} lede={words.lede} primary={mayEdit ? add : undefined} />
      <QuestionTabs current="answers" mayKeep={mayKeep} />
      {answers.length === 0 && search === "" ? (
        <EmptyState icon="document" title={words.emptyTitle} action={mayEdit ? add : undefined}>
          {words.empty}
        </EmptyState>
      ) : (
        <>
          <search>
            <form method="get" action="/vragen/antwoorden">
              <SearchInput
                name="q"
                label={words.search}
                placeholder={words.search}
                value={search}
              />
            </form>
          </search>
          <DataTable
            caption={words.title}
            captionHidden
            columns={columns}
            rows={answers}
            keyOf={(row) => row.id}
            address={address}
            empty={words.nothingFound(search)}
          />
        </>
      )}
    </div>
  );
}

/** For who may read answers and not change them. */
function Peek({ answer }: { readonly answer: ReusableAnswer }) {
  return (
    <details>
      <summary>{answer.title}</summary>
      <p>{answer.body}</p>
    </details>
  );
}
