import { data, redirect } from "react-router";
import { actorOf, clientAddressContext } from "#access";
import { isLanguage, type Language } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine, readCookies } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  CheckboxGroup,
  Flash,
  Form,
  formatDay,
  languageHrefs,
  NarrowFrame,
  Notice,
  PageHeader,
  SectionHeader,
  TextArea,
  useUi,
} from "#ui";
import { inOrder, type Outcome, outcomes } from "../../rules/follow-up/outcome.ts";
import { type FollowUpWords, followUpWords } from "../../text/follow-up/index.ts";
import {
  type AnswerView,
  answerMeeting,
  changeQuestions,
  type OwnMeeting,
  openAnswerPage,
} from "../../usecases/follow-up/guest-answers.ts";
import { type Typed, typedOf } from "../typed-form.ts";
import type { Route } from "./+types/answer-page";
import "./answer-page.css";

// The address is a key: it is not found by search engines and not told to other sites.
export const headers = () => ({
  "x-robots-tag": "noindex, nofollow",
  "referrer-policy": "same-origin",
  "cache-control": "private, no-store",
});

type Wanted = Outcome | "nothing";

/** The answers in a letter; links are kept as they were sent, in whatever language it was. */
const wantedOf: Readonly<Record<string, Wanted>> = {
  contact: "contact",
  bezoek: "visit",
  offerte: "quote",
  contract: "contract",
  nee: "nothing",
};

/** Shows, and answers nothing: programs that open the links of a letter to look for harm come here as well. */
export async function loader({ context, params, request, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, flash, language } = context.get(viewContext);
  const view = await openAnswerPage(app, params.token, app.now());
  const none = { address, flash, view: null, first: "", wanted: null, spoken: language };
  if (isRefusal(view)) return data(none, { status: 404 });
  const chosen =
    actorOf(context).kind === "person" ||
    isLanguage(readCookies(request.headers.get("cookie")).get("language"));
  const spoken: Language = chosen ? language : view.language;
  const wanted = wantedOf[url.searchParams.get("antwoord") ?? ""] ?? null;
  const first = url.searchParams.get("met") ?? "";
  return { address, flash, view, first, wanted, spoken, spokenLanguage: spoken };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const form = await request.formData();
  const typed = typedOf(form);
  const words = followUpWords(
    isLanguage(typed.spoken) ? typed.spoken : context.get(viewContext).language,
  ).answer;
  const page = `/opvolging/${params.token}`;
  const back = (said: string) => redirect(page, { headers: { "set-cookie": flashLine(said) } });
  if (typed.deed === "stop" || typed.deed === "again") {
    const done = await changeQuestions(app, params.token, typed.deed === "stop", app.now());
    if (isRefusal(done)) throw redirect(page);
    return back(typed.deed === "stop" ? words.stopped : words.started);
  }
  const ticked = form.getAll("outcome").map(String);
  const said = inOrder(ticked);
  const isNothing = ticked.includes("nothing");
  const left = (problem: string, status: number) =>
    data({ problem, typed: { ...typed, ticked: ticked.join(" ") } as Typed }, { status });
  if (said.length === 0 && !isNothing) return left(words.choose, 422);
  if (said.length > 0 && isNothing) return left(words.both, 422);
  const given = {
    pairId: typed.pair ?? "",
    outcomes: said,
    remark: (typed.remark ?? "").trim(),
  };
  const at = { address: context.get(clientAddressContext), now: app.now() };
  const done = await answerMeeting(app, params.token, given, at);
  if (done.kind === "kept") return back(words.kept(done.with));
  if (done.because === "too-many-attempts") return left(words.tooMany(Number(done.about)), 429);
  if (done.because === "too-long") return left(words.tooLong, 422);
  throw redirect(page);
}

/** What came of one's conversations: a question each, without an account. */
export default function AnswerPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const all = followUpWords(language);
  const words = all.answer;
  const { address, flash, view, first, wanted } = loaderData;
  const title = view ? words.title : words.missingTitle;
  return (
    <NarrowFrame
      name={view?.partnership || "Regiekamer"}
      languages={{ hrefs: languageHrefs(address) }}
    >
      <title>{title}</title>
      {flash?.text ? <Flash kind={flash.tone}>{flash.text}</Flash> : null}
      {view ? (
        <div className="met-answer">
          <PageHeader
            title={title}
            lede={words.lede(view.gathering.title, formatDay(language, view.heldOn))}
          />
          {actionData ? <Notice kind="error">{actionData.problem}</Notice> : null}
          <Questions
            view={view}
            words={all}
            first={actionData?.typed.pair ?? first}
            wanted={wanted}
            typed={actionData?.typed ?? null}
          />
          <section aria-labelledby="privacy">
            <SectionHeader id="privacy" title={words.privacyTitle} />
            <p>{words.privacy(view.partnership)}</p>
          </section>
          <Letters view={view} words={all} />
        </div>
      ) : (
        <PageHeader title={title} lede={words.missing} />
      )}
    </NarrowFrame>
  );
}

