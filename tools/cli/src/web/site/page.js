// The page: an image goes to the worker, and its classes come back.
import { about, loadInWorker } from './index.js';

const element = (id) => document.getElementById(id);

// Classes of an answer.
const SHOWN = 5;

// The largest width and height of an input that is drawn: those of handwritten characters.
const LARGEST_DRAWN = 64;

// Milliseconds to measure layers for, and passes at most: clocks of browsers are coarse.
const MEASURED = 500;
const MOST_PASSES = 1000;

function isDrawn() {
  const [channels, height, width] = about.inputs[0].shape;
  return about.classifies && channels === 1 && height <= LARGEST_DRAWN && width <= LARGEST_DRAWN;
}

function row(cells) {
  const line = document.createElement('tr');
  cells.forEach((text, index) => {
    const cell = document.createElement(index === 0 ? 'th' : 'td');
    if (index === 0) {
      cell.scope = 'row';
    } else if (index >= 2) {
      cell.className = 'number';
    }
    cell.textContent = text;
    line.append(cell);
  });
  return line;
}

function showLayers(steps) {
  const all = steps.reduce((sum, { milliseconds = 0 }) => sum + milliseconds, 0);
  const rows = steps.map(({ name, description, milliseconds }) => {
    const time = milliseconds === undefined ? '' : milliseconds.toFixed(3);
    const share = all > 0 ? `${((100 * milliseconds) / all).toFixed(1)} %` : '';
    return row([name, description, time, share]);
  });
  if (all > 0) {
    rows.push(row(['All', '', all.toFixed(3), '100.0 %']));
  }
  element('layers').replaceChildren(...rows);
}

function showClasses(classes, milliseconds) {
  element('answer').hidden = false;
  const lines = classes.map(({ label, probability }) => {
    const percent = `${(100 * probability).toFixed(2)} %`;
    const [line, words, name, number, bar] = ['li', 'span', 'span', 'span', 'meter'].map((tag) => document.createElement(tag));
    [name.textContent, number.textContent, bar.value] = [label, percent, probability];
    bar.setAttribute('aria-label', label);
    words.append(name, number);
    line.append(words, bar);
    return line;
  });
  element('classes').replaceChildren(...lines);
  element('time').textContent = `${milliseconds.toFixed(2)} ms`;
}

function showError(error) {
  element('status').textContent = error.message;
}

// One image at a time: of those that come while one is looked at, only the last matters.
function classifier(model) {
  let [busy, next] = [false, null];
  return async function classify(image) {
    if (busy) {
      next = image;
      return;
    }
    busy = true;
    try {
      const start = performance.now();
      const classes = await model.classify(image, SHOWN);
      showClasses(classes, performance.now() - start);
      element('status').textContent = '';
    } catch (error) {
      showError(error);
    }
    busy = false;
    if (next) {
      const waiting = next;
      next = null;
      classify(waiting);
    }
  };
}

async function pixels(file) {
  const picture = await createImageBitmap(file);
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);
  return context.getImageData(0, 0, picture.width, picture.height);
}

function takeFiles(classify) {
  const [drop, file, preview] = ['drop', 'file', 'preview'].map(element);
  const take = async (picked) => {
    if (!picked) {
      return;
    }
    URL.revokeObjectURL(preview.src);
    try {
      const image = await pixels(picked);
      preview.src = URL.createObjectURL(picked);
      preview.alt = picked.name;
      preview.hidden = false;
      await classify(image);
    } catch {
      showError(new Error(`${picked.name} is not an image that this browser reads`));
    }
  };
  file.addEventListener('change', () => take(file.files[0]));
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  document.addEventListener('dragleave', () => drop.classList.remove('over'));
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    take(event.dataTransfer.files[0]);
  });
}

