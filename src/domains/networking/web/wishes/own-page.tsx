import { data, redirect } from "react-router";
import { clientAddressContext } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { ButtonLink, Flash, languageHrefs, NarrowFrame, Notice, SectionHeader, useUi } from "#ui";
import type { GuestState } from "../../rules/guest.ts";
import { type OwnWishWords, ownWishWords } from "../../text/own-wishes/index.ts";
import { scheduleWords } from "../../text/schedule/index.ts";
import { wishWords } from "../../text/wishes/index.ts";
import { saveOwnWishes } from "../../usecases/schedule/guest-schedule.ts";
import { openOwnWishes } from "../../usecases/wishes/open-own-wishes.ts";
import { typedOf } from "../typed-form.ts";
import type { Route } from "./+types/own-page";
import { addressAsked, readOwn, readOwnFilter } from "./own-form.ts";
import { OwnSchedule } from "./own-schedule.tsx";
import { OwnWishForm } from "./own-wish-form.tsx";
import "./wishes.css";
import "./own-wishes.css";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, flash, language } = context.get(viewContext);
  const page = await openOwnWishes(app, params.token, language);
  if (isRefusal(page)) throw data(null, { status: 404 });
  return { page, token: params.token, filter: readOwnFilter(url.searchParams), address, flash };
}

// The address is a key: it is not found by search engines and not told to other sites.
export const headers = () => ({
  "x-robots-tag": "noindex, nofollow",
  "referrer-policy": "same-origin",
  "cache-control": "private, no-store",
});

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const form = await request.formData();
  const typed = typedOf(form);
  const back = `/gast/${params.token}/wensen${addressAsked(typed)}`;
  const given = readOwn(form, typed);
  if (!given) return redirect(back);
  const address = context.get(clientAddressContext);
  const done = await saveOwnWishes(app, params.token, given, address, app.now());
  const own = ownWishWords(language);
  if (isRefusal(done)) {
    if (done.because === "no-such-guest") throw data(null, { status: 404 });
    const { problems } = wishWords(language);
    const problem = done.because === "closed" ? own.closed : problems[done.because];
    return data(
      { problem: problem ?? problems.failed ?? "", typed, times: form.getAll("away").map(String) },
      { status: 422 },
    );
  }
  return redirect(back, { headers: { "set-cookie": flashLine(own.saved) } });
}

/** The wishes and the schedule of one guest, by his own link; on a phone, without script. */
export default function OwnPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = ownWishWords(language);
  const { page, token, filter, address, flash } = loaderData;
  const { own } = page;
  return (
    <NarrowFrame name={own.partnership} languages={{ hrefs: languageHrefs(address) }}>
      <title>{`${words.title} – ${own.gathering.title}`}</title>
      {flash ? <Flash kind={flash.tone}>{flash.text}</Flash> : null}
      <h1>{own.gathering.title}</h1>
      <p>
        {own.guest.name} · <a href={`/gast/${token}`}>{words.back}</a>
      </p>
      {actionData?.problem ? <Notice kind="error">{actionData.problem}</Notice> : null}
      {own.personal ? (
        <section aria-labelledby="rooster">
          <SectionHeader id="rooster" title={scheduleWords(language).personal.title} />
          <OwnSchedule personal={own.personal} />
          <div className="button-row">
            <ButtonLink icon="calendar" href={`/gast/${token}/rooster.ics`}>
              {scheduleWords(language).personal.ical}
            </ButtonLink>
            <ButtonLink icon="print" href={`/gast/${token}/rooster.pdf`}>
              {scheduleWords(language).personal.pdf}
            </ButtonLink>
          </div>
        </section>
      ) : (
        <p>{scheduleWords(language).personal.none}</p>
      )}
      <SectionHeader id="wensen" title={words.title} />
      {own.mayWish ? (
        <>
          <p>{words.lede}</p>
          <p className="soft">{words.vetoHint}</p>
          <OwnWishForm
            page={page}
            filter={filter}
            typed={actionData?.typed ?? null}
            times={actionData?.times ?? null}
          />
        </>
      ) : (
        <p>{whyNot(own.guest.state, words)}</p>
      )}
    </NarrowFrame>
  );
}

function whyNot(state: GuestState, words: OwnWishWords): string {
  if (state === "coming") return words.closed;
  return state === "waiting" ? words.waiting : words.notComing;
}
