import { addQuarters, quartersBetween } from "./quarter.ts";
import type {
  Estimate,
  Inflow,
  Scenario,
  ScenarioQuarter,
  ScenarioResult,
  Variant,
} from "./scenario.ts";

const sides: Readonly<
  Record<Variant, { readonly demand: keyof Estimate; readonly places: keyof Estimate }>
> = {
  heavy: { demand: "high", places: "low" },
  middle: { demand: "middle", places: "middle" },
  light: { demand: "low", places: "high" },
};

/**
 * Inflow against places, quarter by quarter, three times over: with the most likely figures, and with all doubts
 * to one side and to the other. Figures are people and places, with fractions: round them where they are shown.
 * A place that is not taken stays free; who finds none waits.
 */
export function computeScenario(scenario: Scenario): ScenarioResult {
  return {
    heavy: computeVariant(scenario, "heavy"),
    middle: computeVariant(scenario, "middle"),
    light: computeVariant(scenario, "light"),
  };
}

function computeVariant(scenario: Scenario, variant: Variant): ScenarioQuarter[] {
  const { demand, places } = sides[variant];
  const share = scenario.steps.reduce((product, step) => product * step.share[demand], 1);
  const sum = (key: "freeNow" | "perQuarter") =>
    scenario.places.reduce((total, line) => total + line[key][places], 0);
  const [atStart, perQuarter] = [sum("freeNow"), sum("perQuarter")];
  const result: ScenarioQuarter[] = [];
  let waiting = 0;
  let left = atStart;
  for (let at = 0; at < scenario.quarters; at += 1) {
    const quarter = addQuarters(scenario.from, at);
    const arriving = scenario.inflow.reduce(
      (total, line) => total + arrivingIn(line, quartersBetween(line.from, quarter), demand),
      0,
    );
    const asking = arriving * share;
    const free = left + perQuarter;
    const placed = Math.min(waiting + asking, free);
    waiting = waiting + asking - placed;
    left = free - placed;
    result.push({ quarter, asking, free, placed, waiting });
  }
  return result;
}

/** People of this line who come `at` quarters after it begins. */
const arrivingIn = (line: Inflow, at: number, side: keyof Estimate): number =>
  at >= 0 && at < line.quarters ? line.people[side] / line.quarters : 0;

/** People who will ask for a place per municipality over the whole period, most likely figures; "" is the partnership. */
export function askingPerMunicipality(scenario: Scenario): ReadonlyMap<string, number> {
  const share = scenario.steps.reduce((product, step) => product * step.share.middle, 1);
  const asking = new Map<string, number>();
  for (const line of scenario.inflow) {
    const start = quartersBetween(scenario.from, line.from);
    const inSight = Math.min(scenario.quarters, start + line.quarters) - Math.max(0, start);
    const people = (line.people.middle / line.quarters) * Math.max(0, inSight) * share;
    asking.set(line.nis ?? "", (asking.get(line.nis ?? "") ?? 0) + people);
  }
  return asking;
}
