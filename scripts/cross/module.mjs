// Checks a module of MiniAlexNet in Node, and times it: `node module.mjs FOLDER`.
import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';

// The most bytes of a module without weights.
const MOST_BYTES = 600_000;

const digits = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../../examples/classify/digits');

// A grey or RGB image of eight bits that is not interlaced, as in `ImageData`.
export async function png(file) {
  const bytes = await readFile(file);
  const parts = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') {
      [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
      channels = { 0: 1, 2: 3 }[data[9]];
      assert(data[8] === 8 && channels && data[12] === 0, `${file}: another kind of PNG`);
    } else if (kind === 'IDAT') {
      parts.push(data);
    }
    at += 12 + length;
  }
  return { width, height, data: unfiltered(inflateSync(Buffer.concat(parts)), width, height, channels) };
}

function unfiltered(lines, width, height, channels) {
  const row = width * channels;
  const numbers = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = lines[y * (row + 1)];
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x;
      const left = x >= channels ? numbers[at - channels] : 0;
      const up = y > 0 ? numbers[at - row] : 0;
      const corner = x >= channels && y > 0 ? numbers[at - row - channels] : 0;
      const guess = left + up - corner;
      const [a, b, c] = [left, up, corner].map((number) => Math.abs(guess - number));
      const paeth = a <= b && a <= c ? left : b <= c ? up : corner;
      numbers[at] = lines[y * (row + 1) + 1 + x] + [0, left, up, (left + up) >> 1, paeth][filter];
    }
  }
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    for (let color = 0; color < 3; color += 1) {
      data[4 * pixel + color] = numbers[pixel * channels + (channels === 3 ? color : 0)];
    }
  }
  return data;
}

async function check(folder) {
  const { about, load } = await import(pathToFileURL(path.resolve(folder, 'index.js')));
  const seen = [];
  const model = await load({ progress: (progress) => seen.push(progress) });
  if (about.weights) {
    assert.deepEqual(seen.at(-1), { loaded: about.weights.bytes, total: about.weights.bytes });
    const { size } = await stat(path.join(folder, 'model.wasm'));
    assert(size < MOST_BYTES, `model.wasm has ${size} bytes`);
  }
  const expected = JSON.parse(await readFile(path.join(digits, 'expected.json'))).images;
  for (const [file, { predicted, probability }] of Object.entries(expected)) {
    const image = await png(path.join(digits, file));
    const [best, ...others] = model.classify(image);
    assert.equal(best.index, predicted, file);
    assert.equal(best.label, String(predicted));
    assert(Math.abs(best.probability - probability) < 2e-6, `${file}: ${best.probability} and not ${probability}`);
    assert.equal(others.length, 2);
    assert.equal(model.classify(image, 5).length, 5);
    // The numbers of the image give the same as its pixels.
    const numbers = Float32Array.from({ length: 784 }, (_, at) => (image.data[4 * at] / 255 - 0.1307) / 0.3081);
    const logits = model.run(numbers);
    assert.equal(logits.indexOf(Math.max(...logits)), predicted);
  }
  assert.throws(() => model.run(new Float32Array(3)), /has 784 numbers/);
  assert.throws(() => model.run(), /has 1 inputs, not 0/);
  assert.throws(() => model.classify({ data: new Uint8ClampedArray(5), width: 1, height: 1 }), /do not make an image/);
  const steps = model.profile(20);
  assert(steps.length === about.steps.length && steps.every((step) => step.milliseconds >= 0));
  assert(steps.some((step) => step.milliseconds > 0), 'the clock stands still');
  return time(model);
}

// The median time of a pass, in microseconds.
function time(model) {
  const numbers = new Float32Array(784);
  const times = Array.from({ length: 2000 }, () => {
    const start = performance.now();
    model.run(numbers);
    return 1e3 * (performance.now() - start);
  });
  return times.sort((a, b) => a - b)[times.length / 2];
}

const [folder] = process.argv.slice(2);
const microseconds = await check(folder);
console.log(`${path.basename(folder)}: twenty digits are right; ${microseconds.toFixed(0)} us a digit`);
