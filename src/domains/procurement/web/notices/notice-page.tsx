import { data } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { appContext, viewContext } from "#platform/request-context";
import { loadDesk } from "../radar/load-desk.ts";
import { doNoticeDeed } from "../radar/notice-deed.ts";
import { NoticeSuitability, NoticeWho } from "../radar/notice-desk.tsx";
import { NoticeHandling, NoticeHistory } from "../radar/notice-handling.tsx";
import { idIn } from "../refused-page.ts";
import type { Route } from "./+types/notice-page";
import { loadNotice } from "./load-notice.ts";
import { NoticeFacts } from "./notice-facts.tsx";
import { NoticeHead } from "./notice-head.tsx";
import { NoticeLots } from "./notice-lots.tsx";
import { NoticeEditions, NoticeLinks, NoticeRelated, NoticeSource } from "./notice-origin.tsx";
import { NoticeTerms } from "./notice-terms.tsx";
import { NoticeText } from "./notice-text.tsx";
import { NoticeUnread } from "./notice-unread.tsx";
import { NoticeWinners } from "./notice-winners.tsx";
import "./notice-page.css";

export const handle = { width: "full" } as const;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const editionId = new URL(request.url).searchParams.get("editie");
  const opened = await loadNotice(app, actor, params.id, editionId, language);
  const desk = await loadDesk(app, actor, params.id, language);
  return { opened, desk, address };
}

/** Saves, assigns, lays aside, notes, plans: what is done with a notice. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "radar.edit")) throw data(null, { status: 403 });
  const order = { app, actor, id: idIn(params), language };
  return doNoticeDeed(order, await request.formData());
}

/** Everything a notice says. */
export default function NoticePage({ loaderData, actionData }: Route.ComponentProps) {
  const { opened, desk, address } = loaderData;
  return (
    <div className="notice-page">
      <NoticeHead opened={opened} />
      <div className="notice-page__columns">
        <div className="notice-page__main">
          <NoticeSuitability desk={desk} />
          <NoticeText opened={opened} />
          <NoticeWho desk={desk} />
          <NoticeTerms opened={opened} address={address} />
          <NoticeWinners opened={opened} address={address} />
          <NoticeLots opened={opened} />
          <NoticeUnread opened={opened} address={address} />
          <NoticeSource opened={opened} />
        </div>
        <div className="notice-page__side">
          <NoticeHandling desk={desk} left={actionData ?? null} today={opened.today} />
          <NoticeFacts opened={opened} />
          <NoticeLinks opened={opened} />
          <NoticeRelated opened={opened} />
          <NoticeEditions opened={opened} />
          <NoticeHistory desk={desk} />
        </div>
      </div>
    </div>
  );
}
