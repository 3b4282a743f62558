import type { Day } from "#kernel/day";
import { formatKboNumber } from "#kernel/kbo-number";
import { type EstablishmentFacts, establishmentKey, type FieldValues } from "./field.ts";
import { parseKboDay } from "./kbo-day.ts";
import type { KboRecord, RefusedKboRow } from "./kbo-extract.ts";
import { dottedNace, type KboActivity, kindFromKbo, naceCodesOf } from "./kbo-kind.ts";
import { fileName, type KboRowFile } from "./kbo-layout.ts";
import type { AddressToPlace, Place } from "./place-address.ts";
import type { Stated, StatementFields } from "./statement.ts";

export type KboContext = {
  place(address: AddressToPlace): Place | null;
  /** Codes of our activities that one NACE-BEL 2025 code (`81.300`) stands for. */
  activitiesOf(nace: string): readonly string[];
};

export type KboStatement =
  | { readonly kind: "statement"; readonly number: string; readonly fields: StatementFields }
  | { readonly kind: "refused"; readonly row: RefusedKboRow };

/** Longest name the register takes. */
const longestName = 400;
const naturalPerson = "1";

/** A row of the extract with the place where it stands. */
type PlacedRow = {
  readonly file: string;
  readonly line: number;
  /** As in the file, without the number at the beginning. */
  readonly cells: readonly string[];
};

type Spot = Pick<PlacedRow, "file" | "line">;

const rowsOf = (record: KboRecord, entity: string, file: KboRowFile): PlacedRow[] =>
  record.parts
    .filter((part) => part.entity === entity && part.file === file)
    .flatMap(({ rows, origin = fileName(file) }) =>
      rows.map(([line, ...cells]) => ({ file: origin, line, cells })),
    );

const stated = <Value>({ file, line }: Spot, value: Value): Stated<Value> => ({
  value,
  file,
  row: line,
});

/**
 * What an extract says about one enterprise, as a statement: each field with its file and line.
 * Of natural persons no e-mail address or telephone number is taken over.
 */
export function kboStatement(record: KboRecord, context: KboContext): KboStatement {
  const [enterprise] = rowsOf(record, record.number, "enterprise");
  const establishments = [...new Set(record.parts.map(({ entity }) => entity))]
    .filter((entity) => entity !== record.number)
    .sort();
  if (!enterprise) return refusedWithoutEnterprise(record);
  const [, , type = "", form = "", formCac = "", started = ""] = enterprise.cells;
  const isNatural = type === naturalPerson;
  const own = activitiesOf(record, record.number);
  const elsewhere = establishments.flatMap((entity) => activitiesOf(record, entity));
  const kind = kindFromKbo(form, own, elsewhere);
  const day = parseKboDay(started);
  const fields: Record<string, Stated<unknown>> = {
    number: stated(enterprise, record.number),
    kind: stated(kind.because ?? enterprise, kind.kind),
    natural_person: stated(enterprise, isNatural),
    status: stated(enterprise, "active"),
    ...(form || formCac ? { legal_form_code: stated(enterprise, formCac || form) } : undefined),
    ...(day ? { started_on: stated(enterprise, day) } : undefined),
    ...nameFields(record),
    ...contactFields(record, establishments, isNatural),
    ...activityFields(own.length > 0 ? own : elsewhere, context),
  };
  if (!fields.name) fields.name = stated(enterprise, formatKboNumber(record.number));
  const seat = seatFacts(record, context);
  if (seat) fields[establishmentKey(null)] = seat;
  for (const entity of establishments) {
    const facts = establishmentFacts(record, entity, context);
    if (facts) fields[establishmentKey(entity)] = facts;
  }
  return { kind: "statement", number: record.number, fields: fields as StatementFields };
}

function refusedWithoutEnterprise(record: KboRecord): KboStatement {
  const part = record.parts.find(({ file }) => file === "establishment") ?? record.parts[0];
  const [line = 0, ...cells] = part?.rows[0] ?? [0];
  return {
    kind: "refused",
    row: {
      file: part?.origin ?? fileName(part?.file ?? "enterprise"),
      line,
      column: "EnterpriseNumber",
      because: "no-such-enterprise",
      raw: [formatKboNumber(record.number), ...cells].join(",").slice(0, 200),
    },
  };
}

const activitiesOf = (record: KboRecord, entity: string): KboActivity[] =>
  rowsOf(record, entity, "activity").map(
    ({ file, line, cells: [, version = "", code = "", classification = ""] }) => ({
      file,
      line,
      version,
      code,
      classification,
    }),
  );

const languageNames: Readonly<Record<string, "names.fr" | "names.nl" | "names.de" | "names.en">> = {
  "1": "names.fr",
  "2": "names.nl",
  "3": "names.de",
  "4": "names.en",
};
/** In which language a name is taken when there are several: Dutch, French, German, English, unknown. */
const languageOrder: readonly string[] = ["2", "1", "3", "4", "0"];

type Denomination = Spot & { language: string; type: string; name: string };

const denominationsOf = (record: KboRecord, entity: string): Denomination[] =>
  rowsOf(record, entity, "denomination")
    .map(({ file, line, cells: [language = "", type = "", name = ""] }) => ({
      file,
      line,
      language,
      type,
      name: name.trim().slice(0, longestName),
    }))
    // Within a language as they came: lines of two files cannot be compared.
    .sort((a, b) => orderOf(a.language) - orderOf(b.language));

