import type { Actor } from "#access";
import { inLanguage } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { sharedLook } from "#platform/shared-look";
import type { TodayGroup, TodayItem, TodayQuestion } from "#platform/today";
import { type Coverage, type CoverageCell, type CoveredFrame, readCoverage } from "#steering";
import { cellHref } from "../../rules/coverage/cell-href.ts";
import { coverageWords } from "../../text/coverage/index.ts";
import { coverageScope } from "./coverage-scope.ts";

const shareCoverage = sharedLook<Coverage>();

/**
 * What this year's frames still lack: first what is missing, then what is planned and not done. Municipal
 * staff read what is asked of their own municipality. Nothing for who may not see the coverage.
 */
export async function coverageToday(
  app: Pick<App, "db">,
  actor: Actor,
  question: TodayQuestion,
): Promise<TodayGroup> {
  const { today, limit, only = {} } = question;
  // What the frames ask is nobody's own.
  if (isRefusal(coverageScope(actor, [])) || only.mine) return { items: [], total: 0 };
  const year = Number(today.slice(0, 4));
  const { partnershipId } = actor;
  // Colleagues who look at the same moment look together: what each may see is cut out of it below.
  const coverage = await shareCoverage(app.db, `${partnershipId} ${today}`, () =>
    inPartnership(app.db, { partnershipId }, (tx) => readCoverage(tx, { year, today })),
  );
  const scope = coverageScope(actor, coverage.municipalities);
  if (isRefusal(scope)) return { items: [], total: 0 };
  const places = only.nis
    ? scope.municipalities.filter((nis) => nis === only.nis)
    : scope.whole
      ? (["whole"] as const)
      : scope.municipalities;
  const open = places.flatMap((place) =>
    coverage.frames.flatMap((frame) =>
      frame.priorities.flatMap((covered) => {
        const cell = place === "whole" ? covered.whole : covered.byMunicipality[place];
        return cell && cell.asked > 0 && (cell.state === "missing" || cell.state === "planned")
          ? [{ cell, item: itemOf(frame, covered.priority, cell, place, year, question) }]
          : [];
      }),
    ),
  );
  const items = [
    ...open.filter(({ cell }) => cell.state === "missing"),
    ...open.filter(({ cell }) => cell.state === "planned"),
  ].map(({ item }) => item);
  return { items: items.slice(0, limit), total: items.length, moreHref: "/dekking" };
}

function itemOf(
  covered: CoveredFrame,
  priority: CoveredFrame["priorities"][number]["priority"],
  cell: CoverageCell,
  place: string,
  year: number,
  { language }: TodayQuestion,
): TodayItem {
  const words = coverageWords(language);
  const { frame, timeLeft } = covered;
  const name = inLanguage(priority.name, language) ?? priority.code;
  const title =
    cell.state === "missing"
      ? words.today.missing(priority.code, name)
      : words.today.planned(priority.code, name);
  return {
    key: `coverage:${frame.id}:${priority.code}:${place}`,
    kind: "coverage",
    title,
    ...(timeLeft.kind === "left" ? { detail: words.timeLeft(timeLeft.months, timeLeft.days) } : {}),
    href: cellHref({ year, frameKey: frame.key, code: priority.code, place }),
    on: covered.until,
    ...(place === "whole" ? {} : { nis: place }),
  };
}
