import type { OrganisationKind } from "./organisation.ts";

/** One row of activity.csv. */
export type KboActivity = {
  readonly version: string;
  /** Digits without dots, as in the file. */
  readonly code: string;
  readonly classification: string;
  readonly file: string;
  readonly line: number;
};

/**
 * "Beschutte en sociale werkplaatsen" by edition of NACE-BEL. The edition matters: 88.993 of 2008 is the care
 * of people with an addiction. Both as the publisher's own code.csv words them (see docs/sources/kbo.md).
 */
const workshopCode: Readonly<Record<string, string>> = { "2025": "88993", "2008": "88995" };

/** The activity that shows a sheltered or social workshop; undefined when there is none. */
export const workshopActivity = (activities: readonly KboActivity[]): KboActivity | undefined =>
  activities.find(
    ({ version, code }) => workshopCode[version]?.startsWith(code) && code.length >= 5,
  );

/** Juridical forms that say what an organisation is. @see docs/sources/kbo.md */
const publicServices: ReadonlySet<string> = new Set(["412", "420"]);
const authorities: ReadonlySet<string> = new Set([
  ...["110", "124", "155", "400", "411", "413", "414", "415", "416", "417", "418", "419", "421"],
  ...["422", "301", "302", "303", "310", "320", "330", "340", "350"],
  ...Array.from({ length: 24 }, (_, at) => String(370 + at)),
]);
/** Forms in which schools are run; a company that teaches is a company. */
const schoolForms: ReadonlySet<string> = new Set(["017", "026", "028", "117", "124", "310", "340"]);
const schoolDivisions = ["851", "852", "853", "854"] as const;

/**
 * What an organisation is, as far as KBO shows: by its juridical form when it is of public law, by NACE-BEL
 * when it is a workshop or a school, otherwise a regular company.
 * @param activities of the enterprise itself
 * @param elsewhere of its establishments
 */
export function kindFromKbo(
  form: string,
  activities: readonly KboActivity[],
  elsewhere: readonly KboActivity[],
): { readonly kind: OrganisationKind; readonly because: KboActivity | null } {
  const school = activities.find(
    ({ version, code, classification }) =>
      version === "2025" &&
      classification === "MAIN" &&
      schoolDivisions.some((division) => code.startsWith(division)),
  );
  if (school && schoolForms.has(form)) return { kind: "school", because: school };
  if (publicServices.has(form)) return { kind: "public-service", because: null };
  if (authorities.has(form)) return { kind: "authority", because: null };
  const workshop =
    workshopActivity(activities) ??
    workshopActivity(elsewhere.filter(({ classification }) => classification === "MAIN"));
  if (workshop) return { kind: "social-enterprise", because: workshop };
  return { kind: "regular-company", because: null };
}

/** `88993` as the NACE list writes it: `88.993`. */
export const dottedNace = (digits: string): string =>
  digits.length > 2 ? `${digits.slice(0, 2)}.${digits.slice(2)}` : digits;

/** Does any rule here look at this row? The others, most of those of 2008 and 2003, need not be kept. */
export const isReadActivity = (version: string, code: string): boolean =>
  version === "2025" || workshopCode[version]?.startsWith(code) === true;

/** NACE-BEL 2025 codes, those of main activities first, each once. */
export function naceCodesOf(activities: readonly KboActivity[]): KboActivity[] {
  const current = activities.filter(({ version }) => version === "2025");
  const inOrder = [
    ...current.filter(({ classification }) => classification === "MAIN"),
    ...current.filter(({ classification }) => classification !== "MAIN"),
  ];
  return [...new Map(inOrder.toReversed().map((one) => [one.code, one])).values()].toReversed();
}
