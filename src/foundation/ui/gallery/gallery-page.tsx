import type { ReactNode } from "react";
import { withQuery } from "../address.ts";
import { Button } from "../button/button.tsx";
import { DeskFrame, type RoomGroup } from "../desk-frame/desk-frame.tsx";
import { Select } from "../form/inputs.tsx";
import { PageHeader } from "../page-header/page-header.tsx";
import { SwitchLinks } from "../switch-links/switch-links.tsx";
import { Tabs } from "../tabs/tabs.tsx";
import { useUi } from "../ui-context.tsx";
import { FormSection } from "./form-section.tsx";
import { FoundationSection } from "./foundation-section.tsx";
import { NarrowExample, PublicExample } from "./frame-examples.tsx";
import { galleryWords as words } from "./gallery-words.ts";
import { ListSection } from "./list-section.tsx";
import { RecordSection } from "./record-section.tsx";
import { StateSection } from "./state-section.tsx";

export type GalleryView = "basics" | "forms" | "lists" | "records" | "states" | "public" | "narrow";
export type GalleryTheme = "system" | "light" | "dark" | "print";

const views: readonly GalleryView[] = [
  "basics",
  "forms",
  "lists",
  "records",
  "states",
  "public",
  "narrow",
];
const themes: readonly GalleryTheme[] = ["system", "light", "dark", "print"];

export interface GalleryPageProps {
  /** Path and query of this page: `?view=` picks the part, `?theme=` the light. */
  readonly address?: string;
}

/** Reads what the address asks for; anything unknown is the first choice. */
export function readGalleryState(address: string): { view: GalleryView; theme: GalleryTheme } {
  const query = new URLSearchParams(address.split("?")[1] ?? "");
  return {
    view: views.find((view) => view === query.get("view")) ?? "basics",
    theme: themes.find((theme) => theme === query.get("theme")) ?? "system",
  };
}

/** Every piece of the system in every state. The examples are in Dutch, the leading language. */
export function GalleryPage({ address = "/ui" }: GalleryPageProps) {
  const { view, theme } = readGalleryState(address);
  return (
    <div className="gallery" lang="nl" data-theme={theme === "system" ? undefined : theme}>
      <title>{`${words.title} · Regiekamer`}</title>
      <GalleryView view={view} address={address} theme={theme} />
    </div>
  );
}

interface ViewProps {
  readonly view: GalleryView;
  readonly theme: GalleryTheme;
  readonly address: string;
}

function GalleryView({ view, theme, address }: ViewProps) {
  const choice = <GalleryTabs view={view} theme={theme} address={address} />;
  if (view === "public") return <PublicExample address={address} choice={choice} />;
  if (view === "narrow") return <NarrowExample address={address} choice={choice} />;
  const section: Record<typeof view, ReactNode> = {
    basics: <FoundationSection theme={theme} />,
    forms: <FormSection address={address} />,
    lists: <ListSection address={address} />,
    records: <RecordSection />,
    states: <StateSection address={address} />,
  };
  return (
    <GalleryDesk address={address} theme={theme}>
      <PageHeader title={words.title} lede={words.lede} />
      {choice}
      {section[view]}
    </GalleryDesk>
  );
}

function GalleryTabs({ view, theme, address }: ViewProps) {
  return (
    <>
      <Tabs
        label={words.parts}
        tabs={views.map((one) => ({
          href: withQuery(address, { view: one }),
          label: words.views[one],
          current: one === view,
        }))}
      />
      <SwitchLinks
        label={words.light}
        links={themes.map((one) => ({
          href: withQuery(address, { theme: one }),
          label: words.themes[one],
          current: one === theme,
        }))}
      />
    </>
  );
}

const groups: readonly RoomGroup[] = [
  {
    label: words.groups.today,
    rooms: [
      { href: "#vandaag", label: words.rooms.today, icon: "home", onPhone: true },
      { href: "#vragen", label: words.rooms.questions, icon: "mail", onPhone: true },
    ],
  },
  {
    label: words.groups.steer,
    rooms: [
      { href: "#plan", label: words.rooms.plan, icon: "calendar", onPhone: true },
      { href: "#dekking", label: words.rooms.coverage, icon: "check" },
      { href: "#cijfers", label: words.rooms.figures, icon: "chart" },
      { href: "#verslag", label: words.rooms.report, icon: "document" },
    ],
  },
  {
    label: words.groups.know,
    rooms: [
      {
        href: "#register",
        label: words.rooms.register,
        icon: "map",
        current: true,
        onPhone: true,
      },
      { href: "#netwerk", label: words.rooms.network, icon: "network" },
    ],
  },
  {
    label: words.groups.work,
    rooms: [
      { href: "#wie", label: words.rooms.who, icon: "search" },
      { href: "#aankopen", label: words.rooms.procurement, icon: "basket" },
      { href: "#scan", label: words.rooms.scan, icon: "target" },
    ],
  },
  {
    label: words.groups.arrange,
    rooms: [
      { href: "#publiek", label: words.rooms.public, icon: "globe" },
      { href: "#beheer", label: words.rooms.admin, icon: "settings" },
    ],
  },
];

interface DeskProps {
  readonly address: string;
  readonly theme: GalleryTheme;
  readonly children: ReactNode;
}

function GalleryDesk({ address, theme, children }: DeskProps) {
  const { language } = useUi();
  return (
    <DeskFrame
      partnership={{ name: words.partnership, href: "#" }}
      groups={groups}
      search={{ action: "#" }}
      municipality={<MunicipalityFilter />}
      languages={{ hrefs: { nl: "?language=nl", fr: "?language=fr", en: "?language=en" } }}
      person={{
        name: words.person.name,
        role: words.person.role,
        links: [{ href: "#account", label: words.person.account, icon: "person" }],
        signOutAction: "#",
        theme: {
          action: "#",
          current: theme === "light" || theme === "dark" ? theme : "system",
          back: address,
        },
      }}
      footer={<p lang={language}>{words.footer}</p>}
    >
      {children}
    </DeskFrame>
  );
}

function MunicipalityFilter() {
  return (
    <form className="municipality-filter" method="get">
      <Select
        name="municipality"
        label={words.municipality}
        labelHidden
        emptyLabel={words.allMunicipalities}
        options={words.municipalities.map((name) => ({ value: name, label: name }))}
        optional
      />
      <Button kind="quiet">{words.choose}</Button>
    </form>
  );
}
