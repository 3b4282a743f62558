import type { GatheringKind } from "../../rules/gathering.ts";

/** What the four founding forms fill in: content that people change, in the language they work in. */
export const nl = {
  titles: {
    fair: "Kennismakingsbeurs",
    "round-table": "Sector-rondetafel",
    meeting: "Bijeenkomst",
    brainstorm: "Brainstorm",
  } satisfies Record<GatheringKind, string>,
  summaries: {
    fair: "Bedrijven en sociale ondernemingen uit de streek leren elkaar kennen in korte gesprekken. U zegt vooraf wie u wilt ontmoeten en krijgt een eigen gespreksschema.",
    "round-table":
      "We bespreken samen wat de sector en de sociale economie voor elkaar kunnen doen, met de mensen die het werk kennen.",
    meeting: "We brengen u op de hoogte en horen graag wat u ervan vindt.",
    brainstorm: "We verzamelen ideeën, kiezen er de beste uit en spreken af wie ermee verder gaat.",
  } satisfies Record<GatheringKind, string>,
  programme: {
    welcome: "Onthaal met koffie",
    opening: "Welkom en hoe het werkt",
    meetings: "Gesprekken, eerste reeks",
    break: "Pauze",
    moreMeetings: "Gesprekken, tweede reeks",
    closing: "Afsluiting",
    drink: "Napraten met een drankje",
    round: "Kennismaking rond de tafel",
    theme: "Het thema, kort ingeleid",
    discussion: "Bespreking",
    decisions: "Besluiten en afspraken",
    info: "Toelichting",
    questions: "Vragen en antwoorden",
    collect: "Ideeën verzamelen",
    group: "Ideeën groeperen",
    vote: "Kiezen met stippen",
    actions: "Van idee naar actie",
  },
  rooms: { hall: "Grote zaal", meeting: "Vergaderzaal" },
  costs: {
    hall: "Zaalhuur",
    catering: "Catering",
    print: "Drukwerk en badges",
    speaker: "Spreker",
    materials: "Materiaal",
  },
  checklist: {
    place: "Zaal en dag vastleggen",
    guests: "Genodigden kiezen uit het register",
    invite: "Uitnodigingen versturen",
    wishes: "Wensen van de deelnemers vragen",
    remind: "Herinnering sturen",
    schedule: "Gespreksschema maken en versturen",
    catering: "Catering bestellen",
    print: "Badges en lijsten printen",
    agenda: "Agenda en stukken versturen",
    thanks: "Bedanken en verslag versturen",
    followUp: "Opvolging plannen",
    materials: "Materiaal en scherm klaarzetten",
  },
};

export type Words = typeof nl;
