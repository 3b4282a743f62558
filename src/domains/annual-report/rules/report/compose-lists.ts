import { evidenceFacts, placesOf } from "./compose-actions.ts";
import type { Composing } from "./compose-parts.ts";
import { isGathering } from "./count-figures.ts";
import type { Cell, ReportLists, Section } from "./report-content.ts";

/** The annex on paper; the workbook has them all. */
export const mostEvidenceListed = 200;

export function composeEvidenceList({ facts, words }: Composing): Section {
  const numberOf = new Map(facts.actions.map(({ id, number }) => [id, number]));
  const rows = facts.evidence.slice(0, mostEvidenceListed).map((piece): Cell[] => {
    const number = numberOf.get(piece.actionId ?? "");
    return [
      { text: words.shortDay(piece.happenedOn) },
      { text: piece.title, row: { kind: "evidence", id: piece.id } },
      { text: evidenceFacts(piece, words) },
      { text: placesOf(piece.nis, facts, words) },
      { text: number === undefined ? "–" : `A-${number}` },
    ];
  });
  const rest = facts.evidence.length - rows.length;
  return {
    key: "evidence",
    title: words.evidenceList,
    lede: "",
    parts: [
      {
        kind: "table",
        caption: words.evidenceList,
        columns: [
          { label: words.day_, share: 2 },
          { label: words.labels.evidence, share: 5 },
          { label: words.facts, share: 5 },
          { label: words.forWhom, share: 3 },
          { label: words.action, share: 2 },
        ],
        rows,
        note: rest > 0 ? words.moreEvidenceListed(rest) : rows.length === 0 ? words.noEvidence : "",
      },
    ],
    sections: [],
  };
}

/** Every action and piece of evidence, for the workbook; owners only where the report names them. */
export function composeLists({ facts, words }: Composing): ReportLists {
  const numberOf = new Map(facts.actions.map(({ id, number }) => [id, number]));
  return {
    actions: facts.actions.map((action) => [
      `A-${action.number}`,
      action.code,
      action.title,
      words.statuses[action.status],
      action.state === null ? "" : words.states[action.state],
      action.startsOn,
      action.dueOn,
      action.doneOn,
      placesOf(action.nis, facts, words),
      facts.showOwners ? action.ownerName : "",
      action.partners.join(", "),
      action.budgetCents,
      action.spentCents,
    ]),
    evidence: facts.evidence.map((piece) => [
      piece.happenedOn,
      words.kinds[piece.kind],
      piece.title,
      placesOf(piece.nis, facts, words),
      numberOf.has(piece.actionId ?? "") ? `A-${numberOf.get(piece.actionId ?? "")}` : "",
      piece.organisationsSocial,
      piece.organisationsRegular,
      piece.organisationsPublic,
      isGathering(piece) ? piece.people : null,
      piece.amountCents,
      piece.hours,
    ]),
  };
}
