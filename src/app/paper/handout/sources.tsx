import type { Edition } from "../edition.ts";
import { paginate } from "../pages.ts";
import { Credit } from "../pieces/contents.tsx";
import { Block, Page } from "../pieces/page.tsx";

/** The modules of an edition, each once. */
const modulesOf = ({ chapters }: Edition) => chapters.filter(({ isFirst }) => isFirst).map(({ module }) => module);

/** True when there is anything to name. */
export const hasSources = (edition: Edition): boolean =>
  edition.workshop.credit !== undefined || modulesOf(edition).some(({ sources }) => sources.length > 0);

/** What the workshop leans on, module by module, with addresses to type. */
export function Sources({ edition, room }: { readonly edition: Edition; readonly room: number }) {
  const modules = modulesOf(edition).filter(({ sources }) => sources.length > 0);
  const blocks = modules.map((module) => ({ module, height: 10 + module.sources.length * 11 }));
  const pages = paginate(blocks, (page) => room - 30 - (page === 0 ? 30 : 0));
  const { credit } = edition.workshop;
  return pages.map((some, at) => (
    <Page key={some[0]?.module.id ?? "sources"} kind="sources">
      {at === 0 && (
        <header class="chapter-head" id="sources" data-bookmark="Sources and further reading" data-level={1}>
          <h2>Sources and further reading</h2>
        </header>
      )}
      {some.map(({ module }) => (
        <Block key={module.id} class="labelled">
          <h3>{module.title}</h3>
          <ul class="source-list">
            {module.sources.map(({ text, url }) => (
              <li key={text}>
                {text}
                {url && <a href={url}>{url.replace(/^https?:\/\//, "")}</a>}
              </li>
            ))}
          </ul>
        </Block>
      ))}
      {at === pages.length - 1 && credit && <Credit credit={credit} />}
    </Page>
  ));
}
