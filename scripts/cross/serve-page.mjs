// Drives the status page of a server of MiniAlexNet in headless Chromium: `node serve-page.mjs ADDRESS [SCREENSHOT.png]`.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { visit } from './browser.mjs';

const [address, screenshot] = process.argv.slice(2);
const digits = path.join(path.dirname(new URL(import.meta.url).pathname), '../../examples/classify/digits');

const text = (selector) => `document.querySelector('${selector}')?.textContent`;

async function classifies(browser, name) {
  const { root } = await browser.send('DOM.getDocument');
  const { nodeId } = await browser.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'input[type=file]' });
  await browser.send('DOM.setFileInputFiles', { nodeId, files: [path.join(digits, name)] });
  await browser.value("document.querySelector('.try form').requestSubmit()");
  await browser.until(`${text('.classes li span')} === '${name[0]}'`);
  console.log(`page: ${name} is a ${name[0]}`);
}

// A file that is no image is said to be none, where people and screen readers look.
async function refuses(browser) {
  // The browser itself complains of the status code.
  browser.expects = ({ entry }) => entry?.source === 'network' && entry.url.endsWith('/infer') && / 400 /.test(entry.text);
  await browser.value(`{
    const files = new DataTransfer();
    files.items.add(new File(['no image'], 'text.png', { type: 'image/png' }));
    document.querySelector('input[type=file]').files = files.files;
    document.querySelector('.try form').requestSubmit();
  }`);
  await browser.until("document.querySelector('.answer.failed')?.textContent.length > 10");
  console.log(`page: ${await browser.value(text('.answer'))}`);
}

async function showsTheLoad(browser) {
  const requests = Array.from({ length: 20 }, async () => {
    const bytes = await readFile(path.join(digits, '3_1.png'));
    const headers = { 'inference-header-content-length': '0' };
    const response = await fetch(`http://${address}/v2/models/MiniAlexNet/infer`, { method: 'POST', headers, body: bytes });
    assert.equal(response.status, 200, await response.text());
  });
  await Promise.all(requests);
  await browser.until("Number(document.querySelector('[data-figure=requests]').textContent) >= 20");
  await browser.until("document.querySelector('[data-figure=total]').textContent.endsWith(' ms')");
  console.log(`page: ${await browser.value("document.querySelector('.load dl').innerText.replace(/\\n/g, ' ')")}`);
}

// The first attempt fails, as without a token.
async function draws(browser) {
  await browser.value(`{
    const ask = window.fetch;
    window.fetch = async (path, options) => {
      if (!path.endsWith('/drawing')) {
        return ask(path, options);
      }
      window.fetch = ask;
      throw new Error('no drawing');
    };
    document.querySelector('details').open = true;
  }`);
  await browser.until(`${text('.drawing')} === 'no drawing'`);
  await browser.value("document.querySelector('details').open = false");
  await browser.until("!document.querySelector('.drawing').checkVisibility()");
  await browser.value("document.querySelector('details').open = true");
  await browser.until("document.querySelector('.drawing img')?.naturalWidth > 0");
  console.log(`page: ${await browser.value("document.querySelector('.drawing img').alt")}`);
}

await visit(`http://${address}/`, async (browser) => {
  await showsTheLoad(browser);
  await classifies(browser, '2_0.png');
  await classifies(browser, '5_1.png');
  await refuses(browser);
  await classifies(browser, '8_0.png');
  await draws(browser);
}, screenshot);
