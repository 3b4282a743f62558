import type { CompoundSplitter } from "#kernel/split-compound";
import type { InThreeLanguages, PurchaseFacts, SuitabilityGround } from "./suitability.ts";
import { type FoundTerm, type Topic, termFinder } from "./term-finder.ts";

/** How often work under the codes that begin with `node` suits; the longest node counts. */
export type CpvShare = {
  readonly node: string;
  readonly share: number;
  readonly name: InThreeLanguages;
};

/** What speaks in a purchase: a figure per feature, with what it rests on. */
export type SpokenFeature = {
  readonly feature: string;
  readonly value: number;
  readonly ground: SuitabilityGround;
};

export type FeatureReader = (facts: PurchaseFacts) => readonly SpokenFeature[];

/** Of a long description the beginning tells what is bought. */
const wordsRead = 1500;
const inTextOnly = 0.4;
const largeFromCents = 50_000_000;
const lastingFromMonths = 12;
const mostMoreTopics = 3;

const upkeep: Topic = {
  topic: "upkeep",
  side: "for",
  name: { nl: "", fr: "", en: "" },
  terms: [
    "onderhoud",
    "onderhoudscontract*",
    "jaarlijks*",
    "periodiek*",
    "uitbating",
    "raamovereenkomst",
    "raamcontract",
    "entretien",
    "maintenance",
    "accord cadre",
    "marché à bons de commande",
    "upkeep",
    "framework",
  ],
};

/** Reads the features of a purchase, each with its ground. */
export function featureReader(
  topics: readonly Topic[],
  shares: readonly CpvShare[],
  split?: CompoundSplitter,
): FeatureReader {
  const find = termFinder([...topics, upkeep], split);
  const byTopic = new Map(topics.map((topic) => [topic.topic, topic]));
  const byNode = new Map(shares.map((share) => [share.node, share]));
  return (facts) => {
    const [title = "", ...rest] = facts.texts;
    const found = foundTopics(find(title), find(rest.join(" \n ").slice(0, wordsRead)));
    return [
      ...activityFeatures(found, byTopic),
      ...otherFeatures(found, byTopic),
      ...upkeepFeature(found),
      ...cpvFeature(facts, byNode),
      ...shapeFeatures(facts),
      ...(found.size === 0 ? [nothingKnown] : []),
    ];
  };
}

type Found = { readonly inTitle: boolean; readonly words: readonly string[]; readonly at: number };
type FoundTopics = ReadonlyMap<string, Found>;

const nothingKnown: SpokenFeature = {
  feature: "nothing-known",
  value: 1,
  ground: { kind: "nothing-known" },
};

/** Each topic once: the title first, the words as they stand there. */
function foundTopics(inTitle: readonly FoundTerm[], inRest: readonly FoundTerm[]): FoundTopics {
  const found = new Map<string, { inTitle: boolean; words: Set<string>; at: number }>();
  for (const [terms, isTitle] of [
    [inTitle, true],
    [inRest, false],
  ] as const)
    for (const { topic, at, words } of terms) {
      const held = found.get(topic);
      if (held) held.words.add(words);
      else found.set(topic, { inTitle: isTitle, words: new Set([words]), at });
    }
  return new Map([...found].map(([topic, held]) => [topic, { ...held, words: [...held.words] }]));
}

function activityFeatures(
  found: FoundTopics,
  byTopic: ReadonlyMap<string, Topic>,
): SpokenFeature[] {
  const met = [...found]
    .flatMap(([name, where]) => {
      const topic = byTopic.get(name);
      return topic?.side === "for" ? [{ topic, where }] : [];
    })
    .sort(
      (a, b) =>
        Number(b.where.inTitle) - Number(a.where.inTitle) ||
        b.where.words.length - a.where.words.length ||
        a.where.at - b.where.at,
    );
  return met.slice(0, 1 + mostMoreTopics).map(({ topic, where }, rank) => ({
    feature: rank === 0 ? (where.inTitle ? "activity-title" : "activity-text") : "activity-more",
    value: rank === 0 || where.inTitle ? 1 : inTextOnly,
    ground: { kind: "activity", topic: topic.topic, name: topic.name, words: where.words },
  }));
}

