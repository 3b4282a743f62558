import { dayOf } from "#kernel/day";
import { Button, ButtonLink, ButtonRow, Form, formatDay, SectionHeader, useUi } from "#ui";
import { fillHomeWords } from "../../text/fill-home/index.ts";
import type { ScanHome } from "../../usecases/fill/home.ts";

/** The end of filling in, with what is still open said. */
export function FinishPart({ home }: { readonly home: ScanHome }) {
  const words = fillHomeWords(useUi().language).home;
  const open = home.scan.progress.reduce((sum, { left }) => sum + left.length, 0);
  return (
    <section aria-labelledby="finish">
      <SectionHeader id="finish" title={words.finishTitle} />
      <p>
        {words.open(open)} {words.finishNote}
      </p>
      <Form hidden={{ daad: "rond-af" }}>
        <ButtonRow>
          <Button icon="check">{words.finish}</Button>
        </ButtonRow>
      </Form>
    </section>
  );
}

/** After the end: what was gained, what is next, and the way back. */
export function ThanksPart({ home }: { readonly home: ScanHome }) {
  const { language } = useUi();
  const words = fillHomeWords(language).home;
  const { finishedAt } = home.scan.scan;
  const open = home.scan.progress.reduce((sum, { left }) => sum + left.length, 0);
  return (
    <section aria-labelledby="thanks">
      <SectionHeader id="thanks" title={words.thanksTitle} />
      <p>{words.thanks(finishedAt ? formatDay(language, dayOf(finishedAt)) : "")}</p>
      {open > 0 ? <p className="soft">{words.open(open)}</p> : null}
      <ButtonRow>
        <ButtonLink href={`/scan/${home.scan.token}/profiel`} kind="primary">
          {words.seeProfile}
        </ButtonLink>
        <ButtonLink href={`/scan/${home.scan.token}/plan`}>{words.seePlan}</ButtonLink>
      </ButtonRow>
      <div className="scan-home__after">
        <Form hidden={{ daad: "heropen" }}>
          <Button kind="quiet" small icon="undo">
            {words.reopen}
          </Button>
        </Form>
        {home.scan.holder.isOwner ? (
          <Form hidden={{ daad: "opnieuw" }}>
            <Button kind="quiet" small icon="plus">
              {words.again}
            </Button>
          </Form>
        ) : null}
      </div>
      {home.scan.holder.isOwner ? <p className="soft">{words.againText}</p> : null}
    </section>
  );
}
