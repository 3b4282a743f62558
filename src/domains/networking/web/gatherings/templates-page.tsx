import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { Button, Form, Notice, PageHeader, TextInput, useUi } from "#ui";
import { gatheringFormWords } from "../../text/gathering-form/index.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";
import { changeTemplate } from "../../usecases/gatherings/keep-template.ts";
import { listTemplates } from "../../usecases/gatherings/open-gathering-form.ts";
import { refusedPage } from "../refused-page.ts";
import { lineOf, typedOf } from "../typed-form.ts";
import type { Route } from "./+types/templates-page";
import "./gathering-form.css";

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const templates = await listTemplates(app, actor, language);
  if (isRefusal(templates)) throw refusedPage(templates);
  const own = templates.filter(({ isOwn }) => isOwn);
  return { own: own.map(({ key, kind, name }) => ({ key, kind, name })) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = actorOf(context);
  if (!mayReach(actor, "gathering.edit")) throw data(null, { status: 403 });
  const app = context.get(appContext);
  const words = gatheringWords(context.get(viewContext).language);
  const typed = typedOf(await request.formData());
  const change =
    typed.deed === "remove" ? ({ isRemoved: true } as const) : { name: lineOf(typed, "name") };
  const done = await changeTemplate(app.db, actor, lineOf(typed, "key"), change, app.now());
  if (isRefusal(done)) {
    const told = done.because === "title" ? words.formsPage.noName : words.formsPage.notAllowed;
    return data({ problem: told }, { status: 422 });
  }
  const said = typed.deed === "remove" ? words.formsPage.removed : words.said.template;
  return redirect("/bijeenkomsten/vormen", { headers: { "set-cookie": flashLine(said) } });
}

/** The forms of the partnership's own: begin with one, call it otherwise, take it away. */
export default function TemplatesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = gatheringWords(language);
  const { formsPage } = words;
  const { own } = loaderData;
  return (
    <>
      <title>{words.tools.templates}</title>
      <PageHeader
        title={words.tools.templates}
        lede={formsPage.lede}
        crumbs={[
          { href: "/bijeenkomsten", label: words.title },
          { href: "/bijeenkomsten/nieuw", label: gatheringFormWords(language).newTitle },
        ]}
      />
      {actionData ? <Notice kind="error">{actionData.problem}</Notice> : null}
      {own.length === 0 ? <p className="soft">{gatheringFormWords(language).ownNone}</p> : null}
      <ul className="gathering-form__forms">
        {own.map(({ key, kind, name }) => (
          <li className="gathering-form__form" key={key}>
            <a href={`/bijeenkomsten/nieuw/${key}`}>{name}</a>
            <p className="soft">{words.kinds[kind]}</p>
            <Form hidden={{ key }}>
              <TextInput
                id={`name-${key}`}
                name="name"
                label={formsPage.name}
                value={name}
                maxLength={200}
              />
              <div className="gathering-form__boxes">
                <Button small name="deed" value="rename">
                  {formsPage.rename}
                </Button>
                <Button small kind="quiet" icon="trash" name="deed" value="remove">
                  {words.page.remove}
                </Button>
              </div>
            </Form>
          </li>
        ))}
      </ul>
    </>
  );
}
