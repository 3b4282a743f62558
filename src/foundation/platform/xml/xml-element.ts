/** An element of an XML document. Names are local: the prefix is the writer's choice and says nothing. */
export type XmlElement = {
  readonly name: string;
  /** By local name; declarations of namespaces are left out. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Texts and elements in the order of the document; texts of white space only are left out. */
  readonly content: readonly (XmlElement | string)[];
  /** 1-based line of the opening tag. */
  readonly line: number;
};

/** The elements directly under `element`, of one name when it is given. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.content.filter(
    (part): part is XmlElement =>
      typeof part !== "string" && (name === undefined || part.name === name),
  );
}

/**
 * Every element at the end of a path.
 * @param path local names, `ProcurementProject/MainCommodityClassification`
 */
export function elementsAt(element: XmlElement, path: string): XmlElement[] {
  const names = path.split("/");
  const found: XmlElement[] = [];
  const visit = (one: XmlElement, at: number): void => {
    for (const part of one.content) {
      if (typeof part === "string" || part.name !== names[at]) continue;
      if (at === names.length - 1) found.push(part);
      else visit(part, at + 1);
    }
  };
  visit(element, 0);
  return found;
}

/** The first element at the end of a path. */
export function elementAt(element: XmlElement, path: string): XmlElement | undefined {
  const names = path.split("/");
  const visit = (one: XmlElement, at: number): XmlElement | undefined => {
    for (const part of one.content) {
      if (typeof part === "string" || part.name !== names[at]) continue;
      const found = at === names.length - 1 ? part : visit(part, at + 1);
      if (found) return found;
    }
    return undefined;
  };
  return visit(element, 0);
}

/** Every element of one of these names under `element`, at any depth, outermost first. */
export function descendantsOf(
  element: XmlElement,
  isWanted: (name: string) => boolean,
): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (one: XmlElement): void => {
    for (const part of one.content) {
      if (typeof part === "string") continue;
      if (isWanted(part.name)) found.push(part);
      visit(part);
    }
  };
  visit(element);
  return found;
}

/**
 * All text inside; empty when there is none. White space is folded. Line breaks stay where the writer
 * put them, except inside paragraphs, where they only wrap the file: those stand below each other.
 */
export function textIn(element: XmlElement): string {
  const parts = element.content.map((part) => (typeof part === "string" ? part : textIn(part)));
  if (childrenOf(element).some(({ name }) => name === "P")) {
    return parts
      .map((part) => part.replace(/\s+/g, " ").trim())
      .filter(Boolean)
      .join("\n");
  }
  return parts
    .join("")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
