import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import type { Language } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { ButtonLink, EmptyState, ExportMenu, Notice, SwitchLinks, useUi, withQuery } from "#ui";
import { layGraph } from "../../rules/follow-up/lay-graph.ts";
import { around, networkOf } from "../../rules/follow-up/network.ts";
import { isUnder } from "../../rules/follow-up/pair-filter.ts";
import { followUpWords } from "../../text/follow-up/index.ts";
import { addPair, takePresent } from "../../usecases/follow-up/change-pairs.ts";
import { openFollowUp } from "../../usecases/follow-up/open-follow-up.ts";
import { takeSchedule } from "../../usecases/follow-up/take-schedule.ts";
import { GatheringFrame } from "../gatherings/gathering-frame.tsx";
import { idIn, refusedPage } from "../refused-page.ts";
import { lineOf, typedOf } from "../typed-form.ts";
import type { Route } from "./+types/follow-up-page";
import { AddPairs } from "./add-pairs.tsx";
import { AskedPart, FiguresPart } from "./follow-up-side.tsx";
import { MetGraph } from "./met-graph.tsx";
import { PairTable } from "./pair-table.tsx";
import { resultIn, showsPicture, whoIn } from "./read-query.ts";
import { ResultLinks } from "./result-links.tsx";
import "./follow-up-page.css";

export const handle = { width: "full" } as const;

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const opened = await openFollowUp(app, actor, idIn(params), app.now());
  if (isRefusal(opened)) throw refusedPage(opened);
  return { opened, address };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "guest.edit")) throw data(null, { status: 403 });
  const words = followUpWords(context.get(viewContext).language);
  const id = idIn(params);
  const typed = typedOf(await request.formData());
  const done =
    typed.deed === "schedule"
      ? await takeSchedule(app, actor, id, app.now())
      : typed.deed === "present"
        ? await takePresent(app, actor, id, app.now())
        : await addPair(app, actor, id, [lineOf(typed, "one"), lineOf(typed, "other")], app.now());
  if (isRefusal(done)) {
    if (done.because === "not-permitted" || done.because === "no-such-gathering") {
      throw refusedPage(done);
    }
    const problem = words.problems[done.because] ?? words.problems.failed;
    return data({ problem, typed }, { status: 422 });
  }
  const said = done.count > 0 ? words.add.done(done.count) : words.add.none;
  return redirect(`/bijeenkomsten/${id}/opvolging`, {
    headers: { "set-cookie": flashLine(said, done.count > 0 ? "success" : "info") },
  });
}

/** Who met whom at one gathering, and what came of it. */
export default function FollowUpPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = followUpWords(language);
  const { opened } = loaderData;
  const { gathering, pairs, mayEdit } = opened;
  const problem = actionData?.problem;
  const add = mayEdit ? <AddPairs opened={opened} typed={actionData?.typed ?? null} /> : null;
  return (
    <GatheringFrame
      gathering={gathering}
      current="followUp"
      secondary={
        <ButtonLink kind="quiet" href="/bijeenkomsten/netwerk">
          {words.network.link}
        </ButtonLink>
      }
    >
      <div className="follow-up">
        <p className="follow-up__lede">{words.lede}</p>
        {problem ? <Notice kind="error">{problem}</Notice> : null}
        {pairs.length === 0 ? (
          <>
            <EmptyState icon="users" title={words.emptyTitle}>
              <p>{words.empty}</p>
            </EmptyState>
            {add}
          </>
        ) : (
          <div className="follow-up__columns">
            <div className="follow-up__main">
              <Meetings {...loaderData} language={language} />
              {add}
            </div>
            <div className="follow-up__side">
              <FiguresPart totals={opened.totals} />
              <AskedPart opened={opened} />
            </div>
          </div>
        )}
      </div>
    </GatheringFrame>
  );
}

interface MeetingsProps {
  readonly opened: Route.ComponentProps["loaderData"]["opened"];
  readonly address: string;
  readonly language: Language;
}

function Meetings({ opened, address, language }: MeetingsProps) {
  const words = followUpWords(language);
  const query = new URL(address, "http://desk").searchParams;
  const asPicture = showsPicture(query);
  const result = resultIn(query);
  const who = whoIn(query);
  const pairs = who ? around(opened.pairs, who) : opened.pairs;
  const shown = pairs.filter((pair) => isUnder(pair, result));
  const here = `/bijeenkomsten/${opened.gathering.id}/opvolging`;
  const left = query.size > 0 ? `?${query}` : "";
  const view = (beeld: string | null) => withQuery(address, { beeld });
  return (
    <>
      <div className="follow-up__tools">
        <SwitchLinks
          label={words.view.label}
          links={[
            { href: view(null), label: words.view.table, current: !asPicture },
            { href: view("tekening"), label: words.view.picture, current: asPicture },
          ]}
        />
        <ExportMenu
          links={[
            { href: `${here}.csv${left}`, label: "CSV", download: true },
            { href: `${here}.xlsx${left}`, label: "XLSX", download: true },
          ]}
        />
      </div>
      <ResultLinks address={address} />
      {asPicture && shown.length > 0 ? (
        <MetGraph graph={graphOf(shown)} address={address} who={who} />
      ) : null}
      <PairTable pairs={shown} address={address} />
    </>
  );
}

const graphOf = (pairs: Parameters<typeof networkOf>[0]) => {
  const { nodes, edges } = networkOf(pairs);
  return layGraph(
    nodes,
    edges.map((edge) => ({ ...edge, pair: edge.best })),
  );
};
