import { type Actor, type Colleague, listColleagues, refusalFor, tenantOf } from "#access";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { inOneMoment } from "#platform/db";
import type { App } from "#platform/request-context";
import type { Brainstorm, Idea, IdeaGroup } from "../../rules/brainstorm/brainstorm.ts";
import { byDots, type Card, layOutCards } from "../../rules/brainstorm/cards.ts";
import { type SuggestedGroup, suggestGroups } from "../../rules/brainstorm/suggest-groups.ts";
import type { Gathering } from "../../rules/gatherings/gathering.ts";
import { findBrainstorm } from "../../store/brainstorm/brainstorm-rows.ts";
import { listGroups, listIdeas } from "../../store/brainstorm/idea-rows.ts";
import { type CardOutcome, listOutcomes } from "../../store/brainstorm/outcome-rows.ts";
import { countVoices, sumDots } from "../../store/brainstorm/vote-rows.ts";
import { readGathering, subjectOf } from "../gatherings/hold-gathering.ts";

/** A card as the desk sees it: with its dots in every phase, and what came of it. */
export type DeskCard = Card & CardOutcome;

/** All the desk knows of a room. */
export type DeskRoom = {
  readonly brainstorm: Brainstorm;
  readonly ideas: readonly Idea[];
  readonly groups: readonly IdeaGroup[];
  /** In voting and after it: most dots first. */
  readonly cards: readonly DeskCard[];
  readonly suggested: readonly SuggestedGroup[];
  /** Phones that sent an idea or laid a dot. */
  readonly voices: number;
};

export type OpenedBrainstorm = {
  readonly gathering: Gathering;
  /** Null: nobody set it up yet. */
  readonly room: DeskRoom | null;
  readonly colleagues: readonly Colleague[];
  readonly mayEdit: boolean;
  /** May make actions of cards. */
  readonly mayPlan: boolean;
};

const noOutcome: CardOutcome = { note: "", actionId: null, actionNumber: null };

/** The page of the desk. */
export const openBrainstorm = (
  app: Pick<App, "db">,
  actor: Actor,
  id: string,
): Promise<OpenedBrainstorm | Refusal<"not-permitted" | "no-such-gathering">> =>
  inOneMoment(app.db, tenantOf(actor), async (tx) => {
    const gathering = await readGathering(tx, actor, id);
    if (isRefusal(gathering)) return gathering;
    const subject = subjectOf(gathering);
    const [brainstorm, ideas, groups, dots, outcomes, voices, colleagues] = await Promise.all([
      findBrainstorm(tx, id),
      listIdeas(tx, id),
      listGroups(tx, id),
      sumDots(tx, id),
      listOutcomes(tx, id),
      countVoices(tx, id),
      listColleagues(tx),
    ]);
    const cards = layOutCards(ideas, groups, dots).map((card) => ({
      ...card,
      ...(outcomes.get(card.id) ?? noOutcome),
    }));
    const isOrdered = brainstorm?.phase === "discuss" || brainstorm?.phase === "over";
    return {
      gathering,
      room: brainstorm && {
        brainstorm,
        ideas,
        groups,
        cards: isOrdered ? byDots(cards) : cards,
        suggested: suggestGroups(ideas),
        voices,
      },
      colleagues,
      mayEdit:
        gathering.removedAt === null && refusalFor(actor, "gathering.edit", subject) === null,
      mayPlan: refusalFor(actor, "plan.edit", subject) === null,
    };
  });
