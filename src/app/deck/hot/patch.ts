/** Attributes of a slide's section that the deck gives it, whatever the author wrote. */
const OF_THE_DECK: ReadonlySet<string> = new Set(["role", "aria-label", "aria-roledescription"]);

/**
 * Changes `live` as an author has changed `before` to `after`, and leaves alone all that the page has made of it
 * since: classes of Reveal, players in exercises, whatever is open, playing or focused. Where that does not work out,
 * the content is replaced.
 */
export function patchElement(live: Element, before: Element, after: Element): void {
  if (before.isEqualNode(after)) return;
  const players = [...live.querySelectorAll("[data-exercise]")];
  patchNode(live, before, after);
  for (const fresh of live.querySelectorAll("[data-exercise]")) {
    if (players.includes(fresh)) continue;
    const left = players.find((player) => !live.contains(player) && isSame(player, fresh));
    if (left) fresh.replaceWith(left);
  }
}

function patchNode(live: Node, before: Node, after: Node): void {
  if (before.isEqualNode(after)) return;
  if (!(live instanceof Element) || !(before instanceof Element) || !(after instanceof Element)) {
    live.nodeValue = after.nodeValue;
    return;
  }
  patchAttributes(live, before, after);
  // What is inside an exercise is its player's.
  if (isExercise(live)) return;
  const [lives, olds, news] = [[...live.childNodes], [...before.childNodes], [...after.childNodes]];
  if (lives.length === olds.length && lives.every((node, at) => isSame(node, olds[at])))
    patchChildren(live, lives, olds, news);
  else if (live.matches("section")) live.replaceChildren(...news.map(adopt));
  // The page has drawn something else in it, and does so anew in another element.
  else live.replaceWith(adopt(after));
}

function patchChildren(live: Element, lives: readonly Node[], olds: readonly Node[], news: readonly Node[]): void {
  const least = Math.min(olds.length, news.length);
  let start = 0;
  while (start < least && olds[start]?.isEqualNode(news[start] ?? null)) start += 1;
  let end = 0;
  while (end < least - start && olds.at(-1 - end)?.isEqualNode(news.at(-1 - end) ?? null)) end += 1;
  const anchor = lives[lives.length - end] ?? null;
  const gone = lives.slice(start, lives.length - end);
  for (const [at, fresh] of news.slice(start, news.length - end).entries()) {
    const [node, old] = [gone[at], olds[start + at]];
    if (node && old && isSame(old, fresh)) patchNode(node, old, fresh);
    else if (node) live.replaceChild(adopt(fresh), node);
    else live.insertBefore(adopt(fresh), anchor);
  }
  for (const node of gone.slice(news.length - end - start)) node.parentNode?.removeChild(node);
}

function patchAttributes(live: Element, before: Element, after: Element): void {
  const names = new Set([...before.getAttributeNames(), ...after.getAttributeNames()]);
  for (const name of names) {
    const [old, wanted] = [before.getAttribute(name), after.getAttribute(name)];
    if (old === wanted || (live.matches("section") && OF_THE_DECK.has(name))) continue;
    if (name === "class") {
      live.classList.remove(...before.classList);
      live.classList.add(...after.classList);
    } else if (name === "style" && live.matches("section")) patchStyle(live, before, after);
    else if (wanted === null) live.removeAttribute(name);
    else live.setAttribute(name, wanted);
  }
}

/** Reveal keeps its own properties in a section's style. */
function patchStyle(live: Element, before: Element, after: Element): void {
  if (!(live instanceof HTMLElement) || !(before instanceof HTMLElement) || !(after instanceof HTMLElement)) return;
  for (const name of before.style) live.style.removeProperty(name);
  for (const name of after.style)
    live.style.setProperty(name, after.style.getPropertyValue(name), after.style.getPropertyPriority(name));
}

const adopt = (node: Node): Node => document.importNode(node, true);

const isExercise = (node: Element): node is HTMLElement => node instanceof HTMLElement && "exercise" in node.dataset;

/** True when one node may be changed into the other: the same element and, if it holds an exercise, the same one. */
function isSame(one: Node, other: Node | undefined): boolean {
  if (other === undefined || one.nodeName !== other.nodeName) return false;
  if (!(one instanceof Element) || !(other instanceof Element)) return true;
  return ["data-exercise", "data-set"].every((name) => one.getAttribute(name) === other.getAttribute(name));
}
