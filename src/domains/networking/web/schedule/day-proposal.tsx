import type { ReactNode } from "react";
import { Button, Checkbox, Form, formatPercent, SectionHeader, useUi } from "#ui";
import type { PlacedMeeting } from "../../rules/schedule/fair-facts.ts";
import { pairKey } from "../../rules/wishes/wish.ts";
import { scheduleWords } from "../../text/schedule/index.ts";
import type { FairDay } from "../../usecases/schedule/replan-day.ts";
import { sayUnmet } from "./say-unmet.ts";

interface ProposalProps {
  readonly day: FairDay;
}

/** What a proposal changes, each kind by itself: called off, moved, new, or given up although both are there. */
export function DayProposal({ day }: ProposalProps) {
  const { language } = useUi();
  const { day: words, board, unmet } = scheduleWords(language);
  if (!day.proposal) return null;
  const { names, proposal } = day;
  const { version, changes, reasons, kept } = proposal;
  const isProven = version.deed?.kind === "replanned" && version.deed.isProven;
  const where = ({ at, table }: PlacedMeeting) => words.place(at, table);
  const share = formatPercent(language, kept === 0 ? 0 : changes.moved.length / kept);
  const why = ({ a, b }: PlacedMeeting) => {
    const reason = reasons[pairKey(a, b)];
    return reason ? sayUnmet(unmet, names, reason) : "";
  };
  return (
    <section aria-labelledby="voorstel" className="fair-day__proposal">
      <SectionHeader id="voorstel" title={words.proposal} />
      <p>
        <strong>{words.touched(changes.guests.length)}.</strong>{" "}
        {changes.givenUp.length === 0 ? `${words.allKept} ` : ""}
        {isProven ? words.proven : words.unproven}
      </p>
      <Changes
        title={words.kinds.givenUp(changes.givenUp.length)}
        heads={[words.was, words.why]}
        rows={changes.givenUp.map((one) => ({ one, cells: [where(one), why(one)] }))}
        names={names}
      />
      <Changes
        title={words.kinds.moved(changes.moved.length, share)}
        heads={[words.was, words.becomes]}
        rows={changes.moved.map(({ from, to }) => ({ one: to, cells: [where(from), where(to)] }))}
        names={names}
      />
      <Changes
        title={words.kinds.reseated(changes.reseated.length)}
        heads={[words.was, words.becomes]}
        rows={changes.reseated.map(({ from, to }) => ({
          one: to,
          cells: [where(from), where(to)],
        }))}
        names={names}
      />
      <Changes
        title={words.kinds.added(changes.added.length)}
        heads={[words.becomes]}
        rows={changes.added.map((one) => ({ one, cells: [where(one)] }))}
        names={names}
      />
      <Changes
        title={words.kinds.calledOff(changes.calledOff.length)}
        heads={[words.was, words.why]}
        rows={changes.calledOff.map(({ meeting, absent }) => ({
          one: meeting,
          cells: [where(meeting), absent.map((id) => words.notThere(names[id] ?? "")).join("; ")],
        }))}
        names={names}
      />
      <Form hidden={{ deed: "take", version: version.id }}>
        <Checkbox name="tell" label={board.tell} hint={board.publishHint} checked optional />
        <Button icon="check">{words.take}</Button>
      </Form>
    </section>
  );
}

interface ChangesProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly one: PlacedMeeting; readonly cells: readonly ReactNode[] }[];
  readonly names: Readonly<Record<string, string>>;
}

function Changes({ title, heads, rows, names }: ChangesProps) {
  const { day: words } = scheduleWords(useUi().language);
  if (rows.length === 0) return null;
  return (
    <div className="fair-day__scroll">
      <table className="fair-day__changes">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.who}</th>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ one, cells }) => (
            <tr key={pairKey(one.a, one.b)}>
              <th scope="row">
                {names[one.a]} – {names[one.b]}
              </th>
              {heads.map((head, at) => (
                <td key={head}>{cells[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
