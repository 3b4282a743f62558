import { formatCents, SectionHeader, useUi } from "#ui";
import { type Side, sides } from "../../rules/guest.ts";
import type { Balance } from "../../rules/guests/balance.ts";
import { countNeeds } from "../../rules/guests/count-needs.ts";
import { type GuestWords, guestWords } from "../../text/guests/index.ts";
import type { GuestList } from "../../usecases/guests/list-guests.ts";

/** Above the list: balance, seats and what the caterer must know. */
export function GuestSide({ list }: { readonly list: GuestList }) {
  const { language } = useUi();
  const words = guestWords(language);
  const { balance, counts, gathering, sectors, activities } = list;
  const nameOf = (code: string) =>
    activities.find((one) => one.code === code)?.label[language] ?? code;
  return (
    <div className="guests__side">
      <section>
        <SectionHeader title={words.balance.title} />
        <p>{words.balance.word(balance)}</p>
        <BalanceBar balance={balance} words={words} />
        {sectors.length > 0 ? (
          <details>
            <summary>{words.balance.perSector}</summary>
            <ul className="guests__sectors">
              {sectors.map(({ code, balance: of }) => (
                <li key={code}>
                  <strong>{nameOf(code)}</strong>
                  <BalanceBar balance={of} words={words} />
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </section>
      <section>
        <SectionHeader title={words.room.title} />
        <p className="numeric">{words.room.taken(counts.seatsComing, gathering.capacity)}</p>
        {gathering.capacity === null ? (
          <p className="soft">{words.room.noLimit}</p>
        ) : (
          <>
            <p className="numeric">{words.room.waiting(counts.seatsWaiting)}</p>
            <p className="soft">{words.room.fair}</p>
          </>
        )}
      </section>
      <Caterer list={list} words={words} />
    </div>
  );
}

const width = 240;

/** One bar for all sides; the words below say the same. */
function BalanceBar({ balance, words }: { readonly balance: Balance; readonly words: GuestWords }) {
  const { bySide, total } = balance;
  if (total === 0) return null;
  let at = 0;
  const parts = sides.flatMap((side) => {
    const share = (bySide[side] / total) * width;
    const part = { side, x: at, share };
    at += share;
    return share > 0 ? [part] : [];
  });
  return (
    <>
      <svg
        className="balance-bar"
        viewBox={`0 0 ${width} 12`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words.balance.meter}
      >
        {parts.map(({ side, x, share }) => (
          <rect
            key={side}
            className={`balance-bar__part balance-bar__part--${side}`}
            x={x}
            width={Math.max(0, share - 1)}
            height="12"
          />
        ))}
      </svg>
      <ul className="balance-bar__words numeric">
        {parts.map(({ side }) => (
          <li key={side} className={`balance-bar__word balance-bar__word--${side}`}>
            {words.balance.side(bySide[side as Side], side)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Caterer({ list, words }: { readonly list: GuestList; readonly words: GuestWords }) {
  const { language } = useUi();
  const coming = list.guests.filter(({ state }) => state === "coming");
  const cents = list.gathering.costs.reduce(
    (sum, { actualCents, plannedCents }) => sum + (actualCents ?? plannedCents ?? 0),
    0,
  );
  const heads = list.counts.seatsComing;
  const needs = [
    {
      title: words.caterer.access,
      found: countNeeds(coming.map(({ accessNeeds }) => accessNeeds)),
    },
    { title: words.caterer.diet, found: countNeeds(coming.map(({ diet }) => diet)) },
  ];
  return (
    <section>
      <SectionHeader title={words.caterer.title} />
      <p className="numeric">{words.persons(heads)}</p>
      {needs.map(({ title, found }) => (
        <div key={title}>
          <h3 className="guests__small-heading">{title}</h3>
          {found.length === 0 ? (
            <p className="soft">{words.caterer.none}</p>
          ) : (
            <ul className="guests__needs">
              {found.map(({ text, count }) => (
                <li key={text}>
                  <span className="numeric">{count} ×</span> {text}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
      {list.settings.askDiet ? <p className="soft">{words.caterer.wiped}</p> : null}
      {cents > 0 && heads > 0 ? (
        <p className="numeric">
          {words.caterer.costs(
            formatCents(language, cents),
            formatCents(language, Math.round(cents / heads)),
          )}
        </p>
      ) : null}
    </section>
  );
}
