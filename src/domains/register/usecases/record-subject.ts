import type { Subject } from "#access";
import { isPublic } from "../rules/organisation.ts";

/** What decides who may do something to this record. */
export const subjectOf = (row: {
  readonly id: string;
  readonly seat_nis: string | null;
  readonly area_nis: readonly string[];
  readonly published: boolean;
  readonly status: string;
  readonly natural_person: boolean;
}): Subject => ({
  organisationId: row.id,
  nis: [...(row.seat_nis ? [row.seat_nis] : []), ...row.area_nis],
  published: isPublic(row),
});
