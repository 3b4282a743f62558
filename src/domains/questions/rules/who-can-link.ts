/**
 * Where one looks who can do the job a question asks for: the directory with the question's words and municipality.
 * The one place that builds this link.
 */
export function whoCanHref(question: {
  readonly subject: string;
  readonly nis: string | null;
}): string {
  const query = new URLSearchParams({ q: withoutAskingWords(question.subject) });
  if (question.nis) query.set("gemeente", question.nis);
  return `/kaart?${query}`;
}

/** A question asks; a search names. "Wie kan onze hagen snoeien?" looks for "hagen snoeien". */
function withoutAskingWords(subject: string): string {
  const asking = new Set(
    (
      "wie wat waar kan kunnen kunt u jullie ons onze we wij er iemand doet is zijn zoeken zoek vraag over voor om te doen graag " +
      "qui que peut pouvez vous notre nos nous cherche cherchons quelqu'un question est pour faire " +
      "who what can could you our we do somebody someone looking question about"
    ).split(" "),
  );
  const words = subject
    .replace(/[?!.,;:"“”()]/g, " ")
    .split(/\s+/)
    .filter(Boolean);
  const left = words.filter((word) => !asking.has(word.toLowerCase()));
  return (left.length > 0 ? left : words).slice(0, 8).join(" ");
}
