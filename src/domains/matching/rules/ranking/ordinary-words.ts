import { wordsOf } from "#kernel/fold-text";
import { stemOf } from "#kernel/stem-word";
import { familyOf } from "./word-families.ts";

/** Said of what is made up for the demonstration; no word of the work. */
const marker = /\((?:voorbeeld|exemple|example)\)/giu;

export const withoutMarker = (text: string): string => text.replace(marker, " ");

/**
 * Words that stand in purchases of any kind. The labels of the CPV do not show how common they are: they hold no
 * sentences. Sharing one says nothing about the work.
 */
const ordinary: ReadonlySet<string> = new Set(
  wordsOf(
    "mensen mens persoon personen klant klanten bewoner bewoners inwoner inwoners burger burgers gast gasten deelnemer deelnemers " +
      "onderneming ondernemingen bedrijf bedrijven organisatie organisaties vereniging partner partners leverancier leveranciers " +
      "receptie uur uren dag dagen week weken maand maanden maandelijks jaar jaren jaarlijks jaarlijkse kwartaal periode duur " +
      "klein kleine groot grote nieuw nieuwe bestaand bestaande diverse verschillende allerlei extra overige ander andere " +
      "lokaal lokale sociaal sociale gemeentelijk gemeentelijke algemeen algemene jaarcontract integraal integrale " +
      "opdracht opdrachten raamovereenkomst raamcontract overeenkomst aankoop aankopen aanbesteding perceel percelen bestek offerte " +
      "stad gemeente gemeenten ocmw provincie dienst diensten dienstverlening uitvoeren uitvoering leveren levering verzorgen " +
      "nodig zoeken gezocht iemand graag willen moeten aantal stuks euro budget prijs project voorbeeld voorbeelden " +
      "personne personnes gens client clients habitant habitants entreprise entreprises organisation association partenaire " +
      "heure heures jour jours semaine mois mensuel annee annees annuel annuelle petit petite petits grand grande nouveau nouvelle " +
      "divers diverses marche marches contrat cadre accord achat lot lots ville commune communal communale service services " +
      "fourniture execution nombre prix projet exemple exemples " +
      "people person persons guest guests company companies organisation hour hours day days week weeks month months monthly year " +
      "years yearly annual small large big new existing various contract framework agreement purchase town city municipality " +
      "municipal supply delivery number price project example examples",
  ).map((word) => familyOf(stemOf(word))),
);

export const isOrdinary = (stem: string): boolean => ordinary.has(stem);
