/** ahead: not begun; ideas: phones send; vote: phones lay dots; discuss: results are seen; over. */
export const brainstormPhases = ["ahead", "ideas", "vote", "discuss", "over"] as const;
export type BrainstormPhase = (typeof brainstormPhases)[number];

export const isPhase = (text: string): text is BrainstormPhase =>
  brainstormPhases.some((phase) => phase === text);

/** waiting: a colleague has not looked yet; hidden: a colleague took it away, only the desk sees it. */
export type IdeaState = "waiting" | "shown" | "hidden";

/** What the organiser sets. */
export type BrainstormSettings = {
  readonly question: string;
  readonly explanation: string;
  /** Dots each phone may lay, 1 to 20. */
  readonly votesEach: number;
  /** An idea is seen by others only after a colleague let it through. */
  readonly isModerated: boolean;
};

export type Brainstorm = BrainstormSettings & {
  readonly gatheringId: string;
  readonly code: string;
  readonly phase: BrainstormPhase;
};

export type Idea = {
  readonly id: string;
  readonly body: string;
  readonly state: IdeaState;
  readonly groupId: string | null;
};

export type IdeaGroup = { readonly id: string; readonly title: string };

/**
 * A room of 200 phones with twenty ideas each is more than any wall can show. The limits keep a phone that runs wild,
 * or somebody who throws cookies away, from filling the database.
 */
export const brainstormLimits = {
  question: 300,
  explanation: 2000,
  idea: 300,
  groupTitle: 200,
  note: 4000,
  ideasPerVoice: 60,
  ideasPerRoom: 3000,
  mostVotesEach: 20,
} as const;

export type SettingsProblem = "no-question" | "question-too-long" | "too-long" | "votes-each";

/** @returns the first thing wrong; null when nothing is */
export function judgeSettings({
  question,
  explanation,
  votesEach,
}: BrainstormSettings): SettingsProblem | null {
  if (question.trim() === "") return "no-question";
  if (question.length > brainstormLimits.question) return "question-too-long";
  if (explanation.length > brainstormLimits.explanation) return "too-long";
  const isCount =
    Number.isInteger(votesEach) && votesEach >= 1 && votesEach <= brainstormLimits.mostVotesEach;
  return isCount ? null : "votes-each";
}

/** An idea as it is kept: one line, no spaces around; null when nothing is left or it is too long. */
export function readIdea(typed: string): string | null {
  const body = typed.replace(/\s+/gu, " ").trim();
  return body === "" || body.length > brainstormLimits.idea ? null : body;
}
