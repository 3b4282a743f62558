import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { ButtonLink, useUi } from "#ui";
import { gatheringWords } from "../../text/gatherings/index.ts";
import { openGathering } from "../../usecases/gatherings/open-gathering.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/gathering-page";
import { GatheringFacts } from "./gathering-facts.tsx";
import { GatheringFrame } from "./gathering-frame.tsx";
import { GatheringProgramme } from "./gathering-programme.tsx";
import "./gathering-page.css";

export const handle = { width: "full" } as const;

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const opened = await openGathering(app, actor, idIn(params), { language, now: app.now() });
  if (isRefusal(opened)) throw refusedPage(opened);
  return { opened, today: app.today() };
}

/** One gathering: how far its preparation is, who comes, what happens when. */
export default function GatheringPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = gatheringWords(language);
  const { opened } = loaderData;
  const { gathering, mayEdit } = opened;
  const isOpen = mayEdit && !gathering.removedAt;
  return (
    <GatheringFrame
      gathering={gathering}
      current="overview"
      secondary={
        isOpen ? (
          <ButtonLink icon="edit" href={`/bijeenkomsten/${gathering.id}/bewerken`}>
            {words.page.edit}
          </ButtonLink>
        ) : undefined
      }
    >
      <div className="gathering__columns">
        <div className="gathering__main">
          {gathering.summary ? <p className="gathering__summary">{gathering.summary}</p> : null}
          <GatheringProgramme gathering={gathering} mayEdit={isOpen} />
        </div>
        <div className="gathering__side">
          <GatheringFacts opened={opened} />
        </div>
      </div>
    </GatheringFrame>
  );
}
