import { expect, test } from "vitest";
import type { SuitabilityReason } from "#matching";
import { topicOfReasons } from "./topic-of-reasons.ts";

const name = { nl: "", fr: "", en: "" };
const litter: SuitabilityReason = {
  kind: "activity",
  ...{ topic: "publieke-ruimte", name, words: ["zwerfvuil"], points: 4.2 },
};
const cameras: SuitabilityReason = {
  kind: "other-purchase",
  ...{ topic: "software", name, words: ["camera"], points: -0.75 },
};

test("work that is named is what a line is about", () => {
  expect(topicOfReasons([litter])).toBe("publieke-ruimte");
});

test("litter that is watched by cameras is another purchase", () => {
  expect(topicOfReasons([litter, cameras])).toBeNull();
  expect(topicOfReasons([litter, { ...cameras, points: -0.1 }])).toBe("publieke-ruimte");
});

test("work that lies next to it names nobody", () => {
  const cemetery: SuitabilityReason = {
    kind: "near-activity",
    ...{ topic: "groen", name, words: ["begraafplaats"], points: 2 },
  };
  expect(topicOfReasons([cemetery])).toBeNull();
});
