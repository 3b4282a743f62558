import type { Supplier } from "#matching";

type Known = Pick<Supplier, "isSocial" | "status" | "activities" | "areaNis" | "seatNis">;

/** How many social enterprises sit or serve here of which nobody said what they do: they may be missed. */
export const countWorkUnknown = (suppliers: readonly Known[], nis: string): number =>
  suppliers.filter(
    ({ isSocial, status, activities, areaNis, seatNis }) =>
      isSocial &&
      status !== "stopped" &&
      !activities.some(({ basis }) => basis === "stated") &&
      (seatNis === nis || areaNis.includes(nis)),
  ).length;
