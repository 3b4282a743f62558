import { addDays, dayOf, type Instant } from "#kernel/day";
import type { Db } from "#platform/db";
import { mayShow, summariseAll } from "../../rules/benchmark/summarise.ts";
import { holdBenchmark, readMinimum } from "../../store/benchmark/shares.ts";
import {
  hasResults,
  listAllShares,
  listGroups,
  replaceResults,
  type StoredGroup,
  saveGroup,
} from "../../store/benchmark/sum-shares.ts";

/** Figures of a group that stayed the same are renewed at most so often, so that no single change shows. */
const renewDays = 7;

/**
 * Sums what partnerships share into what may be told of them together. Whatever is not allowed (any more) is
 * gone afterwards.
 * @param owner opened as the owner of the schema: nobody else can read the shares of all
 */
export async function sumBenchmark(owner: Db, now: Instant): Promise<void> {
  await owner.transaction().execute(async (tx) => {
    await holdBenchmark(tx);
    const minimum = await readMinimum(tx, dayOf(now));
    const shared = await listAllShares(tx);
    const groups = new Map((await listGroups(tx)).map((group) => [group.year, group]));
    for (const year of new Set([...shared.keys(), ...groups.keys()])) {
      const { shares = [], members = "" } = shared.get(year) ?? {};
      const known = groups.get(year);
      const group = changedGroup(known, { year, members, size: shares.length, now });
      const isToTell = mayShow(group, minimum);
      const isFresh =
        known?.members === members &&
        dayOf(known.computedAt) > addDays(dayOf(now), -renewDays) &&
        (await hasResults(tx, year)) === isToTell;
      if (isFresh) continue;
      await replaceResults(tx, year, isToTell ? summariseAll(shares, minimum) : [], now);
      await saveGroup(tx, group);
    }
  });
}

function changedGroup(
  known: StoredGroup | undefined,
  group: { year: number; members: string; size: number; now: Instant },
): StoredGroup {
  const { year, members, size, now } = group;
  if (known?.members === members) return { ...known, size, computedAt: now };
  return {
    year,
    members,
    size,
    sizeBefore: known?.size ?? 0,
    wasShown: known !== undefined && (known.wasShown || mayShow(known, 0)),
    computedAt: now,
  };
}
