// Runs a network that graphc has compiled to WebAssembly: in a page, in a worker, or in Node.

// Node's fetch reads no files.
async function open(url) {
  if (url.protocol === 'file:') {
    const { readFile } = await import('node:fs/promises');
    return new Response(await readFile(url));
  }
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url}: ${response.status} ${response.statusText}`);
  }
  return response;
}

// What JavaScript sees of a module: memory, which moves when it grows, and functions that fail with a message.
class Program {
  constructor(module) {
    this.message = '';
    const panicked = (address, bytes) => {
      this.message = this.text(address, bytes);
    };
    const instance = new WebAssembly.Instance(module, { graphc: { now: () => performance.now(), panicked } });
    this.exports = instance.exports;
  }

  // An array in the memory of the module, valid until the next call of it. Addresses come as signed numbers.
  array(Type, address, length) {
    return new Type(this.exports.memory.buffer, address >>> 0, length);
  }

  text(address, bytes) {
    return new TextDecoder().decode(this.array(Uint8Array, address, bytes));
  }

  // The address of a new buffer.
  buffer(bytes) {
    const address = this.exports.graphc_buffer(bytes);
    if (address === 0) {
      throw new Error(`not enough memory for ${bytes} bytes`);
    }
    return address;
  }

  call(name, ...values) {
    let succeeded;
    try {
      succeeded = this.exports[name](...values);
    } catch (error) {
      throw new Error(this.message || String(error), { cause: error });
    }
    if (!succeeded) {
      throw new Error(this.text(this.exports.graphc_message(), this.exports.graphc_message_bytes()));
    }
  }
}

export class Model {
  #program;

  constructor(about, program) {
    this.about = about;
    this.#program = program;
  }

  // The most probable classes of an image, the best first.
  classify(image, count = this.about.topK ?? 1) {
    const { data, width, height } = image;
    const program = this.#program;
    program.array(Uint8Array, program.buffer(data.length), data.length).set(data);
    program.call('graphc_classify', height, width, count);
    const classes = program.exports.graphc_answer_classes();
    const answer = program.array(Float64Array, program.exports.graphc_answer(), 2 * classes);
    return Array.from({ length: classes }, (_, place) => {
      const index = answer[2 * place];
      return { index, label: this.about.labels[index] ?? `class ${index}`, probability: answer[2 * place + 1] };
    });
  }

  // The results for the numbers of each input.
  run(...inputs) {
    const { inputs: expected, outputs } = this.about;
    if (inputs.length !== expected.length) {
      throw new TypeError(`${this.about.name} has ${expected.length} inputs, not ${inputs.length}`);
    }
    inputs.forEach((numbers, index) => this.#fill(numbers, index));
    this.#program.call('graphc_run');
    const results = outputs.map((output, index) => [output.name, this.#result(output, index)]);
    return results.length === 1 ? results[0][1] : Object.fromEntries(results);
  }

  // What each step of a pass takes, as a mean over some of them.
  profile(passes = 10) {
    if (!Number.isInteger(passes) || passes < 1) {
      throw new RangeError(`passes must be a positive integer, not ${passes}`);
    }
    this.#program.call('graphc_profile', passes);
    const { steps } = this.about;
    const times = this.#program.array(Float64Array, this.#program.exports.graphc_times(), steps.length);
    return steps.map((step, index) => ({ ...step, milliseconds: times[index] }));
  }

  #fill(numbers, index) {
    const { name, shape } = this.about.inputs[index];
    const length = shape.reduce((all, size) => all * size, 1);
    if (numbers.length !== length) {
      throw new TypeError(`input ${name} has ${length} numbers (${shape.join(' x ')}), not ${numbers.length}`);
    }
    this.#program.array(Float32Array, this.#program.exports.graphc_input(index), length).set(numbers);
  }

  #result({ shape }, index) {
    const length = shape.reduce((all, size) => all * size, 1);
    return this.#program.array(Float32Array, this.#program.exports.graphc_output(index), length).slice();
  }
}

// Reads the weights straight into the memory of the module.
async function receive(response, program, total, progress) {
  const address = program.buffer(total);
  const reader = response.body.getReader();
  let loaded = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (loaded + part.value.length > total) {
      throw new Error(`the weights are longer than ${total} bytes`);
    }
    program.array(Uint8Array, address, total).set(part.value, loaded);
    loaded += part.value.length;
    progress?.({ loaded, total });
  }
  if (loaded !== total) {
    throw new Error(`the weights are ${loaded} bytes long, not ${total}`);
  }
}

// The network that `about` describes, from the files in a folder.
export async function load(about, folder, { progress } = {}) {
  const { weights } = about;
  const wasm = open(new URL('model.wasm', folder));
  // Both are fetched at once.
  const file = weights && open(new URL(weights.file, folder));
  file?.catch(() => {});
  const module = await WebAssembly.compile(await (await wasm).arrayBuffer());
  const program = new Program(module);
  if (weights) {
    await receive(await file, program, weights.bytes, progress);
  }
  program.call('graphc_load');
  return new Model(about, program);
}

// The same in a worker: what gives a value there gives a promise of it here.
export function loadInWorker(about, folder, { progress } = {}) {
  const worker = new Worker(new URL('worker.js', folder), { type: 'module' });
  const waiting = new Map();
  let calls = 0;
  // Why the worker has ended, once it has.
  let ended;
  const call = (method, ...values) =>
    new Promise((resolve, reject) => {
      if (ended !== undefined) {
        throw new Error(ended);
      }
      calls += 1;
      worker.postMessage({ call: calls, method, values });
      waiting.set(calls, { resolve, reject });
    });
  const end = (message) => {
    ended ??= message;
    worker.terminate();
    worker.onmessage = null;
    waiting.forEach(({ reject }) => reject(new Error(message)));
    waiting.clear();
  };
  worker.onerror = (event) => end(event.message ?? 'the worker has not started');
  worker.onmessage = ({ data }) => {
    if (data.progress) {
      progress?.(data.progress);
      return;
    }
    const { resolve, reject } = waiting.get(data.call);
    waiting.delete(data.call);
    if (data.error === undefined) {
      resolve(data.value);
    } else {
      reject(new Error(data.error));
    }
  };
  const remote = {
    about,
    classify: (image, count) => call('classify', image, count),
    run: (...inputs) => call('run', ...inputs),
    profile: (passes) => call('profile', passes),
    close: () => end('the model was closed'),
  };
  return call('load').then(
    () => remote,
    (error) => {
      end(error.message);
      throw error;
    },
  );
}
