import { weightWithoutRegistry } from "./names/common-words.ts";
import { readName } from "./names/read-name.ts";

/** said: the file says so · likely: the name reads as one · no: an organisation. */
export type PersonSign = "said" | "likely" | "no";

const saidForms =
  /\b(natuurlijk persoon|eenmanszaak|zelfstandige|personne physique|ind[ée]pendant|entreprise individuelle|sole (trader|proprietor)|natural person)\b/i;
const titles =
  /^(dhr|de heer|mevr|mevrouw|mr|mme|madame|monsieur|m|dr|ir|ing|meester|ma[iî]tre|mtr)\.?\s+\S/i;

/** Words of a trade made of others: Groendienst, Fietspunt. */
const tradeEndings = /\p{L}{3}(?:dienst(?:en)?|bedrijf|winkel|centrum|punt|kantoor|atelier)$/iu;

/**
 * Does a supplier seem to be a person with a business? Used to hide a name, so a doubt counts as likely: two to four
 * words that all begin with a capital, no legal form, no number, no word of a trade. The registry knows it for certain.
 */
export function personSign(name: string, legalForm = ""): PersonSign {
  if (saidForms.test(legalForm) || saidForms.test(name)) return "said";
  if (titles.test(name.trim())) return "likely";
  const { form, words } = readName(name);
  const written = name.trim().split(/[\s,]+/);
  if (form || /\d|&|\+/.test(name) || written.length < 2 || written.length > 4) return "no";
  if (
    !written.every(
      (word) =>
        /^\p{Lu}[\p{L}'’.-]*$/u.test(word) || /^(?:van|de|den|der|du|le|la|di|von)$/i.test(word),
    )
  )
    return "no";
  if (written.some((word) => tradeEndings.test(word))) return "no";
  return words.some((word) => weightWithoutRegistry(word) < 1) ? "no" : "likely";
}
