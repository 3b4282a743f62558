import type { Match } from "#matching";

/** Below this a name in a list would only raise hope. */
const leastScore = 0.25;

/**
 * The organisations a buyer is helped by: near enough a fit, and named for more than a guess.
 * @param codeIsSure the CPV code was given, or the text leaves no doubt about it
 */
export const worthNaming = (matches: readonly PlanMatch[], codeIsSure: boolean): PlanMatch[] =>
  matches.filter((match) => match.score >= leastScore && (codeIsSure || saysMore(match)));

/** More than that its activity belongs to a code that was guessed. */
const saysMore = ({ reasons }: Match): boolean =>
  reasons.some(
    (reason) =>
      reason.kind === "words" ||
      (reason.kind === "activity" && reason.asked !== "cpv") ||
      (reason.kind === "cpv" && reason.through === "won"),
  );

/** Found by the kind of work and not by the work itself: its reasons must say so. */
export type PlanMatch = Match & { readonly wider?: true };

/** Of what was found for the kind of work alone. */
const widerShare = 0.5;

/** Counts for less, and says that it is other work of the same kind. */
export const asWider = (matches: readonly Match[]): PlanMatch[] =>
  matches.map((match) => ({ ...match, score: match.score * widerShare, wider: true }));
