import type { Words } from "./nl.ts";

export const en = {
  question: ({ to, gathering, on, partnership, others, isShort, page, stop }) => ({
    subject: `What came of your conversations at ${gathering}?`,
    body: [
      to ? `Dear ${to},` : "Hello,",
      `On ${on} you were at ${gathering}. We would like to know what came of your conversations. Answering takes half a minute.`,
      isShort
        ? others.map(({ name }) => `- ${name}`).join("\n")
        : others
            .map(({ name, link }) =>
              [
                name,
                `  We had contact: ${link("contact")}`,
                `  A visit: ${link("bezoek")}`,
                `  A quote: ${link("offerte")}`,
                `  A contract: ${link("contract")}`,
                `  No, nothing: ${link("nee")}`,
              ].join("\n"),
            )
            .join("\n\n"),
      `All on one page: ${page}`,
      `Kind regards,\n${partnership}`,
      `-- \nYou get this question because you were there. Rather not any more? ${stop}`,
    ].join("\n\n"),
  }),
} satisfies Words;
