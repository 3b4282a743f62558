/** The one element that must be there. */
export function find<Kind extends Element>(root: ParentNode, selector: string): Kind {
  const found = root.querySelector<Kind>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}
