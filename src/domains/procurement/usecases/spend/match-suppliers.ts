import type { KboNumber } from "#kernel/kbo-number";
import { inPartnership, type Tx } from "#platform/db";
import type { Progress } from "#platform/jobs";
import type { App } from "#platform/request-context";
import {
  findNamedOrganisations,
  listNamedOrganisations,
  type NamedOrganisation,
  readRegisterVersion,
} from "#register";
import { hashText } from "../../rules/spend/hash-text.ts";
import type { RegistryEnterprise } from "../../rules/spend/names/name-registry.ts";
import { settleSuppliers } from "../../rules/spend/names/settle-suppliers.ts";
import { borrowNumbers } from "../../rules/spend/taking/namesakes.ts";
import { type SupplierVerdict, verdictOf } from "../../rules/spend/taking/supplier-verdict.ts";
import {
  type ConfirmedName,
  type KeptCandidate,
  listConfirmedNames,
  listIbanOwners,
  type SupplierOutcome,
  type SupplierToMatch,
} from "../../store/spend/suppliers.ts";
import { matchOnThread } from "./match-on-thread.ts";
import { openNameModel } from "./open-name-model.ts";

/**
 * The stand-in number of an organisation that has none, so that it can be found by name: ten digits that begin with a
 * three, which no enterprise number does.
 */
const standInOf = (id: string): KboNumber =>
  String(3_000_000_000 + (hashText(id) % 1_200_000_000)) as KboNumber;
const isStandIn = (number: string): boolean => number.startsWith("3") || number.startsWith("4");

/**
 * Looks suppliers up: number, number with one slip, account, what people said of the name, names alike. On another
 * thread; the transaction at hand is only read.
 */
export async function matchSuppliers(
  app: Pick<App, "db" | "config">,
  tx: Tx,
  partnershipId: string,
  suppliers: readonly SupplierToMatch[],
  options: {
    readonly signal?: AbortSignal | undefined;
    readonly report?: ((progress: Progress) => Promise<void>) | undefined;
  } = {},
): Promise<readonly SupplierOutcome[]> {
  if (suppliers.length === 0) return [];
  const [version, ibans, names] = await Promise.all([
    readRegisterVersion(tx),
    listIbanOwners(tx),
    listConfirmedNames(tx),
  ]);
  const model = await openNameModel(`${app.config.projectRoot}reference`);
  const confirmed = new Map(
    [...names].flatMap(([key, said]) => {
      const number = said.decision === "confirmed" ? numberSaid(said) : null;
      return number ? [[key, number] as const] : [];
    }),
  );
  const borrowed = borrowNumbers(suppliers);
  const asked = suppliers.map((supplier, at) => {
    const number = borrowed.get(at);
    return number ? { ...supplier, numbers: [{ text: number }] } : supplier;
  });
  const matches = await matchOnThread(
    `${partnershipId}:${version}`,
    () => registryOf(app, partnershipId),
    { claims: asked.map(claimOf), model, ibans, confirmed },
    {
      signal: options.signal,
      report: async (done, total) =>
        options.report?.({ done, total, unit: "suppliers", step: "match" }),
    },
  );
  const settled = settleSuppliers(
    suppliers.flatMap(({ key }, at) => {
      const match = matches[at];
      return match ? [{ key, match }] : [];
    }),
  );
  const verdicts = asked.map((supplier, at): SupplierVerdict => {
    const match = settled[at]?.match;
    if (!match) throw new Error("a supplier got no answer");
    const verdict = verdictOf(match, supplier, names.get(supplier.joined)?.decision);
    // The number is another line's: what speaks for it is name and place.
    return borrowed.has(at) ? { ...verdict, via: "exact-name" } : verdict;
  });
  return withDetails(tx, suppliers, verdicts);
}

const numberSaid = ({ number, organisationId }: ConfirmedName): string | null =>
  number ?? (organisationId ? standInOf(organisationId) : null);

const claimOf = ({ name, numbers, ibans, postcode, town }: SupplierToMatch) => ({
  name,
  numbers,
  ...(ibans[0] ? { iban: ibans[0] } : {}),
  ...(postcode ? { postcode: postcode.replace(/^B-?\s*/i, "") } : {}),
  ...(town ? { town } : {}),
});

/** Read in a transaction of its own: the thread may ask long after, or not at all. */
async function* registryOf(
  app: Pick<App, "db">,
  partnershipId: string,
): AsyncGenerator<readonly RegistryEnterprise[]> {
  const slices: (readonly RegistryEnterprise[])[] = [];
  await inPartnership(app.db, { partnershipId }, async (tx) => {
    for await (const slice of listNamedOrganisations(tx)) slices.push(slice.map(enterpriseOf));
  });
  yield* slices;
}

const enterpriseOf = (one: NamedOrganisation): RegistryEnterprise => ({
  number: (one.number as KboNumber | null) ?? standInOf(one.id),
  names: one.names,
  ...(one.postcode ? { postcode: one.postcode } : {}),
  ...(one.town ? { town: one.town } : {}),
  ...(one.naceCodes[0] ? { nace: one.naceCodes[0].replace(/\D/g, "") } : {}),
});

/** Gives numbers their organisation of the register, with name and place for who has to choose. */
async function withDetails(
  tx: Tx,
  suppliers: readonly SupplierToMatch[],
  verdicts: readonly SupplierVerdict[],
): Promise<SupplierOutcome[]> {
  const numbers = new Set(
    verdicts.flatMap(({ number, candidates }) => [
      ...(number ? [number] : []),
      ...candidates.map((one) => one.number),
    ]),
  );
  const found = await organisationsOf(tx, [...numbers]);
  return verdicts.map((verdict, at) => {
    const own = verdict.number ? found.get(verdict.number) : undefined;
    return {
      id: suppliers[at]?.id ?? 0,
      band: verdict.band,
      via: verdict.via,
      doubts: verdict.doubts,
      number: verdict.number && !isStandIn(verdict.number) ? verdict.number : null,
      organisationId: own?.id ?? null,
      person: own ? (own.naturalPerson ? "said" : "no") : verdict.person,
      candidates:
        verdict.band === "accepted" && verdict.doubts.length === 0
          ? []
          : verdict.candidates.flatMap((one): KeptCandidate[] => {
              const organisation = found.get(one.number);
              return organisation ? [candidateOf(one, organisation)] : [];
            }),
    };
  });
}

const candidateOf = (
  { chance, reasons }: SupplierVerdict["candidates"][number],
  { id, number, name, postcode, town, naturalPerson }: NamedOrganisation,
): KeptCandidate => ({
  number,
  organisationId: id,
  name,
  place: [postcode, town].filter(Boolean).join(" "),
  isPerson: naturalPerson,
  chance,
  reasons,
});

async function organisationsOf(
  tx: Tx,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, NamedOrganisation>> {
  const found = new Map<string, NamedOrganisation>();
  const real = numbers.filter((number) => !isStandIn(number));
  for (let at = 0; at < real.length; at += 5_000) {
    const slice = real.slice(at, at + 5_000);
    for (const one of await findNamedOrganisations(tx, { numbers: slice }))
      if (one.number) found.set(one.number, one);
  }
  if (real.length === numbers.length) return found;
  const wanted = new Set(numbers);
  for await (const slice of listNamedOrganisations(tx))
    for (const one of slice)
      if (one.number === null && wanted.has(standInOf(one.id))) found.set(standInOf(one.id), one);
  return found;
}
