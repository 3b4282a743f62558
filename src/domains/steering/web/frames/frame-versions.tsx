import type { Day } from "#kernel/day";
import { inLanguage } from "#kernel/language";
import { Tag, useUi } from "#ui";
import { versionOn } from "../../rules/frames/version-of-year.ts";
import type { StoredFrame } from "../../store/frames/frames.ts";
import { frameWords } from "../../text/frames/index.ts";
import { periodWords } from "./frame-period.ts";
import { PrioritiesTable } from "./priorities-table.tsx";
import "./frame-versions.css";

interface FrameVersionsProps {
  readonly versions: StoredFrame["versions"];
  readonly today: Day;
}

/** All versions, newest first; each opens what it asked. */
export function FrameVersions({ versions, today }: FrameVersionsProps) {
  const { language } = useUi();
  const words = frameWords(language);
  const speaks = versionOn(versions, today)?.version;
  return [...versions].reverse().map((version) => (
    <details className="frame-version" key={version.version}>
      <summary className="frame-version__line">
        <strong>{words.page.version(version.version)}</strong>{" "}
        <span>{periodWords(version, language)}</span>{" "}
        <span className="soft">
          {version.edition !== null
            ? words.page.shippedBy
            : version.recordedBy && words.page.recordedBy(version.recordedBy)}
        </span>{" "}
        {version.version === speaks ? (
          <Tag tone="act" icon="check">
            {words.holdsNow}
          </Tag>
        ) : null}
      </summary>
      <p>{inLanguage(version.name, language)}</p>
      <PrioritiesTable version={version} />
    </details>
  ));
}
