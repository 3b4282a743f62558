import type { Candidate } from "./candidates.ts";

/** A part of all candidates, of which so many are drawn in each round. A candidate is in the first that holds it. */
export type Stratum = {
  readonly name: string;
  readonly counts: readonly [number, number];
  readonly holds: (candidate: Candidate) => boolean;
};

/** CPV divisions under which work for social enterprises is at all likely: half of the draw comes from these. */
const nearDivisions = new Set("03 15 39 50 55 60 63 64 77 79 85 90 92 98".split(" "));
const isNear = ({ facts }: Candidate): boolean =>
  nearDivisions.has(facts.cpv[0]?.slice(0, 2) ?? "");
const isIn = (folder: string) => (candidate: Candidate) => candidate.where.startsWith(folder);

const both = (
  folder: string,
  near: readonly [number, number],
  far: readonly [number, number],
): Stratum[] => [
  {
    name: `${folder}-near`,
    counts: near,
    holds: (candidate) => isIn(folder)(candidate) && isNear(candidate),
  },
  { name: `${folder}-far`, counts: far, holds: isIn(folder) },
];

export const noticeStrata: readonly Stratum[] = [
  { name: "bosa", counts: [25, 0], holds: isIn("bosa") },
  ...both("belgium", [50, 2], [20, 25]),
  ...both("dutch", [34, 0], [12, 15]),
  ...both("french", [55, 41], [25, 17]),
  { name: "reserved", counts: [30, 0], holds: isIn("reserved") },
];

/** Held out of every draw: on these two the finished score is looked at with a buyer's eyes. */
const keptApart = new Set(["23027", "23003"]);

/** Word beginnings that only divide the plans; fixed once, whatever the word list of the judge becomes. */
const planWords = new RegExp(
  "groen|tuin|onkruid|maai|snoei|berm|begraafplaats|kerkhof|\\bbos|bomen|natuur|zwerfvuil|sluikstort|veeg|speelplein|" +
    "speeltuin|speelterrein|poets|schoonmaak|kuis|reinig|verpakk|pakket|drukwerk|infoblad|archief|scann|" +
    "was(serij|sen)|linnen|strijk|catering|maaltijd|restaurant|cafetaria|sociaal caf|voedsel|kruidenier|kringloop|" +
    "hergebruik|tweedehands|textiel|afval|recycl|inzamel|composte|circulair|repair|herstel(caf|punt)|" +
    "fiets(punt|herstel|bie?b|deel)|deelfiets|leerlingenvervoer|minder ?mobiel|vervoer|klus|verhuis|schilder|" +
    "energiesnoei|isolat|onthard|trage weg|kinderopvang|opvang|bko|thuiszorg|gezinszorg|poetshulp|dienstencheque|" +
    "boodschap|dienstencentr|buurt|digi(punt|bank)|sociale economie|tewerkstell|wijk-?werk|arbeidszorg|maatwerk|" +
    "dieren|uitleendienst|feestmateriaal|zorg|onderhoud",
  "i",
);

export const planStrata: readonly Stratum[] = [
  { name: "kept-apart", counts: [0, 0], holds: ({ family }) => keptApart.has(family) },
  { name: "plan-title", counts: [115, 95], holds: ({ title }) => planWords.test(title) },
  {
    name: "plan-text",
    counts: [40, 25],
    holds: ({ facts }) => planWords.test(facts.texts.slice(1).join(" ")),
  },
  { name: "plan-other", counts: [60, 40], holds: () => true },
];

/** Words with which a title opens when something else is bought than the work it names. */
const opensOtherwise =
  /^(?:\W|\d|A[CP]\S*|We|Het|De|Een|Wij|\s)*(?:aankoop|aankopen|aanschaf|opmaak|opmaken|opstellen|studie|masterplan|visie|plan|onderzoek|subsid|ondersteun|toelage|renovatie|nieuw|bouw|uitbreid|heraanleg|herinricht|investe|digitaal|digital|software|communicat|beleid|personeel|inrichting|vernieuw)/i;

/** Lines that name suited work and may well be something else; and others like those of the rounds before. */
export const thirdRoundStrata: readonly Stratum[] = [
  { name: "kept-apart", counts: [0, 0], holds: ({ family }) => keptApart.has(family) },
  {
    name: "plan-hard",
    counts: [60, 0],
    holds: ({ title }) => planWords.test(title) && opensOtherwise.test(title),
  },
  { name: "plan-title-3", counts: [45, 0], holds: ({ title }) => planWords.test(title) },
];
