export * from "./bar.tsx";
export * from "./button.tsx";
export * from "./field.tsx";
export * from "./mark.tsx";
export * from "./sheet.tsx";
