import type { Language } from "#kernel/language";
import type { CellValue } from "#platform/tables";
import type { FollowedPurchase } from "../../rules/library/follow-policy.ts";
import { clientWords } from "../../text/client/index.ts";
import { libraryWords } from "../../text/library/index.ts";
import type { ClientRow } from "./client-page.ts";

/** Every figure of every municipality as a row of its own, headers first: value, at most, why none, source, day. */
export function clientFigureRows(
  rows: readonly ClientRow[],
  year: number,
  language: Language,
): CellValue[][] {
  const { page } = clientWords(language);
  const inUnit = (unit: string, value: number | null) =>
    value === null ? "" : unit === "cents" ? value / 100 : value;
  const units = { percent: "%", cents: "EUR", count: "", hours: page.charts.hoursUnit };
  return [
    [
      page.place,
      "NIS",
      page.year,
      page.figure,
      page.value,
      page.most,
      page.unit,
      page.why,
      page.source,
      page.asOf,
    ],
    ...rows.flatMap(({ place, figures }) =>
      figures.map((one) => [
        place.name,
        place.nis,
        year,
        page.figures[one.key],
        inUnit(one.unit, one.value),
        inUnit(one.unit, one.atMost),
        units[one.unit],
        one.none ? page.none[one.none] : "",
        page.sources[one.source],
        one.asOf ?? "",
      ]),
    ),
  ];
}

/** The purchases held against the policy, headers first. */
export function followedRows(
  followed: readonly FollowedPurchase[],
  language: Language,
): CellValue[][] {
  const { follow } = clientWords(language);
  const { families, kinds, sectors, labels } = libraryWords(language);
  return [
    [
      follow.columns.title,
      follow.columns.origin,
      follow.columns.day,
      follow.columns.amount,
      labels.kind,
      labels.sector,
      follow.columns.threshold,
      follow.columns.fate,
      labels.family,
      follow.why,
    ],
    ...followed.map((one) => [
      one.title,
      follow.origins[one.origin],
      one.day,
      one.cents === null ? "" : one.cents / 100,
      one.kind === null ? "" : kinds[one.kind],
      one.sector === null ? "" : sectors[one.sector],
      one.threshold === null ? "" : one.threshold.fromCents / 100,
      follow.fates[one.fate],
      one.families.map((family) => families[family]).join("; "),
      one.absence ?? "",
    ]),
  ];
}
