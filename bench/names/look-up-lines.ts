import { buildRegistry } from "../../src/domains/procurement/rules/spend/names/build-registry.ts";
import {
  type MatchModel,
  matchName,
  type NameMatch,
  type SupplierClaim,
} from "../../src/domains/procurement/rules/spend/names/match-name.ts";
import type { NameRegistry } from "../../src/domains/procurement/rules/spend/names/name-registry.ts";
import { drawOf, type Invented, inventEnterprise, typedName } from "./invented-registry.ts";

type Kind = "number" | "number with a slip" | "name and postcode" | "name" | "not in the registry";

/**
 * Lines of an invented ledger looked up in an invented registry. The names are invented and the slips are ours, so this
 * tells how long it takes and whether the bands hold where the truth is known, not how good it is on real ledgers.
 */
export function lookUpLines(model: MatchModel, enterprises: number, lines: number) {
  const before = process.memoryUsage().rss;
  const building = watch();
  const registry = buildRegistry(invent(enterprises));
  const built = building();
  const after = process.memoryUsage().rss;
  const asking = watch();
  const tallies = new Map<Kind, Tally>();
  for (let line = 0; line < lines; line += 1) askOne(line, enterprises, registry, model, tallies);
  const asked = asking();
  return {
    rows: [...tallies].map(([kind, tally]) => ({ "the line holds": kind, ...tally })),
    figures: {
      registry_enterprises: registry.enterprises,
      registry_names: registry.names,
      registry_megabytes: Math.round(registry.bytes / 1024 / 1024),
      process_megabytes_more: Math.round((after - before) / 1024 / 1024),
      build_seconds: round(built.seconds),
      build_processor_seconds: round(built.processor),
      lookup_lines: lines,
      lookup_seconds: round(asked.seconds),
      processor_ms_a_line: round((asked.processor / lines) * 1000),
      accepted_wrongly: [...tallies.values()].reduce(
        (sum, one) => sum + one["accepted wrongly"],
        0,
      ),
    },
  };
}

/** Seconds on the clock, and of the processor, which other work on the machine hardly changes. */
function watch() {
  const started = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { seconds: (performance.now() - started) / 1000, processor: (user + system) / 1e6 };
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

type Tally = {
  asked: number;
  accepted: number;
  "accepted wrongly": number;
  "for review": number;
  "review, first is right": number;
  "review, among five": number;
  none: number;
};

function* invent(count: number) {
  for (let index = 0; index < count; index += 1) yield inventEnterprise(index);
}

function askOne(
  line: number,
  enterprises: number,
  registry: NameRegistry,
  model: MatchModel,
  tallies: Map<Kind, Tally>,
): void {
  const draw = drawOf(line + 77_000_000);
  const which = draw();
  const kind: Kind =
    which < 0.4
      ? "number"
      : which < 0.45
        ? "number with a slip"
        : which < 0.7
          ? "name and postcode"
          : which < 0.85
            ? "name"
            : "not in the registry";
  const truth = inventEnterprise(
    Math.floor(draw() * enterprises) + (kind === "not in the registry" ? enterprises : 0),
  );
  const match = matchName(claimOf(kind, truth, draw), { registry, model });
  const tally = tallies.get(kind) ?? emptyTally();
  tallies.set(kind, tally);
  count(tally, match, truth.number);
}

function claimOf(kind: Kind, truth: Invented, draw: () => number): SupplierClaim {
  const name = typedName(truth.names[0] ?? "", draw);
  if (kind === "number") return { name, numbers: [{ text: `BE ${truth.number}` }] };
  if (kind === "number with a slip") {
    const at = 1 + Math.floor(draw() * 9);
    const other = (Number(truth.number[at]) + 1 + Math.floor(draw() * 8)) % 10;
    const text = `${truth.number.slice(0, at)}${other}${truth.number.slice(at + 1)}`;
    return { name, numbers: [{ text }] };
  }
  // A quarter of the lines give the postcode of another establishment.
  const postcode = draw() < 0.75 ? truth.postcode : String(1000 + Math.floor(draw() * 8000));
  return kind === "name" ? { name } : { name, postcode };
}

function count(tally: Tally, { band, number, candidates }: NameMatch, truth: string): void {
  tally.asked += 1;
  if (band === "none") tally.none += 1;
  if (band === "accepted") {
    tally.accepted += 1;
    if (number !== truth) tally["accepted wrongly"] += 1;
  }
  if (band !== "review") return;
  tally["for review"] += 1;
  if (number === truth) tally["review, first is right"] += 1;
  if (candidates.some((one) => one.number === truth)) tally["review, among five"] += 1;
}

const emptyTally = (): Tally => ({
  asked: 0,
  accepted: 0,
  "accepted wrongly": 0,
  "for review": 0,
  "review, first is right": 0,
  "review, among five": 0,
  none: 0,
});
