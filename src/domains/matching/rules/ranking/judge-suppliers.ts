import { type Day, daysBetween } from "#kernel/day";
import type { Supplier } from "../supplier.ts";
import { closestCode } from "./closest-code.ts";
import { findInTexts } from "./find-in-texts.ts";
import type { FiledSupplier, SupplierIndex } from "./index-suppliers.ts";
import { judgeCapacity } from "./judge-capacity.ts";
import { judgePlace } from "./judge-place.ts";
import { type Evidence, evidenceOf, fitOf } from "./judge-work.ts";
import type { ReadNeed } from "./read-need.ts";

/** Less than this is no match but chance. */
const leastFit = 0.08;
const oldAfterDays = 730;
const oldFactor = 0.97;

/** A supplier held against a need. */
export type Judged = {
  readonly id: string;
  readonly score: number;
  /** How far, as a ring; 0 is nearest. */
  readonly ring: number;
  readonly filed: FiledSupplier;
  readonly evidence: readonly Evidence[];
};

export type JudgeOptions = { readonly today: Day; readonly regularToo?: boolean };

/** Every supplier that may take part, with its score when it fits at all; in the order of the index. */
export function judgeSuppliers(
  read: ReadNeed,
  index: SupplierIndex,
  { today, regularToo = false }: JudgeOptions,
): { readonly judged: readonly Judged[]; readonly considered: number } {
  const find = findInTexts(read, index);
  const closest = closestCode(read.codes);
  let considered = 0;
  const judged: Judged[] = [];
  index.suppliers.forEach((filed, number) => {
    if (!mayTakePart(filed.supplier, regularToo)) return;
    considered++;
    const one = judge(
      filed,
      evidenceOf(filed, read, find(number), closest, index.tools),
      read,
      today,
    );
    if (one) judged.push(one);
  });
  return { judged, considered };
}

export const mayTakePart = ({ isSocial, status }: Supplier, regularToo: boolean): boolean =>
  status !== "stopped" && (isSocial || regularToo);

function judge(
  filed: FiledSupplier,
  evidence: readonly Evidence[],
  read: ReadNeed,
  today: Day,
): Judged | null {
  const fit = fitOf(evidence);
  if (fit < leastFit) return null;
  const place = judgePlace(filed, read);
  const fresh = isOld(filed, today) ? oldFactor : 1;
  const score = fit * place.factor * judgeCapacity(filed, read).factor * fresh;
  return { id: filed.supplier.id, score, ring: place.ring, filed, evidence };
}

/** The last day somebody vouched for the record. */
export const knownSince = ({ supplier }: Pick<FiledSupplier, "supplier">): Day =>
  supplier.confirmedOn ?? supplier.changedOn;

export const isOld = (filed: Pick<FiledSupplier, "supplier">, today: Day): boolean =>
  daysBetween(knownSince(filed), today) > oldAfterDays;
