import type { ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon-paths.tsx";

export interface TagProps {
  /** social: belongs to the social economy. wrong: missing or wrong; always with a sign. */
  readonly tone?: "plain" | "social" | "regular" | "act" | "wrong";
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A short fact about the thing it stands with. */
export function Tag({ tone = "plain", icon, children }: TagProps) {
  const sign = icon ?? (tone === "wrong" ? "warning" : undefined);
  return (
    <span className={`tag tag--${tone}`}>
      {sign ? <Icon name={sign} size="small" /> : null}
      {children}
    </span>
  );
}

export interface WorkFormBadgeProps {
  /** "collectief maatwerk", "wijk-werken", … in the reader's language. */
  readonly label: string;
  /** "sinds 2019", "tot 2014"; a past form is drawn as history. */
  readonly period?: string;
  readonly past?: boolean;
}

/** A work form of the social economy: the ochre of the points on the map. */
export function WorkFormBadge({ label, period, past }: WorkFormBadgeProps) {
  return (
    <span className={past ? "work-form work-form--past" : "work-form"}>
      <span className="work-form__label">{label}</span>
      {period ? <span className="work-form__period">{period}</span> : null}
    </span>
  );
}
