import type { SubjectShown } from "../../usecases/public/read-csr-page.ts";

/** The core subjects, each with what it is about and its issues. */
export function SevenSubjects({ subjects }: { readonly subjects: readonly SubjectShown[] }) {
  return (
    <ol className="csr__subjects">
      {subjects.map(({ key, name, intro, issues }) => (
        <li key={key} className="csr__subject">
          <h3>{name}</h3>
          <p>{intro}</p>
          <ul>
            {issues.map((issue) => (
              <li key={issue.clause}>{issue.name}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
