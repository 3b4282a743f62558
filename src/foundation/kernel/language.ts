/** The languages of the screens; Dutch leads. */
export const languages = ["nl", "fr", "en"] as const;
export type Language = (typeof languages)[number];

/** A text in one or more languages, as kept in the database. */
export type Multilingual = { readonly [language in Language]?: string };

export const isLanguage = (value: unknown): value is Language =>
  languages.some((language) => language === value);

/** Between a label and what it names: French puts a space before it that may not break. */
export const colon = (language: Language): string => (language === "fr" ? "\u00a0: " : ": ");

/** The text in `language`, else in Dutch, else in whatever language there is. */
export function inLanguage(text: Multilingual, language: Language): string | undefined {
  return text[language] || text.nl || text.fr || text.en || undefined;
}

/**
 * The language a browser asks for.
 * @param acceptLanguage the Accept-Language header, `fr-BE,fr;q=0.9,nl;q=0.8`
 * @returns the first of ours by weight; Dutch when none is asked for
 */
export function preferredLanguage(acceptLanguage: string | null | undefined): Language {
  const asked = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const weight = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find(Boolean);
      return { tag: tag.slice(0, 2).toLowerCase(), weight: weight ? Number(weight) : 1 };
    })
    .sort((a, b) => b.weight - a.weight);
  const first = asked.find(({ tag, weight }) => weight > 0 && isLanguage(tag));
  return first && isLanguage(first.tag) ? first.tag : "nl";
}
