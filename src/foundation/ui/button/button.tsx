import type { ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon-paths.tsx";

interface Look {
  /** primary: at most one per page. danger: what cannot be taken back. */
  readonly kind?: "primary" | "secondary" | "quiet" | "danger";
  readonly icon?: IconName;
  /** The word stays for screen readers and as a tip; only the sign is drawn. */
  readonly iconOnly?: boolean;
  readonly small?: boolean;
  readonly children: ReactNode;
}

export interface ButtonProps extends Look {
  readonly type?: "submit" | "button";
  readonly name?: string;
  readonly value?: string;
  /** Id of a form elsewhere on the page. */
  readonly form?: string;
  readonly formAction?: string;
  readonly formMethod?: "get" | "post";
  readonly disabled?: boolean;
}

/** Sends a form; says the deed. */
export function Button(props: ButtonProps) {
  const { kind, icon, iconOnly, small, children, type = "submit", ...rest } = props;
  return (
    <button type={type} className={classOf({ kind, iconOnly, small })} {...rest}>
      <Content icon={icon} iconOnly={iconOnly} small={small}>
        {children}
      </Content>
    </button>
  );
}

export interface ButtonLinkProps extends Look {
  readonly href: string;
  readonly download?: boolean;
}

/** Goes somewhere, drawn as a button. */
export function ButtonLink(props: ButtonLinkProps) {
  const { kind, icon, iconOnly, small, children, href, download } = props;
  return (
    <a href={href} className={classOf({ kind, iconOnly, small })} download={download || undefined}>
      <Content icon={icon} iconOnly={iconOnly} small={small}>
        {children}
      </Content>
    </a>
  );
}

/** Buttons that belong together; the first is the one most people want. */
export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className="button-row">{children}</div>;
}

interface ContentProps {
  readonly icon: IconName | undefined;
  readonly iconOnly: boolean | undefined;
  readonly small: boolean | undefined;
  readonly children: ReactNode;
}

function Content({ icon, iconOnly, small, children }: ContentProps) {
  return (
    <>
      {icon ? <Icon name={icon} size={small ? "small" : "medium"} /> : null}
      <span className={iconOnly ? "visually-hidden" : "button__word"}>{children}</span>
    </>
  );
}

function classOf(look: {
  kind: Look["kind"] | undefined;
  iconOnly: boolean | undefined;
  small: boolean | undefined;
}): string {
  return [
    "button",
    `button--${look.kind ?? "secondary"}`,
    look.small ? "button--small" : "",
    look.iconOnly ? "button--icon" : "",
  ]
    .filter(Boolean)
    .join(" ");
}
