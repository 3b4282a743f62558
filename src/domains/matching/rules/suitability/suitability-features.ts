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
const charactersRead = 1500;
const inTextOnly = 0.4;
const largeFromCents = 50_000_000;
const lastingFromMonths = 36;
const mostMoreTopics = 3;

/** Groups of work that are done in a place of their own: building that place is another purchase. */
const doneInAPlace = new Set([
  "zorg-thuis",
  "voeding",
  "kringloop",
  "mobiliteit",
  "evenementen",
  "begeleiding",
  "textielzorg",
  "logistiek",
]);

/** Reads the features of a purchase, each with its ground. */
export function featureReader(
  topics: readonly Topic[],
  shares: readonly CpvShare[],
  split?: CompoundSplitter,
): FeatureReader {
  const find = termFinder(topics, split);
  const byNode = new Map(shares.map((share) => [share.node, share]));
  return (facts) => {
    const [title = "", ...rest] = facts.texts;
    const found = foundTopics(
      comingBack(find(title)),
      comingBack(find(rest.join(" \n ").slice(0, charactersRead))),
    );
    const activities = activitiesMet(found);
    const isPlan = facts.kind === "plan";
    const isBehind = isPlan && standsBehind(found, activities[0]);
    return [
      ...activities.map((met, rank) => activityFeature(met, rank, isBehind)),
      ...(isPlan ? activities.slice(0, 1).map((met) => groupFeature(met, isBehind)) : []),
      ...placeFeatures(found, activities),
      ...upkeepFeature(found, activities.length > 0),
      ...otherFeatures(found),
      ...(isPlan ? [] : firstFeature(found, activities[0])),
      ...givenCode(facts, byNode),
      ...(found.length === 0 ? guessedCode(facts, byNode) : []),
      ...shapeFeatures(facts),
      ...(found.length === 0 && facts.cpv.length === 0 ? [nothingKnown] : []),
    ];
  };
}

/** “Jaarlijkse vernieuwing” says how often there is building: nothing is kept up by it. */
function comingBack(terms: readonly FoundTerm[]): readonly FoundTerm[] {
  const anew = new Set(
    terms.filter(({ topic: { side } }) => side === "building" || side === "against").map(startOf),
  );
  return terms.filter((term) => term.topic.side !== "often" || !anew.has(endOf(term)));
}

const startOf = ({ at }: FoundTerm): number => at;
const endOf = ({ at, words }: FoundTerm): number => at + words.split(" ").length;

/** A topic that was met: in the title or only further on, and by which words. */
type Met = {
  readonly topic: Topic;
  readonly inTitle: boolean;
  readonly at: number;
  readonly words: readonly string[];
};

const nothingKnown: SpokenFeature = {
  feature: "nothing-known",
  value: 1,
  ground: { kind: "nothing-known" },
};

const spoken = ({ inTitle }: Met): number => (inTitle ? 1 : inTextOnly);

/** Each topic once; where the title has it, only the words of the title. */
function foundTopics(inTitle: readonly FoundTerm[], inRest: readonly FoundTerm[]): Met[] {
  const found = new Map<Topic, { inTitle: boolean; at: number; words: Set<string> }>();
  const note = (terms: readonly FoundTerm[], isTitle: boolean) => {
    for (const { topic, at, words } of terms) {
      const held = found.get(topic);
      if (!held) found.set(topic, { inTitle: isTitle, at, words: new Set([words]) });
      else if (held.inTitle === isTitle) held.words.add(words);
    }
  };
  note(inTitle, true);
  note(inRest, false);
  return [...found].map(([topic, held]) => ({ ...held, topic, words: [...held.words] }));
}

const isWork = (side: Topic["side"]): boolean =>
  side === "for" || side === "partly" || side === "laid";

/** Work that was met, the most telling first; a group of our tree once, and no word twice. */
function activitiesMet(found: readonly Met[]): readonly Met[] {
  const strength = ({ topic, inTitle }: Met) => (topic.side === "for" ? 2 : 1) + (inTitle ? 2 : 0);
  const met = found
    .filter(({ topic }) => isWork(topic.side))
    .sort((a, b) => strength(b) - strength(a) || b.words.length - a.words.length || a.at - b.at);
  const said = new Set<string>();
  const groups = new Set<string>();
  return met
    .filter(({ topic, words }) => {
      const isNew = !groups.has(topic.topic) && words.some((word) => !said.has(word));
      groups.add(topic.topic);
      for (const word of words) said.add(word);
      return isNew;
    })
    .slice(0, 1 + mostMoreTopics);
}

function activityFeature(met: Met, rank: number, isBehind: boolean): SpokenFeature {
  const how = met.topic.side === "for" ? "work" : "near";
  const first =
    isBehind && met.inTitle ? "work-behind" : `${how}-${met.inTitle ? "title" : "text"}`;
  return {
    feature: rank === 0 ? first : `more-${how}`,
    value: rank === 0 ? 1 : spoken(met),
    ground: groundOf(met),
  };
}

/** A plan names the field more than the work: in some fields it is more often work that is bought than in others. */
const groupFeature = (met: Met, isBehind: boolean): SpokenFeature => ({
  feature: `group-${met.topic.topic}`,
  value: spoken(met) * (isBehind ? inTextOnly : 1),
  ground: groundOf(met),
});

