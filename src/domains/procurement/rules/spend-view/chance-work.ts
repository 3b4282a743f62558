import type { ReadNeed } from "#matching";

type Asked = ReadNeed["activities"][number];

/** Whether an activity of our tree, or all of a group, really is the work bought under a code. */
export type WorkJudgement = {
  /** CPV, some first digits of it. */
  readonly cpv: string;
  /** "groen/tuinonderhoud", or a whole group: "groen". */
  readonly activity: string;
  readonly isSuch: boolean;
};

/** Words of a code that name an activity by the way are less sure than this. */
const sureByWords = 0.7;

/**
 * The activities that really are the work of these codes. Spending knows a code and no words, and a code leads to every
 * activity that could ever be bought under it: refuse collection to a bicycle park. What was judged counts; else an
 * activity that the name of the code says, or all when they lie in one group.
 * @param codes CPV of eight digits
 */
export function suchWork(
  activities: readonly Asked[],
  codes: readonly string[],
  judgements: readonly WorkJudgement[],
): Asked[] {
  const open = activities.filter(({ code }) => judge(code, codes, judgements) === null);
  const groups = new Set(open.flatMap(({ code, asked }) => (asked === "cpv" ? groupOf(code) : [])));
  const isOneGroup =
    groups.size === 1 &&
    activities.every(
      ({ code }) => groups.has(groupOf(code)) || judge(code, codes, judgements) === false,
    );
  return activities.filter((activity) => {
    const judged = judge(activity.code, codes, judgements);
    if (judged !== null) return judged;
    if (activity.asked === "cpv") return isOneGroup;
    return activity.code.includes("/") && activity.sureness >= sureByWords;
  });
}

const groupOf = (code: string): string => code.split("/")[0] ?? code;

function judge(
  activity: string,
  codes: readonly string[],
  judgements: readonly WorkJudgement[],
): boolean | null {
  const [nearest] = judgements
    .filter(
      (one) =>
        (one.activity === activity || one.activity === groupOf(activity)) &&
        codes.some((code) => code.startsWith(one.cpv)),
    )
    .sort(
      (one, other) =>
        other.cpv.length - one.cpv.length || other.activity.length - one.activity.length,
    );
  return nearest?.isSuch ?? null;
}
