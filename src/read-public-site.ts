import { data, type RouterContextProvider } from "react-router";
import { actorOf } from "#access";
import { appContext, viewContext } from "#platform/request-context";
import { findPartnership } from "#territory";

/**
 * What the frame of the public site shows.
 * @throws 404 for a visitor while nothing is published: that the partnership exists is not told either
 */
export async function readPublicSite(context: Readonly<RouterContextProvider>) {
  const { db, config } = context.get(appContext);
  const { address, publicRoot } = context.get(viewContext);
  const partnership = await findPartnership(db, actorOf(context).partnershipId);
  if (!partnership || (!partnership.published && actorOf(context).kind === "visitor")) {
    throw data(null, { status: 404 });
  }
  // What is passed on names the partnership, also where one may leave it out.
  const shared = `/p/${partnership.slug}${address.slice(publicRoot.length)}`;
  return { partnership, address, publicRoot, sharedUrl: `${config.url}${shared}` };
}

export type PublicSite = Awaited<ReturnType<typeof readPublicSite>>;