const orderOf = (language: string): number => languageOrder.indexOf(language);

function nameFields(record: KboRecord): Record<string, Stated<unknown>> {
  const all = denominationsOf(record, record.number);
  const social = all.filter(({ type }) => type === "001");
  const abbreviation = all.find(({ type }) => type === "002");
  const commercial = all.filter(({ type }) => type === "003");
  const name = social[0] ?? commercial[0] ?? abbreviation ?? all[0];
  const fields: Record<string, Stated<unknown>> = {};
  if (name) fields.name = stated(name, name.name);
  for (const one of social) {
    const field = languageNames[one.language];
    if (field && !fields[field]) fields[field] = stated(one, one.name);
  }
  if (abbreviation) {
    fields["names.abbreviation"] = stated(abbreviation, abbreviation.name);
  }
  if (commercial[0]) {
    const names = [...new Set(commercial.map((one) => one.name))];
    fields["names.commercial"] = stated(commercial[0], names);
  }
  return fields;
}

const contactField = { EMAIL: "email", TEL: "phone", WEB: "website" } as const;

function contactFields(
  record: KboRecord,
  establishments: readonly string[],
  isNatural: boolean,
): Record<string, Stated<unknown>> {
  const fields: Record<string, Stated<unknown>> = {};
  for (const entity of [record.number, ...establishments]) {
    for (const row of rowsOf(record, entity, "contact")) {
      const [, type = "", value = ""] = row.cells;
      const field = contactField[type as keyof typeof contactField];
      if (!field || fields[field] || (isNatural && field !== "website")) continue;
      fields[field] = stated(row, value.trim());
    }
  }
  return fields;
}

/** More derived activities than this say nothing any more. */
const mostActivities = 8;

function activityFields(
  activities: readonly KboActivity[],
  context: KboContext,
): Record<string, Stated<unknown>> {
  const codes = naceCodesOf(activities);
  const [first] = codes;
  if (!first) return {};
  const nace: FieldValues["nace_codes"] = codes.map(({ code }) => dottedNace(code));
  const derived = [...new Set(nace.flatMap((code) => context.activitiesOf(code)))]
    .slice(0, mostActivities)
    .map((code) => ({ code, basis: "derived-from-nace" as const }));
  return {
    nace_codes: stated(first, nace),
    ...(derived.length > 0 ? { activities: stated(first, derived) } : undefined),
  };
}

type Address = { readonly spot: Spot; readonly facts: EstablishmentFacts };

/** In Wallonia the French cells are the ones used on the spot; elsewhere the Dutch, where filled. */
function isFrenchPostcode(postcode: string): boolean {
  const number = Number(postcode);
  return (number >= 1300 && number < 1500) || (number >= 4000 && number < 8000);
}

function addressOf(record: KboRecord, entity: string, context: KboContext): Address | null {
  const rows = rowsOf(record, entity, "address");
  const spot = rows.find(({ cells: [type] }) => type === "REGO" || type === "BAET") ?? rows[0];
  if (!spot) return null;
  const [, countryNl, countryFr, zipcode = "", townNl, townFr, streetNl, streetFr] = spot.cells;
  const [houseNumber, box] = spot.cells.slice(8, 10);
  const country = countryNl || countryFr;
  const isFrench = isFrenchPostcode(zipcode);
  const town = (isFrench ? townFr || townNl : townNl || townFr) || null;
  const street = (isFrench ? streetFr || streetNl : streetNl || streetFr) || null;
  if (country) {
    // A foreign postcode of four digits would be taken for one of ours.
    const foreignTown = [zipcode, town].filter(Boolean).join(" ") || null;
    return {
      spot,
      facts: {
        street,
        house_number: houseNumber || null,
        box: box || null,
        town: foreignTown,
        country,
      },
    };
  }
  const postcode = zipcode || null;
  const place = context.place({ street, houseNumber: houseNumber || null, postcode, town });
  return {
    spot,
    facts: {
      street,
      house_number: houseNumber || null,
      box: box || null,
      postcode,
      town,
      country: "BE",
      ...(place ? { lon: place.lon, lat: place.lat, place_precision: place.precision } : undefined),
    },
  };
}

function seatFacts(record: KboRecord, context: KboContext): Stated<EstablishmentFacts> | null {
  const address = addressOf(record, record.number, context);
  return address && stated(address.spot, { ...address.facts, is_seat: true });
}

function establishmentFacts(
  record: KboRecord,
  entity: string,
  context: KboContext,
): Stated<EstablishmentFacts> | null {
  const [row] = rowsOf(record, entity, "establishment");
  if (!row) return null;
  const [started = ""] = row.cells;
  const name = denominationsOf(record, entity)[0]?.name;
  const startedOn: Day | null = parseKboDay(started);
  const nace = naceCodesOf(activitiesOf(record, entity)).map(({ code }) => dottedNace(code));
  return stated(row, {
    ...(name ? { name } : undefined),
    ...addressOf(record, entity, context)?.facts,
    is_seat: false,
    ...(nace.length > 0 ? { nace_codes: nace } : undefined),
    ...(startedOn ? { started_on: startedOn } : undefined),
  });
}
