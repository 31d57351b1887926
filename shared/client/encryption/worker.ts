import 'livekit-client/e2ee-worker';

/**
 * LiveKit's worker, closed: by itself it lets the frames of somebody through as they are, sent or received, as soon as one of that
 * person's tracks says "not encrypted". What is said about encryption comes over the media server, so here everybody counts
 * as encrypted, and what does not open is dropped: no picture, no noise.
 */
type Order = { kind: string; data: { enabled?: boolean; participantIdentity?: string } };
type Transform = Event & { transformer: { options: { kind: string; participantIdentity: string } } };
type Scope = {
  onmessage: (event: { data: Order }) => void;
  /** Firefox and Safari: a stream of frames arrives as an event of its own. */
  onrtctransform?: (event: Transform) => void;
};

const scope = globalThis as unknown as Scope;
const { onmessage: work, onrtctransform: transform } = scope;

/** Before the first frame goes out, so that not one can go out open. */
const close = (participantIdentity: string | undefined): void =>
  work({
    data: { kind: 'enable', data: { enabled: true, ...(participantIdentity && { participantIdentity }) } },
  });

scope.onmessage = (event) => {
  const { kind, data } = event.data;
  if (kind === 'enable') data.enabled = true;
  if (kind === 'encode') close(data.participantIdentity);
  work(event);
};

if (transform !== undefined) {
  scope.onrtctransform = (event) => {
    const { kind, participantIdentity } = event.transformer.options;
    if (kind === 'encode') close(participantIdentity);
    transform(event);
  };
}

// Loaded: no content policy was in the way.
postMessage({ kind: 'ready' });
