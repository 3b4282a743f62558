import { recordAudit } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { App } from "#platform/request-context";
import { listEvidenceFiles } from "../../store/fill/evidence-rows.ts";
import { listScanLetters } from "../../store/fill/holder-rows.ts";
import { deleteScanRow } from "../../store/fill/scan-rows.ts";
import { takeBackScanProof } from "../desk/prove-scan.ts";
import { holderActor, withOwnedScan } from "./own-scan.ts";

/**
 * A company takes everything away: answers, figures, plan, files, links, and the letters about it in the outbox. Only
 * that a scan was deleted stays, without a name.
 * @param typed the name of the organisation, to be sure
 */
export const deleteScan = (
  app: Pick<App, "config" | "db" | "files" | "mail">,
  token: string,
  typed: string,
  now: Instant,
): Promise<{ readonly kind: "deleted" } | Refusal<"no-such-scan" | "not-owner" | "wrong-name">> =>
  withOwnedScan<{ readonly kind: "deleted" } | Refusal<"wrong-name">>(
    app,
    token,
    async (tx, held) => {
      const { scan } = held;
      if (plain(typed) !== plain(scan.name)) return refuse("wrong-name");
      for (const { fileId } of await listEvidenceFiles(tx, scan.id)) {
        await app.files.remove(tx, fileId);
      }
      await app.mail.forget(tx, await listScanLetters(tx, scan.id));
      await takeBackScanProof(tx, held, now);
      await deleteScanRow(tx, scan.id);
      await recordAudit(tx, holderActor(held), "scan.delete", { kind: "scan", id: scan.id });
      return { kind: "deleted" };
    },
  );

const plain = (name: string): string => name.trim().replace(/\s+/g, " ").toLocaleLowerCase("nl");
