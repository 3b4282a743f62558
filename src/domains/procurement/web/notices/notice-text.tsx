import { SectionHeader, useUi } from "#ui";
import { noticeWords } from "../../text/notices/index.ts";
import type { ShownNotice } from "./load-notice.ts";
import { inLanguage, languageName, otherLanguages } from "./say-notice.ts";

/** Title and description in the buyer's words, the reader's language first. */
export function NoticeText({ opened }: { readonly opened: ShownNotice }) {
  const { language } = useUi();
  const words = noticeWords(language);
  const { title, description } = opened.shown;
  const text = inLanguage(description, language);
  const others = [
    ...new Set([
      ...otherLanguages(title, inLanguage(title, language).language),
      ...otherLanguages(description, text.language),
    ]),
  ];
  return (
    <section aria-labelledby="asked">
      <SectionHeader id="asked" title={words.asked} />
      {text.text ? (
        <p className="notice-page__words" lang={text.language}>
          {text.text}
        </p>
      ) : (
        <p className="soft">{words.noDescription}</p>
      )}
      {others.length > 0 ? (
        <details>
          <summary>
            {words.otherLanguages} ({others.map((code) => languageName(code, words)).join(", ")})
          </summary>
          {others.map((code) => (
            <div key={code} lang={code === "und" ? undefined : code}>
              <h3>{title[code]}</h3>
              <p className="notice-page__words">{description[code]}</p>
            </div>
          ))}
        </details>
      ) : null}
    </section>
  );
}
