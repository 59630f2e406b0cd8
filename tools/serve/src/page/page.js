// The status page: asks the server what it is doing, and sends it an image. Everything comes from `/status` and from the
// protocol itself.

// Milliseconds between two questions.
const INTERVAL = 2000;

// Rates in a history.
const REMEMBERED = 60;

// Classes of an answer.
const CLASSES = 5;

const element = (id) => document.getElementById(id);

// What is known of each model, by its address: its article, the figures of the last answer, its rates so far.
const shown = new Map();

let token = sessionStorage.getItem('token');

async function ask(path, options = {}) {
  const headers = { ...options.headers, ...(token && { authorization: `Bearer ${token}` }) };
  const response = await fetch(path, { ...options, headers });
  element('login').hidden = response.status !== 401;
  if (response.ok) {
    return response;
  }
  const text = await response.text();
  throw new Error(response.status === 401 ? 'The server asks for a token.' : message(text) ?? `${response.status} ${response.statusText}`);
}

function message(text) {
  try {
    return JSON.parse(text).error;
  } catch {
    return undefined;
  }
}

const path = ({ name, version }) => `/models/${encodeURIComponent(name)}/versions/${encodeURIComponent(version)}`;

const count = new Intl.NumberFormat('en');

const milliseconds = (ns) => `${(ns / 1e6).toPrecision(3)} ms`;

const shape = (sizes) => sizes.join(' × ');

function facts(model) {
  const state = model.state.toLowerCase();
  if (!model.network) {
    return state;
  }
  const { precision, device, parameters, macs, batches, inputs, outputs } = model.network;
  const tensors = (list) => list.map((tensor) => `${tensor.name} ${shape(tensor.shape)}`).join(', ');
  return [
    state,
    `${precision} on ${device}`,
    `${count.format(parameters)} parameters`,
    `${count.format(macs)} multiply-adds an image`,
    `batches of ${batches.join(', ')}`,
    `${tensors(inputs)} → ${tensors(outputs)}`,
  ].join(' · ');
}

// The article of a model, made when it is first seen.
function article(model) {
  const address = path(model);
  if (!shown.has(address)) {
    const made = element('model').content.cloneNode(true).firstElementChild;
    const title = `${model.name}, version ${model.version}`;
    made.querySelector('h2').textContent = title;
    made.querySelector('.drawing').setAttribute('aria-label', `Layers of ${title}`);
    made.querySelector('details').addEventListener('toggle', ({ target }) => target.open && draw(made, model));
    made.querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault();
      classify(made, model);
    });
    element('models').append(made);
    shown.set(address, { made, rates: [] });
  }
  return shown.get(address);
}

function update(model, now) {
  const known = article(model);
  const { made, rates, last } = known;
  made.querySelector('.facts').textContent = facts(model);
  const reason = made.querySelector('.reason');
  reason.hidden = !model.reason;
  reason.textContent = model.reason ?? '';
  made.querySelector('.try').hidden = !model.network?.classifies;
  made.querySelector('.network').hidden = !model.network;
  const figures = model.statistics;
  if (!figures) {
    return;
  }
  const put = (name, text) => {
    made.querySelector(`[data-figure=${name}]`).textContent = text;
  };
  put('requests', count.format(figures.requests));
  put('failures', count.format(figures.failures));
  put('pending', count.format(figures.pending));
  if (last) {
    const since = (name) => figures[name] - last.figures[name];
    const rate = since('images') / ((now - last.now) / 1000);
    rates.push(rate);
    rates.splice(0, rates.length - REMEMBERED);
    put('rate', count.format(Number(rate.toPrecision(3))));
    const [passes, requests] = [since('passes'), since('requests')];
    put('batch', passes > 0 ? (since('images') / passes).toPrecision(3) : '–');
    put('total', requests > 0 ? milliseconds(since('total_ns') / requests) : '–');
    put('queue', requests > 0 ? milliseconds(since('queue_ns') / requests) : '–');
    plot(made, rates);
  }
  known.last = { figures, now };
}

function plot(made, rates) {
  const most = Math.max(...rates, 1e-9);
  const step = 120 / (REMEMBERED - 1);
  const points = rates.map((rate, index) => `${(index * step).toFixed(1)},${(31 - (30 * rate) / most).toFixed(1)}`);
  const history = made.querySelector('.history');
  history.querySelector('polyline').setAttribute('points', points.join(' '));
  const seconds = Math.round((rates.length * INTERVAL) / 1000);
  history.setAttribute('aria-label', `Images a second in the last ${seconds} seconds, at most ${most.toPrecision(3)}`);
}

