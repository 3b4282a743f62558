import { type RawBuilder, type SqlBool, sql } from "kysely";
import { queryWordsOf } from "#kernel/fold-text";

/**
 * Conditions that every word somebody typed stands somewhere in the words of a row, also inside a longer one.
 * @param searched a column or expression made by `search_words` of the database
 */
export const holdsWords = (searched: RawBuilder<unknown>, typed: string): RawBuilder<SqlBool>[] =>
  queryWordsOf(typed).map((word) => sql<SqlBool>`${searched} like ${`%${word}%`}`);
