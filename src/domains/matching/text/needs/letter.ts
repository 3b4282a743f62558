import type { Language } from "#kernel/language";
import { formatCents, formatDay, formatNumber } from "#ui/format";
import type { KeptNeed } from "../../rules/needs/kept-need.ts";

type Asked = {
  readonly to: { readonly name: string; readonly email: string | null };
  readonly organisation: string;
  readonly need: Pick<KeptNeed, "title" | "need">;
  readonly places: readonly string[];
  readonly from: string;
  readonly partnership: string;
};

type Words = {
  readonly greeting: (name: string) => string;
  readonly subject: (title: string) => string;
  readonly open: string;
  readonly where: string;
  readonly size: string;
  readonly hours: (hours: string) => string;
  readonly period: string;
  readonly close: string;
  readonly regards: string;
};

const wordsIn: Record<Language, Words> = {
  nl: {
    greeting: (name) => (name ? `Dag ${name},` : "Dag,"),
    subject: (title) => `Kunnen jullie dit? ${title}`,
    open: "Wij zoeken iemand voor dit werk:",
    where: "Waar: ",
    size: "Omvang: ",
    hours: (hours) => `${hours} uur per maand`,
    period: "Wanneer: ",
    close:
      "Is dit iets voor jullie? Laat het weten, ook als het niet past of als jullie meer willen weten. Dit is nog geen bestelling.",
    regards: "Met vriendelijke groeten",
  },
  fr: {
    greeting: (name) => (name ? `Bonjour ${name},` : "Bonjour,"),
    subject: (title) => `Pouvez-vous le faire ? ${title}`,
    open: "Nous cherchons quelqu’un pour ce travail :",
    where: "Où : ",
    size: "Ampleur : ",
    hours: (hours) => `${hours} heures par mois`,
    period: "Quand : ",
    close:
      "Est-ce quelque chose pour vous ? Dites-le nous, aussi si cela ne convient pas ou si vous voulez en savoir plus. Ceci n’est pas encore une commande.",
    regards: "Bien cordialement",
  },
  en: {
    greeting: (name) => (name ? `Dear ${name},` : "Hello,"),
    subject: (title) => `Can you do this? ${title}`,
    open: "We are looking for somebody for this work:",
    where: "Where: ",
    size: "Size: ",
    hours: (hours) => `${hours} hours a month`,
    period: "When: ",
    close:
      "Is this something for you? Let us know, also if it does not fit or if you want to know more. This is not an order yet.",
    regards: "Kind regards",
  },
};

const mostText = 4_000;

/** The letter by which an organisation is asked; whoever sends it reads and changes it first. */
export const letterWords = (language: Language) => {
  const words = wordsIn[language];
  return {
    ask: (asked: Asked): { to: string; subject: string; text: string } => {
      const { need, to } = asked;
      const text = need.need.texts.join("\n\n").slice(0, mostText);
      const { cents, hoursPerMonth } = need.need.size;
      const size = [
        ...(cents === undefined ? [] : [formatCents(language, cents)]),
        ...(hoursPerMonth === undefined
          ? []
          : [words.hours(formatNumber(language, hoursPerMonth))]),
      ].join(", ");
      const { from, to: until } = need.need.period;
      const period = [from, until]
        .flatMap((day) => (day ? [formatDay(language, day)] : []))
        .join(" – ");
      const facts = [
        ...(asked.places.length > 0 ? [`${words.where}${asked.places.join(", ")}`] : []),
        ...(size ? [`${words.size}${size}`] : []),
        ...(period ? [`${words.period}${period}`] : []),
      ].join("\n");
      return {
        to: to.email ?? "",
        subject: words.subject(need.title),
        text: [
          words.greeting(to.name),
          words.open,
          text || need.title,
          facts,
          words.close,
          `${words.regards}\n${[asked.from, asked.partnership].filter(Boolean).join("\n")}`,
        ]
          .filter(Boolean)
          .join("\n\n"),
      };
    },
  };
};
