import { defineConfig } from "vite";
import { staffroom } from "./src/vite/plugin.ts";

export default defineConfig({ plugins: [staffroom({ folder: import.meta.dirname })] });
