/** Shows a sentence over the deck until it is closed; `link` offers a way on. */
export function showNotice(text: string, link?: { readonly text: string; readonly href: string }): void {
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.lang = "en";
  notice.setAttribute("role", "alert");
  const words = document.createElement("p");
  words.textContent = text;
  if (link) words.append(" ", Object.assign(document.createElement("a"), { href: link.href, textContent: link.text }));
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "Close";
  close.addEventListener("click", () => notice.remove());
  notice.append(words, close);
  document.querySelector("main")?.append(notice);
}
