import type { Idea, IdeaGroup } from "./brainstorm.ts";

/** What one looks at, votes on and discusses: a group with its ideas, or an idea that stands alone. */
export type Card = {
  /** Of the group, or of the lone idea. */
  readonly id: string;
  /** Null: a lone idea, whose own words are its title. */
  readonly title: string | null;
  readonly ideas: readonly Pick<Idea, "id" | "body">[];
  /** Dots laid on the card, also those laid on its ideas before they were grouped. */
  readonly dots: number;
};

/**
 * Lays the ideas that are shown out as cards.
 * @param ideas in the order they came
 * @param dots by id of what they were laid on, an idea or a group
 * @returns groups first, in their order, also those still empty; then lone ideas as they came
 */
export function layOutCards(
  ideas: readonly Idea[],
  groups: readonly IdeaGroup[],
  dots: ReadonlyMap<string, number>,
): readonly Card[] {
  const shown = ideas.filter(({ state }) => state === "shown");
  const known = new Set(groups.map(({ id }) => id));
  const dotsOf = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (dots.get(id) ?? 0), 0);
  const bare = ({ id, body }: Idea) => ({ id, body });
  const grouped = groups.map(({ id, title }) => {
    const inside = shown.filter(({ groupId }) => groupId === id);
    return {
      id,
      title,
      ideas: inside.map(bare),
      dots: dotsOf([id, ...inside.map((idea) => idea.id)]),
    };
  });
  const alone = shown.filter(({ groupId }) => groupId === null || !known.has(groupId));
  return [
    ...grouped,
    ...alone.map((idea) => ({
      id: idea.id,
      title: null,
      ideas: [bare(idea)],
      dots: dotsOf([idea.id]),
    })),
  ];
}

/** Most dots first; cards with as many keep their order. */
export const byDots = <One extends Card>(cards: readonly One[]): readonly One[] =>
  [...cards].sort((one, other) => other.dots - one.dots);

/** The words by which a card is called. */
export const nameOfCard = ({ title, ideas }: Card): string => title ?? ideas[0]?.body ?? "";
