import { Notice, useUi } from "#ui";
import type { Contradiction } from "../../rules/facts/find-contradictions.ts";
import { factsWords } from "../../text/facts/index.ts";
import type { FactsView } from "../../usecases/facts/open-facts.ts";
import { contradictionWords } from "./fact-names.ts";

/** What cannot both be true, each with a link to the disclosure it stands in. */
export function Contradictions({
  view,
  only,
}: {
  readonly view: FactsView;
  /** Keys of the facts on this page; without it all are told. */
  readonly only?: ReadonlySet<string>;
}) {
  const { language } = useUi();
  const words = factsWords(language);
  const { facts: definitions = [], factSections = [] } = view.instrument;
  const told = view.facts.contradictions.filter(
    ({ facts }) => !only || facts.some((key) => only.has(key)),
  );
  if (told.length === 0) return null;
  const placeOf = ({ facts }: Contradiction): string => {
    const at = facts.find((key) => !only?.has(key)) ?? facts[0];
    const section = definitions.find(({ key }) => key === at)?.section;
    return factSections.find(({ key }) => key === section)?.disclosure ?? "B1";
  };
  return (
    <Notice kind="warning" title={words.contradictionsTitle(told.length)}>
      <ul className="facts-contradictions">
        {told.map((one) => (
          <li key={`${one.kind} ${one.facts.join(" ")} ${one.numbers.join(" ")}`}>
            {contradictionWords(one, definitions, words, language)}{" "}
            <a href={`/scan/${view.token}/cijfers/${placeOf(one).toLowerCase()}`}>
              {words.open(placeOf(one))}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
