const roles =
  /^(info|contact|post|mail|gemeente|stad|commune|ville|ocmw|cpas|secretariaat|secretariat|onthaal|accueil|aankoop|aankopen|aankoopdienst|aanbesteding|aanbestedingen|overheidsopdracht|overheidsopdrachten|opdrachten|marches|marchespublics|marches-publics|marches\.publics|cellulemarches|achats|procurement|tender|tenders|tendering|purchasing|inkoop|einkauf|vergabe|technischedienst|juridischedienst|facility|facilities|administratie|administration|greffe|directie|direction|logistiek|logistique)([._-]?(dienst|service|cel|cellule|be|nl|fr|publics|publiques|department|team|office|administratie))*\d{0,2}$/;

/**
 * The mail address when it is plainly one of an organisation; null otherwise.
 * A name cannot be told from a word with certainty, so only known words of functions are kept.
 */
export function organisationEmail(text: string): string | null {
  const address = text.trim().toLowerCase();
  const [box, host, ...rest] = address.split("@");
  if (!box || !host?.includes(".") || rest.length > 0 || /\s/.test(address)) return null;
  return roles.test(box) ? address : null;
}