interface QuestionsProps {
  readonly view: AnswerView;
  readonly words: FollowUpWords;
  /** The meeting the link in the letter was about. */
  readonly first: string;
  readonly wanted: Wanted | null;
  readonly typed: Typed | null;
}

/** The one that was asked about stands open; of the others, those without an answer. */
function Questions({ view, words, first, wanted, typed }: QuestionsProps) {
  const { meetings, isOpen } = view;
  if (meetings.length === 0) return <p>{words.answer.none_met}</p>;
  const asked = meetings.find(({ id }) => id === first) ?? meetings.find(({ said }) => !said);
  const rest = meetings.filter((one) => one !== asked);
  return (
    <>
      {isOpen ? null : <Notice kind="info">{words.answer.closed}</Notice>}
      {asked ? (
        <Question
          meeting={asked}
          words={words}
          isOpen={isOpen}
          wanted={asked.id === first ? wanted : null}
          typed={typed?.pair === asked.id ? typed : null}
          isFirst
        />
      ) : null}
      {rest.length > 0 ? (
        <section aria-labelledby="rest">
          <SectionHeader id="rest" title={words.answer.rest} />
          {rest.map((meeting) => (
            <details key={meeting.id} className="met-answer__more">
              <summary>
                {meeting.with}{" "}
                <span className="soft">{meeting.said ? saidLine(meeting, words) : null}</span>
              </summary>
              <Question
                meeting={meeting}
                words={words}
                isOpen={isOpen}
                wanted={null}
                typed={null}
                isFirst={false}
              />
            </details>
          ))}
        </section>
      ) : null}
    </>
  );
}

const saidLine = ({ said }: OwnMeeting, words: FollowUpWords): string => {
  if (!said) return "";
  const what = said.outcomes.map((one) => words.outcomes[one]).join(", ");
  return words.answer.said(what || words.nothing);
};

interface QuestionProps {
  readonly meeting: OwnMeeting;
  readonly words: FollowUpWords;
  readonly isOpen: boolean;
  readonly wanted: Wanted | null;
  readonly typed: Typed | null;
  readonly isFirst: boolean;
}

function Question({ meeting, words, isOpen, wanted, typed, isFirst }: QuestionProps) {
  const { language } = useUi();
  const { answer } = words;
  const before = meeting.said?.outcomes.length === 0 ? ["nothing"] : (meeting.said?.outcomes ?? []);
  const values = typed?.ticked?.split(" ") ?? (wanted ? [wanted] : before);
  if (!isOpen) return <p>{saidLine(meeting, words)}</p>;
  return (
    <Form hidden={{ pair: meeting.id, spoken: language }}>
      <CheckboxGroup
        name="outcome"
        id={`outcome-${meeting.id}`}
        label={answer.question(meeting.with)}
        hint={answer.several}
        values={values}
        choices={[
          ...outcomes.map((value) => ({ value, label: answer.choices[value] })),
          { value: "nothing", label: answer.none },
        ]}
      />
      <TextArea
        name="remark"
        id={`remark-${meeting.id}`}
        label={answer.remark}
        rows={2}
        value={typed?.remark ?? meeting.said?.remark ?? ""}
        optional
      />
      <div className="met-answer__buttons">
        <Button kind={isFirst ? "primary" : "secondary"} icon="check">
          {meeting.said ? answer.change : answer.send}
        </Button>
      </div>
    </Form>
  );
}

function Letters({ view, words }: { readonly view: AnswerView; readonly words: FollowUpWords }) {
  const { language } = useUi();
  const { answer } = words;
  if (!view.mayStop) return null;
  return (
    <section aria-labelledby="letters">
      <SectionHeader id="letters" title={answer.lettersTitle} />
      <p>{view.isStopped ? answer.lettersOff : answer.lettersOn}</p>
      <Form hidden={{ deed: view.isStopped ? "again" : "stop", spoken: language }}>
        <div>
          <Button small>{view.isStopped ? answer.again : answer.stop}</Button>
        </div>
      </Form>
    </section>
  );
}