/** Of road works and buildings a part can be separated: planting, footpaths. */
const oftenDivided = "heavy-works";

/**
 * In a plan the work in the title is only what something else is for: “aankoop van machines voor de groendienst”,
 * “subsidie voor kinderopvang”, “nieuwe infrastructuur voor kinderopvang”.
 */
function standsBehind(found: readonly Met[], work: Met | undefined): boolean {
  if (!work?.inTitle) return false;
  const other = openingOther(found, work);
  const place = found.find(({ topic }) => topic.side === "building");
  return (
    (other !== undefined && other.topic.topic !== oftenDivided) ||
    (place?.inTitle === true && isDoneThere(work.topic))
  );
}

const groundOf = ({ topic, words }: Met): SuitabilityGround => ({
  kind: topic.side === "for" ? "activity" : "near-activity",
  topic: topic.topic,
  name: topic.name,
  words,
});

const isDoneThere = ({ side, topic }: Topic): boolean => side === "laid" || doneInAPlace.has(topic);

/** Words of building speak against all work a little, and more against work that is done in the place built or on what is laid. */
function placeFeatures(found: readonly Met[], activities: readonly Met[]): SpokenFeature[] {
  const met = found.find(({ topic }) => topic.side === "building");
  if (!met) return [];
  const work = activities[0]?.topic;
  const isOfPlace = work !== undefined && isDoneThere(work);
  return [
    {
      feature: isOfPlace ? "building-the-place" : "building",
      value: spoken(met),
      ground: { kind: "building", words: met.words },
    },
  ];
}

/** “Aankoop van een maaier voor het groenonderhoud” buys what stands first. */
function firstFeature(found: readonly Met[], work: Met | undefined): SpokenFeature[] {
  const before = openingOther(found, work);
  if (!before) return [];
  return [{ feature: "other-first", value: 1, ground: otherGroundOf(before) }];
}

/** The other purchase that the title names before the work, or in the same word: `schoonmaakmachines`. */
function openingOther(found: readonly Met[], work: Met | undefined): Met | undefined {
  if (!work?.inTitle) return undefined;
  const opens = ({ at, words }: Met) =>
    at < work.at || (at === work.at && words.some((word) => work.words.includes(word)));
  return found
    .filter((met) => met.topic.side === "against" && met.inTitle && opens(met))
    .sort((a, b) => a.at - b.at)[0];
}

function upkeepFeature(found: readonly Met[], isOfWork: boolean): SpokenFeature[] {
  const met = found.find(({ topic: { side } }) => side === "upkeep" || side === "often");
  if (!met) return [];
  const feature = isOfWork ? "upkeep-of-work" : "upkeep";
  return [{ feature, value: spoken(met), ground: { kind: "upkeep", words: met.words } }];
}

const otherFeatures = (found: readonly Met[]): SpokenFeature[] =>
  found
    .filter(({ topic }) => topic.side === "against")
    .map((met) => ({
      feature: `other-${met.topic.topic}`,
      value: spoken(met),
      ground: otherGroundOf(met),
    }));

const otherGroundOf = ({ topic, words }: Met): SuitabilityGround => ({
  kind: "other-purchase",
  topic: topic.topic,
  name: topic.name,
  words,
});

const usualShare = 0.15;
const logOdds = (share: number): number => {
  const kept = Math.min(0.97, Math.max(0.03, share));
  return Math.log(kept / (1 - kept));
};

function givenCode(
  { cpv: [main, ...others] }: PurchaseFacts,
  byNode: ReadonlyMap<string, CpvShare>,
): SpokenFeature[] {
  if (!main) return [];
  const first = shareOf(main, byNode);
  const best = others
    .map((code) => shareOf(code, byNode))
    .reduce<CpvShare | undefined>((top, one) => (higher(one, top) ? one : top), undefined);
  const told = best && first && best.share > first.share ? mix(first, best) : first;
  return told ? [spokenShare("cpv", told, "by-buyer")] : [];
}

/** What a text is like counts only where no word of it is known: words say more than a guess. */
function guessedCode(
  { cpv, prediction }: PurchaseFacts,
  byNode: ReadonlyMap<string, CpvShare>,
): SpokenFeature[] {
  if (cpv.length > 0) return [];
  const nodes = prediction?.groups.length ? prediction.groups : (prediction?.divisions ?? []);
  const known = nodes.flatMap(({ node, chance }) => {
    const share = shareOf(node, byNode);
    return share ? [{ share, chance }] : [];
  });
  if (known.length === 0) return [];
  const sum = known.reduce((total, { chance }) => total + chance, 0) || 1;
  const mean = known.reduce((total, { share, chance }) => total + share.share * chance, 0) / sum;
  return [spokenShare("cpv-guess", { ...tellingNode(known, mean), share: mean }, "by-text")];
}

type KnownNode = { readonly share: CpvShare; readonly chance: number };

/** The node that makes the mean what it is. */
function tellingNode(known: readonly KnownNode[], mean: number): CpvShare {
  const side = mean < usualShare ? -1 : 1;
  const pull = ({ share, chance }: KnownNode) => chance * side * (share.share - usualShare);
  return known.reduce((top, one) => (pull(one) > pull(top) ? one : top)).share;
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
