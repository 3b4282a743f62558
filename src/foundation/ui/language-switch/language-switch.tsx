import type { Language } from "#kernel/language";
import { en } from "../text/en.ts";
import { fr } from "../text/fr.ts";
import { nl } from "../text/nl.ts";
import { useUi } from "../ui-context.tsx";

export interface LanguageSwitchProps {
  /** Where each language of this page is found, or where the choice is set. */
  readonly hrefs: Readonly<Record<Language, string>>;
}

const names: Readonly<Record<Language, string>> = {
  nl: nl.languageName,
  fr: fr.languageName,
  en: en.languageName,
};

/** NL · FR · EN, each named in its own language. */
export function LanguageSwitch({ hrefs }: LanguageSwitchProps) {
  const { language: current, words } = useUi();
  return (
    <nav className="language-switch" aria-label={words.chooseLanguage}>
      <ul className="language-switch__list">
        {(["nl", "fr", "en"] as const).map((language) => (
          <li key={language}>
            <a
              className="language-switch__link"
              href={hrefs[language]}
              hrefLang={language}
              lang={language}
              aria-current={language === current ? "true" : undefined}
            >
              <span aria-hidden="true">{language.toUpperCase()}</span>
              <span className="visually-hidden">{names[language]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
