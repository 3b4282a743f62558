import { dayOf } from "#kernel/day";
import { formatDay, Tag, useUi } from "#ui";
import type { StoredClause, StoredClauseVersion } from "../../store/library/clauses.ts";
import { libraryWords } from "../../text/library/index.ts";

/** All versions of a clause, newest first, with who wrote, approved and withdrew them. */
export function ClauseVersions(props: { readonly clause: StoredClause; readonly shown: number }) {
  const words = libraryWords(useUi().language);
  const { clause, shown } = props;
  return (
    <ul className="library__versions">
      {clause.versions.toReversed().map((one) => (
        <li key={one.version}>
          {one.version === shown ? (
            <strong>{words.version(one.version)}</strong>
          ) : (
            <a href={`/clausules/bibliotheek/${clause.key}?versie=${one.version}`}>
              {words.version(one.version)}
            </a>
          )}{" "}
          <Tag>{words.states[one.state]}</Tag> <Story version={one} />
        </li>
      ))}
    </ul>
  );
}

function Story({ version }: { readonly version: StoredClauseVersion }) {
  const { language } = useUi();
  const { page, labels } = libraryWords(language);
  const day = (at: Parameters<typeof dayOf>[0]) => formatDay(language, dayOf(at));
  const parts = [
    version.edition === null
      ? page.writtenBy(version.writtenBy ?? "–", day(version.writtenAt))
      : page.shippedEdition(version.edition),
    ...(version.approvedAt === null
      ? []
      : [page.approvedBy(version.approvedBy ?? "–", day(version.approvedAt))]),
    ...(version.withdrawnAt === null
      ? []
      : [
          page.withdrawnBy(
            version.withdrawnBy ?? "–",
            day(version.withdrawnAt),
            version.withdrawnBecause,
          ),
        ]),
    `${labels.since.toLowerCase()} ${formatDay(language, version.validFrom)}`,
  ];
  return <span className="soft">{parts.join(" · ")}</span>;
}
