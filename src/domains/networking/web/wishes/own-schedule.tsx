import { useUi } from "#ui";
import type { PersonalSchedule } from "../../rules/schedule/personal-schedule.ts";
import { scheduleWords } from "../../text/schedule/index.ts";

/** The day of one guest, by the clock. */
export function OwnSchedule({ personal }: { readonly personal: PersonalSchedule }) {
  const { personal: words } = scheduleWords(useUi().language);
  if (personal.meetings === 0) return <p>{words.noMeetings}</p>;
  return (
    <table className="personal-lines">
      <caption className="visually-hidden">{words.title}</caption>
      <tbody>
        {personal.lines.map((line) => (
          <tr
            key={`${line.kind} ${line.from}`}
            className={line.kind === "meeting" ? undefined : "personal-lines__quiet"}
          >
            <th scope="row" className="numeric">
              {line.from}–{line.to}
            </th>
            <td>
              {line.kind === "meeting" ? (
                <>
                  <strong>{line.with}</strong>
                  <br />
                  {words.table(line.table, line.hall)}
                  {line.about.map((about) => (
                    <p className="personal-lines__about" key={about}>
                      {words.about(about)}
                    </p>
                  ))}
                </>
              ) : line.kind === "free" ? (
                words.free
              ) : (
                line.label
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
