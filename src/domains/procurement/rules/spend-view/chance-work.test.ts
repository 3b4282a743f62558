import { expect, test } from "vitest";
import { suchWork, type WorkJudgement } from "./chance-work.ts";

const by = (code: string, asked: "cpv" | "words" = "cpv", sureness = 0.7) => ({
  code,
  asked,
  sureness,
});
const kept = (
  activities: Parameters<typeof suchWork>[0],
  codes: readonly string[],
  judgements: readonly WorkJudgement[] = [],
) => suchWork(activities, codes, judgements).map(({ code }) => code);

test("a code that leads to one group of work is that work; one that leads to several says nothing", () => {
  expect(kept([by("voeding/catering"), by("voeding/broodjes")], ["55520000"])).toHaveLength(2);
  expect(kept([by("kringloop/ophaling"), by("bouw/ontruiming")], ["90511000"])).toEqual([]);
});

test("work that the name of the code says is that work, unless it is a whole group or said by the way", () => {
  const said = [
    by("reiniging/kantoren", "words", 0.95),
    by("publieke-ruimte", "words", 0.95),
    by("publieke-ruimte/graffiti", "words", 0.4),
  ];
  expect(kept(said, ["90911200"])).toEqual(["reiniging/kantoren"]);
});

test("what was judged counts before everything: the longest code first, then the activity before its group", () => {
  const judgements = [
    { cpv: "905", activity: "kringloop", isSuch: false },
    { cpv: "90514", activity: "kringloop", isSuch: true },
    { cpv: "90514", activity: "kringloop/upcycling", isSuch: false },
  ];
  const asked = [by("kringloop/afval-sorteren"), by("kringloop/upcycling")];
  expect(kept(asked, ["90514000"], judgements)).toEqual(["kringloop/afval-sorteren"]);
  expect(kept(asked, ["90511000"], judgements)).toEqual([]);
});
