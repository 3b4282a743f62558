import type { KboNumber } from "#kernel/kbo-number";
import { compareNames, type NameFeature, type NameFeatures } from "./compare-names.ts";
import { latinLetters } from "./latin-letters.ts";
import { chanceOf, type NameModel, scoreOf } from "./name-model.ts";
import type { NameRegistry } from "./name-registry.ts";
import { type ReadName, readName } from "./read-name.ts";
import { readSupplierNumber, type SupplierNumberReading } from "./supplier-number.ts";

/** What a line of a ledger or an invoice says about who was paid. */
export type SupplierClaim = {
  readonly name: string;
  /** Enterprise or VAT number as it is written; several when the file has several. */
  readonly numbers?: readonly { readonly text: string; readonly scheme?: string }[];
  readonly iban?: string;
  readonly postcode?: string;
  readonly town?: string;
  /** Activities (first digits of NACE) that would fit what was bought. */
  readonly activities?: readonly string[];
};

/** Why two are taken for one, in the order in which it is told. */
export type MatchReason = NameFeature | PlaceFeature | "activity-fits" | "activity-differs";
type PlaceFeature = "same-postcode" | "same-town" | "other-postcode";

export type Candidate = {
  readonly number: KboNumber;
  /** 0 to 1, that it is this one and none of the others. */
  readonly chance: number;
  /** How alike the names are, place and activity left out: 0 to 1. */
  readonly nameChance: number;
  readonly reasons: readonly { readonly reason: MatchReason; readonly weight: number }[];
};

export type NameMatch = {
  /** accepted: counts · review: a person says · none: nobody in the registry. */
  readonly band: "accepted" | "review" | "none";
  readonly via:
    | "number"
    | "repaired-number"
    | "iban"
    | "confirmed"
    | "exact-name"
    | "model"
    | "nothing";
  readonly number: KboNumber | null;
  /** Something speaks against it: shown, also when it is accepted. */
  readonly doubts: readonly (
    | "name-differs"
    | "number-unknown"
    | "wrong-check-digits"
    | "several-numbers"
    /** The file keeps apart two suppliers that were both found to be this one. */
    | "shared-enterprise"
  )[];
  /** The best ones, best first; at most five. */
  readonly candidates: readonly Candidate[];
};

/** Everything that decides, learned or set: `reference/name-model.json`. */
export type MatchModel = NameModel & {
  /** Log odds of what stands beside the name. */
  readonly place: Readonly<Record<PlaceFeature, number>>;
  readonly activity: { readonly fits: number; readonly differs: number };
  /** Log odds against, before a name is looked at: that none of those looked up is the one. */
  readonly againstAny: number;
  readonly bounds: {
    /** From here a match is accepted when its place speaks for it as well. */
    readonly accept: number;
    /** From here a person is asked. */
    readonly review: number;
    /** Below it a number or account and a name are told to differ. */
    readonly differs: number;
  };
};

export type MatchWorld = {
  readonly registry: NameRegistry;
  readonly model: MatchModel;
  /** Who was paid on this account before, as a person or a number said; null when unknown. */
  readonly ownerOfIban?: (iban: string) => KboNumber | null;
  /** Whom a person said to be meant by this name (`ReadName.joined`) before; null when nobody did. */
  readonly confirmedName?: (joined: string) => KboNumber | null;
};

const looked = 20;
const shown = 5;

/**
 * Finds the enterprise of a line: by its number, by its number with one slip repaired, by its account, by what a person
 * said of the name before, by names like it. What is found earlier goes before. A name alone is never accepted: nothing
 * was measured by which it would be right ninety-nine times of a hundred.
 */
export function matchName(claim: SupplierClaim, world: MatchWorld): NameMatch {
  const name = readName(claim.name);
  const readings = (claim.numbers ?? []).map(({ text, scheme }) =>
    readSupplierNumber(text, scheme),
  );
  return (
    byNumber(name, claim, readings, world) ??
    byRepair(name, claim, readings, world) ??
    byIban(name, claim, world) ??
    byConfirmed(name, claim, readings, world) ??
    byName(name, claim, readings, world)
  );
}

