import { isE2EESupported } from 'livekit-client';
import { Refused } from '../bridge/refusal.ts';
import workerAddress from './worker.ts?worker&url';

const PATIENCE = 15_000;

/** Whether this browser can encrypt at all: it also takes a page that came over https. */
export const canEncrypt = (): boolean => globalThis.crypto?.subtle !== undefined && isE2EESupported();

/**
 * Starts the worker that encrypts, one for each room; whoever starts it terminates it. A file of the same origin is what content
 * policies allow most often; where the client's files lie elsewhere, browsers want it as a blob. A policy that forbids both
 * speaks up later and not as an exception. Throws `Refused`.
 */
export async function startWorker(): Promise<Worker> {
  if (!canEncrypt()) throw new Refused({ code: 'encryption_unsupported' });
  let forbidden = false;
  const onViolation = ({ effectiveDirective, disposition }: SecurityPolicyViolationEvent): void => {
    if (disposition === 'enforce' && /^(worker|child|script)-src/.test(effectiveDirective)) forbidden = true;
  };
  document.addEventListener('securitypolicyviolation', onViolation);
  try {
    return (await fromFile()) ?? (await fromBlob());
  } catch (cause) {
    throw new Refused({ code: forbidden ? 'encryption_forbidden' : 'encryption_unavailable' }, { cause });
  } finally {
    document.removeEventListener('securitypolicyviolation', onViolation);
  }
}

async function fromFile(): Promise<Worker | null> {
  try {
    return await ready(new Worker(workerAddress));
  } catch {
    return null; // from another origin, or not from here by policy
  }
}

async function fromBlob(): Promise<Worker> {
  const answer = await fetch(workerAddress, { signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(`The worker's file answers ${String(answer.status)}.`);
  const code = new Blob([await answer.text()], { type: 'text/javascript' });
  const address = URL.createObjectURL(code);
  try {
    return await ready(new Worker(address));
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Resolves when the worker says that it runs. */
function ready(worker: Worker): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(new Error('The worker does not answer.')), PATIENCE);
    const done = (): void => {
      clearTimeout(timer);
      worker.onmessage = worker.onerror = null;
    };
    const fail = (error: Error): void => {
      done();
      worker.terminate();
      reject(error);
    };
    worker.onmessage = () => {
      done();
      resolve(worker);
    };
    worker.onerror = (event) => {
      event.preventDefault(); // it is told in words
      fail(new Error('The worker could not be started.'));
    };
  });
}
