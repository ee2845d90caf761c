// Simulated phones in a process of their own, so that they do not take the server's time. Plain JavaScript: it is
// forked, and told what to do by messages.
import { request } from "node:http";

const phones = [];
let root;

process.on("message", ({ id, what, ...given }) =>
  DO[what](given).then(
    (result) => process.send({ id, result }),
    (error) => process.send({ id, error: error.stack }),
  ),
);

const DO = {
  /** Has `count` phones join. Each request has a connection of its own, as that of a phone that answers now and then. */
  async join({ address, code, count }) {
    root = new URL(address);
    const at = phones.length;
    await inTurns(Array.from({ length: count }, (_, index) => () => joinOne(at + index, code)));
  },
  /** Opens every phone's stream, and the stage's. */
  async follow({ stageCookie }) {
    await inTurns([...phones.map((phone) => () => openStream(phone, "phone", phone.headers))]);
    await openStream(stage, "stage", { cookie: stageCookie });
  },
  /** All phones answer within `over` milliseconds. @returns times in milliseconds */
  async answer({ step, answers, over }) {
    const times = await Promise.all(
      phones.map(async (phone, index) => {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * over));
        const began = performance.now();
        const body = { who: phone.who, id: `answer-${step.round}`, ...step, answer: answers[index % answers.length] };
        const { status } = await post(phone, "/api/answer", body);
        if (status !== 200) throw new Error(`An answer was refused with ${status}.`);
        return performance.now() - began;
      }),
    );
    const last = performance.now();
    await until(() => stage.last.includes(`"answered":${phones.length}}`));
    return { times, stage: stage.heardAt - last };
  },
  /** From now on waits for so many bytes to each phone, or to each connection to the bare server. */
  async expect({ of, bytes }) {
    expected[of] = Promise.all(
      groups[of].map(
        (one) =>
          new Promise((resolve) => {
            one.wanted = one.got + bytes;
            one.done = resolve;
          }),
      ),
    ).then(() => performance.timeOrigin + performance.now());
  },
  /** @returns when the last had what was expected, by the clock */
  received: ({ of }) => expected[of],
  /** Opens `count` connections to a bare server. */
  async openBare({ address, count }) {
    const url = new URL(address);
    await inTurns(Array.from({ length: count }, () => () => openBare(url)));
  },
};

const stage = { last: "", heardAt: 0, got: 0 };
const bare = [];
const groups = { phones, bare };
const expected = {};

async function inTurns(tasks, width = 50) {
  while (tasks.length > 0) await Promise.all(tasks.splice(0, width).map((task) => task()));
}

async function joinOne(index, code) {
  const phone = { got: 0 };
  phone.headers = { "x-forwarded-for": `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}` };
  const { status, text, cookie } = await post(phone, "/api/join", { code, id: `bench-phone-${index}-of-many` });
  if (status !== 200) throw new Error(`A phone was refused: ${text}`);
  phone.headers.cookie = cookie;
  phone.who = JSON.parse(text).who;
  phones.push(phone);
}

function post(phone, path, body) {
  const headers = { ...phone.headers, origin: root.origin, "content-type": "application/json" };
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, root), { method: "POST", headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (piece) => (text += piece));
      response.on("end", () => {
        const cookie = response.headers["set-cookie"]?.[0]?.split(";")[0];
        resolve({ status: response.statusCode, text, cookie });
      });
    });
    asked.on("error", reject).end(JSON.stringify(body));
  });
}

function openStream(one, role, headers) {
  return new Promise((resolve, reject) => {
    request(new URL(`/api/stream?role=${role}`, root), { headers, agent: false }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`A stream was refused with ${response.statusCode}.`));
      follow(one, response, role === "stage");
      response.once("data", resolve);
    })
      .on("error", reject)
      .end();
  });
}

function openBare(url) {
  return new Promise((resolve, reject) => {
    const one = { got: 0 };
    request(url, { agent: false }, (response) => {
      follow(one, response, false);
      bare.push(one);
      resolve();
    })
      .on("error", reject)
      .end();
  });
}

function follow(one, response, keeps) {
  response.on("data", (piece) => {
    one.got += piece.length;
    if (keeps) {
      one.last = piece.toString();
      one.heardAt = performance.now();
    }
    check(one);
  });
}

function check(one) {
  if (one.done && one.got >= one.wanted) {
    one.done();
    one.done = undefined;
  }
}

async function until(holds) {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
