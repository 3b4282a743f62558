import { Button, Form, SectionHeader, useUi } from "#ui";
import { effectWords } from "../../text/effects/index.ts";
import { fillWords } from "../../text/fill/index.ts";
import type { EffectsView } from "../../usecases/effects/open-effects.ts";

/** What the answers suggest, each with the answer it comes from. */
export function EffectProposals({ view }: { readonly view: EffectsView }) {
  const { language } = useUi();
  const words = effectWords(language);
  const { answers } = fillWords(language);
  const { proposals, scan } = view;
  return (
    <section className="scan-effects__proposals">
      <SectionHeader title={words.proposalsTitle} />
      <p>{proposals.length > 0 ? words.proposalsText : words.noProposals}</p>
      <ul className="scan-effects__list">
        {proposals.map(({ question, answer }) => {
          const title = question.risk?.text[language] ?? "";
          return (
            <li key={question.key} className="scan-effect">
              <h3>{title}</h3>
              <p className="scan-effect__facts">
                {words.because(answers[answer])}{" "}
                <a href={`/scan/${scan.token}/vraag/${question.key}`}>{question.text[language]}</a>
              </p>
              <div className="scan-effect__deeds">
                <Form hidden={{ daad: "neem-over", vraag: question.key }}>
                  <Button small>
                    {words.take}
                    <span className="visually-hidden">{words.forWhat(title)}</span>
                  </Button>
                </Form>
                <Form hidden={{ daad: "opzij", vraag: question.key }}>
                  <Button kind="quiet" small>
                    {words.putAside}
                    <span className="visually-hidden">{words.forWhat(title)}</span>
                  </Button>
                </Form>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What does not apply here, to take back. */
export function AsideEffects({ view }: { readonly view: EffectsView }) {
  const words = effectWords(useUi().language);
  const { aside } = view;
  if (aside.length === 0) return null;
  return (
    <details className="scan-effects__aside">
      <summary>{words.asideTitle(aside.length)}</summary>
      <ul>
        {aside.map(({ id, title }) => (
          <li key={id}>
            {title}
            <Form hidden={{ daad: "terug", id }}>
              <Button kind="quiet" small>
                {words.restore}
                <span className="visually-hidden">{words.forWhat(title)}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </details>
  );
}
