import { data, redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  EmptyState,
  Form,
  formatInstant,
  PageHeader,
  SectionHeader,
  useUi,
} from "#ui";
import { clientWords } from "../../text/client/index.ts";
import {
  motivateAbsence,
  openPolicyFollow,
  readYear,
  yearsToAsk,
} from "../../usecases/client/policy-follow.ts";
import { putBackPolicy, removePolicy, restorePolicy } from "../../usecases/library/policies.ts";
import { refusedPage } from "../refused-page.ts";
import { lineOf, typedOf } from "../typed-form.ts";
import type { Route } from "./+types/policy-page";
import { PolicyBlock } from "./policy-block.tsx";
import { PolicyFollowed } from "./policy-followed.tsx";
import { sayPeriod, sayShare } from "./say-policy.ts";
import "./client.css";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const query = new URL(request.url).searchParams;
  const today = app.today();
  const year = readYear(query.get("jaar"), today);
  const opened = await openPolicyFollow(app.db, actor, params.nis, { language, today, year });
  if (isRefusal(opened)) throw refusedPage(opened);
  return { ...opened, today, address, lot: query.get("lot"), years: yearsToAsk(today) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  const { said } = clientWords(context.get(viewContext).language).policy;
  const typed = typedOf(await request.formData());
  const here = `${new URL(request.url).pathname}${new URL(request.url).search}`;
  const say = (text: string, tone: "success" | "warning" = "success") =>
    redirect(here, { headers: { "set-cookie": flashLine(text, tone) } });
  const deed = lineOf(typed, "deed");
  if (deed === "motivate") {
    const given = {
      nis: params.nis,
      origin: lineOf(typed, "origin"),
      ref: lineOf(typed, "ref"),
      because: typed.because ?? "",
    };
    const kept = await motivateAbsence(app.db, actor, given, app.now());
    if (isRefusal(kept)) throw refusedPage(kept);
    return say(said.kept);
  }
  const wish = {
    nis: params.nis,
    id: lineOf(typed, "id"),
    readVersion: Number(lineOf(typed, "version")),
    earlier: Number(lineOf(typed, "earlier")) || 0,
  };
  const deeds = { remove: removePolicy, restore: restorePolicy, "put-back": putBackPolicy };
  if (deed !== "remove" && deed !== "restore" && deed !== "put-back")
    throw data(null, { status: 400 });
  const done = await deeds[deed](app.db, actor, wish, app.now());
  if (done.kind === "decided") return say(said.done);
  if (done.because === "overlap" || done.because === "changed-meanwhile") {
    return say(said[done.because], "warning");
  }
  throw refusedPage(done);
}

export default function PolicyPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = clientWords(language);
  const { place, policies, removed, mayEdit } = loaderData;
  const add = `/clausules/beleid/${place.nis}/nieuw`;
  return (
    <>
      <title>{words.policy.title(place.name)}</title>
      <PageHeader
        title={words.policy.title(place.name)}
        lede={words.policy.lede}
        crumbs={[{ href: "/clausules/beleid", label: words.policies.title }]}
        primary={
          mayEdit && policies.length > 0 ? (
            <ButtonLink kind="primary" icon="plus" href={add}>
              {words.policies.set}
            </ButtonLink>
          ) : null
        }
        secondary={
          <ButtonLink kind="quiet" href={`/opdrachtgever/${place.nis}?jaar=${loaderData.year}`}>
            {words.policy.page}
          </ButtonLink>
        }
      />
      {policies.length === 0 ? (
        <EmptyState
          icon="document"
          title={words.policy.noneTitle}
          action={
            mayEdit ? (
              <ButtonLink kind="primary" icon="plus" href={add}>
                {words.policies.set}
              </ButtonLink>
            ) : null
          }
        >
          <p>{words.policy.none}</p>
        </EmptyState>
      ) : (
        policies.map((policy) => (
          <PolicyBlock key={policy.id} policy={policy} today={loaderData.today} mayEdit={mayEdit} />
        ))
      )}
      <PolicyFollowed loaderData={loaderData} />
      {removed.length > 0 ? (
        <section className="policy__removed">
          <SectionHeader title={words.policy.removed} />
          <ul>
            {removed.map((policy) => (
              <li key={policy.id}>
                {sayPeriod(language, policy)}, {sayShare(language, policy)}{" "}
                <span className="soft">
                  ({policy.removedAt ? formatInstant(language, policy.removedAt) : ""})
                </span>
                <Form hidden={{ deed: "restore", id: policy.id, version: String(policy.version) }}>
                  <Button kind="quiet" small icon="undo">
                    {words.policy.restore}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
