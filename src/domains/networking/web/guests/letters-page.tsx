import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isLanguage, languages } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  Form,
  FormActions,
  Notice,
  PageHeader,
  SectionHeader,
  SwitchLinks,
  Tag,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import { editableLetters, letterBlanks } from "../../rules/guests/letter.ts";
import { guestWords } from "../../text/guests/index.ts";
import { prepareLetter, saveLetter } from "../../usecases/guests/send-letters.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/letters-page";
import { typedOf } from "./guest-form.ts";
import "./guests-page.css";

const askedIn = (query: URLSearchParams) => ({
  letter: editableLetters.find((one) => one === query.get("mail")) ?? "invitation",
  language: isLanguage(query.get("taal")) ? (query.get("taal") as "nl" | "fr" | "en") : "nl",
});

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const asked = askedIn(url.searchParams);
  const draft = await prepareLetter(app, actor, idIn(params), asked, app.now());
  if (isRefusal(draft)) throw refusedPage(draft);
  return { draft, asked };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "guest.edit")) throw data(null, { status: 403 });
  const words = guestWords(context.get(viewContext).language).letters;
  const id = idIn(params);
  const asked = askedIn(new URL(request.url).searchParams);
  const { deed = "", subject = "", body = "" } = typedOf(await request.formData());
  const typed = { subject, body };
  if (deed !== "look") {
    const text = deed === "standard" ? null : typed;
    const done = await saveLetter(app, actor, id, { ...asked, text });
    if (!isRefusal(done)) {
      const said = text ? words.saved : words.standardAgain;
      const back = `?mail=${asked.letter}&taal=${asked.language}`;
      return redirect(`/bijeenkomsten/${id}/gasten/mails${back}`, {
        headers: { "set-cookie": flashLine(said) },
      });
    }
    if (!(done.because in words.problems)) throw refusedPage(done);
  }
  const draft = await prepareLetter(app, actor, id, { ...asked, typed }, app.now());
  if (isRefusal(draft)) throw refusedPage(draft);
  return data({ draft }, { status: deed === "look" ? 200 : 422 });
}

/** The words of the letters, per language, with what a guest would read beside them. */
export default function LettersPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const all = guestWords(language);
  const words = all.letters;
  const draft = actionData?.draft ?? loaderData.draft;
  const { asked } = loaderData;
  const { gathering, text, preview, problem } = draft;
  const base = `/bijeenkomsten/${gathering.id}/gasten`;
  const hrefOf = (letter: string, of: string) => `${base}/mails?mail=${letter}&taal=${of}`;
  return (
    <div className="guests__main">
      <title>{words.title}</title>
      <PageHeader
        title={words.title}
        lede={words.lede}
        crumbs={[
          { href: `/bijeenkomsten/${gathering.id}`, label: gathering.title },
          { href: base, label: all.title },
        ]}
        tags={loaderData.draft.isOwn ? <Tag>{words.own}</Tag> : undefined}
      />
      <SwitchLinks
        label={words.which}
        links={editableLetters.map((letter) => ({
          href: hrefOf(letter, asked.language),
          label: words.names[letter],
          current: letter === asked.letter,
        }))}
      />
      <SwitchLinks
        label={all.form.language}
        links={languages.map((one) => ({
          href: hrefOf(asked.letter, one),
          label: all.languages[one],
          current: one === asked.language,
        }))}
      />
      {problem ? (
        <Notice kind="error">{words.problems[problem.because](problem.about ?? "")}</Notice>
      ) : null}
      <div className="guest-letter__columns">
        <Form>
          <TextInput name="subject" label={words.subject} value={text.subject} maxLength={200} />
          <TextArea name="body" label={words.body} value={text.body} rows={18} />
          <FormActions>
            <Button kind="primary" icon="check" name="deed" value="save">
              {words.save}
            </Button>
            <Button icon="eye" name="deed" value="look">
              {words.look}
            </Button>
            {loaderData.draft.isOwn ? (
              <Button kind="quiet" icon="undo" name="deed" value="standard">
                {words.standard}
              </Button>
            ) : null}
          </FormActions>
          <details>
            <summary>{words.blanks}</summary>
            <ul>
              {letterBlanks.map((blank) => (
                <li key={blank}>
                  <code>{`[[${blank}]]`}</code> {words.blankMeans[blank]}
                </li>
              ))}
            </ul>
          </details>
        </Form>
        <section>
          <SectionHeader title={words.preview(preview?.to ?? "")} />
          {preview ? (
            <>
              <p>
                <strong>{preview.subject}</strong>
              </p>
              <div className="guest-letter__preview" lang={asked.language}>
                {preview.body}
              </div>
            </>
          ) : (
            <p className="soft">{words.noPreview}</p>
          )}
        </section>
      </div>
    </div>
  );
}
