import { redirect } from "react-router";
import { appContext, viewContext } from "#platform/request-context";
import { listPartnerships } from "#territory";
import { ButtonLink, languageHrefs, NarrowFrame, PageHeader, useUi } from "#ui";
import type { Route } from "./+types/sites-page";
import { words } from "./text.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const { address } = context.get(viewContext);
  const all = await listPartnerships(context.get(appContext).db);
  const sites = all.filter(({ published }) => published).map(({ slug, name }) => ({ slug, name }));
  if (sites.length === 0) throw redirect("/aanmelden");
  return { address, sites };
}

/** Where an installation opens the sites of several partnerships: a visitor chooses one. */
export default function SitesPage({ loaderData }: Route.ComponentProps) {
  const { sites: w, signIn } = words(useUi().language);
  return (
    <NarrowFrame name="Regiekamer" languages={{ hrefs: languageHrefs(loaderData.address) }}>
      <title>{w.title}</title>
      <PageHeader title={w.title} lede={w.lede} />
      <ul className="menu__links">
        {loaderData.sites.map(({ slug, name }) => (
          <li key={slug}>
            <a className="menu__link" href={`/p/${slug}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <ButtonLink href="/aanmelden">{signIn}</ButtonLink>
      </p>
    </NarrowFrame>
  );
}
