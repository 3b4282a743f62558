/** Two signed ids as they stand in a letter (#platform/signed-ids). */
const token = "[A-Za-z0-9_-]{75}";
const oneClick = new RegExp(`^/radar/abonnement/${token}/af$`);

/** Where a reader of a digest sees how it stands and ends it or takes it up again. */
export const subscriptionPage = (given: string): string => `/radar/abonnement/${given}`;

/** Where a mail program ends it by one POST. */
export const oneClickEnd = (given: string): string => `${subscriptionPage(given)}/af`;

/**
 * Is it that one POST? Mail services send it from wherever they are (RFC 8058), so it may come from another
 * site: it takes nothing from a cookie, and can only end what the token was made for.
 */
export const isOneClickEnd = (method: string, path: string): boolean =>
  method === "POST" && oneClick.test(path);