type Readings = readonly SupplierNumberReading[];

/** No number says that it is somebody else. */
const isFree = (readings: Readings): boolean =>
  readings.every(({ kind }) => kind === "none" || kind === "other");

function byNumber(name: ReadName, claim: SupplierClaim, readings: Readings, world: MatchWorld) {
  const numbers = [
    ...new Set(readings.flatMap((one) => (one.kind === "number" ? [one.number] : []))),
  ];
  const known = numbers.filter((number) => world.registry.findNumber(number) !== null);
  const [number] = known;
  if (number === undefined) return null;
  const candidates = known.map((one) => judgeNumber(name, claim, one, world));
  if (known.length > 1) {
    return outcome("review", "number", number, ["several-numbers"], candidates);
  }
  const differs = name.joined !== "" && isOther(candidates[0], world);
  return outcome("accepted", "number", number, differs ? ["name-differs"] : [], candidates);
}

function byRepair(name: ReadName, claim: SupplierClaim, readings: Readings, world: MatchWorld) {
  const repairs = readings.flatMap((one) => (one.kind === "wrong-check" ? one.repairs : []));
  const known = [...new Set(repairs)].filter((one) => world.registry.findNumber(one) !== null);
  if (known.length === 0) return null;
  const candidates = known
    .map((one) => judgeNumber(name, claim, one, world))
    .filter(({ nameChance }) => nameChance >= world.model.bounds.accept)
    .sort((a, b) => b.nameChance - a.nameChance);
  const [only] = candidates;
  if (!only || candidates.length > 1) return null;
  return outcome("accepted", "repaired-number", only.number, ["wrong-check-digits"], candidates);
}

function byIban(name: ReadName, claim: SupplierClaim, world: MatchWorld) {
  const iban = claim.iban?.replace(/\s/g, "").toUpperCase();
  const number = iban ? (world.ownerOfIban?.(iban) ?? null) : null;
  if (number === null || world.registry.findNumber(number) === null) return null;
  const candidate = judgeNumber(name, claim, number, world);
  const differs = name.joined !== "" && isOther(candidate, world);
  return differs
    ? outcome("review", "iban", number, ["name-differs"], [candidate])
    : outcome("accepted", "iban", number, [], [candidate]);
}

function byConfirmed(name: ReadName, claim: SupplierClaim, readings: Readings, world: MatchWorld) {
  const number = name.joined === "" ? null : (world.confirmedName?.(name.joined) ?? null);
  if (number === null || !isFree(readings) || world.registry.findNumber(number) === null)
    return null;
  return outcome("accepted", "confirmed", number, [], [judgeNumber(name, claim, number, world)]);
}

function byName(
  name: ReadName,
  claim: SupplierClaim,
  readings: Readings,
  world: MatchWorld,
): NameMatch {
  const doubts: NameMatch["doubts"][number][] = [];
  if (readings.some(({ kind }) => kind === "number")) doubts.push("number-unknown");
  if (readings.some(({ kind }) => kind === "wrong-check")) doubts.push("wrong-check-digits");
  if (name.joined === "") return outcome("none", "nothing", null, doubts, []);
  const candidates = rankCandidates(name, claim, world);
  const [best] = candidates;
  const { bounds } = world.model;
  if (!best || best.chance < bounds.review)
    return outcome("none", "nothing", null, doubts, candidates);
  const via = best.reasons.some(({ reason }) => reason === "same-letters") ? "exact-name" : "model";
  // A number that nobody has, or of another country, speaks against whoever bears the same name here.
  const isAccepted = isFree(readings) && isPlaced(best, bounds.accept);
  return outcome(isAccepted ? "accepted" : "review", via, best.number, doubts, candidates);
}

