import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon-paths.tsx";

export interface SwitchLink {
  readonly href: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly current?: boolean;
}

export interface SwitchLinksProps {
  readonly label: string;
  readonly links: readonly SwitchLink[];
}

/** A few ways to see the same thing, one of them in use. */
export function SwitchLinks({ label, links }: SwitchLinksProps) {
  return (
    <nav className="switch-links" aria-label={label}>
      <ul className="switch-links__list">
        {links.map((link) => (
          <li key={link.href}>
            <a
              className="switch-links__link"
              href={link.href}
              aria-current={link.current ? "true" : undefined}
            >
              {link.icon ? <Icon name={link.icon} size="small" /> : null}
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
