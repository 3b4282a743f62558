import { data, Outlet } from "react-router";
import { actorOf } from "#access";
import { appContext, viewContext } from "#platform/request-context";
import { findPartnership } from "#territory";
import { Notice, PublicFrame, useUi } from "#ui";
import type { Route } from "./+types/public-layout";
import { languageHrefs } from "./desk-layout.tsx";
import { words } from "./text.ts";
import "./public-layout.css";

export async function loader({ context }: Route.LoaderArgs) {
  const { db, config } = context.get(appContext);
  const { address } = context.get(viewContext);
  const partnership = await findPartnership(db, actorOf(context).partnershipId);
  // A partnership that publishes nothing does not show that it exists.
  if (!partnership || (!partnership.published && actorOf(context).kind === "visitor")) {
    throw data(null, { status: 404 });
  }
  return { partnership, address, siteUrl: config.url };
}

export default function PublicLayout({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const w = words(language);
  const { partnership, address, siteUrl } = loaderData;
  const { contact } = partnership;
  const isDirectory = address.startsWith("/publiek?") || address === "/publiek";
  return (
    <PublicFrame
      partnership={{ name: partnership.name, href: "/publiek" }}
      nav={[{ href: "/publiek", label: w.directory, current: isDirectory }]}
      languages={{ hrefs: languageHrefs(address) }}
      partners={partnership.partners.map(({ name, url }) => ({ name, href: url }))}
      followUs={partnership.followLinks.map(({ name, url }) => ({ label: name, href: url }))}
      width="full"
      contact={
        <address className="public-contact">
          <span>{partnership.name}</span>
          {contact.street ? <span>{contact.street}</span> : null}
          {contact.town ? <span>{`${contact.postcode ?? ""} ${contact.town}`.trim()}</span> : null}
          {contact.phone ? <a href={`tel:${contact.phone}`}>{contact.phone}</a> : null}
          {contact.email ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : null}
        </address>
      }
      share={{ title: partnership.name, url: `${siteUrl}${address}` }}
      smallLinks={[{ href: "/aanmelden", label: w.signIn }]}
    >
      {partnership.published ? null : (
        <Notice kind="warning" title={w.notPublished}>
          {w.notPublishedHelp} <a href="/beheer/samenwerkingsverband">{w.partnership}</a>.
        </Notice>
      )}
      <Outlet />
    </PublicFrame>
  );
}
