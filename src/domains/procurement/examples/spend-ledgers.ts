import { addDays, asDay } from "#kernel/day";
import { exampleNumber } from "#kernel/kbo-number";
import type { Ledger, LedgerLine, LedgerSupplier } from "./a-ledger.ts";

/** An organisation of the register that is paid in the example. */
export type PaidOrganisation = {
  readonly id: string;
  readonly number: string | null;
  readonly name: string;
  readonly isSocial: boolean;
};

type Kind = {
  readonly cpv: string;
  readonly account: string;
  readonly what: string;
  /** Euros of a usual line. */
  readonly euros: number;
  readonly times: number;
  /** Words in the name of a social organisation that gets some of it. */
  readonly social?: RegExp;
};

const kinds: readonly Kind[] = [
  {
    cpv: "77310000",
    account: "0680 Groen",
    what: "Onderhoud van plantsoenen",
    euros: 4200,
    times: 9,
    social: /groen|linde/i,
  },
  {
    cpv: "90911200",
    account: "0119 Gebouwen",
    what: "Schoonmaak van lokalen",
    euros: 3100,
    times: 12,
    social: /poets|schoon/i,
  },
  {
    cpv: "55520000",
    account: "0710 Feesten en plechtigheden",
    what: "Receptie en broodjes",
    euros: 640,
    times: 10,
    social: /catering|keuken|soep/i,
  },
  {
    cpv: "79810000",
    account: "0171 Communicatie",
    what: "Drukwerk van het infoblad",
    euros: 2300,
    times: 6,
    social: /druk/i,
  },
  { cpv: "45233140", account: "0200 Wegen", what: "Herstel van voetpaden", euros: 18500, times: 5 },
  { cpv: "72260000", account: "0119 ICT", what: "Onderhoud van software", euros: 2900, times: 8 },
  { cpv: "90511000", account: "0309 Afval", what: "Ophalen van huisvuil", euros: 21000, times: 6 },
  {
    cpv: "39130000",
    account: "0119 Gebouwen",
    what: "Kantoormeubilair",
    euros: 1800,
    times: 3,
    social: /kring|hout/i,
  },
  { cpv: "64110000", account: "0119 Secretariaat", what: "Postbedeling", euros: 900, times: 6 },
];

const others = [
  "Voorbeeldbouw NV",
  "Facilitair Voorbeeld BV",
  "Papier & Druk Voorbeeld BV",
  "Modelgroen BV",
  "Netwerk Voorbeeld NV",
  "Traiteur Voorbeeld BV",
];

/** A row of numbers that looks like chance and is the same each time. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Invented ledgers of two years for each municipality, marked as examples, with names in doubt, credit notes and a person. */
export function exampleLedgers(
  places: readonly { readonly nis: string; readonly name: string; readonly postcode: string }[],
  organisations: readonly PaidOrganisation[],
  year: number,
): Ledger[] {
  return places.flatMap((place, at) => [
    ledgerOf(place, organisations, { year: year - 1, seed: 17 + at }),
    ledgerOf(place, organisations, { year, seed: 91 + at }),
  ]);
}

function ledgerOf(
  {
    nis,
    name,
    postcode,
  }: { readonly nis: string; readonly name: string; readonly postcode: string },
  organisations: readonly PaidOrganisation[],
  { year, seed }: { readonly year: number; readonly seed: number },
): Ledger {
  const next = numbersFrom(seed * 7_919);
  const social = organisations.filter(({ isSocial }) => isSocial);
  const known: LedgerSupplier[] = social.map((one) => ({
    key: one.id,
    name: one.name,
    band: "accepted",
    organisationId: one.id,
    ...(one.number ? { number: one.number } : {}),
  }));
  const suppliers: LedgerSupplier[] = [
    ...known,
    ...others.map(
      (other, at): LedgerSupplier => ({
        key: `other-${at}`,
        name: `${other} (voorbeeld)`,
        band: "accepted",
        number: exampleNumber(700 + at),
        ...(at % 2 === 0 ? { postcode: "9000", town: "Gent" } : { postcode, town: name }),
      }),
    ),
    { key: "doubt", name: "De Linde groen (voorbeeld)", band: "review", postcode, town: name },
    { key: "nobody", name: "Diverse leveranciers (voorbeeld)", band: "none" },
    { key: "person", name: "Jan Voorbeeld", band: "none", person: "likely", postcode, town: name },
  ];
  const lines: LedgerLine[] = [];
  for (const [at, kind] of kinds.entries())
    for (let time = 0; time < kind.times; time += 1) {
      const share = next();
      const fit = social.filter((one) => kind.social?.test(one.name));
      const supplier =
        fit.length > 0 && share < 0.16 + 0.05 * (seed % 4)
          ? (fit[Math.floor(next() * fit.length)]?.id ?? "nobody")
          : share > 0.94
            ? (["doubt", "nobody", "person"][Math.floor(next() * 3)] ?? "nobody")
            : `other-${(at + Math.floor(next() * 2)) % others.length}`;
      const cents = Math.round(kind.euros * (0.6 + 0.8 * next()) * 100);
      lines.push({
        supplier,
        cents: next() < 0.04 ? -Math.round(cents / 4) : cents,
        day: addDays(asDay(`${year}-01-04`), Math.floor(next() * 300)),
        vat: true,
        account: kind.account,
        description: `${kind.what} (voorbeeld)`,
        ...(next() < 0.93 ? { cpv: kind.cpv } : {}),
      });
    }
  lines.push({
    supplier: "nobody",
    cents: 125_00,
    day: asDay(`${year}-05-02`),
    currency: "USD",
    vat: false,
    description: "Licentie (voorbeeld)",
  });
  return { nis, name: `grootboek ${name} ${year} (voorbeeld).csv`, suppliers, lines };
}
