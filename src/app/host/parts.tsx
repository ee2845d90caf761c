import type { ComponentChildren } from "preact";

/** A key's name beside what it does; screen readers learn it from the help. */
export const Key = ({ name }: { name: string }) => (
  <span class="key" aria-hidden="true">
    {name}
  </span>
);

/** A small control of the top line. */
export const Tool = ({ name, children, press }: { name: string; children: ComponentChildren; press(): void }) => (
  <button type="button" class="tool" onClick={press}>
    <span>{children}</span>
    <Key name={name} />
  </button>
);
