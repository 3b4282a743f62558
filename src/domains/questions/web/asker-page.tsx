import { data, redirect } from "react-router";
import { actorOf, clientAddressContext } from "#access";
import { isLanguage, type Language } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine, readCookies } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  FileInput,
  Flash,
  Form,
  FormActions,
  formatDay,
  formatInstant,
  languageHrefs,
  NarrowFrame,
  Notice,
  PageHeader,
  SectionHeader,
  Tag,
  TextArea,
  useUi,
} from "#ui";
import { type AskingWords, askingWords } from "../text/asking/index.ts";
import { type FileProblem, visitorFileLimits } from "../usecases/judge-files.ts";
import { type AskerView, openAskerView, replyToQuestion } from "../usecases/reply-page.ts";
import type { Route } from "./+types/asker-page";
import { documentTypes } from "./question-files.tsx";
import { filesIn, receiveForm, visitorFormBytes } from "./receive-files.ts";
import { typedOf } from "./typed-form.ts";
import "./asker-page.css";

// The address is a key: it is not found by search engines and not told to other sites.
export const headers = () => ({
  "x-robots-tag": "noindex, nofollow",
  "referrer-policy": "same-origin",
  "cache-control": "private, no-store",
});

/** Who asked reads the language of the question, unless they chose another on this device or in their profile. */
function languageFor(
  { language, chosen }: { readonly language: Language; readonly chosen: unknown },
  ofQuestion: Language,
): Language {
  return isLanguage(chosen) ? language : ofQuestion;
}

export async function loader({ context, params, request, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, flash, language } = context.get(viewContext);
  const view = await openAskerView(app, params.token);
  const around = { address, flash, arrived: url.searchParams.has("aangekomen") };
  if (isRefusal(view)) return data({ ...around, view: null }, { status: 404 });
  const chosen = chosenLanguage(context, request);
  return data({
    ...around,
    view,
    spokenLanguage: languageFor({ language, chosen }, view.language),
  });
}

/** What somebody said to want: with their account, or with the switch on this device. */
const chosenLanguage = (context: Route.LoaderArgs["context"], request: Request): unknown =>
  actorOf(context).kind === "person"
    ? context.get(viewContext).language
    : readCookies(request.headers.get("cookie") ?? undefined).get("language");

export const handle = { mostBodyBytes: visitorFormBytes };

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const form = await receiveForm(request, visitorFormBytes);
  if (!form) return left({ problem: "form-too-large" }, 413);
  const { text = "", spoken } = typedOf(form);
  const words = askingWords(isLanguage(spoken) ? spoken : context.get(viewContext).language);
  const files = await filesIn(form, "files", visitorFileLimits);
  const given = { text, address: context.get(clientAddressContext), files };
  const answer = await replyToQuestion(app, params.token, given, app.now());
  if (answer.kind === "replied") {
    const headers_ = { "set-cookie": flashLine(words.view.replied) };
    return redirect(`/vraag/${params.token}`, { headers: headers_ });
  }
  if (answer.because === "too-many-attempts") {
    return left({ text, wait: Number(answer.about) }, 429);
  }
  if (answer.because === "no-such-question") throw redirect(`/vraag/${params.token}`);
  return left({ text, problem: answer.because }, 422);
}

interface ReplyLeft {
  readonly text?: string;
  readonly problem?: "no-text" | "too-long" | FileProblem | "form-too-large" | null;
  readonly wait?: number | null;
}

const left = ({ text = "", problem = null, wait = null }: ReplyLeft, status: number) =>
  data({ text, problem, wait }, { status });

/** What who asked sees behind the link: how it stands, the answer, and a way to write back. */
export default function AskerPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = askingWords(useUi().language);
  const { view, address, flash, arrived } = loaderData;
  const title = view ? words.view.title(view.reference) : words.view.missingTitle;
  return (
    <NarrowFrame
      name={view?.partnership ?? "Regiekamer"}
      languages={{ hrefs: languageHrefs(address) }}
    >
      <title>{title}</title>
      {flash ? <Flash kind={flash.tone}>{flash.text}</Flash> : null}
      {view ? (
        <>
          {arrived && view.status === "new" && !actionData ? (
            <Notice kind="success" title={words.view.arrived}>
              {words.view.arrivedText(view.reference)}
            </Notice>
          ) : null}
          <PageHeader title={title} lede={view.subject} />
          <Standing view={view} words={words} />
          <Messages view={view} words={words} />
          <ReplyForm words={words} {...actionData} />
        </>
      ) : (
        <>
          <PageHeader title={title} lede={words.view.missing} />
          <ButtonLink href="/publiek/vraag">{words.view.newQuestion}</ButtonLink>
        </>
      )}
    </NarrowFrame>
  );
}

interface PartProps {
  readonly view: AskerView;
  readonly words: AskingWords;
}

function Standing({ view, words }: PartProps) {
  const { language } = useUi();
  const isAnswered = view.status === "answered";
  return (
    <section className="asker-page__part" aria-labelledby="standing">
      <SectionHeader id="standing" title={words.view.state} />
      <p>
        <Tag tone={isAnswered ? "act" : "plain"} {...(isAnswered ? { icon: "check" } : {})}>
          {words.view.states[view.status]}
        </Tag>
      </p>
      {view.status === "handed-over" ? <p>{words.view.handedOver(view.handedOverTo)}</p> : null}
      <p className="soft">{`${words.view.asked} ${formatDay(language, view.askedOn)}`}</p>
      {view.body ? <p className="asker-page__text">{view.body}</p> : null}
      {view.files.length > 0 ? (
        <p className="soft asker-page__text">{words.view.files(view.files.join(", "))}</p>
      ) : null}
    </section>
  );
}

function Messages({ view, words }: PartProps) {
  const { language } = useUi();
  return (
    <section className="asker-page__part" aria-labelledby="messages">
      <SectionHeader id="messages" title={words.view.messages} />
      {view.messages.length === 0 ? <p className="soft">{words.view.none}</p> : null}
      <ol className="asker-page__messages">
        {view.messages.map((message) => (
          <li
            key={message.id}
            className={`asker-page__message asker-page__message--${message.from}`}
          >
            <p className="asker-page__from">
              <strong>{message.from === "desk" ? words.view.desk : words.view.you}</strong>{" "}
              <time dateTime={message.at}>{formatInstant(language, message.at)}</time>
            </p>
            <p className="asker-page__text">{message.body}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface ReplyFormProps extends ReplyLeft {
  readonly words: AskingWords;
}

function ReplyForm({ words, text, problem, wait }: ReplyFormProps) {
  const { language } = useUi();
  const isOfText = problem === "no-text" || problem === "too-long";
  const message = problem ? words.problems[problem] : undefined;
  return (
    <section className="asker-page__part asker-page__reply" aria-labelledby="reply">
      <SectionHeader id="reply" title={words.view.reply} />
      {wait ? <Flash kind="error">{words.tooMany(wait)}</Flash> : null}
      <Form files hidden={{ spoken: language }}>
        <TextArea
          name="text"
          label={words.view.reply}
          labelHidden
          hint={words.view.replyHint}
          value={text}
          error={isOfText ? message : undefined}
        />
        <FileInput
          name="files"
          label={words.files}
          hint={words.filesHint}
          accept={documentTypes}
          error={isOfText ? undefined : message}
          multiple
          optional
        />
        <FormActions>
          <Button icon="mail">{words.view.replySend}</Button>
        </FormActions>
      </Form>
    </section>
  );
}
