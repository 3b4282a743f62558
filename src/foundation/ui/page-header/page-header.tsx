import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "../breadcrumb/breadcrumb.tsx";

export interface PageHeaderProps {
  /** The one h1 of the page. */
  readonly title: string;
  /** What one can do or see here, in a sentence or two. */
  readonly lede?: ReactNode;
  readonly crumbs?: readonly Crumb[];
  /** Work forms, status and the like, before the lede. */
  readonly tags?: ReactNode;
  /** The one primary button. */
  readonly primary?: ReactNode;
  readonly secondary?: ReactNode;
}

export function PageHeader({ title, lede, crumbs, tags, primary, secondary }: PageHeaderProps) {
  return (
    <header className="page-header">
      {crumbs ? <Breadcrumb crumbs={crumbs} /> : null}
      <div className="page-header__line">
        <div className="page-header__words">
          <h1>{title}</h1>
          {tags ? <div className="page-header__tags">{tags}</div> : null}
          {lede ? <p className="page-header__lede">{lede}</p> : null}
        </div>
        {primary || secondary ? (
          <div className="page-header__actions">
            {secondary}
            {primary}
          </div>
        ) : null}
      </div>
    </header>
  );
}

export interface SectionHeaderProps {
  readonly title: string;
  readonly id?: string;
  readonly actions?: ReactNode;
}

/** A part of a page: a line, its title, and what one can do with it. */
export function SectionHeader({ title, id, actions }: SectionHeaderProps) {
  return (
    <div className="section-header">
      <h2 id={id}>{title}</h2>
      {actions ? <div className="section-header__actions">{actions}</div> : null}
    </div>
  );
}
