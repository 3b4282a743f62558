import { actorOf } from "#access";
import { appContext, viewContext } from "#platform/request-context";
import { ButtonLink, ButtonRow, PageHeader, SectionHeader, SourceLine, useUi } from "#ui";
import { publicWords } from "../../text/public/index.ts";
import { openSelfStart } from "../../usecases/fill/start-self.ts";
import { readCsrPage } from "../../usecases/public/read-csr-page.ts";
import type { Route } from "./+types/what-is-csr-page";
import { ScanSizes } from "./scan-sizes.tsx";
import { SevenSubjects } from "./seven-subjects.tsx";
import "./csr.css";

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const [page, { isOpen }] = await Promise.all([
    readCsrPage(app, language),
    openSelfStart(app, actorOf(context)),
  ]);
  return { ...page, mayBegin: isOpen };
}

/** What social responsibility is, what the scan asks and gives, and where to begin. */
export default function WhatIsCsrPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = publicWords(language);
  const { subjects, sizes, issueCount, mayBegin } = loaderData;
  return (
    <article className="csr">
      <title>{words.title}</title>
      <PageHeader
        title={words.title}
        lede={words.lede}
        primary={mayBegin ? <StartLink kind="primary" /> : undefined}
      />
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
      <Begin mayBegin={mayBegin} />
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

function StartLink({ kind }: { readonly kind: "primary" | "secondary" }) {
  const { language, publicRoot } = useUi();
  return (
    <ButtonLink kind={kind} href={`${publicRoot}/mvo/starten`}>
      {publicWords(language).start}
    </ButtonLink>
  );
}

/** Where companies may not begin by themselves, the coordinator gives the link. */
function Begin({ mayBegin }: { readonly mayBegin: boolean }) {
  const { language, publicRoot } = useUi();
  const { begin } = publicWords(language);
  return (
    <section aria-labelledby="begin">
      <SectionHeader id="begin" title={begin.title} />
      <p className="csr__text">{begin.text}</p>
      {mayBegin ? (
        <ButtonRow>
          <StartLink kind="secondary" />
        </ButtonRow>
      ) : null}
      <p className="csr__text">
        {mayBegin ? begin.authority : begin.ask} <a href={`${publicRoot}/vraag`}>{begin.askLink}</a>
        .
      </p>
    </section>
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
