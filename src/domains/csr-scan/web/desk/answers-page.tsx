import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { DataTable, PageHeader, SectionHeader, useUi } from "#ui";
import { deskScanWords } from "../../text/desk/index.ts";
import { fillWords } from "../../text/fill/index.ts";
import { readSharedAnswers } from "../../usecases/desk/read-shared-answers.ts";
import type { Route } from "./+types/answers-page";
import { idIn, refusedPage } from "./refused-page.ts";
import "./scans-page.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const id = idIn(params);
  const shared = await readSharedAnswers(app, actor, id);
  if (isRefusal(shared)) throw refusedPage(shared);
  return { shared, id, address };
}

/** The answers of a scan that its company shares, or of an authority. */
export default function AnswersPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const { title, answersPage: words } = deskScanWords(language);
  const { answers, noAnswer } = fillWords(language);
  const { shared, id, address } = loaderData;
  return (
    <div className="scans">
      <title>{words.title(shared.name)}</title>
      <PageHeader
        title={words.title(shared.name)}
        lede={words.version(shared.version)}
        crumbs={[
          { href: "/mvo-scan", label: title },
          { href: `/mvo-scan/${id}`, label: shared.name },
        ]}
      />
      {shared.parts.map(({ part, lines }) => (
        <section key={part.key} aria-labelledby={`deel-${part.key}`}>
          <SectionHeader id={`deel-${part.key}`} title={part.name[language]} />
          <DataTable<(typeof lines)[number]>
            caption={part.name[language]}
            captionHidden
            density="dense"
            columns={[
              {
                key: "question",
                label: words.question,
                rowHeader: true,
                cell: ({ question }) => question.text[language],
              },
              {
                key: "answer",
                label: words.answer,
                cell: ({ answer }) => (answer?.value ? answers[answer.value] : noAnswer),
              },
              { key: "note", label: words.note, cell: ({ answer }) => answer?.note || "–" },
            ]}
            rows={lines}
            keyOf={({ question }) => question.key}
            address={address}
            empty={noAnswer}
          />
        </section>
      ))}
    </div>
  );
}
