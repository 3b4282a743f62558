import type { ReactNode } from "react";
import { SwitchLinks, useUi } from "#ui";
import { scheduleWords } from "../../text/schedule/index.ts";
import { GatheringFrame, type GatheringFrameProps } from "../gatherings/gathering-frame.tsx";

type ScheduleSide = "board" | "setup" | "day";

const paths: Readonly<Record<ScheduleSide, string>> = {
  board: "rooster",
  setup: "rooster/instellingen",
  day: "rooster/vandaag",
};

interface ScheduleFrameProps {
  readonly gathering: GatheringFrameProps["gathering"];
  readonly side: ScheduleSide;
  readonly title: string;
  readonly lede: string;
  readonly children: ReactNode;
}

/** What the pages of the schedule share: the gathering, and the way between board, set-up and the day itself. */
export function ScheduleFrame({ gathering, side, title, lede, children }: ScheduleFrameProps) {
  const { tabs } = scheduleWords(useUi().language);
  return (
    <GatheringFrame gathering={gathering} current="schedule">
      <div className="schedule-head">
        <div>
          <h2>{title}</h2>
          <p className="soft">{lede}</p>
        </div>
        <SwitchLinks
          label={tabs.label}
          links={(Object.keys(paths) as ScheduleSide[]).map((one) => ({
            href: `/bijeenkomsten/${gathering.id}/${paths[one]}`,
            label: tabs[one],
            current: one === side,
          }))}
        />
      </div>
      {children}
    </GatheringFrame>
  );
}
