// Runs the network beside the page, which stays responsive meanwhile.
import { load } from './index.js';

let model;

async function answer(method, values) {
  if (method === 'load') {
    model = await load({ progress: (progress) => postMessage({ progress }) });
    return undefined;
  }
  return model[method](...values);
}

self.onmessage = async ({ data: { call, method, values } }) => {
  try {
    postMessage({ call, value: await answer(method, values) });
  } catch (error) {
    postMessage({ call, error: error.message });
  }
};
