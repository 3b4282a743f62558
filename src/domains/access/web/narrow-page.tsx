import type { ReactNode } from "react";
import { languageHrefs, NarrowFrame, PageHeader, useUi } from "#ui";
import { words } from "../text/index.ts";

export interface NarrowPageProps {
  readonly title: string;
  readonly lede?: ReactNode;
  /** Whose door this is, when that is known. */
  readonly name?: string | undefined;
  readonly address: string;
  readonly children?: ReactNode;
}

/** One question at the door: signing in, accepting, choosing a password. */
export function NarrowPage({ title, lede, name, address, children }: NarrowPageProps) {
  const { language } = useUi();
  return (
    <NarrowFrame
      name={name ?? words(language).product}
      languages={{ hrefs: languageHrefs(address) }}
    >
      <title>{title}</title>
      <PageHeader title={title} lede={lede} />
      {children}
    </NarrowFrame>
  );
}
