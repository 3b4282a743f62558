import { sql } from "kysely";

/** A value for a jsonb column; text inside is never read as SQL. */
export const asJson = (value: unknown) => sql<string>`${JSON.stringify(value)}::text::jsonb`;
