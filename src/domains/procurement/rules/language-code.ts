const byThree: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bul: "bg",
    ces: "cs",
    dan: "da",
    deu: "de",
    ell: "el",
    eng: "en",
    est: "et",
    fin: "fi",
    fra: "fr",
    gle: "ga",
    hrv: "hr",
    hun: "hu",
    isl: "is",
    ita: "it",
    lav: "lv",
    lit: "lt",
    mkd: "mk",
    mlt: "mt",
    nld: "nl",
    nor: "no",
    pol: "pl",
    por: "pt",
    ron: "ro",
    slk: "sk",
    slv: "sl",
    spa: "es",
    swe: "sv",
  }),
);

/**
 * The two letters of a language as the formats write it: `NLD`, `NL`, `nl`, `nl-BE`.
 * @returns two or three letters; empty when the text names no language
 */
export function languageCode(text: string): string {
  const [language = ""] = text.trim().toLowerCase().split(/[-_]/);
  return byThree.get(language) ?? (/^[a-z]{2,3}$/.test(language) ? language : "");
}
