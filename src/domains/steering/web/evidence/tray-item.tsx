import { Button, formatDay, Icon, useUi } from "#ui";
import type { Suggestion, SuggestionReason } from "../../rules/evidence/suggest-actions.ts";
import { type EvidenceWords, evidenceWords, sayOrigin } from "../../text/evidence/index.ts";
import { evidenceKindNames } from "../../text/evidence-kinds/index.ts";
import type { Place } from "../../usecases/evidence/list-places.ts";
import type { WaitingEvidence } from "../../usecases/evidence/open-tray.ts";
import { sayPlaces, upperFirst } from "./format-evidence.ts";

export interface TrayItemProps {
  readonly evidence: WaitingEvidence;
  readonly places: readonly Place[];
}

/** One piece that waits: what it is, the actions it may belong to with the reasons why, and the other ways. */
export function TrayItem({ evidence, places }: TrayItemProps) {
  const { language } = useUi();
  const words = evidenceWords(language);
  const { id, kind, title, happenedOn, nis, origin, mayEdit, suggestions } = evidence;
  const facts = [
    upperFirst(evidenceKindNames(language)[kind]),
    formatDay(language, happenedOn),
    sayPlaces(nis, { places, words }),
    sayOrigin(words, origin),
  ];
  return (
    <li className="tray-item">
      <div className="tray-item__what">
        {mayEdit ? (
          <input
            className="choice__input tray-item__choose"
            type="checkbox"
            name="evidence"
            value={id}
            aria-label={words.tray.choose(title)}
          />
        ) : null}
        <div>
          <h3 className="tray-item__title">
            <a href={`/bewijs/${id}`}>{title}</a>
            {evidence.hasFile ? (
              <>
                {" "}
                <Icon name="document" size="small" />
                <span className="visually-hidden">{words.list.withFile}</span>
              </>
            ) : null}
          </h3>
          <p className="tray-item__facts numeric">{facts.join(" · ")}</p>
          {evidence.description ? (
            <p className="tray-item__text">{evidence.description.slice(0, 200)}</p>
          ) : null}
        </div>
      </div>
      {mayEdit ? (
        <div className="tray-item__ways">
          <Suggestions evidenceId={id} suggestions={suggestions} words={words} />
          <div className="tray-item__deeds">
            <Button small kind="quiet" name="deed" value={`make:${id}`} icon="plus">
              {words.tray.make}
            </Button>
            <Button small kind="quiet" name="deed" value={`aside:${id}`}>
              {words.tray.aside}
            </Button>
          </div>
        </div>
      ) : null}
    </li>
  );
}

interface SuggestionsProps {
  readonly evidenceId: string;
  readonly suggestions: readonly Suggestion[];
  readonly words: EvidenceWords;
}

/** Buttons that link at once, each with its reasons. */
export function Suggestions({ evidenceId, suggestions, words }: SuggestionsProps) {
  if (suggestions.length === 0) return <p className="soft">{words.tray.noSuggestion}</p>;
  return (
    <ul className="suggestions">
      {suggestions.map(({ action, reasons }) => (
        <li key={action.id} className="suggestions__one">
          <Button small icon="link" name="deed" value={`link:${evidenceId}:${action.id}`}>
            {words.tray.suggestion(action.number, action.title)}
          </Button>
          <span className="suggestions__why">
            {reasons.map((reason) => sayReason(reason, words)).join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}

function sayReason(reason: SuggestionReason, { reasons }: EvidenceWords): string {
  switch (reason.kind) {
    case "words":
      return reasons.words(reason.words.join(", "));
    case "counts-for":
      return reasons.countsFor(reason.code);
    case "period":
      return reasons.period;
    case "municipality":
      return reasons.municipality;
  }
}
