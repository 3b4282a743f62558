import { createHash } from "node:crypto";
import { checkDigits, type KboNumber } from "#kernel/kbo-number";
import { csvRows, readSource } from "../../scripts/make-reference/source-files.ts";
import { buildRegistry } from "../../src/domains/procurement/rules/spend/names/build-registry.ts";
import {
  type MatchModel,
  matchName,
} from "../../src/domains/procurement/rules/spend/names/match-name.ts";
import type {
  NameRegistry,
  RegistryEnterprise,
} from "../../src/domains/procurement/rules/spend/names/name-registry.ts";
import { readName } from "../../src/domains/procurement/rules/spend/names/read-name.ts";

type Query = {
  readonly name: string;
  readonly postcode: string;
  readonly number: KboNumber;
  readonly isExact: boolean;
};

/**
 * French social enterprises: the trade name is looked up among the legal names of all, and among those of the half to
 * which its owner does not belong, where every answer is wrong. Half of the enterprises served to choose the bounds.
 */
export function lookUpTradeNames(data: string, model: MatchModel) {
  const { enterprises, queries } = load(data);
  const isChosenOn = ({ number }: { number: string }) =>
    (createHash("sha1").update(number).digest()[0] ?? 0) % 2 === 0;
  const asked = queries.filter((query) => !isChosenOn(query));
  const all = buildRegistry(enterprises);
  const others = buildRegistry(enterprises.filter(isChosenOn));
  const ask = (what: string, which: readonly Query[], registry: NameRegistry) => {
    const found = which.map(({ name, number }) => ({
      number,
      match: matchName({ name }, { registry, model }),
    }));
    const count = (holds: (one: (typeof found)[number]) => boolean) => found.filter(holds).length;
    return {
      what,
      asked: found.length,
      "first is right": count(({ number, match }) => match.candidates[0]?.number === number),
      "among five": count(({ number, match }) =>
        match.candidates.some((one) => one.number === number),
      ),
      accepted: count(({ match }) => match.band === "accepted"),
      "for review": count(({ match }) => match.band === "review"),
    };
  };
  return [
    ask(
      "trade name is one of the names",
      asked.filter(({ isExact }) => isExact),
      all,
    ),
    ask(
      "trade name is another name",
      asked.filter(({ isExact }) => !isExact),
      all,
    ),
    ask("owner not in the registry", asked, others),
  ];
}

function load(data: string): { enterprises: readonly RegistryEnterprise[]; queries: Query[] } {
  const names = new Map<string, Set<string>>();
  const rows = csvRows(readSource(data, "social-economy/fr_siae_lemarche.csv"));
  const known = new Map<string, KboNumber>();
  const numberOf = (siret = "") => {
    const siren = siret.slice(0, 9);
    // A number of France, in the shape of ours.
    const eight = String(10_000_000 + known.size);
    const number = known.get(siren) ?? (`${eight}${checkDigits(eight)}` as KboNumber);
    known.set(siren, number);
    return number;
  };
  for (const { siret, name = "" } of rows) {
    const number = numberOf(siret);
    names.set(number, (names.get(number) ?? new Set()).add(name));
  }
  const queries = rows.flatMap(({ siret, brand = "", post_code: postcode = "" }) => {
    const [number, joined] = [numberOf(siret), readName(brand).joined];
    const own = [...(names.get(number) ?? [])].map((name) => readName(name).joined);
    return joined === "" ? [] : [{ name: brand, postcode, number, isExact: own.includes(joined) }];
  });
  const enterprises = [...names].map(([number, set]) => ({
    number: number as KboNumber,
    names: [...set],
  }));
  return { enterprises, queries };
}
