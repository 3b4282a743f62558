import { Button, Form, FormActions, SectionHeader, Select, useUi } from "#ui";
import { followUpWords } from "../../text/follow-up/index.ts";
import type { FollowUp } from "../../usecases/follow-up/open-follow-up.ts";
import type { Typed } from "../typed-form.ts";

interface AddPairsProps {
  readonly opened: FollowUp;
  readonly typed: Typed | null;
}

/** Two who met, or everybody who was in the room. */
export function AddPairs({ opened, typed }: AddPairsProps) {
  const words = followUpWords(useUi().language);
  const { add } = words;
  const options = opened.guests.map(({ id, name }) => ({ value: id, label: name }));
  const canTake =
    opened.gathering.kind !== "fair" && opened.guests.some(({ isPresent }) => isPresent);
  const canTakeSchedule = opened.gathering.kind === "fair" && opened.isOver;
  if (options.length < 2) return null;
  return (
    <section className="follow-up__add" aria-labelledby="add-pair">
      <SectionHeader id="add-pair" title={add.title} />
      <Form hidden={{ deed: "add" }}>
        <div className="follow-up__two">
          <Select
            name="one"
            label={add.one}
            options={options}
            value={typed?.one}
            emptyLabel={add.choose}
          />
          <Select
            name="other"
            label={add.other}
            options={options}
            value={typed?.other}
            emptyLabel={add.choose}
          />
        </div>
        <FormActions>
          <Button icon="plus">{add.do}</Button>
        </FormActions>
      </Form>
      {canTakeSchedule ? (
        <Form hidden={{ deed: "schedule" }}>
          <p className="soft">{add.scheduleHint}</p>
          <FormActions>
            <Button icon="calendar">{add.scheduleDo}</Button>
          </FormActions>
        </Form>
      ) : null}
      {canTake ? (
        <Form hidden={{ deed: "present" }}>
          <p className="soft">{add.presentHint}</p>
          <FormActions>
            <Button icon="users">{add.presentDo}</Button>
          </FormActions>
        </Form>
      ) : null}
    </section>
  );
}
