import { type RouterContextProvider, redirect } from "react-router";
import { type Actor, type Role, readOwnPartnerships } from "#access";
import { appContext, viewContext } from "#platform/request-context";
import { findPartnership } from "#territory";
import { roomsFor } from "./desk-rooms.ts";

const roleOf = (actor: Actor): Role | undefined =>
  actor.kind === "person" ? actor.grants[0]?.role : undefined;

/** What the frame of the desk shows to somebody who is signed in. */
export async function readDesk(
  context: Readonly<RouterContextProvider>,
  actor: Exclude<Actor, { kind: "visitor" }>,
) {
  const app = context.get(appContext);
  const { db } = app;
  const { address, theme, flash } = context.get(viewContext);
  const worksElsewhere = actor.kind === "person" && actor.worksElsewhere === true;
  const [partnership, own] = await Promise.all([
    findPartnership(db, actor.partnershipId),
    worksElsewhere ? readOwnPartnerships(app, actor) : [],
  ]);
  if (!partnership) throw redirect("/instellen");
  return {
    partnership: { name: partnership.name },
    address,
    theme,
    flash,
    person: actor.kind === "person" ? { name: actor.name, role: roleOf(actor) } : null,
    /** Other partnerships of this person. */
    elsewhere: own.filter(({ id }) => id !== actor.partnershipId),
    rooms: roomsFor(actor),
  };
}

export type Desk = Awaited<ReturnType<typeof readDesk>>;
