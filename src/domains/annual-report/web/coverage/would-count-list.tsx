import { evidenceKindNames, type WouldCount } from "#steering";
import { Button, formatDay, HiddenValues, useUi } from "#ui";
import { coverageWords } from "../../text/coverage/index.ts";

export interface WouldCountListProps {
  readonly would: readonly WouldCount[];
  readonly frameId: string;
  readonly code: string;
  readonly mayCount: boolean;
}

/** Evidence that suits the priority and does not count yet; one click lets it. */
export function WouldCountList({ would, frameId, code, mayCount }: WouldCountListProps) {
  const { language } = useUi();
  const words = coverageWords(language).cell;
  const kinds = evidenceKindNames(language);
  if (would.length === 0) return <p className="soft">{words.noneWould}</p>;
  return (
    <>
      <p className="soft">{words.wouldLede}</p>
      <ul className="would-count">
        {would.map((one) => (
          <li className="would-count__item" key={one.evidenceId}>
            <div>
              <a href={`/bewijs/${one.evidenceId}`}>{one.title}</a>
              <p className="would-count__more numeric">
                {kinds[one.kind]} · {formatDay(language, one.happenedOn)} ·{" "}
                {one.action ? words.onAction(one.action.title) : words.fromTray}
              </p>
            </div>
            {mayCount ? (
              <form method="post">
                <HiddenValues values={{ evidence: one.evidenceId, frame: frameId, code }} />
                <Button small icon="check">
                  {words.countIt}
                </Button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
