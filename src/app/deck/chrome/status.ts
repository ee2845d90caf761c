const region = document.createElement("p");
region.className = "visually-hidden";
region.lang = "en";
region.setAttribute("role", "status");
document.body.append(region);

/** Tells people who hear the page what has changed on it. */
export function say(words: string): void {
  region.textContent = words;
}
