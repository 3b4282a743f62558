import { exampleNumber, formatKboNumber } from "#kernel/kbo-number";

/** An invented supplier as one municipality writes it. */
type Written = {
  readonly name: string;
  /** Example number; without one the books do not know it. */
  readonly number?: number;
  readonly postcode?: string;
  readonly account: string;
  readonly text: string;
  readonly cpv?: string;
  /** Euros of one booking. */
  readonly euros: number;
  readonly everyMonths: number;
};

const header =
  "Leverancier;KBO-nummer;Postcode;Factuurnummer;Factuurdatum;Soort;Omschrijving;Algemene rekening;CPV;Bedrag excl. btw;Munt";

const halle: readonly Written[] = [
  {
    name: "Groendienst De Linde (voorbeeld) vzw",
    postcode: "1500",
    account: "613110",
    text: "Onderhoud plantsoenen en onkruid wieden",
    cpv: "77310000",
    euros: 3_420,
    everyMonths: 1,
  },
  {
    name: "Voorbeeld Groenaanleg Snel BV",
    number: 811,
    postcode: "1500",
    account: "613110",
    text: "Maaien van bermen en gazons",
    cpv: "77310000",
    euros: 7_850,
    everyMonths: 1,
  },
  {
    name: "Voorbeeld Schoonmaak Blink NV",
    number: 812,
    postcode: "1600",
    account: "613120",
    text: "Schoonmaak van kantoren en scholen",
    euros: 11_900,
    everyMonths: 1,
  },
  {
    name: "Fietspunt Spaak",
    account: "613140",
    text: "Herstelling dienstfietsen",
    euros: 640,
    everyMonths: 2,
  },
  {
    name: "Soc. restaurant De Soeplepel (voorbeeld)",
    postcode: "1600",
    account: "614200",
    text: "Broodjes en soep voor vergadering",
    euros: 285,
    everyMonths: 1,
  },
  {
    name: "Voorbeeld Catering Feestdis BV",
    number: 813,
    account: "614200",
    text: "Receptie en broodjesmaaltijd",
    euros: 1_310,
    everyMonths: 2,
  },
  {
    name: "Voorbeeld Drukkerij Inktpot NV",
    number: 814,
    account: "614300",
    text: "Drukwerk infoblad",
    cpv: "79810000",
    euros: 4_275,
    everyMonths: 3,
  },
  {
    name: "Jan Voorbeeldmans",
    postcode: "1500",
    account: "613900",
    text: "Workshop houtbewerking jeugddienst",
    euros: 350,
    everyMonths: 4,
  },
];

const beersel: readonly Written[] = [
  {
    name: "Strijkatelier Het Plooitje (voorbeeld)",
    postcode: "1650",
    account: "613150",
    text: "Strijk en herstel werkkledij",
    euros: 410,
    everyMonths: 1,
  },
  {
    name: "Voorbeeld Groenaanleg Snel BV",
    number: 811,
    postcode: "1500",
    account: "613110",
    text: "Snoeien van hagen en bomen",
    cpv: "77340000",
    euros: 5_600,
    everyMonths: 2,
  },
  {
    name: "Kringloop Zonneveld (voorbeeld) vzw",
    postcode: "1700",
    account: "613200",
    text: "Ophaling huisraad",
    euros: 1_150,
    everyMonths: 2,
  },
  {
    name: "Voorbeeld Schoonmaak Blink NV",
    number: 812,
    account: "613120",
    text: "Ruiten wassen gemeentehuis",
    euros: 2_300,
    everyMonths: 2,
  },
  {
    name: "Groendienst De Linde",
    account: "613110",
    text: "Onderhoud begraafplaatsen",
    euros: 1_980,
    everyMonths: 2,
  },
];

/** Ledgers of two municipalities of the demonstration: invented, with what ledgers have: credit notes, gaps, a total. */
export const demonstrationLedgers = [
  { nis: "23027", name: "Voorbeeld grootboek Halle.csv", text: ledgerOf(halle, [2025, 2026], "H") },
  {
    nis: "23003",
    name: "Voorbeeld grootboek Beersel.csv",
    text: ledgerOf(beersel, [2025, 2026], "B"),
  },
] as const;

