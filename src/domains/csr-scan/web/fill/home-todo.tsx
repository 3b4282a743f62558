import { Notice, SectionHeader, useUi } from "#ui";
import { fillHomeWords } from "../../text/fill-home/index.ts";
import type { ScanHome } from "../../usecases/fill/home.ts";

/** What asks for attention: two answers on one question, don't-knows, answers that count nowhere. */
export function HomeTodo({ home }: { readonly home: ScanHome }) {
  const { language } = useUi();
  const words = fillHomeWords(language).home;
  const { scan, clashes, aside } = home;
  const unknown = scan.progress.flatMap((part) => part.unknown);
  const link = (key: string) => {
    const question = scan.instrument.questions.find((one) => one.key === key);
    return (
      <li key={key}>
        <a href={`/scan/${scan.token}/vraag/${key}`}>{question?.text[language] ?? key}</a>
      </li>
    );
  };
  return (
    <>
      {clashes.length > 0 ? (
        <section className="scan-home__clashes" aria-labelledby="clashes">
          <h2 id="clashes">{words.clashTitle}</h2>
          <ul>{clashes.map(link)}</ul>
        </section>
      ) : null}
      {aside > 0 ? <Notice kind="info">{words.asideText(aside)}</Notice> : null}
      {unknown.length > 0 ? (
        <section aria-labelledby="unknown">
          <SectionHeader id="unknown" title={words.unknownTitle} />
          <p className="soft">{words.unknownText}</p>
          <ul className="scan-home__list">{unknown.map(link)}</ul>
        </section>
      ) : null}
    </>
  );
}
