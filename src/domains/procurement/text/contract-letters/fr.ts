import type { Measure } from "../../rules/contracts/contract.ts";
import type { ReminderKind } from "../../rules/contracts/reminders-due.ts";
import type { LetterFacts, ReminderFacts, Words } from "./nl.ts";
import { sayFigure } from "./say-figure.ts";

const greeting = (name: string): string => (name ? `Bonjour ${name},` : "Bonjour,");
const signed = ({ sender, buyer, partnership }: LetterFacts): string =>
  [sender, buyer, partnership]
    .filter((line, at, all) => line !== "" && all.indexOf(line) === at)
    .join("\n");

const about = ({ title, reference, buyer }: LetterFacts): string =>
  `marché « ${title} » (${reference}) de ${buyer}`;

const noNames = "Ne déclarez que des nombres. N’écrivez ni noms ni données de vos travailleurs.";

const measureNames: Record<Measure, string> = {
  hours: "heures",
  places: "places",
  cents: "euros vers l’économie sociale",
};

function standing({ progress }: ReminderFacts): string {
  const lines = progress.measures.map(({ measure, promisedByNow, confirmed, waiting, behind }) => {
    const said = (value: number) => sayFigure("fr", measure, value);
    return [
      `- ${measureNames[measure]} : promis à ce jour ${said(promisedByNow)}, confirmé ${said(confirmed)}`,
      ...(waiting > 0 ? [`en attente de confirmation ${said(waiting)}`] : []),
      ...(behind > 0 ? [`retard ${said(behind)}`] : []),
    ].join(", ");
  });
  return lines.join("\n");
}

const since: Record<Exclude<ReminderKind, "late">, string> = {
  "day-30": "30 jours",
  "day-90": "90 jours",
  "day-180": "180 jours",
};

const paragraphs = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== "").join("\n\n");

export const fr: Words = {
  linkToCome: "(le lien se trouvera ici quand le courriel partira)",
  link: (facts) => ({
    subject: `[${facts.reference}] Votre lien pour déclarer les livraisons : ${facts.title}`,
    body: paragraphs([
      greeting(facts.to),
      `Pour le ${about(facts)}, nous vous demandons de déclarer ce que vous livrez : heures, places et euros.`,
      facts.promises.length > 0
        ? `Ce qui est promis :\n${facts.promises.map((one) => `- ${one}`).join("\n")}`
        : null,
      `Vous le faites avec ce lien, aussi sur votre téléphone. Vous n’avez pas besoin de compte :\n${facts.href}`,
      `Le lien fonctionne jusqu’au ${facts.until} inclus. Qui a le lien peut déclarer : ne le donnez qu’à la personne qui le fait pour vous.`,
      noNames,
      signed(facts),
    ]),
  }),
  dispute: (facts) => ({
    subject: `[${facts.reference}] Votre déclaration du ${facts.from} au ${facts.until}`,
    body: paragraphs([
      greeting(facts.to),
      `Vous avez déclaré une livraison pour le ${about(facts)}, du ${facts.from} au ${facts.until}. Nous ne pouvons pas la confirmer :`,
      facts.reason,
      facts.href
        ? `Vous pouvez corriger votre déclaration avec votre lien :\n${facts.href}`
        : "Pouvez-vous nous dire ce qu’il en est ?",
      signed(facts),
    ]),
  }),
  remindSupplier: (facts) => ({
    subject:
      facts.kind === "late"
        ? `[${facts.reference}] Nous attendons votre déclaration : ${facts.title}`
        : `[${facts.reference}] Après ${since[facts.kind]} : ${facts.title}`,
    body: paragraphs([
      greeting(facts.to),
      facts.kind === "late"
        ? `Pour le ${about(facts)}, nous n’avons pas encore reçu de déclaration du ${facts.awaited?.from ?? ""} au ${facts.awaited?.until ?? ""}.`
        : `Le ${about(facts)} est en cours depuis ${since[facts.kind]}. Voici où il en est :`,
      standing(facts),
      `Vous déclarez avec votre lien, aussi sur votre téléphone :\n${facts.href}`,
      noNames,
      signed(facts),
      `Vous recevez ce courriel parce que vous êtes le contact de ce marché. Plus de rappels sur ce marché : ${facts.end}`,
    ]),
  }),
  remindOwner: (facts) => ({
    subject:
      facts.kind === "late"
        ? `[${facts.reference}] Déclaration tardive : ${facts.title}`
        : `[${facts.reference}] Après ${since[facts.kind]} : ${facts.title}`,
    body: paragraphs([
      greeting(facts.to),
      facts.kind === "late"
        ? `${facts.supplier} n’a encore rien déclaré du ${facts.awaited?.from ?? ""} au ${facts.awaited?.until ?? ""}, pour le ${about(facts)}.`
        : `Le ${about(facts)} est en cours depuis ${since[facts.kind]}, avec ${facts.supplier}. Voici où il en est :`,
      standing(facts),
      facts.waiting > 0
        ? facts.waiting === 1
          ? "1 déclaration attend votre confirmation."
          : `${facts.waiting} déclarations attendent votre confirmation.`
        : null,
      facts.isSupplierReached
        ? "Le fournisseur a aussi reçu un rappel, si c’était permis."
        : "Le fournisseur n’a pas reçu de rappel : il n’y a pas d’adresse à laquelle on peut écrire, ou il a demandé de ne plus en recevoir.",
      `Le marché :\n${facts.href}`,
      "Sur cette page, vous désactivez les rappels de ce marché.",
      `Plus de rappels pour vous sur ce marché : ${facts.end}`,
      facts.partnership,
    ]),
  }),
};
