import { expect, test } from "vitest";
import { isRefusal } from "#kernel/refusal";
import type { DraftFacts } from "../../rules/contracts/draft-address.ts";
import { halle, now } from "../radar/test-radar.ts";
import { openContractForm } from "./draft-contract.ts";
import { aTestDesk } from "./test-contracts.ts";

const desk = await aTestDesk();

const open = async (change: Partial<DraftFacts>) => {
  const facts: DraftFacts = {
    title: "Opdracht van Halle aan Groenwerk Voorbeeld",
    nis: halle,
    organisationId: null,
    supplierName: "Groenwerk Voorbeeld",
    isSocial: true,
    cents: 120_000,
    ...change,
  };
  const form = await openContractForm(
    desk.app,
    desk.coordinator,
    { id: null, from: { kind: "facts", facts } },
    { language: "nl", now },
  );
  if (isRefusal(form)) throw new Error(form.because);
  return form;
};

test("what another part of the house knows is filled in, and the contract is made by hand", async () => {
  const { content, source, already } = await open({});
  expect(content).toMatchObject({
    title: "Opdracht van Halle aan Groenwerk Voorbeeld",
    nis: halle,
    supplierName: "Groenwerk Voorbeeld",
    amountCents: 120_000,
  });
  expect(source.kind).toBe("hand");
  expect(already).toBeNull();
});

test("an organisation that is not in this register is known by its name alone", async () => {
  const { content, supplier } = await open({
    organisationId: "99999999-9999-4999-8999-999999999999",
  });
  expect(supplier).toBeNull();
  expect(content).toMatchObject({ organisationId: null, supplierName: "Groenwerk Voorbeeld" });
});

test("an organisation of the register goes by its name there, whatever the address says", async () => {
  const organisationId = await desk.here(async (tx) => {
    const row = await tx
      .insertInto("organisation")
      .values({
        partnership_id: desk.partnershipId,
        name: "Kringloop Voorbeeld",
        kind: "social-enterprise",
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return row.id;
  });
  const { content } = await open({ organisationId, supplierName: "Iemand anders" });
  expect(content).toMatchObject({ organisationId, supplierName: "Kringloop Voorbeeld" });
});

test("a municipality one may not write for is left open", async () => {
  expect((await open({ nis: "11002" })).content.nis).not.toBe("11002");
});
