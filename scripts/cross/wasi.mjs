// Runs a test program for wasm32-wasip1: `node wasi.mjs PROGRAM [ARGUMENT...]`. It sees all files, by absolute paths.
import { readFile } from 'node:fs/promises';
import { WASI } from 'node:wasi';

// What a C library without threads answers.
const NOT_SUPPORTED = 58;

const [program, ...others] = process.argv.slice(2);
const wasi = new WASI({
  version: 'preview1',
  args: [program, ...others],
  env: process.env,
  preopens: { '/': '/' },
  returnOnExit: true,
});
const module = await WebAssembly.compile(await readFile(program));
// Functions of threads are imported where a C library lacks them. Any other that is missing ends the program before it starts.
const imports = WebAssembly.Module.imports(module).filter(({ module, name }) => module === 'env' && name.startsWith('pthread_'));
const env = Object.fromEntries(imports.map(({ name }) => [name, () => (name === 'pthread_create' ? NOT_SUPPORTED : 0)]));
process.exitCode = wasi.start(await WebAssembly.instantiate(module, { ...wasi.getImportObject(), env }));
