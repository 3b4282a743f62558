import { plainText } from "#kernel/file-table";

/** Why a planned line is not something that is bought. */
export const noPurchaseReasons = ["no-action", "subsidy", "personnel", "finance", "land"] as const;
export type NoPurchase = (typeof noPurchaseReasons)[number];

/** A line that only gathers what is left: there is no saying what is bought. */
const nothingSaid =
  /^(?:overig beleid zonder actie|overigbeleid zonder actie|overig beleid|overige?|verrichtingen zonder beleidsdoelstelling(?:en)?|gelijkblijvend beleid|recurrent beleid|complementair beleid|regulier beleid|lopend beleid|cluster (?:investeringen|exploitatie)|investeringen|exploitatie|nihil|n v t|nvt|diversen|niet van toepassing|geen prioritaire actie|niet prioritair beleid|ap|gbb|autre|divers)$/;

const subsidy =
  /\b(?:subsidie(?:s|reglement(?:en)?|beleid|verlening|regeling)?|(?:investerings|werkings|project|renovatie|huur|gemeentelijke) ?(?:subsidies?|toelagen?)|toelagen?|dotaties?|premies?(?:reglement)?|bijdrage(?:n)? (?:aan|in|voor|tot)|exploitatietoelage|gewestbijdrage|cofinanciering|subsides?|subventions?|dotation|giften|steun aan verenigingen)\b/;
const supports =
  /(?:(?:verenigingen|clubs|organisaties|initiatiefnemers|partners|handelaars|ondernemers|inwoners|landbouwers)\b.*\b(?:ondersteunen|stimuleren|stimleren|subsidieren|belonen)|(?:ondersteunen|stimuleren|subsidieren|financieel ondersteunen)\b.*(?:verenigingen|clubs|organisaties|initiatiefnemers|handelaars|ondernemers|landbouwers))\b/;
const personnel =
  /^(?:overig beleid )?(?:personeel|personeelskosten|personeelsbeleid|lonen|loonkosten|bezoldigingen|wedden|politieke organen|presentiegelden|pensioenen)(?: en .*)?$/;
const finance =
  /\b(?:aflossing(?:en)?|intrest(?:en)?|lening(?:en)?|leninglasten|kapitaalsverhoging|kapitaalinbreng|participaties|participatie in de \p{L}*(?:zone|intercommunale)\p{L}*|belasting(?:en)?|fiscaliteit|financiele (?:verrichtingen|lasten|schulden)|aandelen|werkingskapitaal)\b|^(?:overig beleid )?financien$/u;
const land =
  /\b(?:(?:aankoop|aankopen|aankoopdossier|verwerving|verwerven|verwervingen|onteigening(?:en)?|onteigenen|strategische aankoop|verkoop|verkopen) (?:van |der )?(?:(?!voor |in |naar )\p{L}+ ){0,3}?(?:gronden?|terrein(?:en)?|percel(?:en)?|perceel|pand(?:en)?|gebouw(?:en)?|woning(?:en)?|patrimonium|bosgrond(?:en)?|site|eigendom(?:men)?)|grond(?:aankopen|verwerving(?:en)?|aankoop)|onteigening(?:en)?|vastgoedtransacties|desinvestering(?:en)?)\b/u;

/**
 * Says why a line is no purchase, by its words; null when it may be one. Careful: what might be bought counts as bought.
 * @param title what the line is called @param stated a CPV code or a kind of contract stands in the file
 */
export function whyNoPurchase(title: string, stated: boolean): NoPurchase | null {
  if (stated) return null;
  // “Met Vlaamse subsidies” says who pays for a work, not that money is given away.
  const plain = plainText(title)
    .replace(/^overig beleid (?=\p{L})/u, "")
    .replace(
      /\b(?:met|dankzij|via|avec)(?: \p{L}+)? subsid\p{L}*|\bsubsidie en \p{L}+aanvragen/gu,
      "",
    );
  if (plain === "" || nothingSaid.test(plainText(title))) return "no-action";
  if (subsidy.test(plain) || supports.test(plain)) return "subsidy";
  if (personnel.test(plain)) return "personnel";
  if (land.test(plain)) return "land";
  if (finance.test(plain)) return "finance";
  return null;
}
