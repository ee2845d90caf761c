import type { ArgsDef } from "citty";
import { describe, expect, it } from "vitest";
import { AGENDA, checkArguments, checkNpm, FOLDER, readPort, SERVING } from "../../../src/cli/options.ts";

const known: ArgsDef = {
  ...FOLDER,
  ...SERVING,
  ...AGENDA,
  public: { type: "boolean" },
  theme: { type: "enum", options: ["light", "dark"] },
};

const check =
  (...args: string[]) =>
  () =>
    checkArguments("start", args, known);

describe("checking arguments", () => {
  it.each([
    [[]],
    [["folder"]],
    [["--port", "1", "folder", "--no-open"]],
    [["--agenda=short", "--public", "--theme=dark"]],
    [["folder", "--"]],
    [["--", "--folder"]],
    [["--port", "-1"]],
  ])("takes %j", (args) => expect(check(...args)).not.toThrow());

  it.each([
    [["--prot", "1"], "start has no option --prot.", "Did you mean --port?"],
    [["--no-opne"], "start has no option --no-opne.", "Did you mean --no-open?"],
    [["-p"], "start has no option -p.", undefined],
    [["--constructor"], "start has no option --constructor.", undefined],
    [["--no-port"], "start has no option --no-port.", undefined],
    [["--port"], "--port needs a value.", undefined],
    [["--port="], "--port needs a value.", undefined],
    [["--port", "--no-open"], "--port needs a value.", undefined],
    [["--public=yes"], "--public takes no value.", undefined],
    [["--theme", "drak"], '--theme cannot be "drak".', 'Did you mean "dark"?'],
    [["one", "--", "--two"], 'start takes one folder, and "--two" is a second.', undefined],
    [["one", "two"], 'start takes one folder, and "two" is a second.', undefined],
  ])("refuses %j", (args, message, hint) => {
    expect(check(...args)).toThrow(
      expect.objectContaining({ name: "Mistake", message, hint: hint ?? expect.any(String) }),
    );
  });

  it("reads ports and refuses what is none", () => {
    expect([readPort("0"), readPort("4400"), readPort("65535")]).toEqual([0, 4400, 65_535]);
    for (const text of ["65536", "-1", "80a", "", "1e3"]) expect(() => readPort(text)).toThrow(/is not a port/);
  });
});

it("tells of an option that npm has taken for its own", () => {
  const env = { npm_lifecycle_event: "start", npm_config_port: "5000", npm_config_prefix: "/usr" };
  expect(() => checkNpm("start", known, env)).toThrow("npm has taken --port for its own.");
  expect(() => checkNpm("start", known, { ...env, npm_config_port: undefined })).not.toThrow();
  expect(() => checkNpm("build", known, env)).not.toThrow();
});
