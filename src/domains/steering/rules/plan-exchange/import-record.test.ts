import { expect, test } from "vitest";
import { countProposal } from "./import-record.ts";
import type { Trouble } from "./plan-draft.ts";

const trouble = (line: number, raw: string | null): Trouble => ({
  sheet: null,
  line,
  field: "Gemeente",
  because: "no-title",
  detail: "",
  raw,
});

test("a row with two things wrong is refused once; a cell that is left out refuses no row", () => {
  const troubles = [trouble(2, "a;b"), trouble(3, "c;d"), trouble(3, "c;d"), trouble(5, null)];
  const counts = countProposal({ nodes: [], actions: [], troubles });
  expect(counts).toMatchObject({ refused: 2, told: 1 });
});
