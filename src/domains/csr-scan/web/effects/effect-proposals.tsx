import { Button, Form, SectionHeader, useUi } from "#ui";
import { effectWords } from "../../text/effects/index.ts";
import { fillWords } from "../../text/fill/index.ts";
import type { EffectsView } from "../../usecases/effects/open-effects.ts";

const shownAtFirst = 6;

/** What the answers suggest, the heaviest first, each with the answer it comes from. */
export function EffectProposals({ view }: { readonly view: EffectsView }) {
  const words = effectWords(useUi().language);
  const { proposals, scan } = view;
  const rest = proposals.slice(shownAtFirst);
  return (
    <section className="scan-effects__proposals">
      <SectionHeader title={words.proposalsTitle} />
      <p>{proposals.length > 0 ? words.proposalsText : words.noProposals}</p>
      <ProposalList proposals={proposals.slice(0, shownAtFirst)} token={scan.token} />
      {rest.length > 0 ? (
        <details className="scan-effects__more">
          <summary>{words.more(rest.length)}</summary>
          <ProposalList proposals={rest} token={scan.token} />
        </details>
      ) : null}
    </section>
  );
}

function ProposalList({
  proposals,
  token,
}: Pick<EffectsView, "proposals"> & { readonly token: string }) {
  const { language } = useUi();
  const words = effectWords(language);
  const { answers } = fillWords(language);
  if (proposals.length === 0) return null;
  return (
    <ul className="scan-effects__list">
      {proposals.map(({ question, answer }) => {
        const title = question.risk?.text[language] ?? "";
        return (
          <li key={question.key} className="scan-effect">
            <h3>{title}</h3>
            <p className="scan-effect__facts">
              {words.because(answers[answer])}{" "}
              <a href={`/scan/${token}/vraag/${question.key}`}>{question.text[language]}</a>
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
