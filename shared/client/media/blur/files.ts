import graph from '@mediapipe/selfie_segmentation/selfie_segmentation.binarypb?url&no-inline';
import solution from '@mediapipe/selfie_segmentation/selfie_segmentation.js?url&no-inline';
import model from '@mediapipe/selfie_segmentation/selfie_segmentation_landscape.tflite?url&no-inline';
import loader from '@mediapipe/selfie_segmentation/selfie_segmentation_solution_simd_wasm_bin.js?url&no-inline';
import machine from '@mediapipe/selfie_segmentation/selfie_segmentation_solution_simd_wasm_bin.wasm?url&no-inline';

/** MediaPipe's files under the names it asks for, at their addresses beside the client: nothing comes from elsewhere. */
export const files: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    'selfie_segmentation.binarypb': graph,
    'selfie_segmentation.js': solution,
    'selfie_segmentation_landscape.tflite': model,
    'selfie_segmentation_solution_simd_wasm_bin.js': loader,
    'selfie_segmentation_solution_simd_wasm_bin.wasm': machine,
  }).map(([name, address]) => [name, new URL(address, import.meta.url).href]),
);
