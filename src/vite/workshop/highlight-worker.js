// Colours code in a thread of its own, so that loading Shiki holds nothing up. Plain JavaScript, as the loader is.
import { parentPort } from "node:worker_threads";
import { createCssVariablesTheme, createHighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import { bundledLanguages } from "shiki/langs";

const THEME = "css-variables";
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

const shiki = createHighlighterCore({
  themes: [createCssVariablesTheme({ name: THEME, variablePrefix: "--shiki-", fontStyle: true })],
  langs: [],
  engine: createJavaScriptRegexEngine({ forgiving: true }),
});

parentPort?.on("message", async ({ id, code, language }) => {
  try {
    parentPort?.postMessage({ id, lines: await colour(code, language.toLowerCase()) });
  } catch (error) {
    parentPort?.postMessage({ id, fault: String(error) });
  }
});

async function colour(code, language) {
  if (!Object.hasOwn(bundledLanguages, language)) return undefined;
  const highlighter = await shiki;
  await highlighter.loadLanguage(bundledLanguages[language]);
  // Shiki gives up on a line after half a second, so that a busy machine would colour it otherwise than an idle one.
  const options = { lang: language, theme: THEME, tokenizeTimeLimit: 0 };
  return highlighter.codeToTokensBase(code, options).map((tokens) => tokens.map(print).join(""));
}

function print({ color, content }) {
  const text = content.replaceAll(/[&<>]/g, (character) => ESCAPES[character] ?? character);
  return color === undefined || color === "var(--shiki-foreground)"
    ? text
    : `<span style="color:${color}">${text}</span>`;
}
