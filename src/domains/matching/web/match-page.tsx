import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isLanguage } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { ButtonLink, Notice, PageHeader, SectionHeader, Tag, useUi } from "#ui";
import { needWords } from "../text/needs/index.ts";
import { openMatch } from "../usecases/needs/open-match.ts";
import type { Route } from "./+types/match-page";
import { doMatchDeed } from "./match/match-deed.ts";
import { MatchDeeds } from "./match/match-deeds.tsx";
import { MatchSide } from "./match/match-side.tsx";
import { MatchTimeline } from "./match/match-timeline.tsx";
import { entriesOf, refusedPage } from "./refused-page.ts";
import "./need/need-page.css";
import "./match/match-page.css";

export const handle = { width: "full" } as const;

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const asked = url.searchParams.get("brief");
  const letterIn = isLanguage(asked) ? asked : language;
  const which = { needId: params.id, ref: params.ref };
  const opened = await openMatch(app, actor, which, { language, today: app.today(), letterIn });
  if (isRefusal(opened)) throw refusedPage(opened);
  // The deeds stand at the address of the match, also when it is reached by its organisation.
  const mayFollow = mayReach(actor, "contract.edit");
  return { opened, today: app.today(), letterIn, isLetterAsked: asked !== null, mayFollow };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const form = new Map(entriesOf(await request.formData()));
  const which = { needId: params.id, ref: params.ref };
  const done = await doMatchDeed(app, actorOf(context), which, form, language);
  if (done.kind === "unknown") throw data(null, { status: 400 });
  if (done.kind === "refused") throw refusedPage(done);
  if (done.kind === "left") return data(done.left, { status: done.status });
  return redirect(done.href, { headers: { "set-cookie": done.flash } });
}

export default function MatchPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = needWords(useUi().language);
  const { opened, today, letterIn, isLetterAsked, mayFollow } = loaderData;
  const { need, match, organisation } = opened;
  const left = actionData ?? null;
  return (
    <div className="match-page">
      <title>{`${organisation.name} – ${need.title}`}</title>
      <PageHeader
        title={organisation.name}
        crumbs={[
          { href: "/wie-kan-dit", label: words.title },
          { href: "/wie-kan-dit/bewaard", label: words.list.title },
          { href: `/wie-kan-dit/${need.id}`, label: need.title },
        ]}
        secondary={
          match && mayFollow ? (
            <ButtonLink icon="document" href={`/opdrachten/nieuw?match=${match.id}`}>
              {words.match.follow}
            </ButtonLink>
          ) : undefined
        }
        tags={
          <>
            <Tag tone={match?.state === "agreed" ? "social" : "act"}>
              {words.states[match?.state ?? "named"]}
            </Tag>
            {organisation.place ? <Tag icon="pin">{organisation.place}</Tag> : null}
            {organisation.isSocial ? null : <Tag tone="regular">{words.found.regular}</Tag>}
          </>
        }
      />
      {left?.problem ? <Notice kind="error">{left.problem}</Notice> : null}
      {organisation.id ? null : <Notice kind="warning">{words.match.recordGone}</Notice>}
      <div className="need-page__columns">
        <div className="need-page__main">
          {opened.mayEdit ? (
            <section aria-labelledby="deeds">
              <SectionHeader id="deeds" title={words.match.deeds} />
              <MatchDeeds
                opened={opened}
                left={left}
                today={today}
                letterIn={letterIn}
                isLetterAsked={isLetterAsked}
              />
            </section>
          ) : null}
          <section aria-labelledby="done">
            <SectionHeader id="done" title={words.match.done} />
            <MatchTimeline opened={opened} />
          </section>
        </div>
        <MatchSide opened={opened} />
      </div>
    </div>
  );
}
