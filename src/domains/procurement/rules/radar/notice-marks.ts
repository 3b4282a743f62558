/** What a notice asks beside the work, of all its lots together; the codes of eForms, without `none`. */
export type NoticeTerms = {
  readonly reservedParticipation: readonly string[];
  readonly reservedExecution: boolean;
  readonly strategic: readonly string[];
  readonly socialObjectives: readonly string[];
  readonly environmentalImpacts: readonly string[];
  readonly hasPerformanceTerms: boolean;
  readonly accessibility: readonly string[];
};

/**
 * One thing a notice asks, by the field it stands in.
 * `BT-71:res-ws`: only sheltered workshops and social integration may take part · `BT-71:res-pub-ser`: only
 * organisations with a public service mission · `BT-736`: carried out in sheltered employment ·
 * `BT-06:soc-obj`: a social aim · `BT-775:…`: which · `BT-70`: conditions for carrying out, in words ·
 * `BT-06:env-imp`, `BT-774:…`: an environmental aim · `BT-06:inn-pur`: innovation · `BT-754:inc`: accessible.
 */
export type NoticeMark = string;

/** Every mark of the notice once, the weightiest first. */
export function marksOf(terms: NoticeTerms): NoticeMark[] {
  const coded = (field: string, codes: readonly string[]) =>
    [...new Set(codes)].sort().map((code) => `${field}:${code}`);
  const strategic = (code: string) => (terms.strategic.includes(code) ? [`BT-06:${code}`] : []);
  return [
    ...coded("BT-71", terms.reservedParticipation),
    ...(terms.reservedExecution ? ["BT-736"] : []),
    ...strategic("soc-obj"),
    ...coded("BT-775", terms.socialObjectives),
    ...(terms.hasPerformanceTerms ? ["BT-70"] : []),
    ...strategic("env-imp"),
    ...coded("BT-774", terms.environmentalImpacts),
    ...strategic("inn-pur"),
    ...(terms.accessibility.includes("inc") ? ["BT-754:inc"] : []),
  ];
}

/** Marks a line of a list has room for: who may take part, and whether it has a social aim or conditions. */
export function marksForList(terms: NoticeTerms): NoticeMark[] {
  const marks = marksOf(terms);
  const social = marks.find((mark) => /^BT-(06:soc-obj|775)/.test(mark));
  return [
    ...marks.filter((mark) => /^BT-(71|736)/.test(mark)),
    ...(social ? ["BT-06:soc-obj"] : []),
    ...marks.filter((mark) => mark === "BT-70" || mark === "BT-06:env-imp"),
  ];
}
