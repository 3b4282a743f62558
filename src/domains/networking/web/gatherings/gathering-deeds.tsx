import { Button, ButtonLink, Form, useUi } from "#ui";
import type { Gathering } from "../../rules/gatherings/gathering.ts";
import { cancellable, type StateDeed } from "../../rules/gatherings/gathering-state.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";

interface DeedsProps {
  readonly gathering: Pick<Gathering, "id" | "state" | "isPublic">;
  readonly deeds: readonly StateDeed[];
}

/** What one can do with it now; the next step on its way first. */
export function GatheringDeeds({ gathering, deeds }: DeedsProps) {
  const words = gatheringWords(useUi().language);
  const { id, state, isPublic } = gathering;
  const labels = {
    open: words.deeds.open,
    close: words.deeds.close,
    reopen: words.deeds.reopen,
    hold: words.deeds.held,
    unhold: words.deeds.notHeld,
  } satisfies Record<StateDeed, string>;
  // Whether it was held is asked at the top of the page.
  const shown = deeds.filter((deed) => deed !== "hold");
  const deedForm = (deed: string, label: string) => (
    <Form key={deed} hidden={{ deed }}>
      <Button small kind={deed === "open" ? "primary" : "secondary"}>
        {label}
      </Button>
    </Form>
  );
  return (
    <div className="gathering__deeds">
      {shown.map((deed) => deedForm(deed, labels[deed]))}
      {state === "cancelled"
        ? null
        : deedForm(
            isPublic ? "unpublish" : "publish",
            isPublic ? words.deeds.unpublish : words.deeds.publish,
          )}
      <ButtonLink small icon="calendar" href={`/bijeenkomsten/${id}.ics`} download>
        {words.page.ics}
      </ButtonLink>
      <ButtonLink small icon="print" href={`/bijeenkomsten/${id}/print`}>
        {words.page.print}
      </ButtonLink>
      {isPublic && state !== "draft" ? (
        <ButtonLink small icon="globe" href={`/publiek/bijeenkomst/${id}`}>
          {words.page.publicPage}
        </ButtonLink>
      ) : null}
      <ButtonLink small href={`/bijeenkomsten/${id}/kopie`}>
        {words.deeds.duplicate}
      </ButtonLink>
      <ButtonLink small href={`/bijeenkomsten/${id}/herhalen`}>
        {words.deeds.repeat}
      </ButtonLink>
      {deedForm("template", words.deeds.saveTemplate)}
      {cancellable.includes(state) ? (
        <ButtonLink small href={`/bijeenkomsten/${id}/afgelasten`}>
          {words.deeds.cancel}
        </ButtonLink>
      ) : null}
      <Form hidden={{ deed: "remove" }}>
        <Button small kind="quiet" icon="trash">
          {words.page.remove}
        </Button>
      </Form>
    </div>
  );
}
