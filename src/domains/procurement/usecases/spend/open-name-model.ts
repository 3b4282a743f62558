import { z } from "zod";
import { AppError } from "#kernel/app-error";
import { readReferenceFile, rowsOf } from "#platform/reference-file";
import { isNameFeature } from "../../rules/spend/names/compare-names.ts";
import type { MatchModel } from "../../rules/spend/names/match-name.ts";

const row = z.object({
  part: z.enum(["start", "weight", "beside", "bound"]),
  name: z.string(),
  value: z.number(),
});

/**
 * The model by which names are matched.
 * @param folder the folder `reference/`
 * @throws AppError `reference.unreadable` when a value is missing
 */
export async function openNameModel(folder: string): Promise<MatchModel> {
  const rows = rowsOf(await readReferenceFile(folder, "name-model"), row);
  const given = (part: string, name: string): number => {
    const found = rows.find((one) => one.part === part && one.name === name);
    if (found) return found.value;
    throw new AppError("reference.unreadable", `reference/name-model.json has no ${part} ${name}`);
  };
  return {
    start: given("start", "start"),
    weights: new Map(
      rows.flatMap(({ part, name, value }) =>
        part === "weight" && isNameFeature(name) ? [[name, value] as const] : [],
      ),
    ),
    place: {
      "same-postcode": given("beside", "same-postcode"),
      "same-town": given("beside", "same-town"),
      "other-postcode": given("beside", "other-postcode"),
    },
    activity: {
      fits: given("beside", "activity-fits"),
      differs: given("beside", "activity-differs"),
    },
    againstAny: given("bound", "against-any"),
    bounds: {
      accept: given("bound", "accept"),
      review: given("bound", "review"),
      differs: given("bound", "differs"),
    },
  };
}
