import type { FileKind } from "#platform/tables";
import type { ListFileProblem } from "../../rules/list-import/list-file.ts";
import type { CellProblem, RowProblem } from "../../rules/list-import/read-row.ts";

/** What is wrong and how to mend it. */
export type Advice = { readonly what: string; readonly mend: string };

/** What can be wrong with a file, a row or a cell. */
export const troubles = {
  rowProblems: {
    "number-not-ten-digits": {
      what: "Het ondernemingsnummer heeft geen tien cijfers.",
      mend: "Vul het aan tot tien cijfers, zoals 0413.313.535, of maak de cel leeg.",
    },
    "number-wrong-first-digit": {
      what: "Een ondernemingsnummer begint met 0 of 1; dit lijkt een vestigingsnummer.",
      mend: "Zoek het nummer van de onderneming zelf op in KBO Public Search.",
    },
    "number-wrong-check-digits": {
      what: "De laatste twee cijfers (controle modulo 97) kloppen niet.",
      mend: "Er is wellicht een cijfer fout of verwisseld: zoek het nummer op in KBO Public Search.",
    },
    "name-missing": {
      what: "Er staat geen naam.",
      mend: "Vul de naam in, of kijk na of de juiste kolom als naam gekozen is.",
    },
    "name-too-long": {
      what: "De naam is langer dan 400 tekens.",
      mend: "Kort de naam in; zet de rest in een kolom met omschrijving.",
    },
    "number-twice": {
      what: "Dit nummer staat al op een eerdere rij.",
      mend: "Voeg de twee rijen samen in het bestand; de eerste wordt overgenomen.",
    },
    "row-twice": {
      what: "Dezelfde naam en gemeente staan al op een eerdere rij.",
      mend: "Verwijder de dubbele rij, of geef elk een ondernemingsnummer.",
    },
    "line-too-long": {
      what: "De regel is te lang om een rij van een lijst te zijn.",
      mend: "Kijk of er een regeleinde of aanhalingsteken ontbreekt.",
    },
    "line-unclosed-quote": {
      what: "Een aanhalingsteken gaat open en niet meer dicht.",
      mend: 'Zet er een " bij of haal het weg.',
    },
    "line-text-after-quote": {
      what: "Na een aanhalingsteken dat sluit staat nog tekst.",
      mend: 'Schrijf een " binnen een cel dubbel: "".',
    },
    "line-nul": {
      what: "De regel bevat onleesbare tekens: half geschreven of geen tekst.",
      mend: "Bewaar het bestand opnieuw in uw rekenblad.",
    },
    "line-too-many-columns": {
      what: "De rij heeft meer dan 100 kolommen.",
      mend: "Verwijder de kolommen die u niet nodig hebt.",
    },
  } satisfies Record<RowProblem, Advice>,
  cellProblems: {
    "email-unreadable": {
      what: "Dit is geen e-mailadres.",
      mend: "Schrijf één adres, zoals info@voorbeeld.be.",
    },
    "website-unreadable": {
      what: "Dit is geen webadres.",
      mend: "Schrijf één adres, zoals https://www.voorbeeld.be.",
    },
    "phone-unreadable": {
      what: "Dit is geen telefoonnummer.",
      mend: "Schrijf één nummer, zoals 02 356 00 00.",
    },
    "postcode-unreadable": {
      what: "Dit is geen Belgische postcode.",
      mend: "Schrijf vier cijfers, zoals 1500.",
    },
    "nace-unreadable": {
      what: "Dit is geen NACE-code.",
      mend: "Schrijf codes zoals 81.300, met ; ertussen.",
    },
    "count-unreadable": {
      what: "Dit is geen getal.",
      mend: "Schrijf alleen het getal, zoals 120.",
    },
    "activity-unknown": {
      what: "Deze activiteit staat niet in de lijst van activiteiten.",
      mend: "Kies ze later op de fiche, of gebruik een woord uit de lijst.",
    },
    "area-unknown": {
      what: "Deze gemeente kennen we niet, of er zijn er meer met die naam.",
      mend: "Schrijf de naam van een Vlaamse of Brusselse gemeente.",
    },
    "legal-form-unknown": {
      what: "Deze rechtsvorm kennen we niet.",
      mend: "Schrijf bijvoorbeeld VZW, BV, NV of CV.",
    },
    "markup-removed": {
      what: "Er stond opmaak van een webpagina (HTML) in; alleen de tekst is overgenomen.",
      mend: "Kijk de tekst na op de fiche.",
    },
    "number-left-out": {
      what: "Het ondernemingsnummer klopt niet; de rij is zonder nummer overgenomen.",
      mend: "Vul het juiste nummer in op de fiche.",
    },
    "too-long": {
      what: "De tekst is langer dan 4000 tekens en is afgebroken.",
      mend: "Kort de tekst in en breng de lijst opnieuw binnen.",
    },
  } satisfies Record<CellProblem, Advice>,
  itIs: (kind: string) => `Het is ${kind}.`,
  itIsText: (end: string) => `De naam eindigt op ${end}, maar het is gewone tekst.`,
  /** After "it is". */
  fileKinds: {
    text: "gewone tekst",
    workbook: "een Excel-bestand",
    "old-office": "een oud Office-bestand",
    word: "een Word-document",
    slides: "een presentatie",
    "open-document": "een OpenDocument-bestand (.ods of .odt)",
    zip: "een ZIP-bestand zonder rekenblad: pak het eerst uit",
    pdf: "een PDF",
    "web-page": "een webpagina (HTML): open ze in uw rekenblad",
    xml: "een XML-bestand",
    json: "een JSON-bestand",
    "rich-text": "een tekst met opmaak (RTF)",
    packed: "een ingepakt bestand: pak het eerst uit",
    parquet: "een Parquet-bestand",
    image: "een beeld",
    unknown: "een bestand van een soort die we niet kennen",
  } satisfies Record<FileKind, string>,
  fileProblems: {
    "too-large": {
      what: "Het bestand is groter dan 20 MB.",
      mend: "Verwijder beelden en lege bladen, of splits de lijst. Een KBO-uittreksel brengt u binnen onder KBO Open Data.",
    },
    "too-many-rows": {
      what: "Het bestand heeft meer dan 20 000 rijen met inhoud.",
      mend: "Splits de lijst. Een KBO-uittreksel brengt u binnen onder KBO Open Data.",
    },
    "too-many-columns": {
      what: "Het bestand heeft meer dan 100 kolommen.",
      mend: "Verwijder de kolommen die u niet nodig hebt.",
    },
    empty: { what: "Het bestand is leeg.", mend: "Kies het bestand met de lijst." },
    "not-a-table": {
      what: "Dit is geen CSV- of Excel-bestand.",
      mend: "Bewaar de lijst in uw rekenblad als .xlsx of .csv en kies dat bestand.",
    },
    "named-otherwise": {
      what: "Er staat geen lijst in dit bestand.",
      mend: "Bewaar de lijst in uw rekenblad als .xlsx of .csv en kies dat bestand.",
    },
    "old-excel": {
      what: "Dit is een Excel-bestand in het oude formaat (.xls).",
      mend: "Open het en bewaar het als .xlsx.",
    },
    "zip-bomb": {
      what: "Het bestand pakt uit tot veel meer dan een lijst kan zijn.",
      mend: "Kopieer de rijen naar een nieuw werkblad en bewaar dat.",
    },
    damaged: {
      what: "Het bestand is beschadigd of maar half opgehaald.",
      mend: "Open het in uw rekenblad, bewaar het opnieuw en probeer nog eens.",
    },
    "unreadable-header": {
      what: "De rij met kolomnamen is niet leesbaar.",
      mend: "Kijk de eerste rij na op aanhalingstekens die niet sluiten.",
    },
    "no-rows": {
      what: "Er staan geen rijen onder de kolomnamen.",
      mend: "Kijk na of de lijst op het eerste zichtbare werkblad staat.",
    },
    "no-header": {
      what: "De eerste rij lijkt al een organisatie te zijn.",
      mend: "Zet er een rij met kolomnamen boven, zoals: kbo, naam, adres.",
    },
    "wrong-delimiter": {
      what: "Alles staat in één kolom: we herkennen het scheidingsteken niet.",
      mend: "Bewaar het bestand met ; of , tussen de kolommen.",
    },
  } satisfies Record<ListFileProblem["because"], Advice>,
};
