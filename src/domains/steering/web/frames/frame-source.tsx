import { inLanguage } from "#kernel/language";
import { Notice, SourceLine, useUi } from "#ui";
import type { FrameSource } from "../../rules/frames/frame.ts";
import { frameWords } from "../../text/frames/index.ts";

/** Where it is written, when it was last held against that text, and what to know before relying on it. */
export function FrameSourceBlock({ source }: { readonly source: FrameSource }) {
  const { language } = useUi();
  const words = frameWords(language).page;
  const note = inLanguage(source.note, language);
  const title = [source.publisher, source.title].filter(Boolean).join(": ");
  const sources = [
    ...(title || source.url
      ? [
          {
            title: title || source.url,
            ...(source.url ? { href: source.url } : {}),
            ...(source.checkedOn ? { date: source.checkedOn } : {}),
          },
        ]
      : []),
    ...(source.further ?? []).map(({ title: more, url }) => ({ title: more, href: url })),
  ];
  return (
    <>
      {note ? (
        <Notice kind="info" title={words.note}>
          {note}
        </Notice>
      ) : null}
      {sources.length > 0 ? <SourceLine sources={sources} /> : <p>{words.noSource}</p>}
    </>
  );
}
