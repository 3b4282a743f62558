export type QuestionFacts = {
  /** Empty for the box of an organisation. */
  readonly to: string;
  readonly organisation: string;
  readonly gathering: string;
  readonly on: string;
  readonly partnership: string;
  readonly others: readonly { readonly name: string; readonly link: (answer: string) => string }[];
  /** Too many to give each its own links. */
  readonly isShort: boolean;
  readonly page: string;
  readonly stop: string;
};

export type Words = {
  question(facts: QuestionFacts): { readonly subject: string; readonly body: string };
};

export const nl: Words = {
  question: ({ to, gathering, on, partnership, others, isShort, page, stop }) => ({
    subject: `Wat kwam van uw gesprekken op ${gathering}?`,
    body: [
      to ? `Dag ${to},` : "Dag,",
      `Op ${on} was u op ${gathering}. Wij horen graag wat uw gesprekken opleverden. Antwoorden duurt een halve minuut.`,
      isShort
        ? others.map(({ name }) => `- ${name}`).join("\n")
        : others
            .map(({ name, link }) =>
              [
                name,
                `  Contact gehad: ${link("contact")}`,
                `  Bezoek: ${link("bezoek")}`,
                `  Offerte: ${link("offerte")}`,
                `  Contract: ${link("contract")}`,
                `  Nee, niets: ${link("nee")}`,
              ].join("\n"),
            )
            .join("\n\n"),
      `Alles op één pagina: ${page}`,
      `Met vriendelijke groeten\n${partnership}`,
      `-- \nU krijgt deze vraag omdat u er was. Liever niet meer? ${stop}`,
    ].join("\n\n"),
  }),
};
