import { z } from "zod";
import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Day, Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Config } from "#platform/config";
import { type Db, inPartnership } from "#platform/db";
import { readReferenceFile, rowsOf } from "#platform/reference-file";
import { sumKnownPlaces } from "#register";
import { listMemberNis } from "#territory";
import { quarterOf } from "../../rules/scenario/quarter.ts";
import type { ScenarioForm } from "../../rules/scenario/read-scenario.ts";
import {
  holdScenario,
  insertScenario,
  listScenarios,
  markScenarioRemoved,
  type StoredScenario,
  updateScenario,
} from "../../store/scenario/scenarios.ts";
import { scenarioWords } from "../../text/scenario/index.ts";

type NotPermitted = Refusal<"not-permitted">;

/** The sheets of the partnership, for who may see them. */
export async function openScenarios(
  db: Db,
  actor: Actor,
): Promise<{ kind: "listed"; scenarios: readonly StoredScenario[] } | NotPermitted> {
  const refusal = refusalFor(actor, "scenario.read");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => ({
    kind: "listed",
    scenarios: await listScenarios(tx),
  }));
}

export type OpenedScenario = {
  readonly kind: "opened";
  readonly sheet: StoredScenario;
  readonly mayEdit: boolean;
};

export async function openScenario(
  db: Db,
  actor: Actor,
  id: string,
): Promise<OpenedScenario | Refusal<"not-permitted" | "no-such-scenario">> {
  const refusal = refusalFor(actor, "scenario.read");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const sheet = isId(id) ? await holdScenario(tx, id) : undefined;
    if (!sheet || sheet.removed) return refuse("no-such-scenario");
    return { kind: "opened", sheet, mayEdit: refusalFor(actor, "scenario.edit") === null };
  });
}

export type ScenarioSurroundings = {
  /** Municipalities (NIS) an inflow can be said of. */
  readonly members: readonly string[];
  /** Places at social enterprises that work there, free or not, as far as they said a number. */
  readonly known: { readonly places: number; readonly organisations: number };
};

/** What the form needs beside the sheet. */
export async function openScenarioSurroundings(
  db: Db,
  actor: Actor,
  today: Day,
): Promise<({ kind: "opened" } & ScenarioSurroundings) | NotPermitted> {
  const refusal = refusalFor(actor, "scenario.edit");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const members = await listMemberNis(tx, actor.partnershipId, today);
    return { kind: "opened", members, known: await sumKnownPlaces(tx, members) };
  });
}

const assumption = z.object({
  kind: z.enum(["inflow", "step"]),
  nl: z.string(),
  fr: z.string(),
  en: z.string(),
  low: z.number().nullable(),
  middle: z.number().nullable(),
  high: z.number().nullable(),
  sourceNl: z.string(),
  sourceFr: z.string(),
  sourceEn: z.string(),
});

/**
 * The form of a new sheet, begun with assumptions that others published and with the places the register knows;
 * open figures are left open.
 * @returns fields as `readScenario` reads them
 */
export async function beginScenario(
  config: Pick<Config, "projectRoot">,
  language: Language,
  today: Day,
  known: ScenarioSurroundings["known"],
): Promise<Map<string, string>> {
  const file = await readReferenceFile(`${config.projectRoot}reference`, "scenario-assumptions");
  const rows = rowsOf(file, assumption);
  const fields = new Map<string, string>([
    ["from", quarterOf(today)],
    ["quarters", "8"],
  ]);
  const sourceOf = (row: z.infer<typeof assumption>) =>
    ({ nl: row.sourceNl, fr: row.sourceFr, en: row.sourceEn })[language];
  rows
    .filter(({ kind }) => kind === "inflow")
    .forEach((row, at) => {
      fields.set(`inflow.${at}.label`, row[language]);
      fields.set(`inflow.${at}.from`, quarterOf(today));
      fields.set(`inflow.${at}.quarters`, "4");
      fields.set(`inflow.${at}.source`, sourceOf(row));
    });
  rows
    .filter(({ kind }) => kind === "step")
    .forEach((row, at) => {
      fields.set(`step.${at}.label`, row[language]);
      for (const side of ["low", "middle", "high"] as const) {
        const share = row[side];
        if (share !== null) fields.set(`step.${at}.share.${side}`, String(Math.round(share * 100)));
      }
      fields.set(`step.${at}.source`, sourceOf(row));
    });
  if (known.organisations > 0) putKnownPlaces(fields, known, language);
  return fields;
}

/** All of them as the likely figure and none as the least: how many are taken the register does not know. */
function putKnownPlaces(
  fields: Map<string, string>,
  known: ScenarioSurroundings["known"],
  language: Language,
): void {
  const words = scenarioWords(language).form;
  fields.set("places.0.label", words.knownLabel);
  fields.set("places.0.freeNow.middle", String(known.places));
  fields.set("places.0.freeNow.low", "0");
  fields.set("places.0.perQuarter.middle", "0");
  fields.set("places.0.source", words.knownSource(known.organisations));
}

export type ScenarioSaved =
  | { readonly kind: "saved"; readonly id: string }
  /** Somebody else saved in between: what stands there now. */
  | { readonly kind: "stale"; readonly theirs: StoredScenario }
  | Refusal<"not-permitted" | "no-such-scenario">;

/**
 * Makes a sheet or changes one.
 * @param at which one, and the version the form was opened with; null makes a new one
 */
export async function saveScenario(
  db: Db,
  actor: Actor,
  at: { readonly id: string; readonly version: number } | null,
  { name, scenario }: ScenarioForm,
  now: Instant,
): Promise<ScenarioSaved> {
  const refusal = refusalFor(actor, "scenario.edit");
  if (refusal) return refusal;
  const editedBy = personOf(actor)?.name ?? null;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const about = (id: string) => ({ kind: "scenario", id, name });
    if (at === null) {
      const id = await insertScenario(tx, { name, scenario, editedBy, now });
      await recordAudit(tx, actor, "steering.scenario", about(id));
      return { kind: "saved", id };
    }
    const known = isId(at.id) ? await holdScenario(tx, at.id) : undefined;
    if (!known) return refuse("no-such-scenario");
    if (known.version !== at.version) return { kind: "stale", theirs: known };
    const version = known.version + 1;
    await updateScenario(tx, at.id, { name, scenario, version, editedBy, now });
    await recordAudit(tx, actor, "steering.scenario", about(at.id));
    return { kind: "saved", id: at.id };
  });
}

/** Takes a sheet away, or brings it back. */
export async function removeScenario(
  db: Db,
  actor: Actor,
  id: string,
  deed: "remove" | "restore",
  now: Instant,
): Promise<{ readonly kind: "done" } | Refusal<"not-permitted" | "no-such-scenario">> {
  const refusal = refusalFor(actor, "scenario.edit");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const known = isId(id) ? await holdScenario(tx, id) : undefined;
    if (!known) return refuse("no-such-scenario");
    await markScenarioRemoved(tx, id, deed === "remove" ? now : null);
    const about = { kind: "scenario", id, name: known.name };
    await recordAudit(tx, actor, `steering.${deed}-scenario`, about);
    return { kind: "done" };
  });
}
