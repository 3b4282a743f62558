import { type Day, parseDay } from "#kernel/day";
import { type Degree, degrees, measureKinds } from "../../rules/effects/effect.ts";
import { nothingOfIt } from "../../rules/effects/propose-effects.ts";
import { type Stakeholder, stakeholders } from "../../rules/instrument/instrument.ts";
import type { EffectToSave } from "../../usecases/effects/change-effects.ts";

/** What the form of an effect says; days that do not exist are named, and the rest is kept. */
export function readEffectForm(form: FormData): {
  readonly said: EffectToSave;
  readonly badDays: readonly string[];
} {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const badDays: string[] = [];
  const day = (name: string): Day | null => {
    const typed = text(name);
    const read = typed === "" ? null : parseDay(typed);
    if (typed !== "" && read === null) badDays.push(name);
    return read;
  };
  const degree = (name: string, otherwise: Degree): Degree =>
    degrees.find((one) => String(one) === text(name)) ?? otherwise;
  const who = new Set(form.getAll("belang").map(String));
  const { organisations: _, ...nothing } = nothingOfIt;
  const said: EffectToSave = {
    ...nothing,
    kind: text("soort") === "goed" ? "positive" : "negative",
    title: text("titel"),
    happens: text("waar") === "chain" ? "chain" : "own",
    isHumanRights: form.has("mensenrechten"),
    scale: degree("ernst", 2),
    scope: degree("omvang", 2),
    irreversibility: degree("herstel", 2),
    likelihood: degree("kans", 2),
    stakeholders: stakeholders.filter((one: Stakeholder) => who.has(one)),
    measureKind: measureKinds.find((one) => one === text("maatregel-soort")) ?? null,
    measure: text("maatregel"),
    who: text("wie"),
    checkOn: day("nakijken"),
    checkResult: text("gezien"),
    checkedOn: day("nagekeken"),
    told: text("verteld"),
  };
  return { said, badDays };
}
