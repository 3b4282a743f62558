import type { ReactNode } from "react";
import { Button } from "../button/button.tsx";
import { Form, FormActions, type FormProps } from "../form/form.tsx";
import { useUi } from "../ui-context.tsx";

export interface ConfirmFormProps {
  readonly action?: string;
  readonly hidden?: FormProps["hidden"];
  /** What will happen, and whether it can be undone. */
  readonly children: ReactNode;
  /** The deed: "Verwijder 3 organisaties". */
  readonly deed: string;
  readonly danger?: boolean;
  readonly cancelHref: string;
  readonly cancelLabel?: string;
}

/** Asks once more; the same form on its own page and in a dialog. */
export function ConfirmForm(props: ConfirmFormProps) {
  const { words } = useUi();
  const { action, hidden, children, deed, danger, cancelHref, cancelLabel } = props;
  return (
    <Form {...(action ? { action } : {})} {...(hidden ? { hidden } : {})}>
      <div className="text">{children}</div>
      <FormActions>
        <Button kind={danger ? "danger" : "primary"}>{deed}</Button>
        <a className="button button--quiet" href={cancelHref} data-dialog-cancel>
          {cancelLabel ?? words.cancel}
        </a>
      </FormActions>
    </Form>
  );
}
