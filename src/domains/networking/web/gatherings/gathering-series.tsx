import { SectionHeader, useUi } from "#ui";
import { gatheringWords } from "../../text/gatherings/index.ts";
import type { OpenedGathering } from "../../usecases/gatherings/open-gathering.ts";
import { sayWhen } from "../../usecases/gatherings/where-when.ts";

/** The gatherings of its series, by day. */
export function GatheringSeries({ opened }: { readonly opened: OpenedGathering }) {
  const { language } = useUi();
  const words = gatheringWords(language);
  const { gathering, series } = opened;
  if (series.length < 2) return null;
  return (
    <section aria-labelledby="series">
      <SectionHeader id="series" title={words.page.series} />
      <ul className="gathering__series">
        {series.map((one) => {
          const when = sayWhen(one, language);
          const state = one.state === "cancelled" ? ` · ${words.states.cancelled}` : "";
          return (
            <li key={one.id}>
              {one.id === gathering.id ? (
                <strong>{`${when} (${words.page.thisOne})`}</strong>
              ) : (
                <a href={`/bijeenkomsten/${one.id}`}>{when}</a>
              )}
              {state}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
