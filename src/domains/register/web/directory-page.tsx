import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { ButtonLink, Facets, formatNumber, PageHeader, useUi } from "#ui";
import { directoryWords } from "../text/directory/index.ts";
import {
  readSavedSearches,
  removeSavedSearch,
  saveSearch,
} from "../usecases/directory/saved-searches.ts";
import {
  DirectoryBody,
  DirectoryFooter,
  DirectoryReading,
  DirectorySearch,
} from "./directory-parts.tsx";
import { loadDirectory } from "./load-directory.ts";
import { SavedSearches } from "./saved-searches.tsx";
import { SelectionDeeds } from "./selection-deeds.tsx";
import "./directory-page.css";

export const handle = { width: "full" } as const;

export async function loader(args: LoaderFunctionArgs) {
  const { address } = args.context.get(viewContext);
  requirePerson(args.context, address);
  const actor = actorOf(args.context);
  const { db } = args.context.get(appContext);
  const [page, saved] = await Promise.all([
    loadDirectory(args, "desk"),
    readSavedSearches(db, actor),
  ]);
  return {
    page,
    saved,
    may: {
      add: mayReach(actor, "register.add"),
      brochure: mayReach(actor, "register.brochure"),
      export: mayReach(actor, "register.export"),
    },
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db } = context.get(appContext);
  const { language } = context.get(viewContext);
  const words = directoryWords(language);
  const actor = requirePerson(context, "/kaart");
  const url = new URL(request.url);
  const back = `${url.pathname}${url.search}`;
  const form = await request.formData();
  const remove = form.get("remove");
  if (typeof remove === "string") {
    await removeSavedSearch(db, actor, remove);
    return redirect(back);
  }
  const name = String(form.get("name") ?? "");
  const result = await saveSearch(db, actor, { name, query: url.search });
  if (result.kind === "saved") {
    const headers = { "set-cookie": flashLine(words.saveDone(result.name)) };
    return redirect(back, { headers });
  }
  if (result.because === "name-missing") return data({ problem: "name-missing" as const }, 422);
  throw data(null, { status: 403 });
}

type Props = {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: { readonly problem: "name-missing" };
};

export default function DirectoryPage({ loaderData, actionData }: Props) {
  const { language } = useUi();
  const words = directoryWords(language);
  const { page, saved, may } = loaderData;
  return (
    <div className="directory">
      <title>{page.state.words ? `${page.state.words} – ${words.title}` : words.title}</title>
      <PageHeader
        title={words.title}
        lede={words.organisations(page.total, formatNumber(language, page.total))}
        primary={
          may.add ? (
            <ButtonLink href="/organisatie/nieuw" kind="primary" icon="plus">
              {words.newOrganisation}
            </ButtonLink>
          ) : undefined
        }
        secondary={<SelectionDeeds query={page.filterQuery} face="desk" {...may} />}
      />
      <DirectorySearch page={page} large />
      <DirectoryReading page={page} />
      <div className="directory__columns">
        <aside className="directory__facets">
          <Facets address={page.address} groups={page.facets} />
        </aside>
        <div className="directory__body">
          <DirectoryBody page={page} recordPath="/organisatie/" />
          <DirectoryFooter page={page} />
        </div>
        <SavedSearches
          saved={saved}
          address={page.address}
          problem={actionData?.problem === "name-missing"}
        />
      </div>
    </div>
  );
}
