import type { ReactNode } from "react";
import { useUi } from "#ui";
import type { OpenProfile } from "../../usecases/profile/open-profile.ts";

interface QuestionLinksProps {
  readonly held: OpenProfile;
  readonly keys: readonly string[];
  /** Said behind a question. */
  readonly after?: (key: string) => ReactNode;
}

/** Questions, each the way back to its own page. */
export function QuestionLinks({ held, keys, after }: QuestionLinksProps) {
  const { language } = useUi();
  return (
    <ul className="scan-profile__questions">
      {keys.map((key) => (
        <li key={key}>
          <a href={`/scan/${held.token}/vraag/${key}`}>
            {held.instrument.questions.find((question) => question.key === key)?.text[language] ??
              key}
          </a>
          {after ? <> {after(key)}</> : null}
        </li>
      ))}
    </ul>
  );
}
