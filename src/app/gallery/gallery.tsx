import { render } from "preact";
import { useState } from "preact/hooks";
import { startTheme } from "../deck/chrome/theme.ts";
import { countViewPages } from "./count-pages.tsx";
import type { Subject } from "./samples.ts";
import { cutsOf, exerciseIds, loadSubject } from "./subjects.ts";
import { type FrameAddress, frameQuery, type Screen, THEMES, VIEWS, type View } from "./views.ts";

startTheme();
if (import.meta.hot) {
  void import("../overlay/dev.ts");
  void import("../overlay/reload.ts").then(({ reloadOnUpdate }) => reloadOnUpdate());
}
const root = document.getElementById("gallery");
if (root) void start(root);

async function start(root: HTMLElement): Promise<void> {
  const names = exerciseIds().flatMap((id) => cutsOf(id).map((set) => [id, set] as const));
  const subjects = await Promise.all(names.map(([id, set]) => loadSubject(id, set)));
  render(<Gallery subjects={subjects} />, root);
  // The browser looked for the address's anchor before there was one.
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

const nameOf = ({ compiled, set }: Subject): string => `${compiled.heading.title}${set ? `: ${set}` : ""}`;
const anchorOf = ({ compiled, set }: Subject, view?: View): string =>
  [compiled.id, set, view && `${view.surface}-${view.state}`].filter(Boolean).join("--");

type Shown = "both" | "light" | "dark";

function Gallery({ subjects }: { subjects: readonly Subject[] }) {
  const [shown, setShown] = useState<Shown>("both");
  return (
    <>
      <nav class="gallery-nav" aria-label="Exercises">
        <a class="gallery-mark" href="../">
          Staffroom
        </a>
        <ul>
          {subjects.map((subject) => (
            <li key={anchorOf(subject)}>
              <a class="gallery-name" href={`#${anchorOf(subject)}`}>
                {nameOf(subject)}
              </a>
              <ul>
                {VIEWS.map((view) => (
                  <li key={view.name}>
                    <a href={`#${anchorOf(subject, view)}`}>{view.name}</a>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </nav>
      <main class="gallery" data-shown={shown}>
        <header class="gallery-head">
          <h1>Exercises</h1>
          <p>Every surface of every exercise of this workshop, at the sizes it must fit. Answers are made up.</p>
          <ThemePicker shown={shown} onPick={setShown} />
        </header>
        {subjects.length === 0 && <p>This workshop has no exercises yet: each is a folder in exercises/.</p>}
        {subjects.map((subject) => (
          <Cut key={anchorOf(subject)} subject={subject} />
        ))}
      </main>
    </>
  );
}

function ThemePicker({ shown, onPick }: { shown: Shown; onPick(shown: Shown): void }) {
  return (
    <fieldset class="gallery-themes">
      <legend class="visually-hidden">Themes shown</legend>
      {(["both", "light", "dark"] as const).map((name) => (
        <label key={name}>
          <input type="radio" name="themes" checked={shown === name} onChange={() => onPick(name)} />
          {name === "both" ? "Both themes" : `${name[0]?.toUpperCase()}${name.slice(1)}`}
        </label>
      ))}
    </fieldset>
  );
}

function Cut({ subject }: { subject: Subject }) {
  const { compiled, exercise, parts } = subject;
  const items = exercise.logic.items(parts.task).length;
  return (
    <section class="gallery-cut" id={anchorOf(subject)} aria-labelledby={`${anchorOf(subject)}--title`}>
      <h2 id={`${anchorOf(subject)}--title`}>{nameOf(subject)}</h2>
      <p>
        Kind <code>{exercise.logic.kind}</code>, {items === 1 ? "1 item" : `${items} items`}, from{" "}
        <code>{compiled.file}</code>
      </p>
      {VIEWS.map((view) => (
        <ViewRow key={view.name} subject={subject} view={view} />
      ))}
    </section>
  );
}

function ViewRow({ subject, view }: { subject: Subject; view: View }) {
  const pages = Array.from({ length: countViewPages(subject, view) }, (_, page) => page);
  const { compiled, set } = subject;
  return (
    <section class="gallery-view" id={anchorOf(subject, view)}>
      <h3>{view.name}</h3>
      <p>{view.about}</p>
      <div class="gallery-frames">
        {view.screens.flatMap((screen) =>
          pages.flatMap((page) =>
            THEMES.map((theme) => {
              const address = { exercise: compiled.id, set, view, screen, theme, page };
              return <Frame key={frameQuery(address)} address={address} pages={pages.length} name={nameOf(subject)} />;
            }),
          ),
        )}
      </div>
    </section>
  );
}

const SCALE: Readonly<Record<Screen["mode"], number>> = { phone: 0.5, deck: 0.4, page: 0.5 };

const boxOf = ({ width, height }: Screen, scale: number): string =>
  `width:${width * scale}px;height:${height * scale}px`;

function Frame({ address, pages, name }: { address: FrameAddress; pages: number; name: string }) {
  const { view, screen, theme, page } = address;
  const source = `frame.html?${frameQuery(address)}`;
  const scale = SCALE[screen.mode];
  const which = pages > 1 ? `, page ${page + 1} of ${pages}` : "";
  return (
    <figure data-theme={theme}>
      <div class="gallery-screen" style={boxOf(screen, scale)}>
        <iframe
          src={source}
          loading="lazy"
          title={`${name}, ${view.name}${which}, ${screen.name}, ${theme}`}
          style={`${boxOf(screen, 1)};transform:scale(${scale})`}
        />
      </div>
      <figcaption>
        <a href={source}>
          {screen.name}, {theme}
          {which}
        </a>{" "}
        {screen.width} × {screen.height}
      </figcaption>
    </figure>
  );
}
