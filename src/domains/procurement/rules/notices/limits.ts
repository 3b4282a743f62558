/** Pauses between looks at a source that can be chosen, in hours. */
export const pauses = [1, 6, 24, 168] as const;

/** Of one file that is uploaded; larger ones go through a watched folder or the command line. */
export const mostUploadBytes = 256 * 1024 * 1024;
/** At once. */
export const mostUploadFiles = 500;
