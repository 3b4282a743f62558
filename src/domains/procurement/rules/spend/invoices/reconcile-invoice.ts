import type { SpendLine, SpendMessage } from "../spend-line.ts";
import type { InvoiceNote, StatedTotals } from "./invoice.ts";

/**
 * Compares what the lines come to with what the invoice says of itself, term by term (BR-CO-10 to BR-CO-16 of EN
 * 16931). A term that is not stated is not compared; a difference is told, never corrected.
 * @param line where the totals stand in the file
 */
export function reconcileInvoice(
  lines: readonly SpendLine[],
  stated: StatedTotals,
  line: number,
): SpendMessage<InvoiceNote>[] {
  const sum = (...kinds: SpendLine["kind"][]) =>
    lines.reduce((total, one) => total + (kinds.includes(one.kind) ? one.cents : 0), 0);
  const { withoutVat, vat, withVat, prepaid = 0, rounding = 0 } = stated;
  const expected: readonly (readonly [
    about: string,
    stated: number | undefined,
    ours: number | null,
  ])[] = [
    ["BT-106", stated.lines, sum("invoice", "credit-note")],
    ["BT-107", stated.allowances, -sum("allowance")],
    ["BT-108", stated.charges, sum("charge")],
    ["BT-109", withoutVat, sum("invoice", "credit-note", "charge", "allowance")],
    ["BT-112", withVat, withoutVat === undefined || vat === undefined ? null : withoutVat + vat],
    ["BT-115", stated.payable, withVat === undefined ? null : withVat - prepaid + rounding],
  ];
  return expected.flatMap(([about, said, ours]) =>
    said === undefined || ours === null || said === ours
      ? []
      : [{ line, code: "total-differs" as const, about, differenceCents: said - ours }],
  );
}
