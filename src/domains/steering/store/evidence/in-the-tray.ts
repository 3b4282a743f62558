import { sql } from "kysely";

/**
 * The state of evidence that waits, written out in the question: sent beside it, a plan made once for all
 * values cannot know that the index of what waits suffices, and reads half a million rows.
 */
export const inTheTray = sql.lit<"tray">("tray");
