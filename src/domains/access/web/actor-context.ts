import { createContext, type RouterContextProvider, redirect } from "react-router";
import type { Actor } from "../rules/actor.ts";

/** Whoever asks for this page; set by the server before any loader runs. */
export const actorContext = createContext<Actor>();

/** The network address a request came from, by which tries are counted; set by the server. */
export const clientAddressContext = createContext<string>("unknown");

export const actorOf = (context: Readonly<RouterContextProvider>): Actor =>
  context.get(actorContext);

/** The signed-in person; a visitor is sent to sign in and comes back afterwards. */
export function requirePerson(
  context: Readonly<RouterContextProvider>,
  address: string,
): Exclude<Actor, { kind: "visitor" }> {
  const actor = actorOf(context);
  if (actor.kind === "visitor") throw redirect(`/aanmelden?naar=${encodeURIComponent(address)}`);
  return actor;
}
