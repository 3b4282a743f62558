/** A count of persons so small that one could know who they are. */
export const isSmallCount = (count: number): boolean => count >= 1 && count <= 3;

/** A count of places as it may be shown to others than buyer and supplier; "few": 1 to 3, not said which. */
export const shownPlaces = (count: number): number | "few" => (isSmallCount(count) ? "few" : count);
