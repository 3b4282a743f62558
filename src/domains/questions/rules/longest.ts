/** How many characters somebody may type; longer is said, never cut off. */
export const longest = {
  subject: 300,
  line: 200,
  /** A question or a reply of a visitor. */
  body: 10_000,
  /** A letter somebody pasted, as long as letters that are forwarded. */
  letter: 100_000,
  answer: 50_000,
  note: 20_000,
  feasibilityNote: 4_000,
  /** A reusable answer, its title and where it comes from. */
  reusable: 20_000,
  source: 400,
  ownTitle: 200,
  actionTitle: 300,
  receiver: 300,
  what: 300,
} as const;
