import { requirePerson } from "#access";
import { appContext, viewContext } from "#platform/request-context";
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
  return { opened, address };
}

/** Everything a notice says. */
export default function NoticePage({ loaderData }: Route.ComponentProps) {
  const { opened, address } = loaderData;
  return (
    <div className="notice-page">
      <NoticeHead opened={opened} />
      <div className="notice-page__columns">
        <div className="notice-page__main">
          <NoticeText opened={opened} />
          <NoticeTerms opened={opened} address={address} />
          <NoticeWinners opened={opened} address={address} />
          <NoticeLots opened={opened} />
          <NoticeUnread opened={opened} address={address} />
          <NoticeSource opened={opened} />
        </div>
        <div className="notice-page__side">
          <NoticeFacts opened={opened} />
          <NoticeLinks opened={opened} />
          <NoticeRelated opened={opened} />
          <NoticeEditions opened={opened} />
        </div>
      </div>
    </div>
  );
}
