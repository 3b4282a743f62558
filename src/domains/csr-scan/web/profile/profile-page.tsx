import { appContext } from "#platform/request-context";
import { ButtonLink, EmptyState, Notice, PageHeader, useUi } from "#ui";
import { profileWords } from "../../text/profile/index.ts";
import { openProfile } from "../../usecases/profile/open-profile.ts";
import { ScanFrame } from "../fill/scan-frame.tsx";
import { orMissing, scanHeaders, visitOf } from "../fill/scan-visit.ts";
import type { Route } from "./+types/profile-page";
import { EarlierPart } from "./earlier-part.tsx";
import { GoalsPart } from "./goals-part.tsx";
import { OthersPart } from "./others-part.tsx";
import { SubjectParts } from "./subject-part.tsx";
import { WholePart } from "./whole-part.tsx";
import "./profile.css";

export { ScanMissing as ErrorBoundary } from "../fill/scan-missing.tsx";

export const headers = scanHeaders;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const held = orMissing(await openProfile(app, params.token));
  return { held, today: app.today(), ...visitOf({ context, request }, held.scan) };
}

/** What is done already, subject by subject; beside the scan before this one, and beside others. */
export default function ProfilePage({ loaderData }: Route.ComponentProps) {
  const { held, today } = loaderData;
  const words = profileWords(useUi().language);
  const home = `/scan/${held.token}`;
  const isBlank = held.profile.asked.length === held.profile.score.counts.open;
  return (
    <ScanFrame held={held} tab="profile" title={words.title} width="wide">
      <PageHeader title={words.title} lede={words.lede} />
      {isBlank ? (
        <EmptyState
          icon="info"
          title={words.title}
          action={<ButtonLink href={home}>{words.toQuestions}</ButtonLink>}
        >
          {words.noAnswers}
        </EmptyState>
      ) : (
        <div className="scan-profile">
          {held.scan.state === "finished" ? null : (
            <Notice kind="info">
              {words.unfinished} <a href={home}>{words.goOn}</a>
            </Notice>
          )}
          <WholePart held={held} today={today} />
          <EarlierPart held={held} />
          <OthersPart held={held} />
          <SubjectParts held={held} />
          <GoalsPart profile={held.profile} />
        </div>
      )}
    </ScanFrame>
  );
}
