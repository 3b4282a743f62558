import type { ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon-paths.tsx";

export interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  /** What this place is for. */
  readonly children: ReactNode;
  /** The first step. */
  readonly action?: ReactNode;
}

export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Icon name={icon} size="large" />
      <div className="empty-state__body">
        <p className="empty-state__title">{title}</p>
        <div className="empty-state__words">{children}</div>
        {action ? <div className="empty-state__action">{action}</div> : null}
      </div>
    </div>
  );
}
