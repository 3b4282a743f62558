import { wordsOf } from "#kernel/fold-text";
import { stemOf } from "#kernel/stem-word";

/**
 * Words for one deed, or one thing, that a light stem leaves apart: a buyer writes "balayer", our list "balayage". Only
 * words that mean the same in any purchase stand together; none of them is an ordinary word of another language.
 */
const families: readonly string[] = [
  // Dutch
  "schoonmaken schoonmaak schoongemaakt poetsen poets gepoetst kuisen kuis reinigen reiniging gereinigd nettoyer nettoyage " +
    "nettoyages cleaning clean cleaned cleanup",
  "maaien gemaaid maaibeurt mow mowing mown",
  "snoeien snoei gesnoeid",
  "herstellen herstelling herstellingen herstel hersteld repareren reparatie reparaties",
  "onderhouden onderhoud instandhouding instandhouden",
  "nazien nazicht nakijken nagekeken controleren controle keuring keuren",
  "ophalen ophaling ophalingen opgehaald inzamelen inzameling",
  "oprapen rapen prikken",
  "verzenden verzending versturen opsturen",
  "verhuizen verhuizing verhuizingen verhuisd verhuis",
  "ontruimen ontruiming leegmaken leeghalen",
  "opbouwen opbouw opzetten",
  "afbreken afbraak afgebroken",
  "demonteren demontage",
  "monteren montage assembleren assemblage",
  "isoleren isolatie",
  "renoveren renovatie",
  "verpakken verpakking inpakken",
  "etiketteren etiketten",
  "archiveren archivering",
  "bedelen bedeling",
  "composteren compostering",
  "bureau bureaus kantoor kantoren",
  "kerkhof kerkhoven begraafplaats begraafplaatsen",
  "onkruidwieden wieden gewied schoffelen",
  // French
  "tondre tonte tontes",
  "faucher fauchage fauchages",
  "balayer balayage balaie",
  "laver lavage",
  "repasser repassage",
  "désherber désherbage",
  "élaguer élagage",
  "emballer emballage",
  "étiqueter étiquetage étiquettes",
  "trier tri triage",
  "réparer réparation réparations",
  "entretenir entretien entretiens",
  "fabriquer fabrication",
  "déménager déménagement",
  "livrer livraison livraisons",
  "distribuer distribution",
  "imprimer impression",
  "numériser numérisation",
  "archiver archivage",
  "stocker stockage entreposer entreposage",
  "démonter démontage",
  "peindre peinture repeindre",
  "isoler isolation",
  "rénover rénovation",
  "démolir démolition",
  "plier pliage",
  "coudre couture",
  "souder soudure soudage",
  "arroser arrosage",
  "composter compostage",
  "cueillir cueillette",
  "vider vidange vidanger",
  "déneiger déneigement",
  "enlever enlèvement",
  // English
  "sweep sweeping",
  "weed weeding weeds",
  "paint painting repaint repainting",
  "pack packing repacking",
  "wash washing",
  "iron ironing",
  "sew sewing",
  "print printing",
  "scan scanning digitise digitising digitisation digitize digitizing",
  "shred shredding",
  "assemble assembling assembly",
  "labelling labeling",
  "store storing storage",
  "deliver delivering delivery",
  "repair repairing repairs mend mending",
  "prune pruning",
  "weld welding",
  "dismantle dismantling",
  "upkeep maintenance",
];

const headOf: ReadonlyMap<string, string> = new Map(
  families.flatMap((family) => {
    const stems = [...new Set(wordsOf(family).map(stemOf))];
    return stems.map((stem) => [stem, stems[0] ?? stem] as const);
  }),
);

/** One stem for all words of a family; any other stem as it is. */
export const familyOf = (stem: string): string => headOf.get(stem) ?? stem;
