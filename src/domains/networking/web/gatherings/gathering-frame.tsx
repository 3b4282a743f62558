import type { ReactNode } from "react";
import { PageHeader, Tabs, Tag, useUi } from "#ui";
import type { Gathering } from "../../rules/gatherings/gathering.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";
import { placeLine } from "../../usecases/gatherings/where-when.ts";
import { GatheringStateTag, When } from "./gathering-signs.tsx";
import { type GatheringTabKey, gatheringTabs } from "./gathering-tabs.ts";

export interface GatheringFrameProps {
  readonly gathering: Pick<
    Gathering,
    "id" | "kind" | "title" | "state" | "startsAt" | "endsAt" | "place" | "isPublic"
  >;
  readonly current: GatheringTabKey;
  /** The one primary button of this side. */
  readonly primary?: ReactNode;
  readonly secondary?: ReactNode;
  readonly children: ReactNode;
}

/** The heading and the tabs that all sides of a gathering share; each side is a page of its own. */
export function GatheringFrame(props: GatheringFrameProps) {
  const { language } = useUi();
  const words = gatheringWords(language);
  const { gathering, current, primary, secondary, children } = props;
  const { place } = gathering;
  const side = current === "overview" ? "" : `${words.tabs[current]} – `;
  const where = place.mode === "online" ? words.placeModes.online : placeLine(place);
  return (
    <div className="gathering">
      <title>{`${side}${gathering.title}`}</title>
      <PageHeader
        title={gathering.title}
        lede={
          <>
            <When startsAt={gathering.startsAt} endsAt={gathering.endsAt} />
            {where ? ` · ${where}` : null}
          </>
        }
        crumbs={[{ href: "/bijeenkomsten", label: words.title }]}
        tags={
          <>
            <Tag>{words.kinds[gathering.kind]}</Tag>
            <GatheringStateTag state={gathering.state} />
            {gathering.isPublic ? <Tag>{words.publicMark}</Tag> : null}
          </>
        }
        {...(primary ? { primary } : {})}
        {...(secondary ? { secondary } : {})}
      />
      <Tabs label={words.tabs.label} tabs={gatheringTabs(gathering, current, language)} />
      {children}
    </div>
  );
}
