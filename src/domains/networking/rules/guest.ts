/** Which side of the table: the balance of a fair is between regular and social. */
export const sides = ["regular", "social", "authority", "other"] as const;
export type Side = (typeof sides)[number];

/** listed: on the list, not written to; waiting: would come, but it is full; withdrawn: said yes, comes no more. */
export const guestStates = [
  "listed",
  "invited",
  "coming",
  "waiting",
  "declined",
  "withdrawn",
] as const;
export type GuestState = (typeof guestStates)[number];

export const attendances = ["unknown", "present", "absent"] as const;
export type Attendance = (typeof attendances)[number];

/** How somebody came on the list. */
export const guestOrigins = ["register", "hand", "import", "self", "walk-in"] as const;
export type GuestOrigin = (typeof guestOrigins)[number];
