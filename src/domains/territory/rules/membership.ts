import type { Day } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Nis } from "./succession.ts";

/** A municipality belongs to the partnership from the day `from` until the day before `to`; null: without end. */
export type Membership = { nis: Nis; from: Day; to: Day | null };

/** Municipalities that are members on `day`, in the order of their codes. */
export function membersOn(memberships: readonly Membership[], day: Day): Nis[] {
  const members = memberships
    .filter(({ from, to }) => from <= day && (to === null || day < to))
    .map(({ nis }) => nis);
  return [...new Set(members)].sort();
}

export type MembershipRefusal = Refusal<"ends-before-it-starts" | "overlaps">;

/** The memberships with one more, by municipality and day; refused when periods of one municipality overlap. */
export function withMembership(
  memberships: readonly Membership[],
  addition: Membership,
): { kind: "accepted"; memberships: Membership[] } | MembershipRefusal {
  if (addition.to !== null && addition.to <= addition.from) {
    return refuse("ends-before-it-starts", addition.nis);
  }
  const clash = memberships.some((one) => one.nis === addition.nis && overlap(one, addition));
  if (clash) return refuse("overlaps", addition.nis);
  return { kind: "accepted", memberships: [...memberships, addition].sort(byMunicipalityAndDay) };
}

/** The memberships with the running one of `nis` ended: it is no longer a member on `day`. */
export function withoutMember(
  memberships: readonly Membership[],
  nis: Nis,
  day: Day,
):
  | { kind: "accepted"; memberships: Membership[] }
  | Refusal<"not-a-member" | "ends-before-it-starts"> {
  const running = memberships.find((one) => one.nis === nis && one.to === null);
  if (!running) return refuse("not-a-member", nis);
  if (day <= running.from) return refuse("ends-before-it-starts", nis);
  const ended = memberships.map((one) => (one === running ? { ...one, to: day } : one));
  return { kind: "accepted", memberships: ended };
}

const overlap = (a: Membership, b: Membership): boolean =>
  (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);

const byMunicipalityAndDay = (a: Membership, b: Membership): number =>
  `${a.nis} ${a.from}` < `${b.nis} ${b.from}` ? -1 : 1;
