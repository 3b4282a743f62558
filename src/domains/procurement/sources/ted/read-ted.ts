import { childrenOf, elementAt, elementsAt, type XmlElement } from "#platform/xml/xml-element";
import { languageCode } from "../../rules/language-code.ts";
import type { Notice } from "../../rules/notice.ts";
import { kindOfTedForm } from "../../rules/notice-kind.ts";
import { trackXml } from "../tracked-xml.ts";
import { tedPersons } from "./form-names.ts";
import type { FormVersions } from "./form-versions.ts";
import { readHeader } from "./read-header.ts";
import { readNewForm } from "./read-new-form.ts";
import { readOldForm } from "./read-old-form.ts";

/**
 * A notice in TED-XML R2.0.8 or R2.0.9, any form.
 * @param root TED_EXPORT
 * @see docs/sources/notices.md
 */
export function readTed(root: XmlElement): Notice {
  const tracked = trackXml((name) => tedPersons.has(name));
  const forms = elementsAt(root, "FORM_SECTION").flatMap((section) => childrenOf(section));
  const versions = versionsOf(forms);
  const [form] = versions.originals;
  const formatVersion = versionOf(root, form);
  if (!/^R2\.0\.[89]\b/.test(formatVersion)) {
    tracked.note("version-unknown", "TED_EXPORT", formatVersion);
  }
  const header = readHeader(root, tracked);
  const isOld = formatVersion.startsWith("R2.0.8");
  const read = form ? (isOld ? readOldForm : readNewForm)(versions, tracked) : null;
  const name = form?.attributes.FORM ?? "";
  if (form) tracked.text(elementAt(form, "NOTICE"));
  const type = (form && elementAt(form, "NOTICE")?.attributes.TYPE) ?? null;
  const kind = kindOfTedForm(name, type);
  if (kind === "other") tracked.note("form-unknown", "FORM_SECTION", name);
  for (const section of elementsAt(root, "TRANSLATION_SECTION")) leaveOutTitles(section, tracked);
  // The same five addresses of the publisher in every notice.
  for (const links of elementsAt(root, "LINKS_SECTION")) tracked.sees(links);
  for (const other of [...versions.originals.slice(1), ...versions.others]) {
    tracked.leaveOut(other, "translation");
  }
  const languages = versions.originals.map(({ attributes }) => languageCode(attributes.LG ?? ""));
  const { references = [], ...said } = read ?? {};
  const identity = references.length > 0 ? { ...header.identity, references } : header.identity;
  const notice = {
    format: "ted-xml" as const,
    formatVersion,
    form: name,
    kind,
    isFramework: false,
    buyers: [],
    title: {},
    description: {},
    lots: [],
    ...header,
    ...said,
    identity,
    languages: languages.length > 0 ? languages : header.languages,
    otherCpv: read?.otherCpv ?? header.otherCpv,
    links: [...header.links, ...(read?.links ?? [])],
    earlier: [...new Set([...header.earlier, ...(read?.earlier ?? [])])],
  };
  return { ...notice, ...tracked.rest(root), notes: tracked.notes() };
}

function leaveOutTitles(section: XmlElement, tracked: ReturnType<typeof trackXml>): void {
  for (const part of childrenOf(section)) {
    tracked.leaveOut(part, part.name === "ML_TITLES" ? "header-title" : "translation");
  }
}

/** The forms of a notice stand once per language; those it was written in come first. */
function versionsOf(forms: readonly XmlElement[]): FormVersions {
  const originals = forms.filter(({ attributes }) => attributes.CATEGORY === "ORIGINAL");
  const chosen = originals.length > 0 ? originals : forms.slice(0, 1);
  return { originals: chosen, others: forms.filter((form) => !chosen.includes(form)) };
}

/** VERSION of R2.0.9; R2.0.8 says it on the form or in the place of its schema. */
function versionOf(root: XmlElement, form: XmlElement | undefined): string {
  const said = root.attributes.VERSION ?? form?.attributes.VERSION;
  if (said) return said;
  return /R2\.0\.\d+(\.S\d+(\.E\d+)?)?/.exec(root.attributes.schemaLocation ?? "")?.[0] ?? "";
}
