import { describe, expect, test } from "vitest";
import { type KboActivity, kindFromKbo, naceCodesOf } from "./kbo-kind.ts";

const activity = (code: string, over: Partial<KboActivity> = {}): KboActivity => ({
  version: "2025",
  code,
  classification: "MAIN",
  file: "activity.csv",
  line: 2,
  ...over,
});

describe("what an organisation is", () => {
  test("a workshop is one by 88.993 of 2025 or 88.995 of 2008, and by neither in the other edition", () => {
    expect(kindFromKbo("017", [activity("88993")], []).kind).toBe("social-enterprise");
    expect(kindFromKbo("017", [activity("88995", { version: "2008" })], []).kind).toBe(
      "social-enterprise",
    );
    expect(kindFromKbo("017", [activity("88993", { version: "2008" })], []).kind).toBe(
      "regular-company",
    );
    expect(kindFromKbo("017", [activity("88995")], []).kind).toBe("regular-company");
  });

  test("a broader code is not enough", () => {
    expect(kindFromKbo("017", [activity("8899")], []).kind).toBe("regular-company");
  });

  test("a workshop of a public centre for welfare does not make the centre a workshop", () => {
    expect(kindFromKbo("412", [], [activity("88993")]).kind).toBe("public-service");
    expect(kindFromKbo("411", [activity("88993")], []).kind).toBe("authority");
  });

  test("an establishment tells only by its main activity", () => {
    const side = activity("88993", { classification: "SECO" });
    expect(kindFromKbo("610", [], [side]).kind).toBe("regular-company");
    expect(kindFromKbo("610", [], [activity("88993")]).kind).toBe("social-enterprise");
  });

  test("a school teaches in a form of schools; a driving school is a company", () => {
    expect(kindFromKbo("017", [activity("85201")], []).kind).toBe("school");
    expect(kindFromKbo("610", [activity("85201")], []).kind).toBe("regular-company");
    expect(kindFromKbo("017", [activity("85530")], []).kind).toBe("regular-company");
  });
});

test("NACE codes: those of 2025 only, main ones first, each once with its first line", () => {
  const codes = naceCodesOf([
    activity("47110", { classification: "SECO", line: 3 }),
    activity("10711", { line: 4 }),
    activity("10711", { line: 9 }),
    activity("56100", { version: "2008" }),
  ]);
  expect(codes.map(({ code, line }) => [code, line])).toEqual([
    ["10711", 4],
    ["47110", 3],
  ]);
});
