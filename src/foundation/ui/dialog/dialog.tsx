import type { ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon-paths.tsx";
import { Island } from "../island/island.tsx";
import { useUi } from "../ui-context.tsx";

export interface DialogOpenerProps {
  /** Id of the Dialog on this page. */
  readonly opens: string;
  /** The page that asks the same, for whoever has no script. */
  readonly href: string;
  readonly kind?: "primary" | "secondary" | "quiet" | "danger";
  readonly icon?: IconName;
  readonly children: ReactNode;
}

export function DialogOpener({
  opens,
  href,
  kind = "secondary",
  icon,
  children,
}: DialogOpenerProps) {
  return (
    <a className={`button button--${kind}`} href={href} data-island-dialog-opener={opens}>
      {icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
    </a>
  );
}

export interface DialogProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A question that must be answered before going on. */
export function Dialog({ id, title, children }: DialogProps) {
  const { words } = useUi();
  return (
    <dialog className="dialog" id={id} aria-labelledby={`${id}-title`}>
      <div className="dialog__top">
        <h2 id={`${id}-title`}>{title}</h2>
        <form method="dialog">
          <button className="button button--quiet button--icon" type="submit">
            <Icon name="close" />
            <span className="visually-hidden">{words.close}</span>
          </button>
        </form>
      </div>
      {children}
      <Island name="dialog-opener" />
    </dialog>
  );
}
