import type { LoaderFunctionArgs } from "react-router";
import { actorOf } from "#access";
import { inLanguage } from "#kernel/language";
import { appContext, viewContext } from "#platform/request-context";
import { findPartnership } from "#territory";
import { Facets, PageHeader, useUi } from "#ui";
import { directoryWords } from "../text/directory/index.ts";
import {
  DirectoryBody,
  DirectoryFooter,
  DirectoryReading,
  DirectorySearch,
} from "./directory-parts.tsx";
import { loadDirectory } from "./load-directory.ts";
import { SelectionDeeds } from "./selection-deeds.tsx";
import "./directory-page.css";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = args.context.get(appContext);
  const { language } = args.context.get(viewContext);
  const [page, partnership] = await Promise.all([
    loadDirectory(args, "public"),
    findPartnership(db, actorOf(args.context).partnershipId),
  ]);
  return {
    page,
    name: partnership?.name ?? "",
    intro: partnership ? inLanguage(partnership.intro, language) : undefined,
  };
}

type Props = { readonly loaderData: Awaited<ReturnType<typeof loader>> };

/** What everybody may see, without an account and without script. */
export default function PublicDirectoryPage({ loaderData }: Props) {
  const { language, publicRoot } = useUi();
  const words = directoryWords(language);
  const { page, intro } = loaderData;
  return (
    <div className="directory">
      <title>{loaderData.name}</title>
      <PageHeader
        title={words.publicTitle}
        lede={intro ?? words.publicLede}
        secondary={
          page.registerIsEmpty ? undefined : (
            <SelectionDeeds query={page.filterQuery} face="public" brochure export />
          )
        }
      />
      <DirectorySearch page={page} large />
      <DirectoryReading page={page} />
      <div className="directory__columns">
        <aside className="directory__facets">
          <Facets address={page.address} groups={page.facets} />
        </aside>
        <div className="directory__body">
          <DirectoryBody page={page} recordPath={`${publicRoot}/organisatie/`} />
          <DirectoryFooter page={page} />
        </div>
      </div>
    </div>
  );
}
