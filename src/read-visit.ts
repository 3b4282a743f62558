import type { Request } from "express";
import { type Actor, resolveActor } from "#access";
import { isLanguage, type Language, preferredLanguage } from "#kernel/language";
import { readCookies } from "#platform/cookies";
import type { App, View } from "#platform/request-context";
import { visitedSite } from "./public-address.ts";

/** Who asks, in which language, and in which colours. */
export type RequestVisit = {
  readonly actor: Actor;
  readonly language: Language;
  readonly theme: View["theme"];
};

/** What a person chose comes first, then what this browser chose, then what it asks for. */
export async function readVisit(app: App, request: Request): Promise<RequestVisit> {
  const chosen = choicesOf(request);
  const { actor, language, theme } = await resolveActor(
    app,
    request.headers.cookie,
    visitedSite(request)?.slug,
  );
  return { actor, language: language ?? chosen.language, theme: theme ?? chosen.theme };
}

/** The language and the colours of somebody without an account. */
export function choicesOf(request: Request): Omit<RequestVisit, "actor"> {
  const cookies = readCookies(request.headers.cookie);
  const [language, theme] = [cookies.get("language"), cookies.get("theme")];
  return {
    language: isLanguage(language) ? language : preferredLanguage(request.get("accept-language")),
    theme: theme === "light" || theme === "dark" ? theme : "system",
  };
}
