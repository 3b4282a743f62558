import type { ReactNode } from "react";
import { SearchInput } from "../form/inputs.tsx";
import { HouseMark, Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon-paths.tsx";
import { LanguageSwitch, type LanguageSwitchProps } from "../language-switch/language-switch.tsx";
import { ThemeSwitch, type ThemeSwitchProps } from "../language-switch/theme-switch.tsx";
import { Menu, type MenuLink, MenuLinks } from "../menu/menu.tsx";
import { useUi } from "../ui-context.tsx";

export interface Room {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  readonly current?: boolean;
}

export interface PersonMenuProps {
  readonly name: string;
  /** "coördinator", "medewerker Halle" */
  readonly role: string;
  readonly links: readonly MenuLink[];
  /** Where signing out is posted. */
  readonly signOutAction: string;
  readonly theme?: ThemeSwitchProps;
}

export interface DeskFrameProps {
  readonly partnership: { readonly name: string; readonly href: string };
  /** Only rooms that exist, the most used first: a phone shows four and puts the others under "meer". */
  readonly rooms: readonly Room[];
  readonly search?: { readonly action: string; readonly value?: string };
  /** The municipality filter, or another narrow form. */
  readonly municipality?: ReactNode;
  readonly languages: LanguageSwitchProps;
  readonly person?: PersonMenuProps;
  /** Flash messages. */
  readonly flash?: ReactNode;
  /** full: the page takes the whole width, for a map, a table, a board. */
  readonly width?: "reading" | "full";
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of whoever works here: rooms left, one line above, the page in between. */
export function DeskFrame(props: DeskFrameProps) {
  const { words } = useUi();
  const { partnership, rooms, search, municipality, languages, person, width = "reading" } = props;
  return (
    <div className="desk-frame">
      <SkipLink />
      <header className="desk-top">
        <a className="desk-top__name" href={partnership.href}>
          <HouseMark />
          <span>{partnership.name}</span>
        </a>
        {municipality ? <div className="desk-top__municipality">{municipality}</div> : null}
        {search ? (
          <search className="desk-top__search">
            <form action={search.action} method="get">
              <SearchInput
                name="q"
                id="desk-search"
                label={words.searchOrganisations}
                placeholder={words.searchOrganisations}
                value={search.value}
                slashKey
              />
            </form>
          </search>
        ) : null}
        <div className="desk-top__end">
          <LanguageSwitch {...languages} />
          {person ? <PersonMenu {...person} /> : null}
        </div>
      </header>
      <RoomRail rooms={rooms} />
      <div className={`desk-frame__page desk-frame__page--${width}`}>
        <main className="desk-frame__main" id="content" tabIndex={-1}>
          {props.flash}
          {props.children}
        </main>
        {props.footer ? <footer className="desk-frame__footer">{props.footer}</footer> : null}
      </div>
      <RoomBar rooms={rooms} />
    </div>
  );
}

export function SkipLink() {
  const { words } = useUi();
  return (
    <a className="skip-link" href="#content">
      {words.skipToContent}
    </a>
  );
}

function RoomRail({ rooms }: { readonly rooms: readonly Room[] }) {
  const { words } = useUi();
  return (
    <nav className="room-rail" aria-label={words.rooms}>
      <ul className="room-rail__list">
        {rooms.map((room) => (
          <li key={room.href}>
            <a
              className="room-rail__room"
              href={room.href}
              aria-current={room.current ? "page" : undefined}
            >
              <Icon name={room.icon} />
              <span>{room.label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const roomsOnPhone = 4;

function RoomBar({ rooms }: { readonly rooms: readonly Room[] }) {
  const { words } = useUi();
  const shown = rooms.length > roomsOnPhone + 1 ? rooms.slice(0, roomsOnPhone) : rooms;
  const others = rooms.slice(shown.length);
  return (
    <nav className="room-bar" aria-label={words.mainNavigation}>
      <ul className="room-bar__list">
        {shown.map((room) => (
          <li key={room.href}>
            <a
              className="room-bar__room"
              href={room.href}
              aria-current={room.current ? "page" : undefined}
            >
              <Icon name={room.icon} />
              <span>{room.label}</span>
            </a>
          </li>
        ))}
        {others.length > 0 ? (
          <li>
            <Menu label={words.more} icon="more" side="end" upward>
              <MenuLinks links={others} />
            </Menu>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

function PersonMenu({ name, role, links, signOutAction, theme }: PersonMenuProps) {
  const { words } = useUi();
  return (
    <div className="person-menu">
      <Menu label={words.personMenu(name)} icon="person" iconOnly>
        <p className="menu__heading">
          <strong>{name}</strong>
          <span className="menu__hint">{role}</span>
        </p>
        <MenuLinks links={links} />
        {theme ? (
          <div className="menu__section">
            <ThemeSwitch {...theme} />
          </div>
        ) : null}
        <form className="menu__section" method="post" action={signOutAction}>
          <button className="button button--secondary button--small" type="submit">
            {words.signOut}
          </button>
        </form>
      </Menu>
    </div>
  );
}
