import { formatNumber, useUi } from "#ui";
import { gatheringWords } from "../../text/gatherings/index.ts";
import type { OpenedGathering } from "../../usecases/gatherings/open-gathering.ts";

/** How many were asked, come, wait and can still come. */
export function GatheringNumbers({ opened }: { readonly opened: OpenedGathering }) {
  const { language } = useUi();
  const words = gatheringWords(language);
  const { guestLine } = words.page;
  const { gathering, guests } = opened;
  const free =
    gathering.capacity === null ? null : Math.max(0, gathering.capacity - guests.seatsComing);
  const numbers = [
    { label: guestLine.asked, value: guests.invited },
    { label: guestLine.coming, value: guests.seatsComing },
    { label: guestLine.waiting, value: guests.seatsWaiting },
    { label: guestLine.declined, value: guests.declined },
    ...(free === null ? [] : [{ label: guestLine.free, value: free }]),
    ...(gathering.state === "held" ? [{ label: guestLine.present, value: guests.present }] : []),
  ];
  return (
    <ul className="gathering__counts" aria-label={words.page.guestsTitle}>
      {numbers.map(({ label, value }) => (
        <li key={label}>
          <strong className="numeric">{formatNumber(language, value)}</strong> {label}
        </li>
      ))}
    </ul>
  );
}
