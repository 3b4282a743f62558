import { addDays, type Day } from "#kernel/day";
import { Button, Field, formatInstant, useUi } from "#ui";
import { type MinutesItem, minutesLimits, outcomeKinds } from "../../rules/minutes/minutes.ts";
import { minutesWords } from "../../text/minutes/index.ts";
import type { OpenedMinutes } from "../../usecases/minutes/open-minutes.ts";
import type { MinutesLeft } from "./minutes-deed.ts";
import { OutcomeLines } from "./outcome-lines.tsx";
import { PaperLines } from "./paper-lines.tsx";

interface ItemPartProps {
  readonly opened: OpenedMinutes;
  readonly item: MinutesItem;
  readonly number: number;
  readonly left: MinutesLeft | null;
  readonly today: Day;
}

/** One point: its papers, what is said of it, and what comes of it. */
export function MinutesItemPart({ opened, item, number, left, today }: ItemPartProps) {
  const { language } = useUi();
  const words = minutesWords(language);
  const { page } = words;
  const { id, title, who, plannedMinutes } = item;
  const stale = left?.stale.find((one) => one.item === id);
  const body = stale?.yours ?? left?.bodies[id] ?? item.body;
  const facts = [
    who ? page.brings(who) : "",
    plannedMinutes === null ? "" : page.planned(plannedMinutes),
  ].filter(Boolean);
  return (
    <section className="minutes-item" id={`punt-${id}`} aria-labelledby={`titel-${id}`}>
      <div className="minutes-item__head">
        <h3 id={`titel-${id}`}>{`${number}. ${title}`}</h3>
        {facts.length > 0 ? <p className="soft">{facts.join(" · ")}</p> : null}
      </div>
      <PaperLines gatheringId={opened.gathering.id} papers={opened.papers} itemId={id} />
      <input type="hidden" name={`version:${id}`} value={stale?.version ?? item.version} />
      <input type="hidden" name={`base:${id}`} value={stale ? "" : (opened.bases[id] ?? "")} />
      <div className="field">
        <label className="visually-hidden" htmlFor={`tekst-${id}`}>
          {page.body(title)}
        </label>
        <textarea
          className="input minutes-item__text"
          id={`tekst-${id}`}
          name={`body:${id}`}
          rows={Math.min(20, Math.max(4, body.split("\n").length + 2))}
          defaultValue={body}
          aria-describedby={`stand-${id} minutes-hint`}
          data-minutes-item={id}
        />
        <p className="minutes-item__standing soft">
          <span>
            {item.version > 1
              ? page.changedBy(item.updatedBy, formatInstant(language, item.updatedAt))
              : ""}
          </span>
          <span id={`stand-${id}`} role="status" data-minutes-status={id} hidden />
        </p>
        {number === 1 ? (
          <p className="soft" id="minutes-hint">
            {page.bodyHint}
          </p>
        ) : null}
      </div>
      <OutcomeLines opened={opened} itemId={id} />
      <NoteOutcome item={item} left={left} today={today} />
    </section>
  );
}

/** So long an action may take unless another day is chosen. */
const usualDays = 30;

function NoteOutcome(props: Pick<ItemPartProps, "item" | "left" | "today">) {
  const words = minutesWords(useUi().language);
  const { outcome } = words;
  const { id, title } = props.item;
  const again = props.left?.outcomes[id];
  const error = again && (words.problems[again.because] ?? words.problems.failed);
  return (
    <fieldset className="minutes-note">
      <legend className="minutes-note__title">
        {outcome.note}
        <span className="visually-hidden">{`: ${title}`}</span>
      </legend>
      <div className="minutes-note__fields">
        <Field name={`kind:${id}`} label={outcome.kind}>
          {(ties) => (
            <select {...ties} className="input" defaultValue={again?.typed.kind ?? "action"}>
              {outcomeKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {outcome.kinds[kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name={`title:${id}`} id={`wat-${id}`} label={outcome.title} error={error} oneWay>
          {(ties) => (
            <input
              {...ties}
              className="input"
              type="text"
              defaultValue={again?.typed.title}
              maxLength={minutesLimits.outcome}
              autoComplete="off"
            />
          )}
        </Field>
        <Field name={`who:${id}`} label={outcome.who} oneWay>
          {(ties) => (
            <input
              {...ties}
              className="input"
              type="text"
              defaultValue={again?.typed.who}
              list="minutes-who"
              maxLength={minutesLimits.outcome}
              autoComplete="off"
            />
          )}
        </Field>
        <Field name={`due:${id}`} label={outcome.due} oneWay>
          {(ties) => (
            <input
              {...ties}
              className="input numeric"
              type="date"
              defaultValue={again?.typed.due ?? addDays(props.today, usualDays)}
              min={props.today}
            />
          )}
        </Field>
        <Button small name="deed" value={`save:${id}`}>
          {outcome.do}
        </Button>
      </div>
    </fieldset>
  );
}
