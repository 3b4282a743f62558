import { data, redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  Form,
  formatNumber,
  MatchList,
  Notice,
  PageHeader,
  readTextChoices,
  SectionHeader,
  SourceLine,
  Tag,
  useUi,
} from "#ui";
import { needQueryToSearch, queryOfNeed } from "../rules/needs/need-query.ts";
import { needWords } from "../text/needs/index.ts";
import {
  closeNeed,
  removeNeed,
  renameNeed,
  reopenNeed,
  restoreNeed,
} from "../usecases/needs/change-need.ts";
import { type OpenedNeed, openNeed } from "../usecases/needs/open-need.ts";
import type { Route } from "./+types/need-page";
import { NeedDeeds } from "./need/need-deeds.tsx";
import { NeedDetails, WhatIsAsked } from "./need/need-details.tsx";
import { NeedHistory } from "./need/need-history.tsx";
import { TakenList } from "./need/taken-list.tsx";
import { entriesOf, idIn, refusedPage } from "./refused-page.ts";
import "./need/need-page.css";

export const handle = { width: "full" } as const;

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const opened = await openNeed(app, actor, idIn(params), { language, today: app.today() });
  if (isRefusal(opened)) throw refusedPage(opened);
  return { opened, today: app.today() };
}

/** Small deeds: rename, close, reopen, remove, restore. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const { db, now } = context.get(appContext);
  const { language } = context.get(viewContext);
  const words = needWords(language);
  const actor = actorOf(context);
  const id = idIn(params);
  const entries = entriesOf(await request.formData());
  const form = new Map(entries);
  const deed = form.get("deed") ?? "";
  if (deed === "rename") return rename();
  const deeds = {
    close: {
      work: () => closeNeed(db, actor, id, form.get("closeNote") ?? "", now()),
      said: words.need.closed,
    },
    reopen: { work: () => reopenNeed(db, actor, id, now()), said: words.need.reopened },
    remove: { work: () => removeNeed(db, actor, id, now()), said: words.need.removed },
    restore: { work: () => restoreNeed(db, actor, id, now()), said: words.need.restored },
  };
  if (!Object.hasOwn(deeds, deed)) throw data(null, { status: 400 });
  const { work, said } = deeds[deed as keyof typeof deeds];
  const done = await work();
  const flash =
    done.kind === "refused" ? flashLine(words.problems[done.because], "warning") : flashLine(said);
  return redirect(`/wie-kan-dit/${id}`, { headers: { "set-cookie": flash } });

  async function rename() {
    const choices = readTextChoices(entries);
    const typed = { title: form.get("title") ?? "", note: form.get("note") ?? "" };
    for (const [field, text] of choices.merged) Object.assign(typed, { [field]: text });
    const theirs = new Map(
      choices.theirs.map((field) => [field, form.get(`theirs:${field}`) ?? ""]),
    );
    for (const [field, text] of theirs) Object.assign(typed, { [field]: text });
    const version = Number(form.get("version")) || 0;
    const renamed = await renameNeed(db, actor, id, { ...typed, version }, now());
    if (renamed.kind === "conflict") {
      return data({ typed, conflict: renamed, problem: null }, { status: 409 });
    }
    if (renamed.kind === "refused") {
      const problem = words.problems[renamed.because];
      return data({ typed, conflict: null, problem }, { status: 422 });
    }
    const headers = { "set-cookie": flashLine(words.need.renamed) };
    return redirect(`/wie-kan-dit/${id}`, { headers });
  }
}

export default function NeedPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = needWords(language);
  const { opened, today } = loaderData;
  const { need, mayEdit } = opened;
  const isLive = mayEdit && !need.removedAt;
  const asked = queryOfNeed(need.need, { regularToo: need.regularToo, needId: need.id });
  return (
    <div className="need-page">
      <title>{need.title}</title>
      <PageHeader
        title={need.title}
        crumbs={[
          { href: "/wie-kan-dit", label: words.title },
          { href: "/wie-kan-dit/bewaard", label: words.list.title },
        ]}
        tags={<NeedTags opened={opened} />}
        secondary={
          isLive ? (
            <>
              <ButtonLink icon="document" href={`/clausules/advies/nieuw?behoefte=${need.id}`}>
                {words.need.askAdvice}
              </ButtonLink>
              <ButtonLink icon="edit" href={`/wie-kan-dit?${needQueryToSearch(asked)}`}>
                {words.need.change}
              </ButtonLink>
            </>
          ) : undefined
        }
      />
      <Notices opened={opened} />
      <div className="need-page__columns">
        <div className="need-page__main">
          <section aria-labelledby="taken">
            <SectionHeader id="taken" title={words.need.taken} />
            <TakenList opened={opened} today={today} />
          </section>
          <Others opened={opened} />
        </div>
        <aside className="need-page__side" aria-label={words.need.asked}>
          <WhatIsAsked opened={opened} />
          <NeedDetails opened={opened} />
          {isLive ? <NeedDeeds opened={opened} left={actionData ?? null} /> : null}
          <NeedHistory opened={opened} />
        </aside>
      </div>
    </div>
  );
}

interface PartProps {
  readonly opened: OpenedNeed;
}

function NeedTags({ opened }: PartProps) {
  const { language } = useUi();
  const words = needWords(language);
  const { need, places } = opened;
  const { origin } = need;
  const said = [words.need.origins[origin.kind], origin.label].filter(Boolean).join(" ");
  return (
    <>
      <Tag>{words.need.number(formatNumber(language, need.number))}</Tag>
      <Tag tone={need.state === "open" ? "act" : "plain"}>{words.need.states[need.state]}</Tag>
      <Tag icon="pin">{places.length > 0 ? places.join(", ") : words.list.everywhere}</Tag>
      {origin.kind === "hand" ? null : (
        <Tag icon="link">{origin.href ? <a href={origin.href}>{said}</a> : said}</Tag>
      )}
    </>
  );
}

function Notices({ opened }: PartProps) {
  const { need: words } = needWords(useUi().language);
  const { need, mayEdit } = opened;
  if (need.removedAt) {
    return (
      <Notice
        kind="warning"
        actions={mayEdit ? <Deed deed="restore">{words.restore}</Deed> : undefined}
      >
        {words.removedNotice}
      </Notice>
    );
  }
  if (need.state === "open") return null;
  return (
    <Notice kind="info" actions={mayEdit ? <Deed deed="reopen">{words.reopen}</Deed> : undefined}>
      {words.closedNotice}
      {need.closeNote ? <p className="need-page__text">{need.closeNote}</p> : null}
    </Notice>
  );
}

function Deed(props: { readonly deed: string; readonly children: string }) {
  return (
    <Form hidden={{ deed: props.deed }}>
      <div>
        <Button icon="undo">{props.children}</Button>
      </div>
    </Form>
  );
}

/** Who else could do it, by the register of today. */
function Others({ opened }: PartProps) {
  const { language } = useUi();
  const words = needWords(language);
  const { found, need, mayEdit } = opened;
  const looked = words.found.considered(
    formatNumber(language, found.considered),
    found.considered === 1,
  );
  return (
    <section aria-labelledby="others">
      <SectionHeader
        id="others"
        title={opened.taken.length > 0 ? words.need.others : words.title}
      />
      {found.matches.length === 0 ? (
        <p className="soft">{words.need.othersNone}</p>
      ) : (
        <MatchList
          label={words.need.others}
          items={found.matches.map((match) => ({
            href: `/organisatie/${match.organisationId}`,
            name: match.name,
            place: match.place,
            score: match.score,
            reasons: match.reasons,
            doubts: match.doubts,
            order: match.order,
            tags: match.isSocial ? undefined : <Tag tone="regular">{words.found.regular}</Tag>,
            actions:
              mayEdit && !need.removedAt ? (
                <ButtonLink
                  small
                  icon="mail"
                  href={`/wie-kan-dit/${need.id}/met/${match.organisationId}`}
                >
                  {words.need.contact}
                  <span className="visually-hidden">{` ${match.name}`}</span>
                </ButtonLink>
              ) : undefined,
          }))}
        />
      )}
      <SourceLine before={looked} sources={[{ title: words.found.source, href: "/kaart" }]} />
    </section>
  );
}
