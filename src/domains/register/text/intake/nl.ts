import type { ImportKind, ImportState } from "../../rules/import-run.ts";
import type { MappingProblem } from "../../rules/list-import/column-mapping.ts";
import type { GoneChoice } from "../../rules/list-import/list-settings.ts";
import type { SuggestionReason } from "../../rules/list-import/suggest-mapping.ts";
import type { TargetField } from "../../rules/list-import/target-field.ts";
import { troubles } from "./troubles-nl.ts";

const percent = (share: number) => `${Math.round(share * 100)} %`;
const rows = (count: number) => (count === 1 ? "1 rij" : `${count} rijen`);
const organisations = (count: number) => (count === 1 ? "1 organisatie" : `${count} organisaties`);
const organisationUnit = (count: number) => (count === 1 ? "organisatie" : "organisaties");

export const nl = {
  ...troubles,
  overview: {
    title: "Invoer",
    lede: "Breng binnen wat u al hebt. Elk gegeven onthoudt uit welk bestand en welke rij het komt. Er wordt niets overschreven: spreken twee bronnen elkaar tegen, dan blijven beide staan.",
    waysTitle: "Wat hebt u?",
    listTitle: "Een lijst",
    listText:
      "Een CSV- of Excel-bestand met organisaties: een ledenlijst, een export, een eigen lijst. U kiest op het scherm wat elke kolom betekent en ziet vooraf wat er gebeurt.",
    listDeed: "Breng een lijst binnen",
    kboTitle: "KBO Open Data",
    kboText:
      "Het maandelijkse ZIP-bestand van de Kruispuntbank van Ondernemingen. Regiekamer haalt er de ondernemingen van uw gebied uit en herkent de sociale economie aan haar NACE-code.",
    kboDeed: "Breng een KBO-bestand binnen",
    startTitle: "De ingebouwde startlijst",
    startText: (count: number) =>
      `${count} maatwerkbedrijven, kringwinkels en entreprises de travail adapté (feiten uit KBO, augustus 2026). Handig om te beginnen; lang niet volledig. Kijk een fiche na voor u erop bouwt.`,
    startDeed: "Laad de startlijst",
    startLoaded: (added: number, merged: number) =>
      `Startlijst geladen: ${organisations(added)} nieuw, ${merged} samengevoegd.`,
    startUnchanged: "De startlijst was al geladen. Er is niets veranderd.",
    runsTitle: "Wat is binnengebracht",
    runsCaption: "Ingelezen bestanden, het nieuwste eerst",
    empty: "Nog niets binnengebracht",
    emptyText:
      "Hier komt te staan wat u inlas, wanneer, en welke rijen geweigerd werden. Begin met de startlijst of met een lijst die u al hebt.",
    when: "Wanneer",
    what: "Bestand",
    kind: "Soort",
    state: "Stand",
    read: "Gelezen",
    added: "Nieuw",
    changed: "Gewijzigd",
    unchanged: "Gelijk",
    refused: "Geweigerd",
    goOn: "Ga verder",
    download: (file: string) => `Geweigerde rijen van ${file} als CSV`,
    downloadShort: "CSV",
  },
  kinds: {
    list: "Lijst",
    kbo: "KBO Open Data",
    "start-set": "Startlijst",
    "address-points": "Adrespunten",
  } satisfies Record<ImportKind, string>,
  states: {
    uploaded: "Wacht op kolommen",
    previewed: "Wacht op bevestiging",
    running: "Bezig",
    done: "Klaar",
    unchanged: "Niets veranderd",
    failed: "Mislukt",
    cancelled: "Gestopt",
  } satisfies Record<ImportState, string>,
  steps: ["Bestand", "Kolommen", "Voorbeeld", "Resultaat"],
  upload: {
    title: "Een lijst binnenbrengen",
    lede: "Kies het bestand. Er verandert nog niets: u ziet eerst wat elke kolom betekent en wat er met elke rij gebeurt.",
    file: "CSV- of Excel-bestand (.xlsx)",
    fileHint:
      "Hoogstens 20 MB en 20 000 rijen. De eerste rij bevat de kolomnamen. Alleen het eerste zichtbare werkblad wordt gelezen.",
    deed: "Lees het bestand",
    noFile: "Kies eerst een bestand.",
    needs:
      "Alleen de naam is verplicht. Met een ondernemingsnummer herkennen we organisaties die u al hebt.",
  },
  columns: {
    title: "Wat betekent elke kolom?",
    lede: (file: string, count: number) =>
      `${file}: ${rows(count)}. We stellen voor wat we herkennen. Kijk na en pas aan.`,
    sheet: (name: string, others: string) =>
      `Gelezen werkblad: “${name}”. Niet gelezen: ${others}. Zet een ander blad vooraan om dat te lezen.`,
    caption: "Kolommen van het bestand",
    column: "Kolom",
    examples: "Eerste waarden",
    meaning: "Betekent",
    why: "Waarom",
    meaningOf: (column: string) => `Betekenis van kolom ${column}`,
    noValues: "leeg",
    sourceTitle: "Van wie komt deze lijst?",
    sourceHint:
      "Dit staat straks als bron bij elk gegeven, ook op de publieke site en in de brochure.",
    publisher: "Uitgever",
    publisherHint: "Wie de lijst maakte, bijvoorbeeld: Departement Werk en Sociale Economie.",
    titleField: "Naam van de lijst",
    titleHint: "Breng een nieuwe versie later onder dezelfde naam binnen: dan vervangt ze deze.",
    licence: "Licentie of afspraak",
    licenceHint:
      "Mag u dit tonen? Bijvoorbeeld: CC BY 4.0, eigen gegevens, met toestemming van de leden.",
    licenceDefault: "eigen gegevens",
    url: "Webadres",
    day: "Datum van de lijst",
    defaultsTitle: "Voor rijen waar niets over staat",
    defaultKind: "Soort organisatie",
    defaultForm: "Werkvorm",
    noForm: "Geen",
    deed: "Toon het voorbeeld",
    back: "Kies een ander bestand",
  },
  targets: {
    number: "Ondernemingsnummer (KBO)",
    name: "Naam",
    abbreviation: "Afkorting",
    type: "Soort of werkvorm",
    legal_form: "Rechtsvorm",
    address: "Straat en nummer",
    street: "Straat",
    house_number: "Huisnummer",
    box: "Bus",
    postcode: "Postcode",
    municipality: "Gemeente",
    website: "Website",
    email: "E-mail",
    phone: "Telefoon",
    nace: "NACE-codes",
    activities: "Activiteiten",
    capacity_places: "Capaciteit (plaatsen)",
    capacity_hours_month: "Capaciteit (uren per maand)",
    service_area: "Werkgebied (gemeenten)",
    description: "Omschrijving",
    target_group: "Doelgroep",
    adapted_workplace: "Aangepaste werkplek",
    guidance: "Begeleiding",
    quality_labels: "Kwaliteitslabels",
    fte: "Voltijdse equivalenten (VTE)",
    ignore: "Niet overnemen",
  } satisfies Record<TargetField, string>,
  noFieldFor: "herkend, maar de fiche heeft hier geen veld voor",
  because: (reason: SuggestionReason): string => {
    switch (reason.kind) {
      case "header":
        return "kolomnaam herkend";
      case "header-and-values":
        return "kolomnaam en waarden kloppen";
      case "values":
        return `${percent(reason.share)} van de waarden lijkt erop`;
      case "header-only":
        return `kolomnaam herkend, maar ${reason.share === 0 ? "geen enkele waarde" : `slechts ${percent(reason.share)} van de waarden`} lijkt erop: kijk na`;
      case "last-time":
        return "zo koos u de vorige keer";
      case "nothing-known":
        return "niet herkend";
    }
  },
  preview: {
    title: "Wat er gaat gebeuren",
    lede: "Er is nog niets veranderd. Klopt dit, neem de lijst dan over.",
    unchangedLede:
      "Deze lijst brengt niets nieuws: alles wat erin staat, stond al in het register.",
    saysSource: (source: string, licence: string) =>
      `Bij elk gegeven komt als bron: ${source}, licentie “${licence}”.`,
    changeSource: "Komt de lijst van iemand anders? Zeg het hier.",
    cameBefore: (title: string, publisher: string) =>
      `Dit bestand werd al eens ingelezen, als “${title}” van ${publisher}. Die bronnaam blijft.`,
    caption: (shown: number, all: number) =>
      shown < all ? `De eerste ${shown} van ${rows(all)}` : `${rows(all)}`,
    line: "Rij",
    name: "Naam",
    number: "Nummer",
    form: "Soort en werkvorm",
    place: "Adres",
    activities: "Werk",
    happens: "Wordt",
    noNumber: "geen nummer",
    precision: {
      "placed-by-hand": "met de hand gezet",
      address: "adres",
      street: "straat",
      neighbourhood: "wijk",
      postcode: "postcode",
      municipality: "gemeente",
      unknown: "niet op de kaart",
    },
    onMap: (precision: string) => `kaart: ${precision}`,
    new: "nieuw",
    merge: (name: string) => `samen met ${name}`,
    unchanged: "al bekend, gelijk",
    maybe: "nieuw (zie vraag)",
    sameTitle: "Is dit dezelfde organisatie?",
    sameHint:
      "Deze rijen hebben geen nummer om zeker te zijn, maar naam en gemeente zijn dezelfde als van een organisatie in het register. Vink aan wat dezelfde is. Zonder vinkje komt er een nieuwe bij.",
    same: (line: number, name: string, other: string) => `Rij ${line}: ${name} is ${other}`,
    sameByPerson: "door u aangeduid als dezelfde",
    keepWithoutNumber: (count: number) =>
      count === 1
        ? "Neem de rij met een fout nummer over zonder nummer"
        : `Neem de ${count} rijen met een fout nummer over zonder nummer`,
    keepWithoutNumberSettled: "Neem rijen met een fout nummer over zonder nummer",
    keepHint: "Het foute nummer blijft bewaard bij de opmerkingen.",
    questionsTitle: "Vragen vooraf",
    cancel: "Stop deze invoer",
    cancelled: "De invoer is gestopt. Er is niets veranderd in het register.",
    refresh: "Pas het voorbeeld aan",
    deed: (count: number) => `Neem ${organisations(count)} over`,
    nothingDeed: "Rond af zonder wijzigingen",
    finishDeed: "Rond af",
    gone: {
      title: (count: number) =>
        count === 1
          ? "1 organisatie stond in een vorige versie van deze lijst en ontbreekt nu"
          : `${count} organisaties stonden in een vorige versie van deze lijst en ontbreken nu`,
      hint: "Wat andere bronnen over hen zeggen, blijft in elk geval. U kunt deze keuze later ongedaan maken.",
      which: "Welke?",
      choices: {
        keep: "Laat staan wat de lijst vroeger over hen zei",
        end: "De lijst spreekt niet meer over hen: de andere bronnen tellen. Zonder andere bron blijft alleen de naam op de fiche.",
      } satisfies Record<GoneChoice, string>,
    },
    back: "Pas kolommen of bron aan",
    source: (file: string) => file,
  },
  thisFile: "dit bestand",
  counts: {
    read: {
      label: "Gelezen",
      unit: (count: number) => (count === 1 ? "rij" : "rijen"),
      text: "Alle rijen na de kolomnamen, lege rijen niet meegeteld.",
    },
    added: {
      label: "Nieuw",
      unit: organisationUnit,
      text: "Organisaties die nog niet in het register stonden.",
    },
    merged: {
      label: "Samengevoegd",
      unit: organisationUnit,
      text: "Organisaties die er al waren, herkend aan hun ondernemingsnummer, aan een vorige versie van deze lijst of door u. Wat deze lijst zegt komt erbij; wat andere bronnen zeggen blijft.",
    },
    unchanged: {
      label: "Gelijk",
      unit: organisationUnit,
      text: "Deze lijst zei eerder al precies hetzelfde.",
    },
    ended: {
      label: "Niet meer in de lijst",
      unit: organisationUnit,
      text: "Organisaties die in een vorige versie stonden en nu niet meer. Wat de lijst over hen zei, telt niet meer; u kunt dat ongedaan maken.",
    },
    refused: {
      label: "Geweigerd",
      unit: (count: number) => (count === 1 ? "rij" : "rijen"),
      text: "Rijen die niet overgenomen worden. Ze blijven bewaard met hun regel en reden.",
    },
    cells: {
      label: "Opmerkingen",
      unit: (count: number) => (count === 1 ? "cel" : "cellen"),
      text: "Losse waarden die niet leesbaar waren. De rest van hun rij is wel overgenomen.",
    },
  },
  troubles: {
    refusedTitle: "Geweigerde rijen",
    refusedCaption: "Rijen die niet overgenomen worden",
    cellsTitle: "Opmerkingen bij overgenomen rijen",
    cellsCaption: "Waarden die niet overgenomen worden; de rest van hun rij wel",
    line: "Rij",
    column: "Kolom",
    written: "Er staat",
    what: "Wat er scheelt",
    mend: "Zo lost u het op",
    download: "Download als CSV",
    more: (count: number) => `En nog ${count} meer: zie het CSV-bestand.`,
    file: "bestand",
    raw: "hele rij",
    kind: "soort",
    wholeRow: "rij geweigerd",
    oneCell: "waarde weggelaten",
  },
  sameAsLine: (line: string) => `zelfde als rij ${line}`,
  nothingChanged: "Er is niets veranderd in het register.",
  found: (text: string) => `Gevonden: “${text}”.`,
  problems: {
    "no-name": "Kies welke kolom de naam is.",
    "target-twice": (target: string) => `“${target}” is voor twee kolommen gekozen. Kies er één.`,
    "address-twice": "Kies ofwel “Straat en nummer”, ofwel “Straat” en “Huisnummer” apart.",
    fields: {
      publisher: "Vul in wie de lijst uitgeeft.",
      title: "Geef de lijst een naam.",
      licence: "Vul een licentie of afspraak in.",
      url: "Dit is geen webadres. Begin met https://",
      retrievedOn: "Vul een datum in.",
    },
    other: "Er is iets mis met de keuzes. Kijk ze na.",
    "already-imported": "Deze lijst is al overgenomen.",
    "no-such-import": "Deze invoer bestaat niet (meer).",
    "file-gone":
      "Het bestand is niet meer bewaard (na 90 dagen gaat het weg). Kies het opnieuw om verder te gaan.",
    "not-permitted": "Alleen een coördinator of beheerder mag gegevens binnenbrengen.",
  } satisfies Record<MappingProblem, unknown> & Record<string, unknown>,
  result: {
    title: "Overgenomen",
    unchangedTitle: "Er is niets veranderd",
    unchangedLede: "Alles wat in deze lijst staat, stond al zo in het register.",
    lede: (file: string) => `${file} is ingelezen. Elk gegeven onthoudt zijn rij in dit bestand.`,
    kept: "De kolommen zijn onthouden: een volgende lijst met dezelfde kolomnamen wordt meteen goed gelezen.",
    allGood: "Geen enkele rij is geweigerd.",
    ended: (count: number) =>
      count === 1
        ? "1 organisatie stond niet meer in deze lijst. Wat de lijst vroeger over haar zei, telt niet meer mee."
        : `${count} organisaties stonden niet meer in deze lijst. Wat de lijst vroeger over hen zei, telt niet meer mee.`,
    revive: "Laat de lijst weer meetellen",
    revived: (count: number) =>
      count === 1
        ? "De lijst telt weer mee voor 1 organisatie."
        : `De lijst telt weer mee voor ${count} organisaties.`,
    map: "Bekijk kaart & register",
    again: "Breng nog een lijst binnen",
    overview: "Naar de invoer",
  },
};

type Widened<Value> = Value extends string
  ? string
  : Value extends (...args: infer Args) => infer Result
    ? (...args: Args) => Widened<Result>
    : { readonly [Key in keyof Value]: Widened<Value[Key]> };

export type IntakeWords = Widened<typeof nl>;
