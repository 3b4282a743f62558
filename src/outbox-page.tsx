import { data } from "react-router";
import { actorOf, refusalFor, tenantOf } from "#access";
import { colon } from "#kernel/language";
import { inPartnership } from "#platform/db";
import { appContext } from "#platform/request-context";
import { EmptyState, formatInstant, Notice, PageHeader, useUi } from "#ui";
import type { Route } from "./+types/outbox-page";
import { words } from "./text.ts";
import "./outbox-page.css";

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  if (refusalFor(actor, "mail.read")) throw data(null, { status: 403 });
  const letters = await inPartnership(app.db, tenantOf(actor), (tx) => app.mail.list(tx));
  return { letters, hasServer: app.config.smtpUrl !== undefined };
}

/** Every letter with its text, so that without a mail server its link can be passed on by hand. */
export default function OutboxPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const w = words(language).outboxPage;
  const { letters, hasServer } = loaderData;
  return (
    <>
      <title>{w.title}</title>
      <PageHeader
        title={w.title}
        lede={w.lede}
        crumbs={[{ label: words(language).rooms.manage, href: "/beheer" }]}
      />
      {hasServer ? null : <Notice kind="info">{w.kept}</Notice>}
      {letters.length === 0 ? (
        <EmptyState icon="mail" title={w.emptyTitle}>
          {w.empty}
        </EmptyState>
      ) : null}
      <ul className="outbox">
        {letters.map((letter) => (
          <li key={letter.id} className="outbox__letter">
            <details>
              <summary className="outbox__summary">
                <span className="outbox__subject">{letter.subject}</span>
                <span>{`${w.to}${colon(language)}${letter.to}`}</span>
                <span>{`${w.states[letter.state]} · ${formatInstant(language, letter.createdAt)}`}</span>
              </summary>
              {letter.problem ? <Notice kind="error">{letter.problem}</Notice> : null}
              <pre className="outbox__text">{letter.text}</pre>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
