import { TextArea, TextInput, useUi } from "#ui";
import { contractFormWords } from "../../text/contract-forms/index.ts";

interface LetterFieldsProps {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** A letter before it goes: every word can be changed. */
export function LetterFields({ to, subject, body }: LetterFieldsProps) {
  const { letter: words } = contractFormWords(useUi().language);
  return (
    <>
      <TextInput name="to" type="email" label={words.to} value={to} width="half" />
      <TextInput name="subject" label={words.subject} value={subject} maxLength={200} />
      <TextArea name="body" label={words.body} hint={words.bodyHint} value={body} rows={16} />
    </>
  );
}
