import type { ReactNode } from "react";
import { NarrowFrame, useUi } from "#ui";
import { words } from "../text/index.ts";

export type SetUpFrameProps = {
  /** 1: who are you, 2: first administrator, 3: what have you got. */
  readonly step: 1 | 2 | 3;
  readonly address: string;
  readonly children: ReactNode;
};

/** The frame round the three steps of the set-up. */
export function SetUpFrame({ step, address, children }: SetUpFrameProps) {
  const { language } = useUi();
  const w = words(language).setUp;
  const back = encodeURIComponent(address);
  return (
    <NarrowFrame
      name="Regiekamer"
      width={step === 1 ? "wide" : "narrow"}
      steps={{ labels: w.steps, current: step }}
      languages={{
        hrefs: {
          nl: `/taal/nl?naar=${back}`,
          fr: `/taal/fr?naar=${back}`,
          en: `/taal/en?naar=${back}`,
        },
      }}
    >
      <title>{w.title}</title>
      {children}
    </NarrowFrame>
  );
}
