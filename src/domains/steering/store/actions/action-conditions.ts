import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Day } from "#kernel/day";
import type { ReadScope } from "../../rules/actions/action-subject.ts";

/** A list of texts as one bound array. */
export const textArray = (values: readonly string[]): RawBuilder<string[]> =>
  sql<string[]>`array(select jsonb_array_elements_text(${JSON.stringify(values)}::text::jsonb))`;

/** Actions of the reader's own municipalities, of the whole partnership, and those one owns. */
export const mayRead = (scope: ReadScope): RawBuilder<SqlBool> =>
  scope.nis === "all"
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(action.nis = '{}' or action.nis && ${textArray(scope.nis)}
        or action.owner_person_id = ${scope.personId}::uuid)`;

/** Not over before the day: it runs until it was due, or done when that came later. Written as in the index action_until. */
export const lastsUntil = (day: Day): RawBuilder<SqlBool> =>
  sql<SqlBool>`greatest(action.due_on, action.done_on) >= ${day}::date`;

/** Evidence of the reader's own municipalities and of the whole partnership. */
export const evidenceIsRead = (scope: ReadScope): RawBuilder<SqlBool> =>
  scope.nis === "all"
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(evidence.nis = '{}' or evidence.nis && ${textArray(scope.nis)})`;

/** Ids as one bound array, however many. */
export const isOneOf = (column: string, ids: readonly string[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.ref(column)} = any(array(
    select jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb)::uuid))`;
