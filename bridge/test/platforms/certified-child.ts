import { createPlatformRequests } from '../../src/platforms/request.ts';

/** Asks the address it is given and says what came of it: the status, or the refusal's sentence. */
const [address = ''] = process.argv.slice(2);
const { send, close } = createPlatformRequests({ loopback: false });
const seen = await send(address, { network: 'named', maxBytes: 1000, within: 10_000 }).then(
  ({ status }) => String(status),
  (error: Error) => error.message,
);
console.log(seen);
close();
