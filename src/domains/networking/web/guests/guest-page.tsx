import { data, redirect } from "react-router";
import { actorOf, clientAddressContext } from "#access";
import { isLanguage } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine, readCookies } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  Flash,
  Form,
  formatDay,
  Icon,
  languageHrefs,
  NarrowFrame,
  Notice,
  PageHeader,
  SectionHeader,
  useUi,
} from "#ui";
import { type GuestPageWords, guestPageWords } from "../../text/guest-pages/index.ts";
import {
  answerInvitation,
  changeOptOut,
  type GuestView,
  openGuestPage,
} from "../../usecases/guests/guest-page.ts";
import { whenInWords } from "../../usecases/guests/when-in-words.ts";
import type { Route } from "./+types/guest-page";
import { AnswerFields } from "./answer-fields.tsx";
import { readAnswer, type Typed, typedOf } from "./guest-form.ts";
import { guestSections } from "./guest-section-list.tsx";
import "./guest-page.css";

// The address is a key: it is not found by search engines and not told to other sites.
export const headers = () => ({
  "x-robots-tag": "noindex, nofollow",
  "referrer-policy": "same-origin",
  "cache-control": "private, no-store",
});

/** Shows, and answers nothing: programs that open the links of a letter to look for harm come here as well. */
export async function loader({ context, params, request, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, flash, language } = context.get(viewContext);
  const view = await openGuestPage(app, params.token, app.now());
  if (isRefusal(view)) {
    return data(
      { address, flash, view: null, sections: [], wanted: null, spoken: language },
      { status: 404 },
    );
  }
  const chosen =
    actorOf(context).kind === "person" ||
    isLanguage(readCookies(request.headers.get("cookie")).get("language"));
  const spoken = chosen ? language : view.guest.language;
  const part = { view, token: params.token, language: spoken };
  const loaded = await Promise.all(guestSections.map((one) => one.load(app, part)));
  const sections = guestSections.flatMap(({ key }, at) =>
    loaded[at] === null ? [] : [{ key, loaded: loaded[at] }],
  );
  const asked = url.searchParams.get("antwoord");
  const wanted: "ja" | "nee" | null = asked === "ja" || asked === "nee" ? asked : null;
  return { address, flash, view, sections, wanted, spoken, spokenLanguage: spoken };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const typed = typedOf(await request.formData());
  const spoken = isLanguage(typed.spoken) ? typed.spoken : language;
  const words = guestPageWords(spoken);
  const back = (said: string, tone: "success" | "info" = "success") =>
    redirect(`/gast/${params.token}`, { headers: { "set-cookie": flashLine(said, tone) } });
  if (typed.deed === "stop" || typed.deed === "again") {
    const done = await changeOptOut(app, params.token, typed.deed === "stop");
    if (isRefusal(done)) throw redirect(`/gast/${params.token}`);
    return back(typed.deed === "stop" ? words.letters.stopped : words.letters.started);
  }
  const comes = typed.komt === "ja";
  const left = (problem: string, status: number) => data({ typed, problem }, { status });
  if (!comes && typed.komt !== "nee") return left(words.problems.choose, 422);
  const answer = readAnswer(typed, comes, spoken);
  const address = context.get(clientAddressContext);
  const done = await answerInvitation(app, params.token, answer, address, app.now());
  if (done.kind === "answered") {
    const { state } = done;
    return back(state === "listed" || state === "invited" ? "" : words.said[state]);
  }
  switch (done.because) {
    case "too-many-attempts":
      return left(words.tooMany(Number(done.about)), 429);
    case "no-such-guest":
      throw redirect(`/gast/${params.token}`);
    case "closed":
      return left(words.closed[done.about as keyof typeof words.closed], 409);
    case "too-many-companions":
      return left(words.problems["too-many-companions"](done.about ?? ""), 422);
    default:
      return left(words.problems[done.because], 422);
  }
}

/** The personal page of a guest: what it is about, the answer, and what other topics add. */
export default function GuestPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { language } = useUi();
  const words = guestPageWords(language);
  const { address, flash, view, sections, wanted } = loaderData;
  const title = view ? view.gathering.title : words.missingTitle;
  return (
    <NarrowFrame
      name={view?.partnership || "Regiekamer"}
      languages={{ hrefs: languageHrefs(address) }}
    >
      <title>{title}</title>
      {flash?.text ? <Flash kind={flash.tone}>{flash.text}</Flash> : null}
      {view ? (
        <div className="guest-page">
          <PageHeader
            title={title}
            {...(view.gathering.summary ? { lede: view.gathering.summary } : {})}
          />
          <Facts view={view} words={words} token={params.token} />
          <Standing view={view} words={words} />
          {actionData ? <Flash kind="error">{actionData.problem}</Flash> : null}
          <Answer view={view} words={words} wanted={wanted} typed={actionData?.typed ?? null} />
          {sections.map(({ key, loaded }) => (
            <div key={key}>
              {guestSections
                .find((one) => one.key === key)
                ?.draw(loaded, { view, token: params.token, language })}
            </div>
          ))}
          <Privacy view={view} words={words} />
          <Letters view={view} words={words} />
        </div>
      ) : (
        <PageHeader title={title} lede={words.missing} />
      )}
    </NarrowFrame>
  );
}

