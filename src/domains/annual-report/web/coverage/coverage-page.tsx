import { data } from "react-router";
import { actorOf, mayReach } from "#access";
import { inLanguage } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  EmptyState,
  ExportMenu,
  HiddenValues,
  PageHeader,
  Select,
  SwitchLinks,
  useUi,
  withQuery,
} from "#ui";
import { nameOfPlace } from "../../rules/coverage/place-name.ts";
import { coverageWords } from "../../text/coverage/index.ts";
import { openCoverage } from "../../usecases/coverage/open-coverage.ts";
import type { Route } from "./+types/coverage-page";
import { CellStateLegend } from "./cell-state.tsx";
import { CoverageBoard } from "./coverage-board.tsx";
import { CoverageYears } from "./coverage-years.tsx";
import { readBoardAddress } from "./read-board-address.ts";
import "./coverage-page.css";

export const handle = { width: "full" };

export async function loader({ context }: Route.LoaderArgs) {
  const { db, today } = context.get(appContext);
  const { address } = context.get(viewContext);
  const actor = actorOf(context);
  const asked = readBoardAddress(new URL(address, "http://desk").searchParams, today());
  const year = asked.view === "years" ? null : asked.year;
  const opened = await openCoverage(db, actor, { year, today: today() });
  if (isRefusal(opened)) throw data(null, { status: 403 });
  return { opened, asked, address, today: today(), mayPlan: mayReach(actor, "plan.edit") };
}

export default function CoveragePage({ loaderData }: Route.ComponentProps) {
  const words = coverageWords(useUi().language);
  const { opened, asked, address, mayPlan } = loaderData;
  const exported = (format: string) =>
    `/dekking.${format}?${asked.view === "years" ? "beeld=jaren" : `jaar=${asked.year}`}`;
  return (
    <>
      <title>{words.title}</title>
      <PageHeader
        title={words.title}
        lede={words.lede}
        secondary={
          <>
            <ButtonLink kind="quiet" href="/kaders">
              {words.frames}
            </ButtonLink>
            <ExportMenu
              links={[
                { href: exported("csv"), label: words.csv },
                { href: exported("xlsx"), label: words.xlsx },
              ]}
            />
          </>
        }
        primary={
          mayPlan ? (
            <ButtonLink kind="primary" icon="plus" href="/actie/nieuw">
              {words.newAction}
            </ButtonLink>
          ) : null
        }
      />
      <div className="coverage-choice">
        <SwitchLinks
          label={words.views}
          links={[
            {
              href: withQuery(address, { beeld: null }),
              label: words.oneYear,
              icon: "calendar",
              current: asked.view === "year",
            },
            {
              href: withQuery(address, { beeld: "jaren", gemeente: null }),
              label: words.allYears,
              icon: "chart",
              current: asked.view === "years",
            },
          ]}
        />
        <Choice loaderData={loaderData} />
      </div>
      <Shown loaderData={loaderData} />
      {opened.coverages.some(({ frames }) => frames.length > 0) ? <CellStateLegend /> : null}
    </>
  );
}

type Loaded = Pick<Route.ComponentProps, "loaderData">;

function Choice({ loaderData }: Loaded) {
  const { language } = useUi();
  const words = coverageWords(language);
  const { opened, asked } = loaderData;
  const frames = new Map(
    opened.coverages
      .flatMap(({ frames: covered }) => covered)
      .map(({ frame }) => [frame.key, inLanguage(frame.name, language) ?? frame.key]),
  );
  const isBoard = asked.view === "year";
  return (
    <form className="coverage-choice__form" method="get" action="/dekking">
      {isBoard ? null : <HiddenValues values={{ beeld: "jaren" }} />}
      {isBoard ? (
        <Select
          name="jaar"
          label={words.year}
          width="short"
          emptyLabel={false}
          value={String(asked.year)}
          options={[...opened.years]
            .reverse()
            .map((year) => ({ value: String(year), label: String(year) }))}
        />
      ) : null}
      {frames.size > 1 || asked.frame ? (
        <Select
          name="kader"
          label={words.frame}
          width="half"
          oneWay
          emptyLabel={words.allFrames}
          value={asked.frame ?? ""}
          options={[...frames].map(([value, label]) => ({ value, label }))}
        />
      ) : null}
      {isBoard && opened.municipalities.length > 1 ? (
        <Select
          name="gemeente"
          label={words.municipality}
          width="half"
          oneWay
          emptyLabel={words.allMunicipalities}
          value={asked.nis ?? ""}
          options={opened.municipalities.map((place) => ({
            value: place.nis,
            label: nameOfPlace(place, language),
          }))}
        />
      ) : null}
      <Button>{words.show}</Button>
    </form>
  );
}

function Shown({ loaderData }: Loaded) {
  const { opened, asked, today } = loaderData;
  if (asked.view === "years") {
    return <CoverageYears opened={opened} frameKey={asked.frame} today={today} />;
  }
  const [coverage] = opened.coverages;
  const frames = coverage?.frames.filter(({ frame }) => !asked.frame || frame.key === asked.frame);
  if (!coverage || !frames || frames.length === 0) return <NoFrame loaderData={loaderData} />;
  const isNarrowed = opened.municipalities.some(({ nis }) => nis === asked.nis);
  return frames.map((covered) => (
    <CoverageBoard
      key={covered.frame.id}
      year={coverage.year}
      today={today}
      covered={covered}
      whole={opened.whole}
      municipalities={
        isNarrowed
          ? opened.municipalities.filter(({ nis }) => nis === asked.nis)
          : opened.municipalities
      }
      tray={opened.tray}
    />
  ));
}

/** Nothing is asked: says why, and offers the first step. */
function NoFrame({ loaderData }: Loaded) {
  const { language } = useUi();
  const words = coverageWords(language);
  const { opened, asked } = loaderData;
  const { lastFrame } = opened;
  const takeOver = `/kaders/nieuw?van=${lastFrame?.key}&vanaf=${asked.year}`;
  return (
    <EmptyState
      icon="target"
      title={words.noFrameTitle(asked.year)}
      action={
        opened.mayEditFrames ? (
          <>
            {lastFrame ? (
              <ButtonLink kind="secondary" icon="plus" href={takeOver}>
                {words.takeOver(inLanguage(lastFrame.name, language) ?? lastFrame.key)}
              </ButtonLink>
            ) : null}
            <ButtonLink kind="quiet" href="/kaders">
              {words.seeFrames}
            </ButtonLink>
          </>
        ) : (
          <ButtonLink kind="quiet" href="/kaders">
            {words.seeFrames}
          </ButtonLink>
        )
      }
    >
      {words.noFrame}
    </EmptyState>
  );
}
