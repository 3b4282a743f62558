import { clockTimeOf } from "#kernel/brussels-time";
import { addSeconds } from "#kernel/day";
import { ButtonLink, DataTable, formatDay, SectionHeader, Tag, useUi } from "#ui";
import type { Gathering, ProgrammeItem } from "../../rules/gatherings/gathering.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";

interface ProgrammeProps {
  readonly gathering: Pick<Gathering, "id" | "startsAt" | "endsAt" | "programme">;
  readonly mayEdit: boolean;
}

/** What happens when; times of Brussels. */
export function GatheringProgramme({ gathering, mayEdit }: ProgrammeProps) {
  const { language } = useUi();
  const words = gatheringWords(language);
  const { page } = words;
  const { startsAt, programme } = gathering;
  const first = clockTimeOf(startsAt).day;
  const timesOf = ({ offset, minutes }: ProgrammeItem): string => {
    const from = clockTimeOf(addSeconds(startsAt, offset * 60));
    const until = clockTimeOf(addSeconds(startsAt, (offset + minutes) * 60));
    const day = from.day === first ? "" : `${formatDay(language, from.day)}, `;
    return `${day}${from.time} – ${until.time}`;
  };
  return (
    <section aria-labelledby="programme">
      <SectionHeader
        id="programme"
        title={page.programme}
        actions={
          mayEdit ? (
            <ButtonLink small icon="edit" href={`/bijeenkomsten/${gathering.id}/programma`}>
              {page.editProgramme}
            </ButtonLink>
          ) : undefined
        }
      />
      {programme.length === 0 ? (
        <p className="soft">{page.noProgramme}</p>
      ) : (
        <DataTable<ProgrammeItem>
          caption={page.programme}
          captionHidden
          density="dense"
          address=""
          empty={page.noProgramme}
          rows={programme}
          keyOf={({ id }) => id}
          columns={[
            { key: "time", label: page.programmeColumns.time, cell: timesOf },
            {
              key: "title",
              label: page.programmeColumns.title,
              rowHeader: true,
              cell: (item) => (
                <>
                  {item.title}
                  {item.mustAttend ? (
                    <>
                      {" "}
                      <Tag>{page.mustAttend}</Tag>
                    </>
                  ) : null}
                </>
              ),
            },
            { key: "who", label: page.programmeColumns.who, cell: ({ who }) => who },
            { key: "room", label: page.programmeColumns.room, cell: ({ room }) => room },
          ]}
        />
      )}
    </section>
  );
}