interface PartProps {
  readonly view: GuestView;
  readonly words: GuestPageWords;
}

function Facts({ view, words, token }: PartProps & { readonly token: string }) {
  const { language } = useUi();
  const { gathering, guest } = view;
  const contact = [gathering.contactName, gathering.contactEmail, gathering.contactPhone];
  const showsLink = guest.state === "coming" && gathering.onlineUrl !== "";
  return (
    <dl className="guest-page__facts">
      <div>
        <dt>{words.facts.when}</dt>
        <dd>{whenInWords(language, gathering)}</dd>
      </div>
      {gathering.placeLine ? (
        <div>
          <dt>{words.facts.where}</dt>
          <dd>{gathering.placeLine}</dd>
        </div>
      ) : null}
      {showsLink ? (
        <div>
          <dt>{words.facts.online}</dt>
          <dd>
            <a href={gathering.onlineUrl}>{gathering.onlineUrl}</a>
          </dd>
        </div>
      ) : null}
      {gathering.answerUntil && view.closed === null ? (
        <div>
          <dt>{words.facts.answerBy}</dt>
          <dd>{formatDay(language, gathering.answerUntil)}</dd>
        </div>
      ) : null}
      {contact.some(Boolean) ? (
        <div>
          <dt>{words.facts.contact}</dt>
          <dd>{contact.filter(Boolean).join(" · ")}</dd>
        </div>
      ) : null}
      <div>
        <dd>
          <a className="guest-page__calendar" href={`/gast/${token}/agenda.ics`}>
            <Icon name="calendar" size="small" /> {words.calendar}
          </a>
        </dd>
      </div>
    </dl>
  );
}

function Standing({ view, words }: PartProps) {
  const { guest, closed, waitingPlace } = view;
  const { states } = words;
  if (closed === "cancelled") return <Notice kind="warning">{words.closed.cancelled}</Notice>;
  const told = {
    coming: () => <Notice kind="success">{states.coming(guest.seats)}</Notice>,
    waiting: () => <Notice kind="info">{states.waiting(waitingPlace ?? 1)}</Notice>,
    declined: () => <Notice kind="info">{states.declined}</Notice>,
    withdrawn: () => <Notice kind="info">{states.withdrawn}</Notice>,
    invited: () => <p className="soft">{states.open}</p>,
    listed: () => <p className="soft">{states.open}</p>,
  } as const;
  return (
    <>
      {told[guest.state]()}
      {closed ? <Notice kind="info">{words.closed[closed]}</Notice> : null}
    </>
  );
}

interface AnswerProps extends PartProps {
  readonly wanted: "ja" | "nee" | null;
  readonly typed: Typed | null;
}

/** One button answers; which of the two stands first follows from the link in the letter. */
function Answer({ view, words, wanted, typed }: AnswerProps) {
  const { language } = useUi();
  const { guest, closed } = view;
  const isIn = guest.state === "coming" || guest.state === "waiting";
  if (closed !== null) {
    if (!isIn || closed === "cancelled" || closed === "over") return null;
    return (
      <Form hidden={{ spoken: language, komt: "nee" }}>
        <p>{words.withdrawText}</p>
        <div className="guest-page__buttons">
          <Button>{words.withdraw}</Button>
        </div>
      </Form>
    );
  }
  const yes = (
    <Button kind={wanted === "nee" ? "secondary" : "primary"} icon="check" name="komt" value="ja">
      {isIn ? words.send : words.sendYes}
    </Button>
  );
  const no = (
    <Button kind={wanted === "nee" ? "primary" : "secondary"} icon="close" name="komt" value="nee">
      {isIn ? words.withdraw : words.sendNo}
    </Button>
  );
  return (
    <section aria-labelledby="answer">
      <SectionHeader id="answer" title={isIn ? words.change : words.comes} />
      <Form hidden={{ spoken: language }}>
        <AnswerFields
          view={view}
          words={words}
          typed={typed}
          isOpen={typed !== null || guest.state === "coming"}
        />
        <div className="guest-page__buttons">
          {wanted === "nee" ? no : yes}
          {wanted === "nee" ? yes : no}
        </div>
      </Form>
    </section>
  );
}

function Privacy({ view, words }: PartProps) {
  const { language } = useUi();
  const until = formatDay(language, view.keepUntil);
  return (
    <section className="guest-page__small" aria-labelledby="privacy">
      <SectionHeader id="privacy" title={words.privacyTitle} />
      {words.privacy(view.partnership, until, view.settings.askDiet).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}

function Letters({ view, words }: PartProps) {
  const { language } = useUi();
  if (!view.guest.email) return null;
  const { letters } = words;
  return (
    <section className="guest-page__small" aria-labelledby="brieven">
      <SectionHeader id="brieven" title={letters.title} />
      <p>{view.isOptedOut ? letters.off : letters.on}</p>
      <Form hidden={{ spoken: language, deed: view.isOptedOut ? "again" : "stop" }}>
        <div>
          <Button small>{view.isOptedOut ? letters.again : letters.stop}</Button>
        </div>
      </Form>
    </section>
  );
}
