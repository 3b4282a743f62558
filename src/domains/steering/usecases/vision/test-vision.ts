import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { openFiles } from "#platform/files";
import { foundPartnership } from "#territory";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { addAgreement, markAgreed } from "./agree.ts";
import { beginDraft } from "./begin-draft.ts";
import { addGoal, addIndicator } from "./edit-draft.ts";
import { type OpenedVision, openVision } from "./open-vision.ts";

type People = { coordinator: Actor; staff: Actor; reader: Actor };

// A database, people and stories to begin from, for the tests of the vision. Each test file has its own.
const database = await aTestDatabase();
export const { db } = database;
export const now = "2026-11-23T09:00:00.000Z" as Instant;
export const today = asDay("2026-11-23");
const files = openFiles({ folder: await mkdtemp(join(tmpdir(), "regiekamer-vision-")) });
export const app = {
  db,
  files,
  config: { projectRoot: new URL("../../../../../", import.meta.url).pathname },
};
export const emptyTitle = "Visie";
let count = 0;

/** A partnership of its own for every story. */
export async function aPartnership(): Promise<People> {
  count += 1;
  const founded = await foundPartnership(
    db,
    { kind: "operator", partnershipId: "" },
    {
      name: `Voorbeeldstreek ${count}`,
      legalForm: "interlokale-vereniging",
      nis: ["23027", "23003"],
      managingNis: "23027",
      from: asDay("2024-01-01"),
      isExample: true,
    },
  );
  if (founded.kind === "refused") throw new Error(founded.because);
  const { partnershipId } = founded;
  const person = (
    at: number,
    name: string,
    grant: Extract<Actor, { kind: "person" }>["grants"][number],
  ): Actor => ({
    kind: "person",
    personId: `00000000-0000-4000-8000-00000000000${at}`,
    name,
    partnershipId,
    grants: [grant],
  });
  return {
    coordinator: person(1, "Voorbeeld Regisseur", { role: "coordinator" }),
    staff: person(2, "Voorbeeld Halle", { role: "municipal-staff", nis: "23027" }),
    reader: person(3, "Voorbeeld Lezer", { role: "reader" }),
  };
}

export async function begin(actor: Actor): Promise<number> {
  const begun = await beginDraft(db, actor, { text: null, withGoals: true, emptyTitle }, now);
  if (begun.kind !== "begun") throw new Error(begun.because);
  return begun.number;
}

export async function open(actor: Actor, number: number | null = null): Promise<OpenedVision> {
  const opened = await openVision(db, actor, number, today);
  if (opened.kind !== "opened") throw new Error(opened.kind);
  return opened;
}

export const agreement = {
  body: "Gemeenteraad van Halle",
  nis: "23027",
  agreedOn: asDay("2026-11-17"),
  reference: "GR/2026/11",
  file: null,
};

export const goalOf = (opened: OpenedVision, at = 0) => {
  const goal = opened.vision.goals[at];
  if (!goal) throw new Error("no goal");
  return goal;
};

export const anIndicator = {
  name: "Plaatsen in arbeidszorg",
  unit: "plaatsen",
  baseline: 40,
  baselineYear: 2025,
  target: 60,
  targetYear: 2031,
  source: "Departement WSE",
};

/** Version 1, agreed by Halle, with one goal and one indicator. */
export async function agreedVision(people: People): Promise<number> {
  const number = await begin(people.coordinator);
  await addGoal(db, people.coordinator, number, { title: "Meer werk", body: "Op maat." }, now);
  const goalId = goalOf(await open(people.coordinator, number)).id;
  await addIndicator(db, people.coordinator, { number, goalId }, anIndicator, now);
  await addAgreement(app, people.coordinator, number, agreement, now);
  await markAgreed(db, people.coordinator, number);
  return number;
}