const otherFeatures = (found: FoundTopics, byTopic: ReadonlyMap<string, Topic>): SpokenFeature[] =>
  [...found].flatMap(([name, { inTitle, words }]) => {
    const topic = byTopic.get(name);
    if (topic?.side !== "against") return [];
    return [
      {
        feature: `other-${name}`,
        value: inTitle ? 1 : inTextOnly,
        ground: { kind: "other-purchase" as const, topic: name, name: topic.name, words },
      },
    ];
  });

function upkeepFeature(found: FoundTopics): SpokenFeature[] {
  const met = found.get(upkeep.topic);
  if (!met) return [];
  const value = met.inTitle ? 1 : inTextOnly;
  return [{ feature: "upkeep", value, ground: { kind: "upkeep", words: met.words } }];
}

const usualShare = 0.15;
const logOdds = (share: number): number => {
  const kept = Math.min(0.97, Math.max(0.03, share));
  return Math.log(kept / (1 - kept));
};

function cpvFeature(
  { cpv, prediction }: PurchaseFacts,
  byNode: ReadonlyMap<string, CpvShare>,
): SpokenFeature[] {
  const [main, ...others] = cpv;
  if (main) {
    const first = shareOf(main, byNode);
    const best = others
      .map((code) => shareOf(code, byNode))
      .reduce<CpvShare | undefined>((top, one) => (higher(one, top) ? one : top), undefined);
    const told = best && first && best.share > first.share ? mix(first, best) : first;
    return told ? [spokenShare("cpv", told, "by-buyer")] : [];
  }
  const nodes = prediction?.groups.length ? prediction.groups : (prediction?.divisions ?? []);
  const known = nodes.flatMap(({ node, chance }) => {
    const share = shareOf(node, byNode);
    return share ? [{ share, chance }] : [];
  });
  const first = known[0]?.share;
  if (!first) return [];
  const sum = known.reduce((total, { chance }) => total + chance, 0) || 1;
  const mean = known.reduce((total, { share, chance }) => total + share.share * chance, 0) / sum;
  return [spokenShare("cpv-guess", { ...first, share: mean }, "by-text")];
}

const higher = (one: CpvShare | undefined, top: CpvShare | undefined): boolean =>
  one !== undefined && (top === undefined || one.share > top.share);

/** A further code says that a part may suit: half as strong as the main one. */
const mix = (main: CpvShare, other: CpvShare): CpvShare => ({
  ...other,
  share: (main.share + other.share) / 2,
});

const spokenShare = (
  feature: string,
  { node, name, share }: CpvShare,
  given: "by-buyer" | "by-text",
): SpokenFeature => ({
  feature,
  value: logOdds(share) - logOdds(usualShare),
  ground: { kind: "cpv", node, name, share, given },
});

function shareOf(code: string, byNode: ReadonlyMap<string, CpvShare>): CpvShare | undefined {
  for (let digits = code.length; digits >= 2; digits--) {
    const share = byNode.get(code.slice(0, digits));
    if (share) return share;
  }
  return undefined;
}

function shapeFeatures(facts: PurchaseFacts): SpokenFeature[] {
  const { nature, cents, months, reserved, socialTerms } = facts;
  const features: SpokenFeature[] = [];
  const say = (feature: string, value: number, ground: SuitabilityGround) =>
    features.push({ feature, value, ground });
  if (nature) say(`nature-${nature}`, 1, { kind: "nature", nature });
  if (cents !== undefined && cents > largeFromCents)
    say("large", Math.log10(cents / largeFromCents), { kind: "large", cents });
  if (months !== undefined && months >= lastingFromMonths)
    say("lasting", 1, { kind: "lasting", months });
  if (reserved) say("reserved", 1, { kind: "reserved" });
  if (socialTerms) say("social-terms", 1, { kind: "social-terms" });
  return features;
}
