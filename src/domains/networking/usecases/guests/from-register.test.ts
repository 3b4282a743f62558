import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import type { Tx } from "#platform/db";
import { addFromRegister } from "./add-guests.ts";
import { listGuestAddresses } from "./guest-addresses.ts";
import { aTestHall, now } from "./test-hall.ts";

let hall: Awaited<ReturnType<typeof aTestHall>>;
beforeAll(async () => {
  hall = await aTestHall();
});

const here = sql<string>`current_partnership()`;
const today = asDay("2026-11-23");

async function anOrganisation(tx: Tx, number: string, names: Record<string, string>) {
  const { id } = await tx
    .insertInto("organisation")
    .values({
      partnership_id: here,
      number,
      name: Object.values(names)[0] ?? "Voorbeeld",
      names,
      kind: "social-enterprise",
      is_example: true,
      version: 0,
      published: true,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function aContact(tx: Tx, organisationId: string, email: string) {
  const { id: sourceId } = await tx
    .insertInto("source")
    .values({
      partnership_id: here,
      kind: "list",
      publisher: "Voorbeeld",
      title: `Lijst ${email}`,
      licence: "eigen",
      retrieved_on: today,
    } as never)
    .returning("id")
    .executeTakeFirstOrThrow();
  const { id } = await tx
    .insertInto("contact")
    .values({
      partnership_id: here,
      organisation_id: organisationId,
      name: "An Voorbeeld",
      role: null,
      email,
      phone: null,
      consent: "given",
      consent_on: asDay("2026-01-01"),
      source_id: sourceId,
      expires_on: asDay("2026-12-01"),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

test("a guest of the register begins in the language its sources state, not in that of its municipality", async () => {
  const [french, both, none] = await hall.within(async (tx) => [
    await anOrganisation(tx, "0999000038", { fr: "Atelier Exemple" }),
    await anOrganisation(tx, "0999000137", { nl: "Werkplaats Voorbeeld", fr: "Atelier Deux" }),
    await anOrganisation(tx, "0999000236", {}),
  ]);
  const ids = [french ?? "", both ?? "", none ?? ""];
  await addFromRegister(hall.app, hall.coordinator, hall.gatheringId, ids, now);
  const { guests } = await hall.list();
  const languageOf = (id: string) =>
    guests.find(({ organisationId }) => organisationId === id)?.language;
  expect(ids.map(languageOf)).toEqual(["fr", "nl", "nl"]);
});

test("who has no address on the list is reached by the contact person while consent lasts", async () => {
  const organisation = await hall.within((tx) =>
    anOrganisation(tx, "0999000335", { nl: "Groendienst Voorbeeld" }),
  );
  await addFromRegister(hall.app, hall.coordinator, hall.gatheringId, [organisation], now);
  const guest = (await hall.list()).guests.find((one) => one.organisationId === organisation);
  const addressOn = (day: string) =>
    hall.within(async (tx) =>
      (await listGuestAddresses(tx, hall.gatheringId, asDay(day))).get(guest?.id ?? ""),
    );
  expect(await addressOn("2026-11-23")).toBeUndefined();
  await hall.within((tx) => aContact(tx, organisation, "an@groendienst.example"));
  expect(await addressOn("2026-11-23")).toBe("an@groendienst.example");
  expect(await addressOn("2026-12-02")).toBeUndefined();
});
