import { data, Outlet, redirect } from "react-router";
import { isLanguage } from "#kernel/language";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { PageHeader, useUi } from "#ui";
import { words } from "../text/index.ts";
import {
  chooseName,
  choosePreferences,
  readOwnPartnerships,
  switchPartnership,
} from "../usecases/choose-preferences.ts";
import { readWaysIn, removePasskey } from "../usecases/manage-passkeys.ts";
import { readSessions, revokeOtherSessions, revokeSession } from "../usecases/manage-sessions.ts";
import { readGrantChoices } from "../usecases/read-grant-choices.ts";
import { resolveActor } from "../usecases/resolve-actor.ts";
import { changePassword } from "../usecases/set-password.ts";
import type { Route } from "./+types/profile-page";
import { clientAddressContext, requirePerson } from "./actor-context.ts";
import { textOf, withCookies } from "./form-text.ts";
import { AboutPart, PartnershipsPart, PreferencesPart } from "./profile-about.tsx";
import { PasskeysPart, PasswordPart, type ProfileProblem as Problem } from "./profile-keys.tsx";
import { SessionsPart } from "./profile-sessions.tsx";
import "./access.css";

export async function loader({ context, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, theme } = context.get(viewContext);
  const actor = requirePerson(context, address);
  if (actor.kind !== "person") throw data(null, { status: 403 });
  const [ways, sessions] = await Promise.all([readWaysIn(app, actor), readSessions(app, actor)]);
  if ("because" in ways || "because" in sessions) throw data(null, { status: 403 });
  const { sessionId } = await resolveActor(app, request.headers.get("cookie") ?? undefined);
  return {
    address,
    theme,
    name: actor.name,
    grants: actor.grants,
    choices: await readGrantChoices(app, actor, app.today(), actor.grants),
    partnershipId: actor.partnershipId,
    partnerships: await readOwnPartnerships(app, actor),
    ways,
    provider: app.config.oidc?.name ?? null,
    sessions: sessions.map((session) => ({ ...session, here: session.id === sessionId })),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const form = await request.formData();
  const { sessionId } = await resolveActor(app, request.headers.get("cookie") ?? undefined);
  const w = words(language).profile;
  const done = (said: string, at = "", lines: readonly string[] = []) =>
    redirect(`/profiel${at}`, { headers: withCookies(...lines, flashLine(said)) });
  const refused = (because: Problem, part: string) => data({ because, part }, 422);
  switch (textOf(form, "deed")) {
    case "name": {
      const answer = await chooseName(app, actor, textOf(form, "name"));
      if (answer.kind === "refused") return refused(answer.because, "name");
      throw done(w.nameSaved);
    }
    case "preferences": {
      const [asked, theme] = [textOf(form, "language"), textOf(form, "theme")];
      const chosen = {
        ...(isLanguage(asked) ? { language: asked } : {}),
        ...(isTheme(theme) ? { theme } : {}),
      };
      const lines = await choosePreferences(app, actor, chosen);
      const spoken = isLanguage(asked) ? asked : language;
      throw done(words(spoken).profile.preferencesSaved, "", lines);
    }
    case "partnership": {
      const wanted = textOf(form, "partnership");
      const own = await readOwnPartnerships(app, actor);
      const answer = await switchPartnership(app, actor, sessionId, wanted);
      if (answer.kind === "refused") return refused(answer.because, "partnership");
      throw done(w.switched(own.find(({ id }) => id === wanted)?.name ?? ""));
    }
    case "password": {
      const change = { current: textOf(form, "current"), wanted: textOf(form, "wanted") };
      const session = { id: sessionId, address: context.get(clientAddressContext) };
      const answer = await changePassword(app, actor, change, session);
      if (answer.kind === "refused") {
        return data({ because: answer.because, part: "password", about: answer.about }, 422);
      }
      throw done(w.passwordChanged(answer.sessionsEnded));
    }
    case "remove-passkey": {
      const answer = await removePasskey(app, actor, textOf(form, "id"));
      if (answer.kind === "refused") return refused(answer.because, "passkeys");
      throw done(w.passkeyRemoved, "#passkeys");
    }
    case "end-session": {
      await revokeSession(app, actor, textOf(form, "id"));
      throw done(w.sessionEnded, "#sessions");
    }
    case "end-others": {
      const answer = await revokeOtherSessions(app, actor, sessionId);
      throw done(w.othersEnded("count" in answer ? answer.count : 0), "#sessions");
    }
    default:
      throw data(null, { status: 400 });
  }
}

const isTheme = (text: string): text is "light" | "dark" | "system" =>
  text === "light" || text === "dark" || text === "system";

/** One's own account: who one is, how one gets in, and where one is. */
export default function ProfilePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const w = words(language).profile;
  const about = actionData && "about" in actionData ? actionData.about : undefined;
  const problemIn = (part: string): Problem =>
    actionData?.part === part ? actionData.because : undefined;
  return (
    <>
      <title>{w.title}</title>
      <PageHeader title={w.title} lede={w.lede} />
      <div className="profile">
        <AboutPart {...loaderData} problem={problemIn("name")} />
        {loaderData.partnerships.length > 1 ? <PartnershipsPart {...loaderData} /> : null}
        <PreferencesPart theme={loaderData.theme} />
        {/* What later domains let a person choose (src/routes.ts). */}
        <Outlet />
        <PasswordPart
          has={loaderData.ways.password}
          problem={problemIn("password")}
          minutes={Number(about ?? 0)}
        />
        <PasskeysPart
          passkeys={loaderData.ways.passkeys}
          external={loaderData.ways.external ? loaderData.provider : null}
          problem={problemIn("passkeys")}
        />
        <SessionsPart sessions={loaderData.sessions} address={loaderData.address} />
      </div>
    </>
  );
}
