import type { ExtractProblem, RowProblem, UpdateOrder } from "../../rules/kbo-extract.ts";
import type { GapReason } from "../../rules/kbo-update.ts";
import { missingNumbers, missingOf, nextUpdate } from "./update-numbers.ts";

const named = (file: string | undefined): string => file ?? "het bestand";

const rowUnit = (count: number) => (count === 1 ? "rij" : "rijen");
const organisationUnit = (count: number) => (count === 1 ? "organisatie" : "organisaties");
const numberUnit = (count: number) => (count === 1 ? "nummer" : "nummers");

export const nl = {
  title: "KBO Open Data binnenbrengen",
  lede: "Alle ondernemingen en vestigingen van uw gemeenten, uit het bestand van de Kruispuntbank van Ondernemingen.",
  overview: "Invoer",
  how: "Vraag een gratis toegang aan bij de FOD Economie en download eerst het volledige bestand (KboOpenData_…_Full.zip, ongeveer 300 MB). Daarna volstaan de dagelijkse wijzigingen (KboOpenData_…_Update.zip), één voor één en in volgorde. U hoeft niets uit te pakken.",
  position: (last: string, next: string) =>
    `Het register staat op uittreksel ${last}. De volgende update is nummer ${next}.`,
  file: "ZIP-bestand van KBO Open Data",
  fileHint:
    "Groot bestand? Zet het in de map inbox van de gegevensmap; dan kunt u het hieronder kiezen.",
  inbox: "Of kies een bestand uit de map inbox",
  inboxNone: "Geen: ik kies een bestand van mijn computer",
  size: (megabytes: string) => `${megabytes} MB`,
  area: "Welk gebied?",
  areas: {
    partnership: (names: string) => `Onze gemeenten: ${names}`,
    province: (name: string) => (name.startsWith("Brussel") ? name : `Provincie ${name}`),
    all: "Heel België (duurt lang)",
  },
  areaHint:
    "Wie er zijn zetel of een vestiging heeft, komt mee. Wie al in het register staat, wordt altijd bijgewerkt. Een update volgt altijd het gebied van het laatste volledige bestand.",
  deed: "Lees het bestand",
  noFile: "Kies een bestand, van uw computer of uit de map inbox.",
  tooLarge: "Dit bestand is groter dan 4 GB. Een volledig KBO-bestand is ongeveer 300 MB.",
  stoppedHalfway:
    "Het bestand kwam niet volledig aan. Probeer het opnieuw, of gebruik de map inbox.",
  running: "Er wordt een KBO-bestand ingelezen.",
  runningDeed: "Bekijk de voortgang",
  privacy:
    "Van natuurlijke personen neemt Regiekamer geen e-mailadres of telefoonnummer over, en hun naam komt nooit op de publieke pagina's.",
  nothingChanged: "Er is niets veranderd in het register.",
  result: {
    title: "KBO-bestand ingelezen",
    updateTitle: "KBO-update ingelezen",
    unchangedTitle: "Er is niets veranderd",
    failedTitle: "Het KBO-bestand kon niet ingelezen worden",
    cancelledTitle: "Het inlezen is gestopt",
    busyTitle: "Het KBO-bestand wordt ingelezen",
    lede: (file: string, number: string, day: string) =>
      `${file}, uittreksel ${number} van ${day}.`,
    updateLede: (file: string, number: string, day: string) =>
      `${file}, update ${number} van ${day}.`,
    unchangedLede: (file: string) => `${file} is al ingelezen voor dit gebied.`,
    updateUnchangedLede: (file: string) => `${file} is al verwerkt.`,
    gapsTitle: "Nog niet volledig",
    gapsLede: (count: number, shown: string) =>
      count === 1
        ? "Over 1 onderneming of vestiging zegt deze update te weinig: de rest staat alleen in het volgende volledige bestand. Dan komt ze vanzelf in orde."
        : `Over ${shown} ondernemingen of vestigingen zegt deze update te weinig: de rest staat alleen in het volgende volledige bestand. Dan komen ze vanzelf in orde.`,
    gapsMore: (shown: string) => `Alleen de eerste ${shown} staan hier.`,
    gapsClosed: "Intussen aangevuld.",
    gapsOpen: "Komt met het volgende volledige bestand.",
    gapColumns: { number: "Nummer", because: "Wat er ontbreekt", place: "Staat in", state: "Nu" },
    social: (count: number, shown: string) =>
      count === 1
        ? "1 sociale onderneming herkend aan NACE-BEL 88.993. De werkvorm staat niet in KBO: vul die aan."
        : `${shown} sociale ondernemingen herkend aan NACE-BEL 88.993. De werkvorm staat niet in KBO: vul die aan.`,
    refusedTitle: "Geweigerde rijen",
    refusedLede: "Deze rijen zijn niet overgenomen. De andere wel.",
    moreRefused: (shown: string) => `Alleen de eerste ${shown} staan hier.`,
    allGood: "Geen enkele rij is geweigerd.",
    download: "Download als CSV",
    map: "Bekijk kaart & register",
    again: "Lees een ander bestand",
    columns: {
      file: "Bestand",
      line: "Regel",
      column: "Kolom",
      because: "Wat er scheelt",
      raw: "Er staat",
    },
    counts: {
      read: {
        label: "Gelezen",
        unit: rowUnit,
        text: "Alle rijen van alle bestanden in het ZIP-bestand die bekeken zijn. Adressen worden twee keer bekeken.",
      },
      added: {
        label: "Nieuw",
        unit: organisationUnit,
        text: "Ondernemingen die nog niet in het register stonden.",
      },
      gaps: {
        label: "Nog niet volledig",
        unit: numberUnit,
        text: "Ondernemingen en vestigingen waarover de update te weinig zegt. Ze komen met het volgende volledige bestand.",
      },
      changed: {
        label: "Gewijzigd",
        unit: organisationUnit,
        text: "Ondernemingen waarover KBO nu iets anders zegt. In hun geschiedenis staat wat.",
      },
      unchanged: {
        label: "Gelijk",
        unit: organisationUnit,
        text: "Ondernemingen waarover KBO hetzelfde zegt als de vorige keer.",
      },
      stopped: {
        label: "Gestopt",
        unit: organisationUnit,
        text: "Ondernemingen die KBO kende en die in dit bestand niet meer staan. Ze blijven in het register, met status gestopt.",
      },
      refused: {
        label: "Geweigerd",
        unit: rowUnit,
        text: "Rijen die niet leesbaar of niet juist zijn. Ze blijven bewaard met hun regel en reden.",
      },
    },
    source: "KBO Open Data, FOD Economie",
  },
  gap: {
    "moved-in":
      "Het adres ligt nu in uw gebied, maar naam en andere gegevens veranderden niet en staan dus niet in de update.",
    "owner-unknown":
      "Deze vestiging hoort bij een onderneming die niet in uw register staat en die zelf niet veranderde.",
    "never-read":
      "Dit nummer staat in uw register door een lijst of een persoon; er is nog geen volledig bestand gelezen waar het in staat.",
  } satisfies Record<GapReason, string>,
  problem: (
    because: ExtractProblem | "fault",
    file?: string,
    column?: string,
    order?: UpdateOrder,
  ): string => {
    switch (because) {
      case "not-found":
        return "Dit bestand is er niet (meer).";
      case "not-a-zip":
        return "Dit is geen leesbaar ZIP-bestand. Download het opnieuw en kies het zonder uit te pakken.";
      case "part-missing":
        return `In het ZIP-bestand ontbreekt ${named(file)}. Download het bestand opnieuw en pak het niet uit.`;
      case "column-missing":
        return `In ${named(file)}, regel 1, ontbreekt de kolom ${column ?? ""}.`;
      case "too-big":
        return `${named(file)} is uitgepakt veel groter dan een KBO-bestand kan zijn. Het is niet verder gelezen.`;
      case "damaged":
        return `${named(file)} is beschadigd: inhoud en controlegetal kloppen niet. Download het ZIP-bestand opnieuw.`;
      case "wrong-encoding":
        return `${named(file)} is niet in UTF-8. Gebruik het bestand zoals de FOD Economie het uitgeeft.`;
      case "not-full":
        return "Het soort bestand in meta.csv (ExtractType) veranderde tijdens het lezen. Probeer het opnieuw.";
      case "no-snapshot-day":
        return "In meta.csv staat geen leesbare datum (SnapshotDate).";
      case "many-gone":
        return "Dit uittreksel mist meer dan een tiende van de ondernemingen die u al kent; waarschijnlijk is het bestand niet volledig. Er is niets veranderd. Haal het opnieuw op. Klopt het toch, voer het dan in op de server met --even-if-many-gone.";
      case "no-area":
        return "Dit gebied heeft geen gemeenten of postcodes. Kies een ander gebied.";
      case "no-full-extract":
        return "Dit is een update, en er is nog geen volledig bestand waarop ze volgt. Lees eerst het volledige bestand (Full).";
      case "no-extract-number":
        return "In meta.csv staat geen leesbaar nummer (ExtractNumber). Zonder nummer is de volgorde van updates niet te controleren.";
      case "update-before-full":
        return `Update ${order?.got} is ouder dan, of hoort al bij, het volledige bestand ${order?.full} dat u las. Verwacht wordt update ${nextUpdate(order)}.`;
      case "update-done":
        return `Update ${order?.got} is al verwerkt. Verwacht wordt update ${nextUpdate(order)}.`;
      case "updates-missing":
        return `Dit is update ${order?.got}, maar eerst ${missingOf(order).length === 1 ? "moet update" : "moeten updates"} ${missingNumbers(order, "nl", "tot en met")} nog komen. Lees die eerst, of lees een nieuw volledig bestand.`;
      case "cancelled":
        return "Het inlezen is gestopt voor het klaar was.";
      case "fault":
        return "Er ging iets mis bij het inlezen. Probeer het opnieuw.";
    }
  },
  row: {
    "not-a-number": "De rij begint niet met een KBO-nummer van tien cijfers.",
    "wrong-check-digits": "De laatste twee cijfers van het nummer kloppen niet.",
    "half-a-line": "De rij is maar half: er ontbreken velden of een aanhalingsteken.",
    "text-after-quote": "Na een aanhalingsteken staat nog tekst.",
    "wrong-column-count": "De rij heeft te veel velden.",
    "unknown-day": "Deze dag bestaat niet; verwacht wordt dd-mm-jjjj.",
    "unknown-code": "Deze code is niet bekend.",
    "empty-field": "Dit veld mag niet leeg zijn.",
    "wrong-encoding": "De tekst is niet in UTF-8.",
    "line-too-long": "De rij is langer dan 64 kB.",
    "no-such-enterprise": "De onderneming van deze vestiging staat niet in enterprise.csv.",
  } satisfies Record<RowProblem, string>,
};

type Widened<Value> = Value extends string
  ? string
  : Value extends (...args: infer Args) => infer Result
    ? (...args: Args) => Widened<Result>
    : { readonly [Key in keyof Value]: Widened<Value[Key]> };

export type KboWords = Widened<typeof nl>;
