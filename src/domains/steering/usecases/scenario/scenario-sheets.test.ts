import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership } from "#platform/db";
import { foundPartnership } from "#territory";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { readScenario } from "../../rules/scenario/read-scenario.ts";
import { exportScenario } from "./export-scenario.ts";
import {
  beginScenario,
  openScenario,
  openScenarioSurroundings,
  openScenarios,
  removeScenario,
  saveScenario,
} from "./scenario-sheets.ts";

const database = await aTestDatabase();
const { db } = database;
const now = "2026-11-23T09:00:00.000Z" as Instant;
let coordinator: Actor;
let staff: Actor;
let reader: Actor;

const { read } = readScenario(
  (field) =>
    ({
      name: "Einde van de uitkering",
      from: "2026-Q1",
      quarters: "4",
      "inflow.0.label": "Wie de uitkering verliest",
      "inflow.0.nis": "23027",
      "inflow.0.from": "2026-Q1",
      "inflow.0.quarters": "2",
      "inflow.0.people.middle": "100",
      "step.0.label": "vraagt hulp",
      "step.0.share.middle": "60",
    })[field] ?? "",
);

beforeAll(async () => {
  const founded = await foundPartnership(
    db,
    { kind: "operator", partnershipId: "" },
    {
      name: "Voorbeeldstreek",
      legalForm: "interlokale-vereniging",
      nis: ["23027", "23003"],
      managingNis: "23027",
      from: asDay("2024-01-01"),
      isExample: true,
    },
  );
  if (founded.kind === "refused") throw new Error(founded.because);
  const { partnershipId } = founded;
  const person = (name: string, grant: Extract<Actor, { kind: "person" }>["grants"][number]) =>
    ({
      kind: "person",
      personId: "00000000-0000-4000-8000-000000000001",
      name,
      partnershipId,
      grants: [grant],
    }) as const;
  coordinator = person("Voorbeeld Regisseur", { role: "coordinator" });
  staff = person("Voorbeeld Halle", { role: "municipal-staff", nis: "23027" });
  reader = person("Voorbeeld Lezer", { role: "reader" });
});

const saved = async (at: Parameters<typeof saveScenario>[2] = null) => {
  const answer = await saveScenario(db, coordinator, at, read, now);
  if (answer.kind !== "saved") throw new Error(answer.kind);
  return answer.id;
};

describe("a scenario sheet in the partnership", () => {
  test("is kept as it was filled in, and exported with its assumptions", async () => {
    const id = await saved();
    const opened = await openScenario(db, staff, id);
    expect(opened).toMatchObject({ kind: "opened", mayEdit: false, sheet: read });
    const file = await exportScenario(db, staff, id, "nl");
    expect(file).toMatchObject({ kind: "file", name: "Einde van de uitkering" });
    if (file.kind === "file") {
      expect(file.sheets.map(({ rows }) => rows.length)).toEqual([4, 2]);
      expect(file.sheets[0]?.rows[1]?.[4]).toBeCloseTo(60);
    }
  });

  test("shows the second editor what the first one saved, and overwrites nothing", async () => {
    const id = await saved();
    await saveScenario(db, coordinator, { id, version: 1 }, { ...read, name: "Eerste" }, now);
    const second = { ...read, name: "Tweede" };
    const stale = await saveScenario(db, coordinator, { id, version: 1 }, second, now);
    expect(stale).toMatchObject({ kind: "stale", theirs: { name: "Eerste", version: 2 } });
    expect(await openScenario(db, staff, id)).toMatchObject({ sheet: { name: "Eerste" } });
  });

  test("goes away and comes back", async () => {
    const id = await saved();
    await removeScenario(db, coordinator, id, "remove", now);
    expect(await openScenario(db, coordinator, id)).toMatchObject({ because: "no-such-scenario" });
    await removeScenario(db, coordinator, id, "restore", now);
    expect(await openScenario(db, coordinator, id)).toMatchObject({ kind: "opened" });
  });

  test("is edited by the coordinator alone, read by staff, and not by a reader", async () => {
    const id = await saved();
    const notPermitted = { kind: "refused", because: "not-permitted" };
    expect(await saveScenario(db, staff, null, read, now)).toMatchObject(notPermitted);
    expect(await removeScenario(db, staff, id, "remove", now)).toMatchObject(notPermitted);
    expect(await openScenarios(db, reader)).toMatchObject(notPermitted);
    expect(await openScenario(db, reader, id)).toMatchObject(notPermitted);
    expect(await openScenarioSurroundings(db, staff, asDay("2026-11-23"))).toMatchObject(
      notPermitted,
    );
  });

  test("begins with assumptions that name their source and leave open what nobody knows", async () => {
    const none = { places: 0, organisations: 0 };
    const fields = await beginScenario({ projectRoot: "./" }, "nl", asDay("2026-11-23"), none);
    expect(fields.has("places.0.label")).toBe(false);
    expect(fields.get("from")).toBe("2026-Q4");
    expect(fields.get("step.0.share.middle")).toBe("65");
    expect(fields.get("step.0.source")).toContain("Riemst");
    expect(fields.has("inflow.0.people.middle")).toBe(false);
  });

  test("proposes the places the register knows in the area, with where they come from", async () => {
    const organisation = (number: string, area: string[], places: number | null) => ({
      partnership_id: coordinator.partnershipId,
      number,
      name: `Voorbeeld ${number}`,
      kind: "social-enterprise",
      area_nis: area,
      capacity_places: places,
      is_example: true,
    });
    await inPartnership(db, { partnershipId: coordinator.partnershipId }, (tx) =>
      tx
        .insertInto("organisation")
        .values([
          { ...organisation("0999000038", ["23027"], 40), seat_nis: "23003" },
          organisation("0999000137", ["23003", "44021"], 25),
          { ...organisation("0999000236", [], 500), seat_nis: "44021" },
          organisation("0999000335", ["23027"], null),
          { ...organisation("0999000434", ["23027"], 70), status: "stopped" },
        ])
        .execute(),
    );
    const around = await openScenarioSurroundings(db, coordinator, asDay("2026-11-23"));
    expect(around).toMatchObject({ known: { places: 65, organisations: 2 } });
    if (around.kind !== "opened") return;
    const root = { projectRoot: "./" };
    const fields = await beginScenario(root, "nl", asDay("2026-11-23"), around.known);
    const { read: begun } = readScenario((field) => fields.get(field) ?? "");
    expect(begun.scenario.places).toEqual([
      {
        label: "Plaatsen bij sociale ondernemingen",
        freeNow: { low: 0, middle: 65, high: 65 },
        perQuarter: { low: 0, middle: 0, high: 0 },
        source: "Eigen register: 2 sociale ondernemingen, bezette plaatsen meegeteld",
      },
    ]);
  });

  test("knows the members of today for its form", async () => {
    const around = await openScenarioSurroundings(db, coordinator, asDay("2026-11-23"));
    expect(around.kind).toBe("opened");
    if (around.kind === "opened") expect([...around.members].sort()).toEqual(["23003", "23027"]);
  });
});
