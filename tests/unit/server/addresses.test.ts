import type { NetworkInterfaceInfo } from "node:os";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lanAddresses, watchAddresses } from "../../../src/server/addresses.ts";

const v4 = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  netmask: "255.255.255.0",
  family: "IPv4",
  mac: "00:00:00:00:00:00",
  internal,
  cidr: null,
});

test("the likeliest address for a room's Wi-Fi comes first, and what no phone is on comes last", () => {
  const interfaces = {
    lo: [v4("127.0.0.1", true)],
    docker0: [v4("192.168.65.1")],
    utun3: [v4("10.8.0.2")],
    eth0: [v4("172.20.4.4"), v4("169.254.7.7")],
    wlan0: [v4("192.168.1.20")],
    eth1: [v4("10.3.3.3")],
    ppp0: [v4("100.64.1.1")],
  };
  expect(lanAddresses(interfaces)).toEqual([
    "192.168.1.20",
    "10.3.3.3",
    "172.20.4.4",
    "100.64.1.1",
    "169.254.7.7",
    "192.168.65.1",
    "10.8.0.2",
  ]);
  expect(lanAddresses({ lo: [v4("127.0.0.1", true)] })).toEqual([]);
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a system that cannot say at present ends nothing", () => {
  let now: string[] | undefined = ["192.168.1.20"];
  const look = () => {
    if (!now) throw new Error("too many files are open");
    return now;
  };
  const changed = vi.fn();
  const stop = watchAddresses(changed, look);
  now = undefined;
  vi.advanceTimersByTime(10_000);
  now = ["10.0.0.5"];
  vi.advanceTimersByTime(10_000);
  stop();
  expect(changed.mock.calls).toEqual([[["10.0.0.5"]]]);
});

test("other addresses are noticed, the same ones are not", () => {
  let now = ["192.168.1.20"];
  const heard: (readonly string[])[] = [];
  const stop = watchAddresses(
    (addresses) => heard.push(addresses),
    () => now,
  );
  vi.advanceTimersByTime(10_000);
  now = ["10.0.0.5"];
  vi.advanceTimersByTime(10_000);
  now = ["192.168.1.20"];
  stop();
  vi.advanceTimersByTime(10_000);
  expect(heard).toEqual([["10.0.0.5"]]);
});
