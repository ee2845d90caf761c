export * from "./mark.tsx";
