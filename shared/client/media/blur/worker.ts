import type { Frame, FromWorker, Strength, ToWorker } from './message.ts';

type Mask = { segmentationMask: CanvasImageSource };
type Segmentation = {
  setOptions(options: { modelSelection: number; useCpuInference: boolean }): void;
  onResults(listener: (results: Mask) => void): void;
  initialize(): Promise<void>;
  send(input: { image: ImageBitmap }): Promise<void>;
};
type Scope = {
  SelfieSegmentation: new (options: { locateFile(name: string): string }) => Segmentation;
  importScripts(...addresses: string[]): void;
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
};
const scope = globalThis as unknown as Scope;

/** What the model looks at: its own size, so that nothing is computed for pixels it would throw away. */
const LOOK = { resizeWidth: 256, resizeHeight: 144 };
/** Milliseconds between frames: thirty a second, as far as the machine keeps up. */
const PACE = 33;
/** How far the background is made smaller, step by step; making it large again is the blur. */
const steps: Record<Strength, readonly number[]> = { light: [4, 8, 12], strong: [4, 8, 16, 28] };

/**
 * MediaPipe expects a page: it adds scripts to a document and makes canvases there. In a worker it blocks nobody, leaves
 * nothing behind in the host page, and goes on while the tab is hidden; so the worker is given as much of a page as it uses.
 */
function pretendPage(): void {
  const createElement = (kind: string): unknown => {
    if (kind === 'canvas') return new OffscreenCanvas(1, 1);
    const attributes = new Map<string, string>();
    const onLoad: (() => void)[] = [];
    return {
      setAttribute: (name: string, value: string) => attributes.set(name, value),
      addEventListener: (name: string, then: () => void) => name === 'load' && onLoad.push(then),
      load() {
        scope.importScripts(attributes.get('src') ?? '');
        for (const then of onLoad) then();
      },
    };
  };
  const body = { appendChild: (script: { load(): void }) => script.load() };
  // It listens for losing the pointer and the full screen, which a worker never has.
  const addEventListener = (): void => undefined;
  const document = { createElement, body, addEventListener, removeEventListener: addEventListener };
  Object.assign(globalThis, { window: globalThis, document });
  // It reports about its graphics on the console of the page it believes to be in.
  console.warn = console.info = () => undefined;
}

async function start(files: Readonly<Record<string, string>>): Promise<Segmentation> {
  pretendPage();
  const locateFile = (name: string): string => files[name] ?? name;
  scope.importScripts(locateFile('selfie_segmentation.js'));
  const segmentation = new scope.SelfieSegmentation({ locateFile });
  // On the processor: the model is small, and not every machine gives a worker its graphics card.
  segmentation.setOptions({ modelSelection: 1, useCpuInference: true });
  await segmentation.initialize();
  return segmentation;
}

const canvasOf = (): [OffscreenCanvas, OffscreenCanvasRenderingContext2D] => {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('There is no canvas in this worker.');
  return [canvas, context];
};

function resize(canvas: OffscreenCanvas, width: number, height: number): void {
  if (canvas.width === width && canvas.height === height) return;
  canvas.width = width;
  canvas.height = height;
}

const sizeOf = (frame: Frame): { width: number; height: number } =>
  'displayWidth' in frame ? { width: frame.displayWidth, height: frame.displayHeight } : frame;

/** Puts the person, as the mask has them, before the same picture blurred. */
function painter(): (frame: Frame, mask: CanvasImageSource, strength: Strength) => ImageBitmap {
  const [whole, draw] = canvasOf();
  const [small, drawSmall] = canvasOf();
  const [smaller, drawSmaller] = canvasOf();
  return (frame, mask, strength) => {
    const { width, height } = sizeOf(frame);
    resize(whole, width, height);
    draw.globalCompositeOperation = 'copy';
    draw.drawImage(mask, 0, 0, width, height);
    draw.globalCompositeOperation = 'source-in';
    draw.drawImage(frame, 0, 0, width, height);
    draw.globalCompositeOperation = 'destination-over';
    let source: CanvasImageSource = frame;
    // Two canvases take turns, because one cannot be drawn onto itself smaller.
    for (const [index, step] of [...steps[strength], 8].entries()) {
      const [canvas, context] = index % 2 === 0 ? [small, drawSmall] : [smaller, drawSmaller];
      resize(canvas, Math.ceil(width / step), Math.ceil(height / step));
      context.imageSmoothingQuality = 'high';
      context.drawImage(source, 0, 0, canvas.width, canvas.height);
      source = canvas;
    }
    draw.imageSmoothingQuality = 'high';
    draw.drawImage(source, 0, 0, width, height);
    return whole.transferToImageBitmap();
  };
}

let paint: ReturnType<typeof painter> | null = null;
let segmentation: Segmentation | null = null;
let mask: CanvasImageSource | null = null;

async function blur(frame: Frame, strength: Strength): Promise<void> {
  const began = performance.now();
  try {
    const look = await createImageBitmap(frame, LOOK);
    await segmentation?.send({ image: look });
    look.close();
    const picture = mask && paint?.(frame, mask, strength);
    if (picture) scope.postMessage({ type: 'blurred', picture }, [picture]);
  } finally {
    frame.close();
    setTimeout(() => scope.postMessage({ type: 'next' }), Math.max(0, PACE - (performance.now() - began)));
  }
}

async function begin(files: Readonly<Record<string, string>>): Promise<void> {
  paint = painter();
  segmentation = await start(files);
  segmentation.onResults((results) => (mask = results.segmentationMask));
  scope.postMessage({ type: 'ready' });
}

scope.onmessage = ({ data }) => {
  if (data.type === 'files') begin(data.files).catch(() => scope.postMessage({ type: 'failed' }));
  // A frame that cannot be blurred is left out: nothing is ever shown as it was.
  else void blur(data.frame, data.strength).catch(() => null);
};
