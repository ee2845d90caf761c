import { createLogger, type Logger } from "vite";

/**
 * Vite's logger without what it says of a workshop's own code when a page asks for it, frames and stacks and all: what
 * is wrong with that is told as a problem, with its line.
 * @param folder the workshop's
 */
export function quietLogger(folder: string): Logger {
  const logger = createLogger("warn");
  const { error } = logger;
  logger.error = (message, options) => {
    const file: unknown = options?.error && "id" in options.error ? options.error.id : undefined;
    if (typeof file === "string" && isCode(file.replaceAll("\\", "/"), folder.replaceAll("\\", "/"))) return;
    error(message, options);
  };
  return logger;
}

/** Styles are not among it, since Node does not read them. */
const isCode = (file: string, folder: string): boolean =>
  file.startsWith(`${folder}/exercises/`) && /\.[cm]?[jt]sx?(?:\?|$)/.test(file);
