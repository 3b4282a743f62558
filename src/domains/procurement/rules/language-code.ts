const byThree: Readonly<Record<string, string>> = {
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
};

/**
 * The two letters of a language as the formats write it: `NLD`, `NL`, `nl`, `nl-BE`.
 * @returns the text itself in small letters when it is none of the languages of the Union
 */
export function languageCode(text: string): string {
  const [language = ""] = text.trim().toLowerCase().split(/[-_]/);
  return byThree[language] ?? language;
}
