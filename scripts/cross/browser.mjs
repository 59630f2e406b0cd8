// Headless Chromium, driven by its protocol, and what every page must be: accessible.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

// Milliseconds until the page must have done something.
const PATIENCE = 30_000;

// The browser, over a pair of pipes: messages are JSON and end with a zero byte.
export class Browser {
  #process;
  #waiting = new Map();
  #calls = 0;
  #session;
  complaints = [];
  // Whether a complaint is part of a test.
  expects = () => false;

  constructor(profile) {
    const options = ['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe', `--user-data-dir=${profile}`];
    this.#process = spawn('chromium', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    let rest = '';
    this.#process.stdio[4].setEncoding('utf8').on('data', (text) => {
      const messages = (rest + text).split('\0');
      rest = messages.pop();
      messages.forEach((message) => this.#take(JSON.parse(message)));
    });
  }

  #take({ id, result, error, method, params }) {
    if (id !== undefined) {
      const { resolve, reject } = this.#waiting.get(id);
      return error ? reject(new Error(error.message)) : resolve(result);
    }
    const isComplaint = method === 'Runtime.exceptionThrown' || method === 'Log.entryAdded' && params.entry.level === 'error';
    if (isComplaint && !this.expects(params)) {
      this.complaints.push(JSON.stringify(params));
    }
  }

  send(method, params = {}) {
    this.#calls += 1;
    const message = { id: this.#calls, method, params, sessionId: this.#session };
    this.#process.stdio[3].write(`${JSON.stringify(message)}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(message.id, { resolve, reject }));
  }

  async open(url) {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    this.#session = sessionId;
    await Promise.all(['Page', 'Runtime', 'Log', 'DOM', 'Accessibility'].map((domain) => this.send(`${domain}.enable`)));
    await this.send('Emulation.setDeviceMetricsOverride', { width: 1000, height: 1100, deviceScaleFactor: 1, mobile: false });
    await this.send('Page.navigate', { url });
  }

  async value(expression) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    assert(!exceptionDetails, JSON.stringify(exceptionDetails));
    return result.value;
  }

  // Waits until an expression is true.
  async until(expression) {
    for (const start = Date.now(); !(await this.value(expression)); ) {
      assert(Date.now() - start < PATIENCE, `${expression}, in vain: ${this.complaints} ${await this.value('document.body.innerText')}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  close() {
    this.#process.kill();
    return new Promise((resolve) => this.#process.on('exit', resolve));
  }
}

// Everything that can be used or that changes has a role and a name, and there is one heading of the page.
export async function isAccessible(browser) {
  const { nodes } = await browser.send('Accessibility.getFullAXTree');
  const named = ['button', 'textbox', 'image', 'img', 'meter', 'progressbar', 'region', 'columnheader', 'heading', 'link'];
  const shown = nodes.filter(({ ignored, role }) => !ignored && named.includes(role?.value));
  const unnamed = shown.filter(({ name }) => !name?.value).map(({ role }) => role.value);
  assert.deepEqual(unnamed, []);
  const kinds = new Set(shown.map(({ role }) => role.value));
  assert(['button', 'meter', 'heading'].every((role) => kinds.has(role)), `only ${[...kinds]}`);
  const [language, headings, main] = await browser.value(
    "[document.documentElement.lang, document.querySelectorAll('h1').length, document.querySelectorAll('main').length]",
  );
  assert.deepEqual([language, headings, main], ['en', 1, 1]);
  console.log(`page: ${shown.length} elements of ${kinds.size} roles have names`);
}

// Opens a page, does something with it, and takes a picture of it; the page must not complain.
export async function visit(url, use, screenshot) {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'graphc-page-'));
  const browser = new Browser(profile);
  try {
    await browser.open(url);
    await browser.until("document.body?.dataset.ready === 'true'");
    await use(browser);
    await isAccessible(browser);
    if (screenshot) {
      const { data } = await browser.send('Page.captureScreenshot', { format: 'png' });
      await writeFile(screenshot, Buffer.from(data, 'base64'));
    }
    assert.deepEqual(browser.complaints, []);
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
}
