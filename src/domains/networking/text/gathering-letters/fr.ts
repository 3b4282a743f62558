import type { LetterFacts, Words } from "./nl.ts";

const greeting = (name: string) => (name ? `Bonjour ${name},` : "Bonjour,");
const ending = ({ contact, partnership }: LetterFacts) =>
  `${contact ? `Des questions ? ${contact}\n\n` : ""}Cordialement\n${partnership}`;

export const fr: Words = {
  cancelled: (facts, reason) => ({
    subject: `Annulé : ${facts.title}`,
    body: `${greeting(facts.name)}\n\n« ${facts.title} » du ${facts.when} n’aura pas lieu.${reason ? `\n\n${reason}` : ""}\n\nVous ne devez rien faire. Veuillez nous excuser pour ce contretemps.\n\n${ending(facts)}`,
  }),
  restored: (facts) => ({
    subject: `Aura bien lieu : ${facts.title}`,
    body: `${greeting(facts.name)}\n\nNous avions écrit que « ${facts.title} » était annulé. La rencontre aura bien lieu.\n\nQuand : ${facts.when}\nOù : ${facts.where}\n\n${ending(facts)}`,
  }),
  moved: (facts, before) => ({
    subject: `Modifié : ${facts.title}`,
    body: `${greeting(facts.name)}\n\nQuelque chose a changé pour « ${facts.title} ».\n\nMaintenant :\nQuand : ${facts.when}\nOù : ${facts.where}\n\nAuparavant :\nQuand : ${before.when}\nOù : ${before.where}\n\nCela vous empêche de venir ? Dites-le-nous.\n\n${ending(facts)}`,
  }),
  online: "en ligne",
  toBeTold: "sera communiqué",
};