function ledgerOf(written: readonly Written[], years: readonly number[], mark: string): string {
  const rows: string[] = [];
  let [total, count] = [0, 0];
  for (const year of years) {
    // Of the second year the books run to the end of September.
    const months = year === 2026 ? 9 : 12;
    for (let month = 1; month <= months; month += 1) {
      for (const [at, one] of written.entries()) {
        if ((month + at) % one.everyMonths !== 0) continue;
        count += 1;
        const isCredit = count % 17 === 0;
        const size = one.euros * 100 + ((count * 137) % 900) + (year - 2025) * 1_250;
        const cents = isCredit ? -Math.round(size / 4) : size;
        total += cents;
        rows.push(rowOf(one, cents, { year, month, count, mark, isCredit }));
      }
    }
  }
  return [header, ...rows, `Eindtotaal;;;;;;;;;${amountOf(total)};EUR`, ""].join("\n");
}

function rowOf(
  one: Written,
  cents: number,
  {
    year,
    month,
    count,
    mark,
    isCredit,
  }: {
    readonly year: number;
    readonly month: number;
    readonly count: number;
    readonly mark: string;
    readonly isCredit: boolean;
  },
): string {
  const [day, padded] = [String(1 + (count % 27)).padStart(2, "0"), String(month).padStart(2, "0")];
  const number = one.number === undefined ? "" : formatKboNumber(exampleNumber(one.number));
  return [
    one.name,
    number,
    one.postcode ?? "",
    `${mark}${year}-${String(count).padStart(4, "0")}`,
    `${day}/${padded}/${year}`,
    isCredit ? "Creditnota" : "Factuur",
    one.text,
    one.account,
    one.cpv ?? "",
    amountOf(cents),
    "EUR",
  ].join(";");
}

function amountOf(cents: number): string {
  const size = Math.abs(cents);
  const euros = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, ".");
  return `${cents < 0 ? "-" : ""}${euros},${String(size % 100).padStart(2, "0")}`;
}

/** A ledger with everything that goes wrong in ledgers; for trying and for tests. */
export const awkwardLedger = {
  name: "Voorbeeld lastig grootboek.csv",
  text: [
    "Uitgaven 2026 - voorbeeld;;;;;;;",
    "Leverancier;BTW-nummer;Postcode;Factuurnr;Factuurdatum;Soort;Omschrijving;Bedrag excl. btw;Munt",
    `Groendienst De Linde (voorbeeld) vzw;;1500;A-1;13/02/2026;Factuur;Wieden;"1.250,00";EUR`,
    ";;;A-2;2026-02-14;Factuur;Maaien, merged cel boven;500,00;EUR",
    `Voorbeeld Groenaanleg Snel BV;BE ${formatKboNumber(exampleNumber(811))};1500;A-3;15.03.26;Factuur;Snoeien;"2.000,50";EUR`,
    "Groendienst de Linde;;;A-4;1/4/2026;Creditnota;Korting;100,00;EUR",
    "Example Overseas Ltd;GB999999973;;A-5;2026-04-02;Factuur;Licences;300,00;GBP",
    "Voorbeeld Zonder Bedrag BV;;;A-6;2026-04-03;Factuur;Leeg bedrag;;EUR",
    "Voorbeeld Slecht Bedrag BV;;;A-7;2026-04-04;Factuur;Onleesbaar;veel;EUR",
    `Voorbeeld Groenaanleg Snel BV;BE ${formatKboNumber(exampleNumber(811))};1500;A-3;15.03.26;Factuur;Snoeien;"2.000,50";EUR`,
    "Voorbeeld Toekomst BV;;;A-8;05/06/2031;Factuur;Veel te vroeg;75,00;EUR",
    "Voorbeeld Zonder Nummer BV;;;;06/05/2026;Factuur;Geen factuurnummer;20,00;EUR",
    "Jan Voorbeeldmans;;1500;A-9;07/05/2026;Factuur;Workshop;80,00;EUR",
    `Eindtotaal;;;;;;;"5.900,00";EUR`,
    "",
  ].join("\n"),
} as const;
