import { Button, Form, formatDay, formatInstant, SectionHeader, Tag, useUi } from "#ui";
import type { Minutes } from "../../rules/minutes/minutes.ts";
import type { MinutesChange } from "../../rules/minutes/minutes-content.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";
import { type MinutesWords, minutesWords } from "../../text/minutes/index.ts";
import type { OpenedMinutes } from "../../usecases/minutes/open-minutes.ts";

interface MinutesSideProps {
  readonly opened: OpenedMinutes;
  readonly minutes: Minutes;
}

/** How far the minutes are, what was sent, what differs since, and who holds a link. */
export function MinutesSide({ opened, minutes }: MinutesSideProps) {
  const { language } = useUi();
  const words = minutesWords(language);
  const { side } = words;
  const { mayEdit, editions, changes, content, gathering } = opened;
  return (
    <div className="minutes__side">
      <section aria-labelledby="stand">
        <SectionHeader id="stand" title={side.title} />
        <p>
          <Tag>{words.states[minutes.state]}</Tag>
        </p>
        {minutes.approvedOn ? (
          <p>{side.approvedOn(formatDay(language, minutes.approvedOn))}</p>
        ) : null}
        {editions.length > 0 ? (
          <>
            <h3>{side.editions}</h3>
            <ul>
              {editions.map(({ number, sentAt, sentBy }) => (
                <li key={number}>
                  {side.edition(number, formatInstant(language, sentAt), sentBy)}
                </li>
              ))}
            </ul>
            <Changes changes={changes} />
          </>
        ) : null}
        {mayEdit ? <StateForms minutes={minutes} /> : null}
      </section>
      <section aria-labelledby="aanwezig">
        <SectionHeader id="aanwezig" title={side.attendance} />
        <WhoWasThere attendance={content.attendance} words={words} />
        <p>
          <a href={`/bijeenkomsten/${gathering.id}/gasten`}>
            {gatheringWords(language).tabs.guests}
          </a>
        </p>
      </section>
      <Links opened={opened} />
    </div>
  );
}

function Changes({ changes }: { readonly changes: readonly MinutesChange[] }) {
  const words = minutesWords(useUi().language).side;
  if (changes.length === 0) return <p className="soft">{words.same}</p>;
  const say = (change: MinutesChange): string =>
    "title" in change ? words.change[change.what](change.title) : words.change[change.what];
  return (
    <>
      <h3>{words.changes}</h3>
      <ul>
        {changes.map((change) => (
          <li key={say(change)}>{say(change)}</li>
        ))}
      </ul>
    </>
  );
}

function StateForms({ minutes }: { readonly minutes: Minutes }) {
  const words = minutesWords(useUi().language).side;
  if (minutes.state === "draft") return null;
  return minutes.state === "sent" ? (
    <Form hidden={{ deed: "approve" }}>
      <p className="soft">{words.approveHint}</p>
      <p>
        <Button small icon="check">
          {words.approve}
        </Button>
      </p>
    </Form>
  ) : (
    <Form hidden={{ deed: "reopen" }}>
      <p>
        <Button small kind="quiet">
          {words.reopen}
        </Button>
      </p>
    </Form>
  );
}

interface WhoProps {
  readonly attendance: OpenedMinutes["content"]["attendance"];
  readonly words: MinutesWords;
}

function WhoWasThere({ attendance, words }: WhoProps) {
  const { present, excused, absent, persons } = attendance;
  const { document } = words;
  if (present.length + excused.length + persons === 0) {
    return <p className="soft">{words.side.attendanceNone}</p>;
  }
  const line = (label: string, names: readonly string[]) =>
    names.length > 0 ? (
      <p>
        <strong>{label}</strong> {names.join(", ")}
      </p>
    ) : null;
  return (
    <>
      {line(document.present, present)}
      {line(document.excused, excused)}
      {line(document.absent, absent)}
      {persons > 0 ? <p className="soft">{document.persons(persons)}</p> : null}
    </>
  );
}

function Links({ opened }: { readonly opened: OpenedMinutes }) {
  const words = minutesWords(useUi().language).side;
  const { links, mayEdit } = opened;
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="links">
      <SectionHeader id="links" title={words.links} />
      <ul className="minutes-links">
        {links.map(({ id, guestName, edition, revokedAt }) => (
          <li key={id}>
            {words.link(guestName, edition)} {revokedAt ? <Tag>{words.revoked}</Tag> : null}
            {mayEdit ? (
              <form method="post">
                <Button
                  small
                  kind="quiet"
                  icon={revokedAt ? "undo" : "close"}
                  iconOnly
                  name="deed"
                  value={`${revokedAt ? "allow" : "revoke"}:${id}`}
                >
                  {revokedAt ? words.allow(guestName) : words.revoke(guestName)}
                </Button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
