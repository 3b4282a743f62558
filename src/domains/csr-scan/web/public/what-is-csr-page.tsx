import { appContext, viewContext } from "#platform/request-context";
import { ButtonLink, ButtonRow, PageHeader, SectionHeader, SourceLine, useUi } from "#ui";
import { publicWords } from "../../text/public/index.ts";
import { readCsrPage } from "../../usecases/public/read-csr-page.ts";
import type { Route } from "./+types/what-is-csr-page";
import { ScanSizes } from "./scan-sizes.tsx";
import { SevenSubjects } from "./seven-subjects.tsx";
import "./csr.css";

export async function loader({ context }: Route.LoaderArgs) {
  const { language } = context.get(viewContext);
  return readCsrPage(context.get(appContext), language);
}

/** What social responsibility is, what the scan asks and gives, and where to begin. */
export default function WhatIsCsrPage({ loaderData }: Route.ComponentProps) {
  const { language, publicRoot } = useUi();
  const words = publicWords(language);
  const { subjects, sizes, issueCount } = loaderData;
  return (
    <article className="csr">
      <title>{words.title}</title>
      <PageHeader title={words.title} lede={words.lede} />
      <section aria-labelledby="for-whom">
        <SectionHeader id="for-whom" title={words.forWhom.title} />
        <p className="csr__text">{words.forWhom.text}</p>
        <Told list={words.forWhom.who} />
      </section>
      <section aria-labelledby="value">
        <SectionHeader id="value" title={words.value.title} />
        <p className="csr__text">{words.value.text}</p>
        <p className="csr__example">{words.value.example}</p>
      </section>
      <section aria-labelledby="harm">
        <SectionHeader id="harm" title={words.harm.title} />
        <p className="csr__text">{words.harm.text}</p>
        <Told list={words.harm.steps} numbered />
      </section>
      <section aria-labelledby="subjects">
        <SectionHeader id="subjects" title={words.subjects.title} />
        <p className="csr__text">{words.subjects.text}</p>
        <p className="csr__text">{words.subjects.counted(issueCount)}</p>
        <SevenSubjects subjects={subjects} />
      </section>
      <section aria-labelledby="scan">
        <SectionHeader id="scan" title={words.scan.title} />
        <p className="csr__text">{words.scan.text}</p>
        <h3>{words.scan.sizes}</h3>
        <ScanSizes sizes={sizes} />
        <h3>{words.scan.back}</h3>
        <Lines lines={words.scan.backList} />
      </section>
      <section aria-labelledby="answers">
        <SectionHeader id="answers" title={words.answers.title} />
        <Lines lines={words.answers.list} />
      </section>
      <section aria-labelledby="begin">
        <SectionHeader id="begin" title={words.begin.title} />
        <p className="csr__text">{words.begin.text}</p>
        <p className="csr__text">{words.begin.ask}</p>
        <ButtonRow>
          <ButtonLink href={`${publicRoot}/vraag`}>{words.begin.askLink}</ButtonLink>
        </ButtonRow>
      </section>
      <SourceLine
        sources={[
          {
            title: words.sources.iso,
            href: "https://www.iso.org/iso-26000-social-responsibility.html",
          },
          { title: words.sources.oecd },
        ]}
      />
    </article>
  );
}

type ToldProps = {
  readonly list: readonly { readonly title: string; readonly text: string }[];
  readonly numbered?: boolean;
};

function Told({ list, numbered = false }: ToldProps) {
  const List = numbered ? "ol" : "ul";
  return (
    <List className={`csr__told${numbered ? " csr__told--numbered" : ""}`}>
      {list.map(({ title, text }) => (
        <li key={title}>
          <h3>{title}</h3>
          <p>{text}</p>
        </li>
      ))}
    </List>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="csr__lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
