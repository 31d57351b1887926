/** A typed set of listeners. A listener that throws is reported to the page and does not stop the others. */
export class Emitter<Events extends object> {
  #listeners = new Map<keyof Events, Set<(detail: never) => void>>();

  on<E extends keyof Events>(event: E, handler: (detail: Events[E]) => void): () => void {
    const handlers = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, handlers);
    handlers.add(handler);
    return () => void handlers.delete(handler);
  }

  emit<E extends keyof Events>(event: E, detail: Events[E]): void {
    for (const handler of [...(this.#listeners.get(event) ?? [])]) {
      try {
        (handler as (detail: Events[E]) => void)(detail);
      } catch (error) {
        reportError(error);
      }
    }
  }

  clear(): void {
    this.#listeners.clear();
  }
}
