/** Empties the build folder: two compilations write into it, so neither may do it. */
import { rmSync } from 'node:fs';

rmSync(new URL('../build', import.meta.url), { recursive: true, force: true });
