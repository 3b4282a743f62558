import { Fragment } from "react";
import { data } from "react-router";
import { requirePerson } from "#access";
import { inLanguage } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { Button, Form, Notice, PageHeader, SectionHeader, Select, useUi } from "#ui";
import { lastVersionOf } from "../../store/library/clauses.ts";
import { libraryWords } from "../../text/library/index.ts";
import {
  type ClauseComparison,
  compareClauseVersions,
} from "../../usecases/library/clause-library.ts";
import { refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/compare-page";
import "./library.css";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const actor = requirePerson(context, context.get(viewContext).address);
  const query = new URL(request.url).searchParams;
  const numberIn = (name: string) => Number(query.get(name)) || null;
  const asked = { key: params.key, from: numberIn("van"), to: numberIn("naar") };
  const compared = await compareClauseVersions(app.db, actor, asked);
  if (!isRefusal(compared)) return compared;
  if (compared.because !== "too-few") throw refusedPage(compared);
  return data({ kind: "too-few" as const });
}

/** Two versions of a clause word by word: what came is underlined, what went struck. */
export default function ComparePage({ loaderData, params }: Route.ComponentProps) {
  const { language } = useUi();
  const words = libraryWords(language);
  const here = `/clausules/bibliotheek/${params.key}`;
  const crumbs = [{ href: "/clausules/bibliotheek", label: words.title }];
  if (loaderData.kind === "too-few") {
    return (
      <>
        <title>{words.compare.title}</title>
        <PageHeader title={words.compare.title} crumbs={crumbs} />
        <p>
          {words.compare.tooFew} <a href={here}>{params.key}</a>
        </p>
      </>
    );
  }
  const { clause, from, to, parts } = loaderData;
  const name = inLanguage(lastVersionOf(clause).name, language) ?? clause.key;
  const options = clause.versions.map(({ version, state }) => ({
    value: String(version),
    label: `${words.version(version)} (${words.states[state]})`,
  }));
  const changed = parts.filter(({ stretches }) => stretches.some(({ kind }) => kind !== "same"));
  return (
    <>
      <title>{words.compare.heading(from, to)}</title>
      <PageHeader
        title={words.compare.heading(from, to)}
        crumbs={[...crumbs, { href: here, label: name }]}
      />
      <Form method="get">
        <Select
          name="van"
          label={words.compare.from}
          options={options}
          value={String(from)}
          emptyLabel={false}
          width="half"
        />
        <Select
          name="naar"
          label={words.compare.to}
          options={options}
          value={String(to)}
          emptyLabel={false}
          width="half"
        />
        <Button>{words.compare.show}</Button>
      </Form>
      {changed.length === 0 ? <Notice kind="info">{words.compare.same}</Notice> : null}
      {changed.map(({ part, stretches }) => (
        <section key={part}>
          <SectionHeader title={words.compare.parts[part]} />
          <div className="library__text">
            <Stretches of={stretches} />
          </div>
        </section>
      ))}
    </>
  );
}

function Stretches({ of }: { readonly of: ClauseComparison["parts"][number]["stretches"] }) {
  const { compare } = libraryWords(useUi().language);
  return of.map(({ kind, text }, at) => {
    const key = `${at}`;
    if (kind === "same") return <Fragment key={key}>{text}</Fragment>;
    const Mark = kind === "added" ? "ins" : "del";
    return (
      <Mark key={key} className={`library__${kind}`}>
        <span className="visually-hidden">{compare[kind]} </span>
        {text}
      </Mark>
    );
  });
}
