import { data, redirect } from "react-router";
import { clientAddressContext } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  Flash,
  Form,
  FormActions,
  formatDay,
  formatInstant,
  NarrowFrame,
  Notice,
  PageHeader,
  SectionHeader,
  Tag,
  TextArea,
  useUi,
} from "#ui";
import { type AskingWords, askingWords } from "../text/asking/index.ts";
import { type AskerView, openAskerView, replyToQuestion } from "../usecases/reply-page.ts";
import type { Route } from "./+types/asker-page";
import { typedOf } from "./typed-form.ts";
import "./asker-page.css";

// The address is a key: it is not found by search engines and not told to other sites.
export const headers = () => ({
  "x-robots-tag": "noindex, nofollow",
  "referrer-policy": "same-origin",
  "cache-control": "private, no-store",
});

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, flash } = context.get(viewContext);
  const view = await openAskerView(app, params.token);
  const around = { address, flash, arrived: url.searchParams.has("aangekomen") };
  if (isRefusal(view)) return data({ ...around, view: null }, { status: 404 });
  return data({ ...around, view });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const words = askingWords(context.get(viewContext).language);
  const { text = "" } = typedOf(await request.formData());
  const given = { text, address: context.get(clientAddressContext) };
  const answer = await replyToQuestion(app, params.token, given, app.now());
  if (answer.kind === "replied") {
    const headers_ = { "set-cookie": flashLine(words.view.replied) };
    return redirect(`/vraag/${params.token}`, { headers: headers_ });
  }
  if (answer.because === "too-many-attempts") {
    return data({ text, problem: null, wait: Number(answer.about) }, { status: 429 });
  }
  if (answer.because === "no-text") {
    return data({ text, problem: "no-text" as const, wait: null }, { status: 422 });
  }
  throw redirect(`/vraag/${params.token}`);
}

const languageHrefs = (address: string) => {
  const back = encodeURIComponent(address);
  return { nl: `/taal/nl?naar=${back}`, fr: `/taal/fr?naar=${back}`, en: `/taal/en?naar=${back}` };
};

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

interface ReplyFormProps {
  readonly words: AskingWords;
  readonly text?: string;
  readonly problem?: "no-text" | null;
  readonly wait?: number | null;
}

function ReplyForm({ words, text, problem, wait }: ReplyFormProps) {
  return (
    <section className="asker-page__part asker-page__reply" aria-labelledby="reply">
      <SectionHeader id="reply" title={words.view.reply} />
      {wait ? <Flash kind="error">{words.tooMany(wait)}</Flash> : null}
      <Form>
        <TextArea
          name="text"
          label={words.view.reply}
          labelHidden
          hint={words.view.replyHint}
          value={text}
          error={problem ? words.problems[problem] : undefined}
        />
        <FormActions>
          <Button icon="mail">{words.view.replySend}</Button>
        </FormActions>
      </Form>
    </section>
  );
}
