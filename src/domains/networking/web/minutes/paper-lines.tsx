import { Icon, useUi } from "#ui";
import type { Paper } from "../../rules/minutes/minutes.ts";
import { minutesWords } from "../../text/minutes/index.ts";
import { minutesHref } from "../../usecases/minutes/hold-minutes.ts";

interface PaperLinesProps {
  readonly gatheringId: string;
  readonly papers: readonly Paper[];
  readonly itemId: string;
}

/** The papers of one point: files are downloaded, links lead elsewhere. */
export function PaperLines({ gatheringId, papers, itemId }: PaperLinesProps) {
  const words = minutesWords(useUi().language).page;
  const own = papers.filter((paper) => paper.itemId === itemId);
  if (own.length === 0) return null;
  return (
    <ul className="minutes-papers" aria-label={words.papers}>
      {own.map((paper) => (
        <li key={paper.id}>
          <PaperLink gatheringId={gatheringId} paper={paper} />
        </li>
      ))}
    </ul>
  );
}

export function PaperLink(props: { readonly gatheringId: string; readonly paper: Paper }) {
  const { id, label, url } = props.paper;
  return url === null ? (
    <a href={`${minutesHref(props.gatheringId)}/stuk/${id}`} download>
      <Icon name="document" size="small" /> {label}
    </a>
  ) : (
    <a href={url} rel="noreferrer">
      <Icon name="external" size="small" /> {label}
    </a>
  );
}
