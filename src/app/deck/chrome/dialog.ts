/** A modal sheet over the deck; Escape, its button and a press beside it close it, and closing removes it. */
export function openDialog(title: string, kind: string): HTMLDialogElement {
  const dialog = document.createElement("dialog");
  dialog.className = `sheet ${kind}`;
  dialog.lang = "en";
  const heading = document.createElement("h2");
  heading.id = `${kind}-title`;
  heading.textContent = title;
  dialog.setAttribute("aria-labelledby", heading.id);
  const close = document.createElement("button");
  close.type = "button";
  close.className = "sheet-close";
  close.textContent = "Close";
  close.addEventListener("click", () => dialog.close());
  const head = document.createElement("header");
  head.append(heading, close);
  dialog.append(head);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog && isBeside(dialog, event)) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

function isBeside(dialog: HTMLElement, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
