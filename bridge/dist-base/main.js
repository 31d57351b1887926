import { existsSync } from 'node:fs';
import { run } from "./command/run.js";
// what the environment says wins over the file
if (existsSync('.env'))
    process.loadEnvFile('.env');
process.exitCode = await run(process.argv.slice(2), {
    env: process.env,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
});
//# sourceMappingURL=main.js.map