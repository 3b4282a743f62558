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
  formatDay,
  Notice,
  PageHeader,
  SectionHeader,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import { isLetterKind, letterKinds, placeholders } from "../../rules/radar/fill-template.ts";
import { longestSubject } from "../../rules/radar/limits.ts";
import { radarWords } from "../../text/radar/index.ts";
import { type RadarLetterWords, radarLetterWords } from "../../text/radar-letters/index.ts";
import {
  listTemplates,
  restoreTemplate,
  saveTemplate,
  type Template,
} from "../../usecases/radar/templates.ts";
import { refusedPage } from "../refused-page.ts";
import { lineOf, type Typed, typedOf } from "../typed-form.ts";
import type { Route } from "./+types/templates-page";
import "./templates-page.css";

export async function loader({ context }: Route.LoaderArgs) {
  const actor = requirePerson(context, context.get(viewContext).address);
  const listed = await listTemplates(context.get(appContext).db, actor);
  if (isRefusal(listed)) throw refusedPage(listed);
  return listed;
}

export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "radar.edit")) throw data(null, { status: 403 });
  const typed = typedOf(await request.formData());
  const kind = lineOf(typed, "kind");
  const language = lineOf(typed, "language");
  if (!isLetterKind(kind) || !isLanguage(language)) throw data(null, { status: 400 });
  const given = { kind, language, subject: typed.subject ?? "", body: typed.body ?? "" };
  const saved =
    lineOf(typed, "deed") === "restore"
      ? await restoreTemplate(app.db, actor, given, app.now())
      : await saveTemplate(app.db, actor, given, app.now());
  const words = radarLetterWords(context.get(viewContext).language).templates;
  if (saved.kind === "saved") {
    const headers = { "set-cookie": flashLine(words.saved) };
    return redirect(`/radar/sjablonen#${kind}-${language}`, { headers });
  }
  if (saved.because === "not-permitted") throw refusedPage(saved);
  const problem =
    saved.because === "unknown-names"
      ? words.unknown(saved.about ?? "")
      : words.problems[saved.because];
  return data({ typed, problem }, { status: 422 });
}

/** The letters of the radar, each in every language, to be changed by who works on it everywhere. */
export default function TemplatesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = radarLetterWords(language);
  const { templates, mayEdit } = loaderData;
  return (
    <div className="templates-page">
      <title>{words.templates.title}</title>
      <PageHeader
        title={words.templates.title}
        lede={words.templates.lede}
        crumbs={[{ href: "/radar", label: radarWords(language).title }]}
      />
      {actionData ? <Notice kind="error">{actionData.problem}</Notice> : null}
      <details>
        <summary>{words.templates.names}</summary>
        <dl className="templates-page__names">
          {placeholders.map((name) => (
            <div key={name}>
              <dt>
                <code>{`{${name}}`}</code>
              </dt>
              <dd>{words.templates.meaning[name]}</dd>
            </div>
          ))}
        </dl>
      </details>
      {letterKinds.map((kind) => (
        <section key={kind} aria-labelledby={kind}>
          <SectionHeader id={kind} title={words.mail.titles[kind]} />
          {languages.map((one) => {
            const template = templates.find((t) => t.kind === kind && t.language === one);
            if (!template) return null;
            const isLeft =
              actionData?.typed.kind === kind && actionData.typed.language === template.language;
            return (
              <TemplateForm
                key={one}
                template={template}
                words={words}
                mayEdit={mayEdit}
                typed={isLeft ? actionData.typed : null}
              />
            );
          })}
        </section>
      ))}
    </div>
  );
}

interface TemplateFormProps {
  readonly template: Template;
  readonly words: RadarLetterWords;
  readonly mayEdit: boolean;
  /** What was typed and not kept. */
  readonly typed: Typed | null;
}

function TemplateForm({ template, words, mayEdit, typed }: TemplateFormProps) {
  const { language: screen } = useUi();
  const { kind, language, subject, body, validFrom, personName, earlier } = template;
  const said = words.templates;
  const since = validFrom ? said.own(formatDay(screen, validFrom), personName) : said.standard;
  const id = `${kind}-${language}`;
  return (
    <details className="templates-page__one" id={id} open={typed !== null}>
      <summary>
        {words.mail.languages[language]} <span className="soft">({since})</span>
      </summary>
      {mayEdit ? (
        <>
          <Form hidden={{ kind, language }}>
            <TextInput
              id={`${id}-subject`}
              name="subject"
              label={words.mail.subject}
              value={typed?.subject ?? subject}
              maxLength={longestSubject}
            />
            <TextArea
              id={`${id}-body`}
              name="body"
              label={words.mail.body}
              value={typed?.body ?? body}
              rows={16}
            />
            <FormActions>
              <Button>{said.save}</Button>
            </FormActions>
          </Form>
          {validFrom ? (
            <Form hidden={{ kind, language, deed: "restore" }}>
              <Button kind="quiet" small icon="undo">
                {said.back}
              </Button>
            </Form>
          ) : null}
        </>
      ) : (
        <>
          <p>{subject}</p>
          <p className="templates-page__text">{body}</p>
        </>
      )}
      {earlier.length > 0 ? (
        <details>
          <summary>{said.earlier}</summary>
          {earlier.map((one) => (
            <div key={one.version}>
              <p className="soft">
                {said.version(one.version, formatDay(screen, one.validFrom), one.personName)}
              </p>
              <p className="templates-page__text">{`${one.subject}\n\n${one.body}`}</p>
            </div>
          ))}
        </details>
      ) : null}
    </details>
  );
}
