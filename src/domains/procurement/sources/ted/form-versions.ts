import type { XmlElement } from "#platform/xml/xml-element";
import type { ByLanguage } from "../../rules/notice.ts";
import { byLanguage } from "../read-values.ts";
import type { Tracked } from "../tracked-xml.ts";

/** One notice in all its languages: the originals, and the translations made of them. */
export type FormVersions = {
  readonly originals: readonly XmlElement[];
  readonly others: readonly XmlElement[];
};

/**
 * The same text out of every language of the form.
 * @param find where it stands in one form
 */
export function inEveryLanguage(
  { originals, others }: FormVersions,
  tracked: Tracked,
  find: (form: XmlElement) => XmlElement | undefined,
): ByLanguage {
  return byLanguage(
    [...originals, ...others].map((form) => [
      form.attributes.LG ?? "",
      tracked.text(find(form)) ?? "",
    ]),
  );
}
