import { ButtonLink, Notice, useUi } from "#ui";
import type { Impossibility } from "../../rules/schedule/why-impossible.ts";
import { scheduleWords } from "../../text/schedule/index.ts";
import type { Board } from "../../usecases/schedule/open-board.ts";

/** Why there is no schedule, or which rules point nowhere: each with the way to the form that mends it. */
export function Impossible({ board }: { readonly board: Board }) {
  const words = scheduleWords(useUi().language);
  const { gathering, solving, loose, names } = board;
  const root = `/bijeenkomsten/${gathering.id}`;
  const isProven = solving.status === "infeasible";
  return (
    <>
      {solving.impossible ? (
        <Notice
          kind="error"
          title={words.impossible.title}
          actions={
            <ButtonLink href={`${root}/rooster/instellingen`}>{words.impossible.setup}</ButtonLink>
          }
        >
          <p>{isProven ? words.impossible.lede : words.impossible.unknown}</p>
          <ul>
            {solving.impossible.map((one) => (
              <Reason key={JSON.stringify(one)} one={one} board={board} />
            ))}
          </ul>
        </Notice>
      ) : null}
      {loose.length > 0 ? (
        <Notice kind="warning" title={words.loose.title}>
          <ul>
            {loose.map((one) => (
              <li key={`${one.kind} ${one.guest} ${one.other} ${one.value}`}>
                <a href={`${root}/wensen/${one.guest}`}>
                  {words.loose[one.kind](
                    [names[one.guest], one.other ? names[one.other] : ""]
                      .filter(Boolean)
                      .join(" – "),
                    one.value,
                  )}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}

function Reason({ one, board }: { readonly one: Impossibility; readonly board: Board }) {
  const { impossible } = scheduleWords(useUi().language);
  const { reasons } = impossible;
  const { gathering, names } = board;
  const root = `/bijeenkomsten/${gathering.id}`;
  const guests = "guests" in one ? one.guests : [];
  const [first, second] = guests;
  const href = first
    ? `${root}/wensen/${first}${second ? `?met=${second}#vast` : "#afspraken"}`
    : `${root}/rooster/instellingen`;
  return (
    <li>
      {say()} <a href={href}>{impossible.open}</a>
    </li>
  );

  function say(): string {
    const named = guests.map((id) => names[id] ?? "").join(", ");
    switch (one.kind) {
      case "no-slot-left":
      case "two-booths":
        return reasons[one.kind](named);
      case "too-many-for-guest":
        return reasons.crowd(named, one.must, one.free);
      case "same-slot":
        return reasons.sameSlot(named, one.at);
      case "same-table":
        return reasons.sameTable(named, one.at);
      case "too-few-places":
        return reasons.few(one.must, one.places);
      case "precedence-circle":
        return reasons.circle(named);
      case "faulty":
        return reasons.faulty(one.field);
      case "clash": {
        const where = [named, one.at.join(", "), one.tables.join(", ")].filter(Boolean).join(" · ");
        return reasons.clash(reasons.rules[one.rule], where);
      }
      case "together":
        return reasons.together;
    }
  }
}
