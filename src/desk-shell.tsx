import type { ReactNode } from "react";
import { DeskFrame, Flash, languageHrefs, useUi } from "#ui";
import { groupRooms } from "./desk-rooms.ts";
import type { Desk } from "./read-desk.ts";
import { words } from "./text.ts";

export type DeskShellProps = {
  readonly desk: Desk;
  readonly width?: "reading" | "full";
  readonly children: ReactNode;
};

/** The frame of the desk round a page, or round what is said when there is no page. */
export function DeskShell({ desk, width = "reading", children }: DeskShellProps) {
  const w = words(useUi().language);
  const { partnership, address, theme, flash, person, elsewhere } = desk;
  const path = address.split("?")[0] ?? "";
  return (
    <DeskFrame
      partnership={{ name: partnership.name, href: "/" }}
      groups={groupRooms(desk.rooms, path, w)}
      search={{ action: "/kaart" }}
      languages={{ hrefs: languageHrefs(address) }}
      width={width}
      flash={flash ? <Flash kind={flash.tone}>{flash.text}</Flash> : null}
      {...(person
        ? {
            person: {
              name: person.name,
              role: person.role ? w.roles[person.role] : "",
              links: [{ href: "/profiel", label: w.profile }],
              signOutAction: "/afmelden",
              workFor: { action: "/werken-voor", choices: elsewhere },
              theme: { action: "/thema", current: theme, back: address },
            },
          }
        : {})}
    >
      {children}
    </DeskFrame>
  );
}
