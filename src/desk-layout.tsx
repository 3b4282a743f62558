import { Outlet, redirect, useMatches } from "react-router";
import { type Actor, mayReach, type Role, requirePerson } from "#access";
import { appContext, viewContext } from "#platform/request-context";
import { findPartnership } from "#territory";
import { DeskFrame, Flash, type Room, useUi } from "#ui";
import type { Route } from "./+types/desk-layout";
import { words } from "./text.ts";

type RoomKey = keyof ReturnType<typeof words>["rooms"];

/** What a desk page may say about its frame: `export const handle = { width: "full" } satisfies DeskHandle`. */
export type DeskHandle = { readonly width?: "reading" | "full" };

const rooms: readonly {
  key: RoomKey;
  href: string;
  icon: Room["icon"];
  paths: readonly string[];
}[] = [
  { key: "map", href: "/kaart", icon: "map", paths: ["/kaart", "/organisatie"] },
  { key: "stakeholders", href: "/belanghebbenden", icon: "network", paths: ["/belanghebbenden"] },
  { key: "intake", href: "/invoer", icon: "upload", paths: ["/invoer", "/taken"] },
  { key: "publicSite", href: "/publiek", icon: "globe", paths: [] },
  { key: "manage", href: "/beheer", icon: "settings", paths: ["/beheer"] },
];

const visibleTo = (actor: Actor, key: RoomKey): boolean => {
  switch (key) {
    case "stakeholders":
      return mayReach(actor, "stakeholder.read");
    case "intake":
      return mayReach(actor, "register.import");
    case "manage":
      return mayReach(actor, "people.read");
    default:
      return true;
  }
};

const roleOf = (actor: Actor): Role | undefined =>
  actor.kind === "person" ? actor.grants[0]?.role : undefined;

export async function loader({ context }: Route.LoaderArgs) {
  const { db } = context.get(appContext);
  const { address, theme, flash } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const partnership = await findPartnership(db, actor.partnershipId);
  if (!partnership) throw redirect("/instellen");
  return {
    partnership: { name: partnership.name, isExample: partnership.isExample },
    address,
    theme,
    flash,
    person: actor.kind === "person" ? { name: actor.name, role: roleOf(actor) } : null,
    rooms: rooms.filter(({ key }) => visibleTo(actor, key)).map(({ key }) => key),
  };
}

/** Where a choice of language is set; it then goes back to this page. */
export const languageHrefs = (address: string) => {
  const back = encodeURIComponent(address);
  return { nl: `/taal/nl?naar=${back}`, fr: `/taal/fr?naar=${back}`, en: `/taal/en?naar=${back}` };
};

export default function DeskLayout({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const w = words(language);
  const { partnership, address, theme, flash, person } = loaderData;
  const path = address.split("?")[0] ?? "";
  const handle = useMatches().at(-1)?.handle as DeskHandle | undefined;
  const shown = rooms
    .filter(({ key }) => loaderData.rooms.includes(key))
    .map(({ key, href, icon, paths }) => ({
      href,
      icon,
      label: w.rooms[key],
      current: paths.some((start) => path === start || path.startsWith(`${start}/`)),
    }));
  return (
    <DeskFrame
      partnership={{ name: partnership.name, href: "/kaart" }}
      rooms={shown}
      search={{ action: "/kaart" }}
      languages={{ hrefs: languageHrefs(address) }}
      width={handle?.width ?? "reading"}
      flash={flash ? <Flash kind={flash.tone}>{flash.text}</Flash> : null}
      {...(person
        ? {
            person: {
              name: person.name,
              role: person.role ? w.roles[person.role] : "",
              links: [{ href: "/profiel", label: w.profile }],
              signOutAction: "/afmelden",
              theme: { action: "/thema", current: theme, back: address },
            },
          }
        : {})}
    >
      <Outlet />
    </DeskFrame>
  );
}
