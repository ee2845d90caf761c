export * from "./bar.tsx";
export * from "./button.tsx";
export * from "./mark.tsx";
export * from "./sheet.tsx";