// The box around what is drawn, and its centre of mass; null if nothing is.
function extent({ data, width, height }) {
  let [left, top, right, bottom, mass, x, y] = [width, height, -1, -1, 0, 0, 0];
  for (let at = 0; at < width * height; at += 1) {
    const light = data[4 * at];
    if (light > 0) {
      const [column, line] = [at % width, Math.floor(at / width)];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
      [top, bottom] = [Math.min(top, line), Math.max(bottom, line)];
      [mass, x, y] = [mass + light, x + light * column, y + light * line];
    }
  }
  return mass > 0 ? { left, top, width: right - left + 1, height: bottom - top + 1, x: x / mass, y: y / mass } : null;
}

// As the images of MNIST are made: the longer side is 20 of 28 pixels, and the centre of mass is in the middle.
function centred(canvas) {
  const { width, height } = canvas;
  const box = extent(canvas.getContext('2d').getImageData(0, 0, width, height));
  if (!box) {
    return null;
  }
  const scale = ((20 / 28) * width) / Math.max(box.width, box.height);
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  const [left, top] = [width / 2 + scale * (box.left - box.x), height / 2 + scale * (box.top - box.y)];
  context.drawImage(canvas, box.left, box.top, box.width, box.height, left, top, scale * box.width, scale * box.height);
  return context.getImageData(0, 0, width, height);
}

function takeStrokes(classify) {
  const canvas = element('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const clear = () => {
    context.fillStyle = '#000';
    context.fillRect(0, 0, canvas.width, canvas.height);
  };
  clear();
  Object.assign(context, { strokeStyle: '#fff', lineWidth: canvas.width / 14, lineCap: 'round', lineJoin: 'round' });
  let last = null;
  const place = ({ offsetX, offsetY }) => [
    (offsetX * canvas.width) / canvas.clientWidth,
    (offsetY * canvas.height) / canvas.clientHeight,
  ];
  const draw = (event) => {
    const now = place(event);
    context.beginPath();
    context.moveTo(...last);
    context.lineTo(...now);
    context.stroke();
    last = now;
    const image = centred(canvas);
    if (image) {
      classify(image);
    }
  };
  canvas.addEventListener('pointerdown', (event) => {
    element('preview').hidden = true;
    canvas.setPointerCapture(event.pointerId);
    last = place(event);
    draw(event);
  });
  canvas.addEventListener('pointermove', (event) => last && draw(event));
  ['pointerup', 'pointercancel'].forEach((name) => canvas.addEventListener(name, () => (last = null)));
  element('clear').addEventListener('click', () => {
    clear();
    element('answer').hidden = true;
  });
}

function takeMeasurements(model) {
  const button = element('measure');
  button.disabled = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      const once = (await model.profile(1)).reduce((sum, { milliseconds }) => sum + milliseconds, 0);
      const passes = Math.ceil(MEASURED / Math.max(once, MEASURED / MOST_PASSES));
      showLayers(await model.profile(passes));
    } catch (error) {
      showError(error);
    }
    button.disabled = false;
  });
}

function describe() {
  const { name, inputs, parameters, macs } = about;
  document.title = name;
  element('name').textContent = name;
  const shapes = inputs.map(({ shape }) => shape.join(' x ')).join(', ');
  const number = (value) => value.toLocaleString('en');
  element('facts').textContent =
    `Input ${shapes}; ${number(parameters)} parameters; ${number(macs)} multiply-adds for one image.`;
  showLayers(about.steps);
}

async function start() {
  describe();
  const progress = ({ loaded, total }) => {
    element('progress').value = loaded / total;
  };
  try {
    const model = await loadInWorker({ progress });
    const classify = classifier(model);
    element('draw').hidden = !isDrawn();
    element('pick').hidden = !about.classifies;
    if (about.classifies) {
      takeFiles(classify);
      takeStrokes(classify);
    }
    takeMeasurements(model);
    document.body.dataset.ready = 'true';
  } catch (error) {
    showError(error);
  }
  element('loading').hidden = true;
}

start();
