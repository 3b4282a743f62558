import { data, redirect } from "react-router";
import { clientAddressContext } from "#access";
import { colon } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext } from "#platform/request-context";
import {
  Button,
  CheckboxGroup,
  Flash,
  Form,
  FormActions,
  formatInstant,
  Notice,
  PageHeader,
  SectionHeader,
  TextInput,
  useUi,
} from "#ui";
import { fillHomeWords } from "../../text/fill-home/index.ts";
import {
  type Colleagues,
  inviteColleague,
  openColleagues,
  revokeColleague,
} from "../../usecases/fill/colleagues.ts";
import type { Route } from "./+types/colleagues-page";
import { ScanFrame } from "./scan-frame.tsx";
import { orMissing, scanHeaders, visitOf } from "./scan-visit.ts";
import "./colleagues-page.css";

export { ScanMissing as ErrorBoundary } from "./scan-missing.tsx";

export const headers = scanHeaders;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const page = orMissing(await openColleagues(context.get(appContext), params.token));
  return { page, ...visitOf({ context, request }, page.scan.scan) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { token } = params;
  const page = orMissing(await openColleagues(app, token));
  const { spokenLanguage } = visitOf({ context, request }, page.scan.scan);
  const words = fillHomeWords(spokenLanguage).colleagues;
  const form = await request.formData();
  const back = (said: string, tone: "success" | "warning" = "success") =>
    redirect(`/scan/${token}/collegas`, { headers: { "set-cookie": flashLine(said, tone) } });
  const revoked = form.get("neem-terug");
  if (typeof revoked === "string") {
    const done = await revokeColleague(app, token, revoked, app.now());
    return isRefusal(done) ? back(words.onlyOwner, "warning") : back(words.revoked);
  }
  const given = {
    name: String(form.get("naam") ?? ""),
    email: String(form.get("email") ?? ""),
    parts: form.getAll("delen").map(String),
  };
  const address = context.get(clientAddressContext);
  const done = await inviteColleague(app, token, given, address, app.now());
  if (done.kind === "invited") return back(words.invited(done.name, done.isMailed));
  if (done.because === "no-such-scan") return orMissing(done);
  if (done.because === "not-owner") return back(words.onlyOwner, "warning");
  return data({ given, because: done.because }, { status: 422 });
}

/** Who fills in, what they did, and a link for one more. */
export default function ColleaguesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = fillHomeWords(language).colleagues;
  const { page, flash } = loaderData;
  const { scan, holders } = page;
  const problem = actionData?.because;
  const said = problem ? words.problems[problem] : "";
  const { isOwner } = scan.holder;
  return (
    <ScanFrame held={scan} tab="fill" title={words.title}>
      {flash ? <Flash kind={flash.tone}>{flash.text}</Flash> : null}
      <PageHeader
        title={words.title}
        lede={words.lede}
        crumbs={[{ href: `/scan/${scan.token}`, label: scan.scan.name }]}
      />
      <ul className="scan-colleagues">
        {holders.map((holder) => (
          <ColleagueLine key={holder.id} scan={scan} holder={holder} />
        ))}
      </ul>
      {isOwner ? (
        <section aria-labelledby="invite">
          <SectionHeader id="invite" title={words.inviteTitle} />
          {problem === "too-many" || problem === "too-many-attempts" ? (
            <Flash kind="error">{said}</Flash>
          ) : null}
          <Form>
            <TextInput
              name="naam"
              label={words.name}
              value={actionData?.given.name}
              maxLength={200}
              {...(problem === "no-name" ? { error: said } : {})}
            />
            <TextInput
              name="email"
              label={words.email}
              hint={words.emailHint}
              type="email"
              value={actionData?.given.email}
              optional
              {...(problem === "email" ? { error: said } : {})}
            />
            <CheckboxGroup
              name="delen"
              label={words.parts}
              values={actionData?.given.parts}
              choices={scan.instrument.parts.map(({ key, name }) => ({
                value: key,
                label: name[language],
              }))}
              optional
            />
            <FormActions>
              <Button kind="primary" icon="plus">
                {words.invite}
              </Button>
            </FormActions>
          </Form>
        </section>
      ) : (
        <Notice kind="info">{words.onlyOwner}</Notice>
      )}
    </ScanFrame>
  );
}

interface ColleagueLineProps {
  readonly scan: Colleagues["scan"];
  readonly holder: Colleagues["holders"][number];
}

function ColleagueLine({ scan, holder }: ColleagueLineProps) {
  const { language } = useUi();
  const words = fillHomeWords(language).colleagues;
  const name = holder.name || holder.email || words.owner;
  const parts = holder.parts
    ?.map((part) => scan.instrument.parts.find(({ key }) => key === part)?.name[language] ?? part)
    .join(", ");
  return (
    <li>
      <p>
        <strong>{name}</strong>
        {holder.id === scan.holder.id ? ` (${words.you})` : ""}
        {holder.isOwner && name !== words.owner ? ` · ${words.owner}` : ""}
      </p>
      <p className="soft">
        {`${words.parts}${colon(language)}${parts ?? words.all} · ${words.answers(holder.answers)} · `}
        {holder.lastSeenAt ? words.seen(formatInstant(language, holder.lastSeenAt)) : words.never}
      </p>
      {holder.href ? (
        <>
          <details>
            <summary>{words.link}</summary>
            <p className="scan-link">
              <a href={holder.href}>{holder.href}</a>
            </p>
          </details>
          <Form hidden={{ "neem-terug": holder.id }}>
            <button
              className="button button--quiet button--small"
              type="submit"
              aria-label={words.revoke(name)}
            >
              {words.revokeShort}
            </button>
          </Form>
        </>
      ) : null}
    </li>
  );
}
