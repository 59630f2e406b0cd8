/** What graphc knows of a network. */
export interface About {
  name: string;
  /** Each input, with its shape for one image: `[channels, height, width]`, or what of that it has. */
  inputs: { name: string; shape: number[] }[];
  /** Each result, likewise. */
  outputs: { name: string; shape: number[] }[];
  /** Whether `classify` can be called: the model file says how pixels become numbers, and the result is a vector of scores. */
  classifies: boolean;
  /** How many classes an answer has where nothing else is asked for. */
  topK: number | null;
  /** The names of the classes; none if the model file has none. */
  labels: string[];
  parameters: number;
  /** Multiply-accumulate operations for one image. */
  macs: number;
  /** What runs, in order. */
  steps: { name: string; description: string }[];
  /** The weight file beside the module; null if it is part of the module. */
  weights: { file: string; bytes: number } | null;
}

/** A class that a network has found. */
export interface Class {
  /** Its index in the network's result. */
  index: number;
  /** Its name; `class 7` if the model file has no names. */
  label: string;
  /** Between 0 and 1. */
  probability: number;
}

/** A step of a pass: a layer with what is fused into it. */
export interface Step {
  name: string;
  description: string;
  milliseconds: number;
}

export interface Options {
  /** Is told how much of the weights has arrived, in bytes. */
  progress?: (progress: { loaded: number; total: number }) => void;
}

/** A network with its weights. */
export interface Model<Inputs extends Float32Array[], Result> {
  readonly about: About;
  /**
   * The most probable classes of an image of any size, the best first.
   * @throws if the network does not classify images.
   */
  classify(image: Pick<ImageData, 'data' | 'width' | 'height'>, count?: number): Class[];
  /**
   * The result for one image: `[channel][row][column]`, already normalised.
   * @throws if the numbers are not as many as the network takes.
   */
  run(...inputs: Inputs): Result;
  /**
   * The mean time of each step over some passes on the numbers of the last `run`.
   * @throws if the passes are not a positive integer.
   */
  profile(passes?: number): Step[];
}

/** A network in a worker: as `Model`, with promises. */
export interface RemoteModel<Inputs extends Float32Array[], Result> {
  readonly about: About;
  classify(image: Pick<ImageData, 'data' | 'width' | 'height'>, count?: number): Promise<Class[]>;
  run(...inputs: Inputs): Promise<Result>;
  profile(passes?: number): Promise<Step[]>;
  /** Ends the worker. Calls that have no answer yet fail, and so do later ones. */
  close(): void;
}