// The drawing of a network, or the table of its layers where the server has no drawing. It is asked for until the server gives it.
async function draw(made, model) {
  const place = made.querySelector('.drawing');
  if (place.querySelector('img, table')) {
    return;
  }
  try {
    if (model.network.has_drawing) {
      const picture = document.createElement('img');
      picture.alt = `Drawing of ${model.name}: ${model.network.layers} layers`;
      const drawing = await ask(`/status${path(model)}/drawing`);
      picture.src = URL.createObjectURL(await drawing.blob());
      place.replaceChildren(picture);
    } else {
      const layers = await ask(`/status${path(model)}/layers`);
      place.replaceChildren(table(await layers.json()));
    }
  } catch (error) {
    place.textContent = error.message;
  }
}

function table(layers) {
  const made = document.createElement('table');
  const row = (parent, cells, tag) => {
    const line = parent.insertRow();
    cells.forEach((text, column) => {
      const cell = document.createElement(tag);
      cell.textContent = text;
      cell.classList.toggle('number', column > 2);
      if (tag === 'th') {
        cell.scope = 'col';
      }
      line.append(cell);
    });
  };
  row(made.createTHead(), ['Layer', 'Operator', 'Shape', 'Parameters', 'Multiply-adds'], 'th');
  const body = made.createTBody();
  layers.forEach(({ name, operator, output, parameters, macs }) =>
    row(body, [name, operator, shape(output), count.format(parameters), count.format(macs)], 'td'));
  return made;
}

// A request of the protocol, whose one element is the file: a header of JSON, then the file's length and bytes.
async function request(model, file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const header = new TextEncoder().encode(JSON.stringify({
    inputs: [{
      name: model.network.inputs[0].name,
      shape: [1],
      datatype: 'BYTES',
      parameters: { binary_data_size: bytes.length + 4 },
    }],
    outputs: [{ name: model.network.outputs[0].name, parameters: { classification: CLASSES, binary_data: false } }],
  }));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, bytes.length, true);
  return {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'inference-header-content-length': String(header.length) },
    body: new Blob([header, length, bytes]),
  };
}

async function classify(made, model) {
  const [file] = made.querySelector('input[type=file]').files;
  const [answer, classes, preview] = ['.answer', '.classes', '.preview'].map((name) => made.querySelector(name));
  URL.revokeObjectURL(preview.src);
  preview.src = URL.createObjectURL(file);
  preview.alt = file.name;
  preview.hidden = false;
  answer.classList.remove('failed');
  answer.textContent = 'Asking…';
  classes.replaceChildren();
  try {
    const start = performance.now();
    const response = await ask(`/v2${path(model)}/infer`, await request(model, file));
    const { outputs } = await response.json();
    // "score:index" or "score:index:label".
    classes.replaceChildren(...outputs[0].data.map((text) => item(...text.split(/:(.*?)(?::(.*))?$/s))));
    answer.textContent = `In ${(performance.now() - start).toFixed(1)} ms, the way to the server included.`;
  } catch (error) {
    answer.classList.add('failed');
    answer.textContent = error.message;
  }
}

function item(score, index, label) {
  const made = document.createElement('li');
  const [name, value, meter] = ['span', 'span', 'meter'].map((tag) => document.createElement(tag));
  name.textContent = label || `Class ${index}`;
  value.textContent = Number(score).toPrecision(4);
  meter.value = Number(score);
  meter.setAttribute('aria-label', name.textContent);
  made.append(name, value);
  // Scores that are no probabilities have no scale.
  if (meter.value === Number(score)) {
    made.append(meter);
  }
  return made;
}

async function refresh() {
  const server = element('server');
  try {
    const response = await ask('/status');
    const { version, ready, models } = await response.json();
    server.classList.remove('failed');
    const state = ready ? 'ready' : 'not ready';
    const text = `Version ${version}, ${models.length} ${models.length === 1 ? 'model' : 'models'}, ${state}`;
    // A screen reader hears of it only when it changes.
    if (server.textContent !== text) {
      server.textContent = text;
    }
    const now = performance.now();
    models.forEach((model) => update(model, now));
    const addresses = new Set(models.map(path));
    [...shown].filter(([address]) => !addresses.has(address)).forEach(([address, { made }]) => {
      made.remove();
      shown.delete(address);
    });
    document.body.dataset.ready = 'true';
  } catch (error) {
    server.classList.add('failed');
    server.textContent = error.message;
  }
}

element('login').addEventListener('submit', (event) => {
  event.preventDefault();
  token = element('token').value;
  sessionStorage.setItem('token', token);
  refresh();
});

async function follow() {
  if (!document.hidden) {
    await refresh();
  }
  setTimeout(follow, INTERVAL);
}

follow();
