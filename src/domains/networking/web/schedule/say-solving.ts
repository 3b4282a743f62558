import type { SolvingState } from "../../store/schedule/schedule-rows.ts";
import type { ScheduleWords } from "../../text/schedule/index.ts";

/** How far the search is, in one line for whoever waits. */
export function saySolving({ solving: words }: ScheduleWords, state: SolvingState): string {
  const { worth, bound, seconds } = state;
  if (!worth) return state.status === "waiting" ? words.waiting : words.searching;
  return [
    words.found(worth.weight, worth.breaks),
    bound ? words.bound(bound.weight, bound.breaks) : "",
    seconds === undefined ? "" : words.seconds(Math.round(seconds)),
  ]
    .filter(Boolean)
    .join(" ");
}
