/** Two signed ids as they stand in a letter (#platform/signed-ids). */
const oneClick = /^\/scan-herinnering\/[A-Za-z0-9_-]{75}\/af$/;

/**
 * Is it the one POST by which a mail program ends reminders of an action in a plan? Mail services send it from wherever
 * they are (RFC 8058): it takes nothing from a cookie, and can only end what the token was made for.
 */
export const isOneClickPlanEnd = (method: string, path: string): boolean =>
  method === "POST" && oneClick.test(path);
