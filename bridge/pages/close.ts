import { partOf, readFacts } from './local/facts.ts';

/** A page that nobody looks at closes by itself, in ms. */
const PATIENCE = 20_000;

const { platformOrigin } = readFacts<{ platformOrigin: string }>();
const platform: Window | null = window.opener ?? (window.parent === window ? null : window.parent);

/** Tells the platform that the registration is done (LTI-DR 1.0 §3.7); it closes the page. */
const close = (): void => platform?.postMessage({ subject: 'org.imsglobal.lti.close' }, platformOrigin);

const done = partOf('done');
if (done !== null && platform !== null) {
  done.hidden = false;
  done.querySelector('button')?.addEventListener('click', close);
  const timer = setTimeout(close, PATIENCE);
  const stay = (): void => {
    clearTimeout(timer);
    const closes = partOf('closes');
    if (closes !== null) closes.hidden = true;
  };
  for (const event of ['pointermove', 'pointerdown', 'keydown', 'touchstart', 'wheel']) {
    addEventListener(event, stay, { once: true, passive: true });
  }
}
