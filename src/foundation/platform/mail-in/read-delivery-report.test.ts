import { expect, test } from "vitest";
import { readDeliveryReport } from "./read-delivery-report.ts";

const report = (
  action: string,
  diagnostic = "smtp; 550 5.1.1 <weg@voorbeeld.example>:\n Recipient address rejected: no such user",
) =>
  Buffer.from(
    `From: MAILER-DAEMON@post.voorbeeld.example
To: r+x@post.voorbeeld.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="grens"

--grens
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--grens
Content-Type: message/delivery-status

Reporting-MTA: dns; post.voorbeeld.example
Arrival-Date: Mon, 23 Nov 2026 10:00:00 +0100

Final-Recipient: rfc822; weg@voorbeeld.example
Action: ${action}
Status: 5.1.1
Diagnostic-Code: ${diagnostic}

--grens
Content-Type: text/rfc822-headers

Subject: Uitnodiging

--grens--
`.replaceAll("\n", "\r\n"),
  );

test("a letter that could not be delivered says why, on one line", async () => {
  expect(await readDeliveryReport(report("failed"))).toEqual({
    action: "failed",
    status: "5.1.1",
    reason: "550 5.1.1 <weg@voorbeeld.example>: Recipient address rejected: no such user",
  });
});

test("a letter that is only late did not fail", async () => {
  expect((await readDeliveryReport(report("delayed")))?.action).toBe("other");
});

test("any other letter is no report", async () => {
  const letter = "From: an@voorbeeld.example\r\nSubject: Action: failed\r\n\r\nAction: failed\r\n";
  expect(await readDeliveryReport(Buffer.from(letter))).toBeNull();
});
