// Drives the page of MiniAlexNet in headless Chromium: `node page.mjs FOLDER [SCREENSHOT.png]`.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';

const TYPES = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };

// Milliseconds until the page must have done something.
const PATIENCE = 30_000;

function serve(folder) {
  const server = createServer(async ({ url }, response) => {
    const name = url === '/' ? 'index.html' : path.basename(url);
    try {
      const bytes = await readFile(path.join(folder, name));
      response.writeHead(200, { 'content-type': TYPES[path.extname(name)] ?? 'application/octet-stream' });
      response.end(bytes);
    } catch {
      response.writeHead(404);
      response.end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

// The browser, over a pair of pipes: messages are JSON and end with a zero byte.
class Browser {
  #process;
  #waiting = new Map();
  #calls = 0;
  #session;
  complaints = [];

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
    if (method === 'Runtime.exceptionThrown' || method === 'Log.entryAdded' && params.entry.level === 'error') {
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

// Strokes of digits, on a square of 100.
const STROKES = {
  1: [[[52, 15], [50, 85]]],
  4: [[[35, 15], [28, 55], [72, 55]], [[62, 20], [60, 88]]],
  7: [[[25, 18], [74, 18], [45, 88]]],
};

async function draw(browser, strokes) {
  await browser.value("document.getElementById('clear').click()");
  const { x, y, width } = await browser.value("document.getElementById('canvas').getBoundingClientRect().toJSON()");
  const mouse = (type, [column, row]) => {
    const place = { x: x + (column * width) / 100, y: y + (row * width) / 100 };
    return browser.send('Input.dispatchMouseEvent', { type, ...place, button: 'left', buttons: 1, clickCount: 1 });
  };
  for (const stroke of strokes) {
    await mouse('mousePressed', stroke[0]);
    for (let corner = 1; corner < stroke.length; corner += 1) {
      const [from, to] = [stroke[corner - 1], stroke[corner]];
      for (let part = 1; part <= 8; part += 1) {
        await mouse('mouseMoved', [0, 1].map((axis) => from[axis] + ((to[axis] - from[axis]) * part) / 8));
      }
    }
    await mouse('mouseReleased', stroke.at(-1));
  }
}

const BEST = "document.querySelector('#classes li span span')?.textContent";

async function drawsDigits(browser) {
  for (const [digit, strokes] of Object.entries(STROKES)) {
    await draw(browser, strokes);
    await browser.until(`${BEST} === '${digit}'`);
    console.log(`page: a drawn ${digit} is a ${digit}`);
  }
}

// Drops a file on the page, as an event with the file in it.
async function dropsFiles(browser, digits) {
  for (const name of ['2_0.png', '5_1.png', '8_0.png']) {
    const bytes = (await readFile(path.join(digits, name))).toString('base64');
    await browser.value(`{
      const bytes = Uint8Array.from(atob('${bytes}'), (letter) => letter.charCodeAt(0));
      const files = new DataTransfer();
      files.items.add(new File([bytes], '${name}', { type: 'image/png' }));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
    }`);
    await browser.until(`${BEST} === '${name[0]}'`);
    console.log(`page: ${name} is a ${name[0]}`);
  }
  const { root } = await browser.send('DOM.getDocument');
  const { nodeId } = await browser.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#file' });
  await browser.send('DOM.setFileInputFiles', { nodeId, files: [path.join(digits, '3_1.png')] });
  await browser.until(`${BEST} === '3'`);
  console.log('page: a picked 3 is a 3');
}

async function measuresLayers(browser) {
  await browser.value("document.getElementById('measure').click()");
  await browser.until("document.querySelector('#layers tr:last-child th').textContent === 'All'");
  const time = Number(await browser.value("document.querySelector('#layers tr:last-child td:nth-child(3)').textContent"));
  assert(time > 0, `the layers take ${time} ms`);
  console.log(`page: a pass takes ${time} ms in the worker`);
}

// Everything that can be used or that changes has a role and a name, and there is one heading of the page.
async function isAccessible(browser) {
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

const [folder, screenshot] = process.argv.slice(2);
const digits = path.join(path.dirname(new URL(import.meta.url).pathname), '../../examples/classify/digits');
const profile = await mkdtemp(path.join(os.tmpdir(), 'graphc-page-'));
const server = await serve(folder);
const browser = new Browser(profile);
try {
  await browser.open(`http://127.0.0.1:${server.address().port}/`);
  await browser.until("document.body?.dataset.ready === 'true'");
  await dropsFiles(browser, digits);
  await drawsDigits(browser);
  await measuresLayers(browser);
  await isAccessible(browser);
  if (screenshot) {
    const { data } = await browser.send('Page.captureScreenshot', { format: 'png' });
    await writeFile(screenshot, Buffer.from(data, 'base64'));
  }
  assert.deepEqual(browser.complaints, []);
} finally {
  await browser.close();
  server.close();
  await rm(profile, { recursive: true, force: true });
}
