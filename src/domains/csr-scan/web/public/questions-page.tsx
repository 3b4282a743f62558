import { data } from "react-router";
import { appContext, viewContext } from "#platform/request-context";
import { ButtonLink, PageHeader, SectionHeader, SourceLine, SwitchLinks, useUi } from "#ui";
import { publicWords } from "../../text/public/index.ts";
import { readQuestionsPage, type ShownField } from "../../usecases/public/read-questions-page.ts";
import type { Route } from "./+types/questions-page";
import { allParts, depthAsked, instrumentOfSlug, questionsHref } from "./public-addresses.ts";
import "./csr.css";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const key = instrumentOfSlug(params.instrument);
  if (!key) throw data(null, { status: 404 });
  const { language } = context.get(viewContext);
  const depth = (depths: Parameters<typeof depthAsked>[1]) => depthAsked(url, depths);
  return readQuestionsPage(context.get(appContext), { key, language, depth });
}

/** What a scan asks: who one is, and the parts with how many questions each has. */
export default function QuestionsPage({ loaderData }: Route.ComponentProps) {
  const { language, publicRoot } = useUi();
  const { questions: words } = publicWords(language);
  const { key, title, version, validFrom, depths, depth, profile, parts } = loaderData;
  const href = (part?: string) => questionsHref(publicRoot, key, { part, depth });
  return (
    <div className="csr">
      <title>{title}</title>
      <PageHeader
        crumbs={[{ label: words.crumb, href: `${publicRoot}/mvo` }]}
        title={title}
        lede={words.lede}
        primary={<ButtonLink href={href(allParts)}>{words.all}</ButtonLink>}
      />
      {depths.length > 1 ? (
        <SwitchLinks
          label={words.depth}
          links={depths.map((one) => ({
            href: questionsHref(publicRoot, key, { depth: one }),
            label: words.depths[one],
            current: one === (depth ?? "full"),
          }))}
        />
      ) : null}
      <section aria-labelledby="parts">
        <SectionHeader id="parts" title={words.parts} />
        <ul className="csr__parts">
          {parts.map((part) => (
            <li key={part.key} className="csr__part">
              <h3>
                <a href={href(part.key)}>{part.name}</a>
              </h3>
              <p>{part.intro}</p>
              <p className="soft numeric">{words.count(part.questions.length)}</p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="about">
        <SectionHeader id="about" title={words.about} />
        <p className="csr__text">{words.aboutHelp}</p>
        <ProfileFields fields={profile} several={words.several} />
      </section>
      <SourceLine sources={[{ title: words.edition(version), date: validFrom }]} />
    </div>
  );
}

type ProfileFieldsProps = { readonly fields: readonly ShownField[]; readonly several: string };

function ProfileFields({ fields, several }: ProfileFieldsProps) {
  return (
    <ul className="csr__fields">
      {fields.map(({ text, many, options }) => (
        <li key={text}>
          <p>
            <strong>{text}</strong>
            {many ? <span className="soft">{` (${several})`}</span> : null}
          </p>
          <p>{options.join(" · ")}</p>
        </li>
      ))}
    </ul>
  );
}
