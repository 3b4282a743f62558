import type { Tx } from "#platform/db";
import type { KnownFacts } from "../rules/compose-record.ts";
import "./tables.ts";

/**
 * Codes that exist, and how to find a municipality by postcode.
 * @param numbers the enterprise numbers a record may be a branch of
 */
export async function loadKnownFacts(tx: Tx, numbers: readonly string[]): Promise<KnownFacts> {
  const activities = await tx.selectFrom("activity").select("code").execute();
  const municipalities = await tx.selectFrom("municipality").select("nis").execute();
  const postcodes = await tx
    .selectFrom("postcode")
    .select(["postcode", "nis", "name_nl", "name_fr"])
    .orderBy("postcode")
    .orderBy("is_main", "desc")
    .orderBy("nis")
    .execute();
  const here =
    numbers.length === 0
      ? []
      : await tx
          .selectFrom("organisation")
          .select("number")
          .where("number", "in", numbers)
          .execute();
  const byPostcode = Map.groupBy(postcodes, ({ postcode }) => postcode);
  const numbersHere = new Set(here.map(({ number }) => number));
  return {
    activityCodes: new Set(activities.map(({ code }) => code)),
    nisCodes: new Set(municipalities.map(({ nis }) => nis)),
    nisOf: (postcode, town) => {
      const rows = byPostcode.get(postcode) ?? [];
      const named = rows.find(
        ({ name_nl, name_fr }) => sameTown(name_nl, town) || sameTown(name_fr, town),
      );
      return (named ?? rows[0])?.nis ?? null;
    },
    knowsNumber: (number) => numbersHere.has(number),
  };
}

const sameTown = (left: string, right: string | null): boolean =>
  right !== null && left.localeCompare(right.trim(), "nl", { sensitivity: "base" }) === 0;