/** Name and place both speak for it. A name alone never is enough: see decision 20. */
const isPlaced = ({ chance, nameChance, reasons }: Candidate, accept: number): boolean =>
  chance >= accept &&
  nameChance >= accept &&
  reasons.some(({ reason }) => reason === "same-postcode" || reason === "same-town") &&
  !reasons.some(({ reason }) => reason === "other-number" || reason === "extra-number");

function rankCandidates(name: ReadName, claim: SupplierClaim, world: MatchWorld): Candidate[] {
  const { registry, model } = world;
  const place = claim.postcode === undefined ? {} : { postcode: claim.postcode };
  const found = new Set([
    ...registry.withName(name, looked),
    ...registry.nearest(name, place, looked),
  ]);
  const judged = [...found].map((at) => judgeAt(name, claim, at, world));
  const odds = judged.map(({ score }) => Math.exp(Math.min(30, score - model.againstAny)));
  const all = 1 + odds.reduce((sum, one) => sum + one, 0);
  return judged
    .map(({ candidate }, which) => ({ ...candidate, chance: (odds[which] ?? 0) / all }))
    .sort((a, b) => b.chance - a.chance || (a.number < b.number ? -1 : 1));
}

function judgeNumber(name: ReadName, claim: SupplierClaim, number: KboNumber, world: MatchWorld) {
  return judgeAt(name, claim, world.registry.findNumber(number) ?? 0, world).candidate;
}

/** An enterprise by the one of its names that comes nearest, with its place and activity. */
function judgeAt(
  name: ReadName,
  claim: SupplierClaim,
  at: number,
  { registry, model }: MatchWorld,
) {
  let best: { features: NameFeatures; score: number } | null = null;
  for (const other of registry.namesOf(at)) {
    const features = compareNames(name, other, registry.knowledge);
    const score = scoreOf(model, features);
    if (best === null || score > best.score) best = { features, score };
  }
  const named = best ?? { features: new Map<NameFeature, number>(), score: -30 };
  const beside = besideName(claim, registry.enterprise(at), model);
  const score = beside.reduce((sum, { weight }) => sum + weight, named.score);
  const reasons = [
    ...[...named.features].map(([reason, value]) => ({
      reason,
      weight: value * (model.weights.get(reason) ?? 0),
    })),
    ...beside,
  ];
  const candidate: Candidate = {
    number: registry.enterprise(at).number,
    chance: chanceOf(score),
    nameChance: chanceOf(named.score),
    reasons,
  };
  return { candidate, score };
}

function besideName(
  claim: SupplierClaim,
  found: ReturnType<NameRegistry["enterprise"]>,
  { place, activity }: MatchModel,
): { reason: MatchReason; weight: number }[] {
  const said: { reason: MatchReason; weight: number }[] = [];
  const put = (reason: PlaceFeature) => said.push({ reason, weight: place[reason] });
  if (claim.postcode && found.postcode) {
    put(claim.postcode === found.postcode ? "same-postcode" : "other-postcode");
  } else if (claim.town && found.town && latinLetters(claim.town.trim()) === found.town)
    put("same-town");
  if (claim.activities?.length && found.nace) {
    const fits = claim.activities.some((one) => found.nace?.startsWith(one));
    said.push(
      fits
        ? { reason: "activity-fits", weight: activity.fits }
        : { reason: "activity-differs", weight: activity.differs },
    );
  }
  return said;
}

const isOther = (candidate: Candidate | undefined, { model }: MatchWorld): boolean =>
  candidate !== undefined && candidate.nameChance < model.bounds.differs;

const outcome = (
  band: NameMatch["band"],
  via: NameMatch["via"],
  number: KboNumber | null,
  doubts: NameMatch["doubts"],
  candidates: readonly Candidate[],
): NameMatch => ({ band, via, number, doubts, candidates: candidates.slice(0, shown) });
