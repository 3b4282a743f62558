import { Icon } from "../icon/icon.tsx";
import { Island } from "../island/island.tsx";
import { useUi } from "../ui-context.tsx";
import { describeJob, type JobFigures } from "./describe-job.ts";

export interface JobProgressProps {
  /** What is being done: "KBO Open Data inlezen". */
  readonly label: string;
  readonly job: JobFigures;
  /** Answers JSON of `JobWords` (see describeJob); asked every second while the job runs. */
  readonly pollHref: string;
  /** This page, for whoever has no script. */
  readonly refreshHref: string;
  /** Where stopping is posted; absent when this job cannot be stopped. */
  readonly cancelAction?: string;
}

const iconOf = {
  waiting: "clock",
  running: "play",
  done: "check",
  failed: "error",
  cancelled: "stop",
} as const;

/** How far a job is, in words and a bar. */
export function JobProgress(props: JobProgressProps) {
  const { language, words } = useUi();
  const { label, job, pollHref, refreshHref, cancelAction } = props;
  const told = describeJob(language, job);
  return (
    <div
      className={`job-progress job-progress--${told.state}`}
      data-island-job-progress={told.over ? undefined : pollHref}
    >
      <p className="job-progress__label">
        <Icon name={iconOf[told.state]} />
        {label}
      </p>
      <p className="job-progress__title" role="status" data-job-title>
        {told.title}
      </p>
      <progress
        className="job-progress__bar"
        max={100}
        value={told.percent ?? undefined}
        aria-label={label}
        data-job-bar
      />
      <p className="job-progress__line numeric" data-job-line>
        {told.line}
      </p>
      {told.over ? null : (
        <div className="job-progress__actions">
          <a href={refreshHref} data-job-refresh>
            {words.jobRefresh}
          </a>
          {cancelAction ? (
            <form method="post" action={cancelAction}>
              <button className="button button--small button--secondary" type="submit">
                <Icon name="stop" size="small" />
                {words.jobCancel}
              </button>
            </form>
          ) : null}
          <Island name="job-progress" />
        </div>
      )}
    </div>
  );
}
