import { expect, test } from "vitest";
import { exampleNumber } from "#kernel/kbo-number";
import { buildRegistry } from "../../rules/spend/names/build-registry.ts";
import { matchName } from "../../rules/spend/names/match-name.ts";
import { openNameModel } from "./open-name-model.ts";

test("with the model as shipped a name and its postcode are accepted, another name is not", async () => {
  const model = await openNameModel("reference");
  const registry = buildRegistry([
    { number: exampleNumber(1), names: ["Voorbeeldtuinen vzw"], postcode: "1750" },
    { number: exampleNumber(2), names: ["Voorbeeldwerken vzw"], postcode: "1750" },
    { number: exampleNumber(3), names: ["Bouwbedrijf Fictief NV"], postcode: "1500" },
  ]);
  const match = (name: string, postcode?: string) =>
    matchName({ name, ...(postcode ? { postcode } : {}) }, { registry, model });
  expect(match("VOORBEELDTUINEN ASBL", "1750")).toMatchObject({
    band: "accepted",
    number: exampleNumber(1),
  });
  expect(match("Voorbeldtuinen", "1750")).toMatchObject({
    band: "accepted",
    number: exampleNumber(1),
  });
  expect(match("Voorbeeldtuinen").band).toBe("review");
  expect(match("Bouwbedrijf Verzonnen", "1500").band).not.toBe("accepted");
});
