import type { ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";
import { useUi } from "../ui-context.tsx";

export type NoticeKind = "info" | "warning" | "error" | "success";

export interface NoticeProps {
  readonly kind: NoticeKind;
  /** Said instead of the standard word ("Let op", "Fout", …). */
  readonly title?: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

const iconOf = { info: "info", warning: "warning", error: "error", success: "check" } as const;

/** Something to know on this page: a sign, a word, and what to do. */
export function Notice({ kind, title, children, actions }: NoticeProps) {
  const { words } = useUi();
  const word = {
    info: words.noticeInfo,
    warning: words.noticeWarning,
    error: words.noticeError,
    success: words.noticeSuccess,
  }[kind];
  return (
    <div className={`notice notice--${kind}`}>
      <Icon name={iconOf[kind]} />
      <div className="notice__body">
        <p className="notice__title">{title ?? word}</p>
        <div>{children}</div>
        {actions ? <div className="notice__actions">{actions}</div> : null}
      </div>
    </div>
  );
}

/** The answer to what one just did; spoken once, gone on the next page. */
export function Flash(props: NoticeProps) {
  return (
    <div className="flash" role={props.kind === "error" ? "alert" : "status"}>
      <Notice {...props} />
    </div>
  );
}
