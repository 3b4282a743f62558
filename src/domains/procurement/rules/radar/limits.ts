/** Notices on one page of the radar. */
export const radarPageSize = 25;

/** In characters. */
export const longestSubject = 200;
export const longestBody = 20_000;
