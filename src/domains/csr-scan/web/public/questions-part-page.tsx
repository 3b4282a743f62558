import { data } from "react-router";
import { appContext, viewContext } from "#platform/request-context";
import { PageHeader, SectionHeader, SourceLine, useUi } from "#ui";
import { publicWords } from "../../text/public/index.ts";
import { readQuestionsPage } from "../../usecases/public/read-questions-page.ts";
import type { Route } from "./+types/questions-part-page";
import { allParts, depthAsked, instrumentOfSlug, questionsHref } from "./public-addresses.ts";
import { QuestionList } from "./question-list.tsx";
import "./csr.css";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const key = instrumentOfSlug(params.instrument);
  if (!key) throw data(null, { status: 404 });
  const { language } = context.get(viewContext);
  const depth = (depths: Parameters<typeof depthAsked>[1]) => depthAsked(url, depths);
  const page = await readQuestionsPage(context.get(appContext), { key, language, depth });
  const shown = page.parts.filter((part) => params.part === allParts || part.key === params.part);
  if (shown.length === 0) throw data(null, { status: 404 });
  return { ...page, shown, isWhole: params.part === allParts };
}

/** The questions of one part, or of all, to read and to print; nothing is filled in here. */
export default function QuestionsPartPage({ loaderData }: Route.ComponentProps) {
  const { language, publicRoot } = useUi();
  const { questions: words } = publicWords(language);
  const { key, title, version, validFrom, depth, depths, shown, isWhole } = loaderData;
  const [first] = shown;
  const name = isWhole ? words.allTitle : (first?.name ?? "");
  const marksFull = depths.includes("light") && depth !== "light";
  return (
    <div className="csr csr--questions">
      <title>{`${name} · ${title}`}</title>
      <PageHeader
        crumbs={[
          { label: words.crumb, href: `${publicRoot}/mvo` },
          { label: words.crumbs[key], href: questionsHref(publicRoot, key, { depth }) },
        ]}
        title={name}
        lede={isWhole ? title : first?.intro}
      />
      {shown.map((part, at) => (
        <section key={part.key} aria-labelledby={`part-${part.key}`}>
          {isWhole ? (
            <>
              <SectionHeader id={`part-${part.key}`} title={`${at + 1}. ${part.name}`} />
              <p className="csr__text">{part.intro}</p>
            </>
          ) : (
            <h2 id={`part-${part.key}`} className="csr__count numeric">
              {words.count(part.questions.length)}
            </h2>
          )}
          <QuestionList questions={part.questions} marksFull={marksFull} />
        </section>
      ))}
      {isWhole ? null : <OtherParts page={loaderData} current={first?.key} />}
      <SourceLine sources={[{ title: words.edition(version), date: validFrom }]} />
    </div>
  );
}

type OtherPartsProps = {
  readonly page: Route.ComponentProps["loaderData"];
  readonly current: string | undefined;
};

function OtherParts({ page, current }: OtherPartsProps) {
  const { language, publicRoot } = useUi();
  const { questions: words } = publicWords(language);
  const at = page.parts.findIndex(({ key }) => key === current);
  const ways = [
    { label: words.previous, part: page.parts[at - 1] },
    { label: words.next, part: page.parts[at + 1] },
  ];
  return (
    <nav className="csr__ways" aria-label={words.otherParts}>
      <ul>
        {ways.map(({ label, part }) =>
          part ? (
            <li key={label}>
              <span className="soft">{label}</span>
              <a href={questionsHref(publicRoot, page.key, { part: part.key, depth: page.depth })}>
                {part.name}
              </a>
            </li>
          ) : null,
        )}
      </ul>
    </nav>
  );
}
