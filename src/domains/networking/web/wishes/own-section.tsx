import { isRefusal } from "#kernel/refusal";
import { ButtonLink, SectionHeader } from "#ui";
import { ownWishWords } from "../../text/own-wishes/index.ts";
import { scheduleWords } from "../../text/schedule/index.ts";
import { openOwnFair } from "../../usecases/schedule/guest-schedule.ts";
import { guestSection } from "../guests/guest-sections.tsx";
import { OwnSchedule } from "./own-schedule.tsx";

/** On the personal page of a guest of a fair: whom he meets, and the way to his wishes. */
export const fairSection = guestSection({
  key: "fair",
  async load(app, { token }) {
    const own = await openOwnFair(app, token);
    if (isRefusal(own)) return null;
    const { personal, wishes, mayWish } = own;
    return { personal, wishes: wishes.length, mayWish };
  },
  draw: ({ personal, wishes, mayWish }, { token, language }) => {
    const words = scheduleWords(language).personal;
    const own = ownWishWords(language);
    return (
      <section aria-labelledby="mijn-rooster">
        <SectionHeader id="mijn-rooster" title={words.title} />
        {personal ? <OwnSchedule personal={personal} /> : <p>{words.none}</p>}
        {personal && personal.meetings > 0 ? (
          <div className="button-row">
            <ButtonLink icon="calendar" href={`/gast/${token}/rooster.ics`}>
              {words.ical}
            </ButtonLink>
            <ButtonLink icon="print" href={`/gast/${token}/rooster.pdf`}>
              {words.pdf}
            </ButtonLink>
          </div>
        ) : null}
        {mayWish ? (
          <p>
            <a href={`/gast/${token}/wensen`}>
              {own.title} ({own.mine(wishes)})
            </a>
          </p>
        ) : null}
      </section>
    );
  },
});
