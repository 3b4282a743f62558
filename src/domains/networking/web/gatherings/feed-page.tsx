import { data, redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { findPartnership } from "#territory";
import { Button, Form, FormActions, PageHeader, SectionHeader, useUi } from "#ui";
import { gatheringWords } from "../../text/gatherings/index.ts";
import { readOwnFeed, renewOwnFeed } from "../../usecases/gatherings/calendar.ts";
import { refusedPage } from "../refused-page.ts";
import { typedOf } from "../typed-form.ts";
import type { Route } from "./+types/feed-page";
import "./feed-page.css";

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const actor = requirePerson(context, context.get(viewContext).address);
  const own = await readOwnFeed(app, actor);
  if (isRefusal(own)) throw refusedPage(own);
  const partnership = await findPartnership(app.db, actor.partnershipId);
  const everybody = `${app.config.url}/p/${partnership?.slug ?? ""}/bijeenkomsten.ics`;
  return { own, everybody: partnership?.published ? everybody : null };
}

export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { feedPage } = gatheringWords(context.get(viewContext).language);
  const isWanted = typedOf(await request.formData()).deed !== "withdraw";
  const done = await renewOwnFeed(app, actorOf(context), { isWanted }, app.now());
  if (isRefusal(done)) throw data(null, { status: 403 });
  return redirect("/bijeenkomsten/agenda", {
    headers: { "set-cookie": flashLine(isWanted ? feedPage.said : feedPage.withdrawn) },
  });
}

/** The address by which one's own calendar program reads along. */
export default function FeedPage({ loaderData }: Route.ComponentProps) {
  const words = gatheringWords(useUi().language);
  const { feedPage } = words;
  const { own, everybody } = loaderData;
  return (
    <>
      <title>{feedPage.title}</title>
      <PageHeader
        title={feedPage.title}
        lede={feedPage.lede}
        crumbs={[{ href: "/bijeenkomsten", label: words.title }]}
      />
      <section aria-labelledby="own">
        <SectionHeader id="own" title={feedPage.own} />
        {own ? <p className="feed-address">{own}</p> : <p className="soft">{feedPage.none}</p>}
        <p>{feedPage.ownHelp}</p>
        <p>{feedPage.how}</p>
        <Form>
          <FormActions>
            <Button kind={own ? "secondary" : "primary"} name="deed" value="make">
              {own ? feedPage.renew : feedPage.make}
            </Button>
            {own ? (
              <Button kind="quiet" name="deed" value="withdraw">
                {feedPage.withdraw}
              </Button>
            ) : null}
          </FormActions>
        </Form>
      </section>
      {everybody ? (
        <section aria-labelledby="public">
          <SectionHeader id="public" title={feedPage.public} />
          <p className="feed-address">{everybody}</p>
          <p>{feedPage.publicHelp}</p>
        </section>
      ) : null}
    </>
  );
}
