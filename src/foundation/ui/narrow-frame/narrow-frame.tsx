import type { ReactNode } from "react";
import { SkipLink } from "../desk-frame/desk-frame.tsx";
import { HouseMark, Icon } from "../icon/icon.tsx";
import { LanguageSwitch, type LanguageSwitchProps } from "../language-switch/language-switch.tsx";
import { useUi } from "../ui-context.tsx";

export interface NarrowFrameProps {
  /** The product or the partnership whose door this is. */
  readonly name: string;
  readonly languages: LanguageSwitchProps;
  readonly steps?: StepsProps;
  /** wide: a step that holds a map or a table. */
  readonly width?: "narrow" | "wide";
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** One thing at a time: signing in, setting up, answering a question. */
export function NarrowFrame(props: NarrowFrameProps) {
  const { name, languages, steps, width = "narrow", footer, children } = props;
  return (
    <div className={`narrow-frame narrow-frame--${width}`}>
      <SkipLink />
      <header className="narrow-frame__top">
        <p className="narrow-frame__name">
          <HouseMark />
          {name}
        </p>
        <LanguageSwitch {...languages} />
      </header>
      <main className="narrow-frame__main" id="content" tabIndex={-1}>
        {steps ? <Steps {...steps} /> : null}
        {children}
      </main>
      {footer ? <footer className="narrow-frame__footer">{footer}</footer> : null}
    </div>
  );
}

export interface StepsProps {
  readonly labels: readonly string[];
  /** The step one is in, counted from 1. */
  readonly current: number;
}

export function Steps({ labels, current }: StepsProps) {
  const { words } = useUi();
  return (
    <div className="steps">
      <p className="steps__count">{words.step(current, labels.length)}</p>
      <ol className="steps__list">
        {labels.map((label, at) => {
          const state = at + 1 < current ? "done" : at + 1 === current ? "current" : "ahead";
          return (
            <li
              key={label}
              className={`steps__step steps__step--${state}`}
              aria-current={state === "current" ? "step" : undefined}
            >
              {state === "done" ? <Icon name="check" size="small" /> : null}
              {label}
              {state === "done" ? (
                <span className="visually-hidden"> ({words.stepDone})</span>
              ) : null}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
