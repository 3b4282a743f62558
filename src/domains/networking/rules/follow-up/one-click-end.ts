/** Two signed ids as they stand in a letter (#platform/signed-ids). */
const oneClick = /^\/opvolging\/[A-Za-z0-9_-]{75}\/af$/;

/**
 * Is it the one POST by which a mail program ends the questions after a gathering? Mail services send it from wherever
 * they are (RFC 8058), so it may come from another site: it takes nothing from a cookie and can only end letters.
 */
export const isOneClickFollowUpEnd = (method: string, path: string): boolean =>
  method === "POST" && oneClick.test(path);
