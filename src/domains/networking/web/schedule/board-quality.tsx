import { formatNumber, SectionHeader, useUi } from "#ui";
import type { GuestShare } from "../../rules/schedule/unmet-wishes.ts";
import { type ScheduleWords, scheduleWords } from "../../text/schedule/index.ts";
import type { Board } from "../../usecases/schedule/open-board.ts";

/** How good the schedule is: proven or not, what it meets, who is worst off and who is seen by nobody. */
export function BoardQuality({ board }: { readonly board: Board }) {
  const { language } = useUi();
  const { quality: words } = scheduleWords(language);
  const { version, shares, unmet, guests, names } = board;
  if (!version) return null;
  const wished = unmet.filter(({ reason }) => reason.kind !== "veto");
  const unmetWishes = wished.reduce((sum, { pair }) => sum + pair.wishes.length, 0);
  const breaks = shares.reduce((sum, share) => sum + share.breaks, 0);
  const social = guests.filter(({ isSocial }) => isSocial);
  const seen = new Set(version.meetings.flatMap(({ a, b }) => [a, b]));
  const worst = worstOff(shares);
  const wanted = new Set(unmet.flatMap(({ pair }) => pair.between));
  const unseen = social.filter(({ id }) => !seen.has(id));
  const named = (are: (id: string) => boolean) =>
    unseen.flatMap(({ id }) => (are(id) ? [names[id] ?? ""] : [])).join(", ");
  const [asked, unasked] = [named((id) => wanted.has(id)), named((id) => !wanted.has(id))];
  const wishing = shares.filter((share) => share.asked > 0);
  const served = wishing.filter(({ met, possible }) => met >= possible).length;
  return (
    <section aria-labelledby="kwaliteit">
      <SectionHeader id="kwaliteit" title={words.title} />
      <p className="board-side__verdict">{verdictOf(board, words)}</p>
      <ul className="board-side__figures">
        <li>{words.met(Math.max(0, board.wishes - unmetWishes), board.wishes)}</li>
        <li>{words.meetings(version.meetings.length)}</li>
        <li>
          {words.breaks(breaks)} <span className="soft">{words.breaksHint}</span>
        </li>
        <li>{words.social(social.filter(({ id }) => seen.has(id)).length, social.length)}</li>
      </ul>
      {asked ? <p>{words.unseen(asked)}</p> : null}
      {unasked ? <p>{words.unasked(unasked)}</p> : null}
      {worst ? (
        <p>{words.worst(names[worst.guestId] ?? "", worst.met, worst.asked, worst.possible)}</p>
      ) : null}
      <p>{words.served(served, wishing.length)}</p>
      {version.quality ? (
        <p className="soft">
          {words.seconds(formatNumber(language, Math.round(version.quality.seconds)))}
        </p>
      ) : null}
      <p className="soft">{words.weightRule}</p>
    </section>
  );
}

/** Who got least of what it could have had of its own wishes; undefined: everybody got all that could be. */
function worstOff(shares: readonly GuestShare[]): GuestShare | undefined {
  return shares
    .filter(({ met, possible }) => met < possible)
    .sort((a, b) => a.met / a.possible - b.met / b.possible || b.asked - a.asked)[0];
}

/** Proven best, or how far from it at most. */
function verdictOf({ version: made }: Board, words: ScheduleWords["quality"]): string {
  const quality = made?.quality;
  if (!quality) return words.byHand;
  if (quality.status === "optimal") return words.optimal;
  const weightGap =
    quality.bound?.weight == null ? null : quality.bound.weight - quality.worth.weight;
  const breakGap =
    quality.bound?.breaks == null ? null : quality.worth.breaks - quality.bound.breaks;
  return [
    quality.isStopped ? words.stopped : "",
    weightGap === null ? "" : weightGap > 0 ? words.gapWeight(weightGap) : words.provenWeight,
    breakGap !== null && breakGap > 0 ? words.gapBreaks(breakGap) : "",
    weightGap === null && breakGap === null ? words.unknown : "",
  ]
    .filter(Boolean)
    .join(" ");
}
