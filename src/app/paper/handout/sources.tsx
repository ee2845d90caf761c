import type { Source } from "../../../model/index.ts";
import type { Edition } from "../edition.ts";
import { paginate } from "../pages.ts";
import { Credit } from "../pieces/contents.tsx";
import { Block, Page } from "../pieces/page.tsx";

/** The modules of an edition, each once. */
const modulesOf = ({ chapters }: Edition) => chapters.filter(({ isFirst }) => isFirst).map(({ module }) => module);

/** True when there is anything to name. */
export const hasSources = (edition: Edition): boolean =>
  edition.workshop.credit !== undefined || modulesOf(edition).some(({ sources }) => sources.length > 0);

interface Group {
  readonly title: string;
  readonly sources: readonly Source[];
}

/** Each source once: first what several modules lean on, then module by module what only it does. */
function groupsOf(edition: Edition): Group[] {
  const modules = modulesOf(edition);
  const uses = new Map<string, { readonly source: Source; count: number }>();
  for (const source of modules.flatMap(({ sources }) => sources)) {
    const use = uses.get(keyOf(source)) ?? { source, count: 0 };
    uses.set(keyOf(source), { ...use, count: use.count + 1 });
  }
  const isShared = (source: Source) => (uses.get(keyOf(source))?.count ?? 0) > 1;
  const shared = [...uses.values()].filter(({ count }) => count > 1).map(({ source }) => source);
  const own = modules.map(({ title, sources }) => ({ title, sources: sources.filter((each) => !isShared(each)) }));
  return [{ title: "Throughout", sources: shared }, ...own].filter(({ sources }) => sources.length > 0);
}

const keyOf = ({ text, url = "" }: Source): string => `${text} ${url}`;

/** What the workshop leans on, with addresses to type. */
export function Sources({ edition, room }: { readonly edition: Edition; readonly room: number }) {
  const blocks = groupsOf(edition).map((group) => ({ ...group, height: 10 + group.sources.length * 11 }));
  const pages = paginate(blocks, (page) => room - 30 - (page === 0 ? 30 : 0));
  const { credit } = edition.workshop;
  return pages.map((groups, at) => (
    <Page key={groups[0]?.title ?? "sources"} kind="sources">
      {at === 0 && (
        <header class="chapter-head" id="sources" data-bookmark="Sources and further reading" data-level={1}>
          <h2>Sources and further reading</h2>
        </header>
      )}
      {groups.map(({ title, sources }) => (
        <Block key={title} class="labelled">
          <h3>{title}</h3>
          <ul class="source-list">
            {sources.map(({ text, url }) => (
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
