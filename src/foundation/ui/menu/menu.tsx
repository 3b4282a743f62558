import type { ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon-paths.tsx";
import { Island } from "../island/island.tsx";

export interface MenuProps {
  readonly label: string;
  readonly icon?: IconName;
  /** Drawn only as a sign; the label stays for screen readers. */
  readonly iconOnly?: boolean;
  /** Which side of its button the sheet keeps to, and whether it opens upward. */
  readonly side?: "start" | "end";
  readonly upward?: boolean;
  readonly small?: boolean;
  readonly children: ReactNode;
}

/** A button that opens a small sheet. Works by itself; with script it also closes by itself. */
export function Menu(props: MenuProps) {
  const { label, icon, iconOnly, side = "end", upward, small, children } = props;
  const sheet = `menu__sheet menu__sheet--${side}${upward ? " menu__sheet--upward" : ""}`;
  return (
    <details className="menu" data-island-close-menus>
      <summary className={small ? "menu__button menu__button--small" : "menu__button"}>
        {icon ? <Icon name={icon} size={small ? "small" : "medium"} /> : null}
        <span className={iconOnly ? "visually-hidden" : "menu__word"}>{label}</span>
        <Icon name="chevron-down" size="small" />
      </summary>
      <div className={sheet}>{children}</div>
      <Island name="close-menus" />
    </details>
  );
}

export interface MenuLink {
  readonly href: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly hint?: string;
  readonly download?: boolean;
}

export function MenuLinks({ links }: { readonly links: readonly MenuLink[] }) {
  return (
    <ul className="menu__links">
      {links.map((link) => (
        <li key={link.href}>
          <a className="menu__link" href={link.href} download={link.download || undefined}>
            {link.icon ? <Icon name={link.icon} /> : null}
            <span>
              {link.label}
              {link.hint ? <span className="menu__hint">{link.hint}</span> : null}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
