import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { ButtonLink, PageHeader, SectionHeader, useUi } from "#ui";
import type { GatheringTemplate } from "../../rules/gatherings/template.ts";
import { gatheringFormWords } from "../../text/gathering-form/index.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";
import { listTemplates } from "../../usecases/gatherings/open-gathering-form.ts";
import { refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/choose-form-page";
import "./gathering-form.css";

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const templates = await listTemplates(app, actor, language);
  if (isRefusal(templates)) throw refusedPage(templates);
  return {
    templates: templates.map(({ key, kind, name, isOwn }) => ({ key, kind, name, isOwn })),
  };
}

/** Which form a new gathering takes. */
export default function ChooseFormPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = gatheringFormWords(language);
  const { templates } = loaderData;
  const own = templates.filter(({ isOwn }) => isOwn);
  return (
    <>
      <title>{words.newTitle}</title>
      <PageHeader
        title={words.newTitle}
        lede={words.newLede}
        crumbs={[{ href: "/bijeenkomsten", label: gatheringWords(language).title }]}
      />
      <section aria-labelledby="founding">
        <SectionHeader id="founding" title={words.founding} />
        <Forms templates={templates.filter(({ isOwn }) => !isOwn)} />
      </section>
      <section aria-labelledby="own">
        <SectionHeader
          id="own"
          title={words.own}
          actions={
            own.length > 0 ? (
              <ButtonLink small href="/bijeenkomsten/vormen">
                {gatheringWords(language).tools.templates}
              </ButtonLink>
            ) : undefined
          }
        />
        {own.length > 0 ? <Forms templates={own} /> : <p className="soft">{words.ownNone}</p>}
      </section>
    </>
  );
}

type Shown = Pick<GatheringTemplate, "key" | "kind" | "name" | "isOwn">;

/** Forms to begin with, each with what it is for. */
export function Forms({ templates }: { readonly templates: readonly Shown[] }) {
  const { kinds, kindHelp } = gatheringWords(useUi().language);
  return (
    <ul className="gathering-form__forms">
      {templates.map(({ key, kind, name, isOwn }) => (
        <li className="gathering-form__form" key={key}>
          <a href={`/bijeenkomsten/nieuw/${key}`}>{name}</a>
          <p className="soft">{isOwn ? kinds[kind] : kindHelp[kind]}</p>
        </li>
      ))}
    </ul>
  );
}

/** The four forms, where there are no gatherings yet. */
export function FoundingForms() {
  const { kinds } = gatheringWords(useUi().language);
  return (
    <Forms
      templates={Object.entries(kinds).map(([kind, name]) => ({
        key: kind,
        kind: kind as Shown["kind"],
        name,
        isOwn: false,
      }))}
    />
  );
}
