import type { Supplier } from "#matching";

type Known = Pick<Supplier, "isSocial" | "status" | "activities" | "areaNis" | "seatNis">;

/** How many social enterprises sit or serve here of which it is not known what they do, as the directory finds them: they may be missed. */
export const countWorkUnknown = (suppliers: readonly Known[], nis: string): number =>
  suppliers.filter(
    ({ isSocial, status, activities, areaNis, seatNis }) =>
      isSocial &&
      status !== "stopped" &&
      activities.length === 0 &&
      (seatNis === nis || areaNis.includes(nis)),
  ).length;
