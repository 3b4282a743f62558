import { colon } from "#kernel/language";
import { Button, Form, SectionHeader, Select, useUi, withQuery } from "#ui";
import { pairKey } from "../../rules/wishes/wish.ts";
import { scheduleWords } from "../../text/schedule/index.ts";
import type { Board, PlacesOfMeeting } from "../../usecases/schedule/open-board.ts";

interface MeetingPanelProps {
  readonly board: Board;
  readonly places: PlacesOfMeeting;
  readonly isDraft: boolean;
  readonly address: string;
}

/** One meeting that was chosen: where it can go and what that would break. Works without script. */
export function MeetingPanel({ board, places, isDraft, address }: MeetingPanelProps) {
  const { language } = useUi();
  const words = scheduleWords(language);
  const { pick, rules, levels } = words;
  const { names, version } = board;
  const [a, b] = places.between;
  const key = pairKey(a, b);
  const { now } = places;
  const hidden = { gesprek: key, seen: String(version?.number ?? 0) };
  return (
    <section className="meeting-panel" id="gesprek" aria-labelledby="gesprek-titel" tabIndex={-1}>
      <SectionHeader
        id="gesprek-titel"
        title={pick.title(names[a] ?? "", names[b] ?? "")}
        actions={<a href={withQuery(address, { gesprek: null })}>{pick.close}</a>}
      />
      <p>{now ? pick.now(now.at, now.table) : pick.notPlanned}</p>
      {isDraft ? (
        <div className="meeting-panel__forms">
          <Form hidden={{ ...hidden, deed: "move" }}>
            <div className="meeting-panel__move">
              <Select
                name="place"
                label={now ? pick.to : pick.plan}
                value={now ? `${now.at} ${now.table}` : ""}
                options={places.places.map(({ at, table, level, rules: broken, isSwap }) => {
                  const isHere = now?.at === at && now.table === table;
                  const what = isHere
                    ? pick.here
                    : [
                        isSwap ? pick.swap : "",
                        level
                          ? `${levels[level]}${colon(language)}${broken.map((rule) => rules[rule]).join(", ")}`
                          : isSwap
                            ? ""
                            : pick.ok,
                      ]
                        .filter(Boolean)
                        .join("; ");
                  return { value: `${at} ${table}`, label: `${pick.place(at, table)} – ${what}` };
                })}
              />
              <Button icon="arrow-right">{now ? pick.do : pick.doPlan}</Button>
            </div>
          </Form>
          {now ? (
            <div className="meeting-panel__deeds">
              <Form hidden={{ ...hidden, deed: now.locked ? "unlock" : "lock" }}>
                <Button kind="secondary" icon="pin">
                  {now.locked ? pick.unlock : pick.lock}
                </Button>
              </Form>
              <Form hidden={{ ...hidden, deed: "remove" }}>
                <Button kind="quiet" icon="trash">
                  {pick.remove}
                </Button>
              </Form>
            </div>
          ) : null}
        </div>
      ) : null}
      <p>
        <a href={`/bijeenkomsten/${board.gathering.id}/wensen/${a}?met=${b}#vast`}>{pick.rules}</a>
      </p>
    </section>
  );
}
