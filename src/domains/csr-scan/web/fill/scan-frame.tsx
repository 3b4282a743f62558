import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { HouseMark, Island, LanguageSwitch, languageHrefs, SkipLink, Tabs, useUi } from "#ui";
import { fillWords } from "../../text/fill/index.ts";
import type { FramedScan } from "../../usecases/fill/open-scan.ts";
import "./scan-frame.css";

export type ScanTab = "fill" | "facts" | "profile" | "effects" | "plan" | "out";

const paths: Readonly<Record<ScanTab, string>> = {
  fill: "",
  facts: "/cijfers",
  profile: "/profiel",
  effects: "/effecten",
  plan: "/plan",
  out: "/uit",
};

export interface ScanFrameProps {
  /** What `frameScan`, `openScan` or another use case of a scan gave. */
  readonly held: Pick<FramedScan, "scan" | "token" | "partnership">;
  readonly tab: ScanTab;
  /** Of the browser's window; the page draws its own h1. */
  readonly title: string;
  /** wide: a page with a table or a chart. */
  readonly width?: "narrow" | "wide";
  readonly children: ReactNode;
}

/** Round every page of a scan: whose it is, and its parts. */
export function ScanFrame({ held, tab, title, width = "narrow", children }: ScanFrameProps) {
  const { language } = useUi();
  const { pathname, search } = useLocation();
  const words = fillWords(language).frame;
  const { scan, token, partnership } = held;
  return (
    <div
      className={`scan-frame scan-frame--${width}`}
      data-island-scan-frame={token}
      data-language={language}
    >
      <title>{`${title} – ${scan.name}`}</title>
      <SkipLink />
      <header className="scan-frame__head">
        <div className="scan-frame__top">
          <p className="scan-frame__name">
            <HouseMark />
            <span>{partnership || "Regiekamer"}</span>
          </p>
          <LanguageSwitch hrefs={languageHrefs(`${pathname}${search}`)} />
        </div>
        <div className="scan-frame__whose">
          <p>{words.of(scan.name)}</p>
          <Tabs
            label={words.tabsLabel}
            tabs={tabsOf(scan.instrument).map((key) => ({
              href: `/scan/${token}${paths[key]}`,
              label: words.tabs[key],
              current: key === tab,
            }))}
          />
        </div>
      </header>
      <p className="scan-net" role="status" data-scan-net hidden />
      <main className="scan-frame__main" id="content" tabIndex={-1}>
        {scan.isExample ? <p className="scan-frame__example">{words.example}</p> : null}
        {children}
      </main>
      <Island name="scan-frame" />
    </div>
  );
}

/** An authority keeps no VSME figures. */
const tabsOf = (instrument: FramedScan["scan"]["instrument"]): readonly ScanTab[] => {
  const all = Object.keys(paths) as ScanTab[];
  return instrument === "company" ? all : all.filter((tab) => tab !== "facts");
};
