import { type Actor, mayReach, type Verb } from "#access";
import type { RoomGroup } from "#ui";
import type { Words } from "./text.ts";

type RoomKey = keyof Words["rooms"];
type GroupKey = keyof Words["roomGroups"];
type Icon = RoomGroup["rooms"][number]["icon"];

type DeskRoom = {
  readonly key: RoomKey;
  readonly group: GroupKey;
  readonly href: string;
  readonly icon: Icon;
  /** Addresses at and below which somebody is in this room; none for one outside the desk. */
  readonly paths: readonly string[];
  /** Who may not do this anywhere does not see the room; without one everybody does. */
  readonly verb?: Verb;
  /** Stands in the bar of a phone, which holds four. */
  readonly onPhone?: true;
};

/** Groups from top to bottom. */
const groups: readonly GroupKey[] = ["today", "steer", "know", "work", "meet", "client", "arrange"];

/**
 * The rooms of the desk. A domain adds its own here, and its name in `rooms` of text.ts in three languages.
 */
const rooms: readonly DeskRoom[] = [
  {
    key: "today",
    group: "today",
    href: "/vandaag",
    icon: "calendar",
    paths: ["/vandaag"],
    verb: "plan.read",
    onPhone: true,
  },
  {
    key: "plan",
    group: "steer",
    href: "/plan",
    icon: "list",
    paths: ["/plan", "/actie"],
    verb: "plan.read",
    onPhone: true,
  },
  {
    key: "coverage",
    group: "steer",
    href: "/dekking",
    icon: "target",
    paths: ["/dekking", "/kaders"],
    verb: "coverage.read",
  },
  {
    key: "evidence",
    group: "steer",
    href: "/bewijs",
    icon: "check",
    paths: ["/bewijs"],
    verb: "evidence.read",
  },
  {
    key: "vision",
    group: "steer",
    href: "/visie",
    icon: "star",
    paths: ["/visie"],
    verb: "vision.read",
  },
  {
    key: "scenario",
    group: "steer",
    href: "/scenario",
    icon: "chart",
    paths: ["/scenario"],
    verb: "scenario.read",
  },
  {
    key: "report",
    group: "steer",
    href: "/jaarverslag",
    icon: "document",
    paths: ["/jaarverslag"],
    verb: "report.read",
  },
  {
    key: "map",
    group: "know",
    href: "/kaart",
    icon: "map",
    paths: ["/kaart", "/organisatie", "/brochure", "/export"],
    onPhone: true,
  },
  {
    key: "stakeholders",
    group: "know",
    href: "/belanghebbenden",
    icon: "network",
    paths: ["/belanghebbenden"],
    verb: "stakeholder.read",
  },
  {
    key: "questions",
    group: "work",
    href: "/vragen",
    icon: "help",
    paths: ["/vragen"],
    verb: "question.read",
    onPhone: true,
  },
  {
    key: "whoCan",
    group: "work",
    href: "/wie-kan-dit",
    icon: "search",
    paths: ["/wie-kan-dit"],
    verb: "match.read",
  },
  {
    key: "purchasePlans",
    group: "work",
    href: "/aankoopplannen",
    icon: "basket",
    paths: ["/aankoopplannen"],
    verb: "purchase.read",
  },
  {
    key: "radar",
    group: "work",
    href: "/radar",
    icon: "bell",
    paths: ["/radar"],
    verb: "radar.read",
  },
  {
    key: "csrScan",
    group: "work",
    href: "/mvo-scan",
    icon: "eye",
    paths: ["/mvo-scan"],
    verb: "scan.read",
  },
  {
    key: "gatherings",
    group: "meet",
    href: "/bijeenkomsten",
    icon: "users",
    paths: ["/bijeenkomsten"],
    verb: "guest.read",
  },
  {
    key: "client",
    group: "client",
    href: "/opdrachtgever",
    icon: "building",
    paths: ["/opdrachtgever"],
    verb: "clause.read",
  },
  {
    key: "contracts",
    group: "client",
    href: "/opdrachten",
    icon: "document",
    paths: ["/opdrachten"],
    verb: "contract.read",
  },
  {
    key: "spend",
    group: "client",
    href: "/uitgaven",
    icon: "chart",
    paths: ["/uitgaven"],
    verb: "spend.read",
  },
  {
    key: "clauses",
    group: "client",
    href: "/clausules",
    icon: "document",
    paths: ["/clausules"],
    verb: "clause.read",
  },
  {
    key: "intake",
    group: "arrange",
    href: "/invoer",
    icon: "upload",
    paths: ["/invoer", "/taken", "/instellen/gegevens"],
    verb: "register.import",
  },
  { key: "publicSite", group: "arrange", href: "/publiek", icon: "globe", paths: [] },
  {
    key: "manage",
    group: "arrange",
    href: "/beheer",
    icon: "settings",
    paths: ["/beheer"],
    verb: "people.read",
  },
];

/** Keys of the rooms this person may enter. */
export const roomsFor = (actor: Actor): RoomKey[] =>
  rooms.filter(({ verb }) => !verb || mayReach(actor, verb)).map(({ key }) => key);

/** The rooms with these keys, in their groups, the one at this path marked; empty groups are left out. */
export function groupRooms(keys: readonly RoomKey[], path: string, words: Words): RoomGroup[] {
  return groups
    .map((group) => ({
      label: words.roomGroups[group],
      rooms: rooms
        .filter((room) => room.group === group && keys.includes(room.key))
        .map(({ key, href, icon, paths, onPhone }) => ({
          href,
          icon,
          label: words.rooms[key],
          current: paths.some((start) => path === start || path.startsWith(`${start}/`)),
          onPhone: onPhone ?? false,
        })),
    }))
    .filter((group) => group.rooms.length > 0);
}
