// Drives the page of MiniAlexNet in headless Chromium: `node page.mjs FOLDER [SCREENSHOT.png]`.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { visit } from './browser.mjs';

const TYPES = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };

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

const [folder, screenshot] = process.argv.slice(2);
const digits = path.join(path.dirname(new URL(import.meta.url).pathname), '../../examples/classify/digits');
const server = await serve(folder);
try {
  await visit(`http://127.0.0.1:${server.address().port}/`, async (browser) => {
    await dropsFiles(browser, digits);
    await drawsDigits(browser);
    await measuresLayers(browser);
  }, screenshot);
} finally {
  server.close();
}
