/** What the letters about a gathering are told. */
export type LetterFacts = {
  /** Of the guest; empty: unknown. */
  readonly name: string;
  readonly title: string;
  /** "do 3 dec 2026, 13:30 – 17:00" */
  readonly when: string;
  readonly where: string;
  /** Of the organiser: name, mail, phone; empty: unknown. */
  readonly contact: string;
  readonly partnership: string;
};

const greeting = (name: string) => (name ? `Beste ${name},` : "Beste,");
const ending = ({ contact, partnership }: LetterFacts) =>
  `${contact ? `Vragen? ${contact}\n\n` : ""}Met vriendelijke groeten\n${partnership}`;

/** Letters to guests about changes, in the language of the guest. */
export const nl = {
  cancelled: (facts: LetterFacts, reason: string) => ({
    subject: `Afgelast: ${facts.title}`,
    body: `${greeting(facts.name)}\n\n“${facts.title}” van ${facts.when} gaat niet door.${reason ? `\n\n${reason}` : ""}\n\nU hoeft niets te doen. Onze excuses voor het ongemak.\n\n${ending(facts)}`,
  }),
  restored: (facts: LetterFacts) => ({
    subject: `Gaat toch door: ${facts.title}`,
    body: `${greeting(facts.name)}\n\nEerder schreven we dat “${facts.title}” niet doorging. Ze gaat toch door.\n\nWanneer: ${facts.when}\nWaar: ${facts.where}\n\n${ending(facts)}`,
  }),
  moved: (facts: LetterFacts, before: { readonly when: string; readonly where: string }) => ({
    subject: `Gewijzigd: ${facts.title}`,
    body: `${greeting(facts.name)}\n\nEr is iets gewijzigd aan “${facts.title}”.\n\nNu:\nWanneer: ${facts.when}\nWaar: ${facts.where}\n\nEerder stond er:\nWanneer: ${before.when}\nWaar: ${before.where}\n\nKunt u daardoor niet komen? Laat het ons weten.\n\n${ending(facts)}`,
  }),
  online: "online",
  toBeTold: "wordt nog meegedeeld",
};

export type Words = typeof nl;
