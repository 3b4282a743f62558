import { sql } from "kysely";
import type { Tx } from "#platform/db";
import "./tables.ts";

/** A file with the same bytes as before shows the same editions: this import met them too. */
export async function copySightings(
  tx: Tx,
  files: readonly { readonly id: string; readonly unchangedFrom?: string | undefined }[],
  importId: string,
): Promise<void> {
  const pairs = files.flatMap(({ id, unchangedFrom }) =>
    unchangedFrom ? [{ file: id, before: unchangedFrom }] : [],
  );
  if (pairs.length === 0) return;
  await sql`insert into notice_sighting (partnership_id, edition_id, import_id, file_id)
    select s.partnership_id, s.edition_id, ${importId}::uuid, p.file
    from jsonb_to_recordset(${JSON.stringify(pairs)}::text::jsonb) as p(file uuid, before uuid)
    join notice_sighting s on s.file_id = p.before
    on conflict do nothing`.execute(tx);
}
