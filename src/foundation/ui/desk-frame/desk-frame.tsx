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
  /** Wants one of the four places in the bar of a phone. */
  readonly onPhone?: boolean;
}

/** Rooms with one purpose, under a word that names it. */
export interface RoomGroup {
  readonly label: string;
  readonly rooms: readonly Room[];
}

export interface PersonMenuProps {
  readonly name: string;
  /** "coördinator", "medewerker Halle" */
  readonly role: string;
  readonly links: readonly MenuLink[];
  /** Where signing out is posted. */
  readonly signOutAction: string;
  readonly theme?: ThemeSwitchProps;
  /** Other partnerships this person works for; choosing one is posted as `partnership`. */
  readonly workFor?: {
    readonly action: string;
    readonly choices: readonly { readonly id: string; readonly name: string }[];
  };
}

export interface DeskFrameProps {
  readonly partnership: { readonly name: string; readonly href: string };
  /** Only rooms this person may enter: a phone shows four and puts the others under "meer". */
  readonly groups: readonly RoomGroup[];
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
  const { partnership, groups, search, municipality, languages, person, width = "reading" } = props;
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
      <RoomRail groups={groups} />
      <div className={`desk-frame__page desk-frame__page--${width}`}>
        <main className="desk-frame__main" id="content" tabIndex={-1}>
          {props.flash}
          {props.children}
        </main>
        {props.footer ? <footer className="desk-frame__footer">{props.footer}</footer> : null}
      </div>
      <RoomBar groups={groups} />
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

type RoomsProps = { readonly groups: readonly RoomGroup[] };

function RoomRail({ groups }: RoomsProps) {
  const { words } = useUi();
  return (
    <nav className="room-rail" aria-label={words.rooms}>
      <div className="room-rail__groups">
        {groups.map(({ label, rooms }) => (
          <section className="room-rail__group" key={label}>
            <p className="room-rail__heading" aria-hidden="true">
              {label}
            </p>
            <ul className="room-rail__list" aria-label={label}>
              {rooms.map((room) => (
                <li key={room.href}>
                  <RoomLink room={room} className="room-rail__room" />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  );
}

function RoomLink({ room, className }: { readonly room: Room; readonly className: string }) {
  return (
    <a className={className} href={room.href} aria-current={room.current ? "page" : undefined}>
      <Icon name={room.icon} />
      <span>{room.label}</span>
    </a>
  );
}

const roomsOnPhone = 4;

/** The rooms in the bar of a phone, and in their groups the others. */
function divideForPhone(groups: readonly RoomGroup[]) {
  const all = groups.flatMap(({ rooms }) => rooms);
  if (all.length <= roomsOnPhone + 1) return { inBar: all, others: [] };
  const first = [...all.filter((room) => room.onPhone), ...all.filter((room) => !room.onPhone)];
  const chosen = new Set(first.slice(0, roomsOnPhone));
  const others = groups
    .map(({ label, rooms }) => ({ label, rooms: rooms.filter((room) => !chosen.has(room)) }))
    .filter(({ rooms }) => rooms.length > 0);
  return { inBar: all.filter((room) => chosen.has(room)), others };
}

function RoomBar({ groups }: RoomsProps) {
  const { words } = useUi();
  const { inBar, others } = divideForPhone(groups);
  const isElsewhere = others.some(({ rooms }) => rooms.some(({ current }) => current));
  return (
    <nav className="room-bar" aria-label={words.mainNavigation}>
      <ul className="room-bar__list">
        {inBar.map((room) => (
          <li key={room.href}>
            <RoomLink room={room} className="room-bar__room" />
          </li>
        ))}
        {others.length > 0 ? (
          <li className={isElsewhere ? "room-bar__more room-bar__more--current" : "room-bar__more"}>
            <Menu label={words.more} icon="menu" side="end" upward>
              <OtherRooms groups={others} />
            </Menu>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

function OtherRooms({ groups }: RoomsProps) {
  return groups.map(({ label, rooms }) => (
    <section className="room-bar__group" key={label}>
      <p className="room-bar__heading" aria-hidden="true">
        {label}
      </p>
      <ul className="menu__links" aria-label={label}>
        {rooms.map((room) => (
          <li key={room.href}>
            <RoomLink room={room} className="menu__link" />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function PersonMenu({ name, role, links, signOutAction, theme, workFor }: PersonMenuProps) {
  const { words } = useUi();
  return (
    <div className="person-menu">
      <Menu label={words.personMenu(name)} icon="person" iconOnly>
        <p className="menu__heading">
          <strong>{name}</strong>
          <span className="menu__hint">{role}</span>
        </p>
        <MenuLinks links={links} />
        {workFor && workFor.choices.length > 0 ? (
          <form className="menu__section" method="post" action={workFor.action}>
            {workFor.choices.map((choice) => (
              <button
                key={choice.id}
                className="button button--quiet button--small"
                type="submit"
                name="partnership"
                value={choice.id}
              >
                {words.workFor(choice.name)}
              </button>
            ))}
          </form>
        ) : null}
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
