import type { Language } from "#kernel/language";
import { formatCents, formatDay, formatNumber } from "#ui/format";
import type { ContractReport } from "../../rules/contracts/contract.ts";
import type { FieldProblem, TypedReport } from "../../rules/contracts/judge-report.ts";
import { writeNumber } from "../../rules/contracts/read-number.ts";
import { deliveryWords } from "../../text/delivery/index.ts";
import { lineOf, type Typed } from "../typed-form.ts";

/** The form of a report as it was typed. */
export const typedReport = (typed: Typed): TypedReport => ({
  from: lineOf(typed, "from"),
  to: lineOf(typed, "to"),
  hours: lineOf(typed, "hours"),
  places: lineOf(typed, "places"),
  cents: lineOf(typed, "cents"),
  note: typed.note ?? "",
  sure: typed.sure === "yes",
});

/** A report as the form shows it when it is corrected. */
export const typedOfReport = (report: ContractReport): Typed => ({
  from: report.periodFrom,
  to: report.periodTo,
  hours: writeNumber(report.hours),
  places: writeNumber(report.places),
  cents: writeNumber(report.cents === null ? null : report.cents / 100),
  note: report.note,
});

/** What is wrong with a field, in the reader's language. */
export function sayProblem({ field, because, about }: FieldProblem, language: Language): string {
  const day = (on: string | undefined) => (on ? formatDay(language, on) : "");
  const most = about?.most ?? 0;
  const isEuro = field === "cents";
  const said =
    because === "more-than-promised" && isEuro
      ? formatCents(language, most)
      : isEuro
        ? formatCents(language, most * 100)
        : formatNumber(language, most);
  return deliveryWords(language).problems[because]({
    from: day(about?.from),
    to: day(about?.to),
    most: said,
  });
}
