import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

/** A modal dialog: the browser keeps the focus inside, and gives it back when it closes. Escape is `onClose`. */
export function Dialog(props: { heading: string; onClose(): void; children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = (dialog.current?.getRootNode() as ShadowRoot | undefined)?.activeElement;
    dialog.current?.showModal();
    // Removing an open dialog from the page does not give the focus back; closing it would, but too early to render.
    return () => (before instanceof HTMLElement && before.isConnected ? before.focus() : undefined);
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <h2 id={id}>{props.heading}</h2>
      {props.children}
    </dialog>
  );
}
