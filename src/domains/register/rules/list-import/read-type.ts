import type { OrganisationKind } from "../organisation.ts";
import type { WorkForm } from "../work-form.ts";
import { comparableText } from "./comparable-text.ts";

type Meaning = { readonly kind: OrganisationKind; readonly form?: WorkForm };

const social: Meaning = { kind: "social-enterprise" };
const form = (name: WorkForm): Meaning => ({ kind: "social-enterprise", form: name });
const collective = form("collectief-maatwerk");

// Longer words stand before the shorter ones they hold. A Walloon or Brussels entreprise de travail adapté is
// a social enterprise, but its recognition is no Flemish work form.
const meanings: readonly (readonly [words: RegExp, meaning: Meaning])[] = [
  [/individueel maatwerk|\bimw\b|travail adapte individuel/, form("individueel-maatwerk")],
  [
    /maatwerk(?:bedrijf|bedrijven|afdeling|afdelingen)|collectief maatwerk|\bmaatwerk\b/,
    collective,
  ],
  [/beschutte werkplaats|sociale werkplaats/, collective],
  [/arbeidszorg/, form("arbeidszorg")],
  [/wijk ?werk(?:en)?/, form("wijk-werken")],
  [/kringwinkel|kringloop(?:centrum|winkel)|ressourcerie|reuse shop/, form("kringwinkel")],
  [/cooperati(?:e|ef|eve|ve)\b|cooperative|cvso\b/, form("cooperatie")],
  [/lokale diensteneconomie|\blde\b/, form("lde")],
  [/\bsine\b/, form("sine")],
  [/invoeg(?:bedrijf|afdeling)?/, form("invoeg")],
  [/entreprise(?:s)? de travail adapte|\beta\b|\betas\b/, social],
  [/sociale (?:economie|onderneming)|economie sociale|social (?:economy|enterprise)/, social],
  [/entreprise d insertion|sociaal artistiek/, social],
  [/\bocmw\b|\bcpas\b|\bvdab\b|\bactiris\b|\bforem\b/, { kind: "public-service" }],
  [
    /\bgemeente(?:bestuur)?\b|\bstad(?:sbestuur)?\b|\bprovincie\b|\bcommune\b|lokaal bestuur|administration/,
    { kind: "authority" },
  ],
  [/\bschool\b|onderwijs|\becole\b|enseignement|education/, { kind: "school" }],
  [/netwerk|\breseau\b|\bnetwork\b|koepel/, { kind: "network" }],
  [/\bpartner\b|partenaire/, { kind: "partner" }],
  [
    /reguliere? (?:onderneming|bedrijf)|regular company|entreprise classique/,
    { kind: "regular-company" },
  ],
];

export type TypeReading = {
  /** Null when none of the words is known. */
  readonly kind: OrganisationKind | null;
  readonly forms: readonly WorkForm[];
};

/** What a cell such as `maatwerkbedrijf + kringwinkel` says; several words may stand in one cell. */
export function readType(text: string): TypeReading {
  const words = comparableText(text);
  const found = meanings.filter(([shape]) => shape.test(words)).map(([, meaning]) => meaning);
  const forms = [...new Set(found.flatMap(({ form: one }) => (one ? [one] : [])))];
  // "Individueel maatwerk" alone must not become collectief too.
  const kept =
    forms.includes("individueel-maatwerk") && !/collectief|maatwerk(?:bedrijf|afdeling)/.test(words)
      ? forms.filter((one) => one !== "collectief-maatwerk")
      : forms;
  const isSocial = found.find(({ kind }) => kind === "social-enterprise");
  return { kind: isSocial?.kind ?? found[0]?.kind ?? null, forms: kept };
}
