import type { Words } from "./nl.ts";

export const fr = {
  question: ({ to, gathering, on, partnership, others, isShort, page, stop }) => ({
    subject: `Que sont devenus vos échanges : ${gathering}`,
    body: [
      to ? `Bonjour ${to},` : "Bonjour,",
      `Le ${on}, vous étiez présent : ${gathering}. Nous aimerions savoir ce que vos échanges ont donné. Répondre prend trente secondes.`,
      isShort
        ? others.map(({ name }) => `- ${name}`).join("\n")
        : others
            .map(({ name, link }) =>
              [
                name,
                `  Un contact : ${link("contact")}`,
                `  Une visite : ${link("bezoek")}`,
                `  Une offre : ${link("offerte")}`,
                `  Un contrat : ${link("contract")}`,
                `  Non, rien : ${link("nee")}`,
              ].join("\n"),
            )
            .join("\n\n"),
      `Tout sur une page : ${page}`,
      `Bien à vous,\n${partnership}`,
      `-- \nVous recevez cette question parce que vous y étiez. Vous préférez ne plus la recevoir ? ${stop}`,
    ].join("\n\n"),
  }),
} satisfies Words;
