import type { Encryption } from '../../contract/ticket.ts';
import { Refused } from '../bridge/refusal.ts';
import type { Protection } from '../encryption/protection.ts';

/** The encryption, loaded by the half of the client that needs LiveKit. */
type EncryptionModule = typeof import('../encryption/index.ts');
export type Loader = { loadEncryption: () => Promise<EncryptionModule> };

/** Brings about the protection of an encrypted meeting, and knows the passphrase for as long as the visit lasts, in memory alone. */
export class Unlock {
  /** Loaded in an encrypted meeting alone; the screen that asks for the passphrase is in it. */
  module: EncryptionModule | null = null;
  #typed: string | null = null;
  /** Started before it is needed, and not taken yet. */
  #spare: Promise<Worker> | null = null;
  #last: Protection | null = null;
  #waiting: ((passphrase: string) => void) | null = null;

  /** The passphrase, from the lobby or from the screen that asks; what was typed last counts. */
  type(passphrase: string): void {
    this.#typed = passphrase;
    this.#last = null;
    this.#waiting?.(passphrase);
  }

  /** The meeting is said to be encrypted: what that takes is loaded and started now. Nobody hears of it when that fails. */
  expect({ loadEncryption }: Loader): void {
    if (this.#spare !== null) return;
    this.#spare = loadEncryption().then(({ startWorker }) => startWorker());
    this.#spare.catch(() => (this.#spare = null)); // it is started again when it is needed
  }

  /** Ends what was started and not needed. */
  close(): void {
    void this.#spare?.then((worker) => worker.terminate()).catch(() => null);
    this.#spare = null;
  }

  /**
   * Null for a meeting that is not encrypted. `ask` is called where a passphrase is needed that nobody has typed yet; then it takes
   * as long as people do. Throws `Refused`, and the signal's reason.
   */
  async protect(
    encryption: Encryption,
    { loadEncryption }: Loader,
    ask: () => void,
    signal: AbortSignal,
  ): Promise<Protection | null> {
    if (encryption.mode === 'none') return null;
    this.module = await loadEncryption().catch((cause: unknown) => {
      throw new Refused({ code: 'encryption_unavailable' }, { cause });
    });
    signal.throwIfAborted(); // nobody is asked for what nobody needs any more
    if (!this.module.canEncrypt()) throw new Refused({ code: 'encryption_unsupported' });
    const known = this.#last?.passphrase ?? this.#typed;
    const passphrase = encryption.mode === 'own' ? (known ?? (await this.#ask(ask, signal))) : null;
    const worker = this.#spare ?? this.module.startWorker();
    this.#spare = null;
    const protection = await this.module.Protection.start(encryption, passphrase, worker);
    if (signal.aborted) {
      protection.close();
      throw signal.reason as Error;
    }
    return (this.#last = protection);
  }

  #ask(ask: () => void, signal: AbortSignal): Promise<string> {
    return new Promise<string>((resolve, reject) => {
      this.#waiting = resolve;
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      ask();
    }).finally(() => (this.#waiting = null));
  }
}
