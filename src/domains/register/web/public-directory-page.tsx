import type { LoaderFunctionArgs } from "react-router";
import { actorOf } from "#access";
import { inLanguage } from "#kernel/language";
import { appContext, viewContext } from "#platform/request-context";
import { findPartnership } from "#territory";
import { Facets, formatNumber, PageHeader, useUi, withQuery } from "#ui";
import { directoryWords } from "../text/directory/index.ts";
import {
  DirectoryBody,
  DirectoryFooter,
  DirectoryReading,
  DirectorySearch,
} from "./directory-parts.tsx";
import { type DirectoryPageData, loadDirectory } from "./load-directory.ts";
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
      <HereAndElsewhere page={page} />
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

/** The register may hold far more than our own municipalities: said plainly, with a way to ours alone. */
function HereAndElsewhere({ page }: { readonly page: DirectoryPageData }) {
  const { language } = useUi();
  const words = directoryWords(language);
  const { here, total, state, map, address } = page;
  if (here === total || state.municipalities.length > 0) return null;
  const shown = (count: number) => formatNumber(language, count);
  return (
    <p className="text">
      {words.here(here, shown(here), shown(total))}{" "}
      {here > 0 ? (
        <a href={withQuery(address, { gemeente: map.memberNis, page: null })}>{words.onlyHere}</a>
      ) : null}
    </p>
  );
}
