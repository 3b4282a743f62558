import type { Match } from "#matching";

/** Below this a name in a list would only raise hope. */
const leastScore = 0.25;

/**
 * The organisations a buyer is helped by: near enough a fit, and named for more than a guess.
 * @param codeIsSure the CPV code was given, or the text leaves no doubt about it
 */
export const worthNaming = (matches: readonly Match[], codeIsSure: boolean): Match[] =>
  matches.filter((match) => match.score >= leastScore && (codeIsSure || saysMore(match)));

/** More than that its activity belongs to a code that was guessed. */
const saysMore = ({ reasons }: Match): boolean =>
  reasons.some(
    (reason) =>
      reason.kind === "words" ||
      (reason.kind === "activity" && reason.asked !== "cpv") ||
      (reason.kind === "cpv" && reason.through === "won"),
  );

/** Of what was found for the kind of work alone. */
const widerShare = 0.75;

/** Found by the kind of work and not by the work itself: for less, and because of the words, nobody ticked anything. */
export const asWider = (matches: readonly Match[]): Match[] =>
  matches.map((match) => ({
    ...match,
    score: match.score * widerShare,
    reasons: match.reasons.map((reason) =>
      reason.kind === "activity" && reason.asked === "ticked"
        ? { ...reason, asked: "words" as const }
        : reason,
    ),
  }));
