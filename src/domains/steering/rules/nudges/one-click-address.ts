/** A token as it stands in a letter (#platform/signed-ids). */
const token = "[A-Za-z0-9_-]{75}";
const oneClick = new RegExp(`^/herinneringen/${token}/af$`);

/** Where a reader sees how it stands and switches reminders off or on. */
export const nudgePage = (given: string): string => `/herinneringen/${given}`;

/** Where a mail program switches them off by one POST. */
export const oneClickAddress = (given: string): string => `${nudgePage(given)}/af`;

/**
 * Is it that one POST? Mail services send it from wherever they are (RFC 8058), so it may come from another
 * site: it takes nothing from a cookie, and can only switch reminders off for whom the token was made.
 */
export const isOneClickUnsubscribe = (method: string, path: string): boolean =>
  method === "POST" && oneClick.test(path);
