import { SectionHeader, useUi } from "#ui";
import { goalsOf } from "../../rules/report/statements.ts";
import { profileWords } from "../../text/profile/index.ts";
import { reportWords } from "../../text/report/index.ts";
import type { ScanProfile } from "../../usecases/profile/open-profile.ts";

/** Goals of the United Nations that what is done contributes to. */
export function GoalsPart({ profile }: { readonly profile: ScanProfile }) {
  const { language } = useUi();
  const words = profileWords(language).goals;
  const goals = goalsOf(profile.asked, profile.answers);
  return (
    <section className="scan-profile__goals">
      <SectionHeader title={words.title} />
      <p>{goals.length === 0 ? words.none : words.lede}</p>
      <ul>
        {goals.map(({ goal, count }) => (
          <li key={goal}>
            {words.goal(goal, reportWords(language).goals.names[goal - 1] ?? "")}{" "}
            <span className="soft">({words.count(count)})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
