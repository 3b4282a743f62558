/**
 * How often one may ask or react without an account. Who gives no mail address is counted by where they come
 * from, so a town hall behind one address can still send twenty questions an hour.
 */
export const askLimits = {
  accountAndAddress: { name: "ask", failures: 5, windowMinutes: 60 },
  address: { name: "ask-address", failures: 20, windowMinutes: 60 },
  account: { name: "ask-account", failures: 20, windowMinutes: 60 },
} as const;
